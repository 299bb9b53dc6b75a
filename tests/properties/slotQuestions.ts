import fc from 'fast-check';
import type { CardEntry, ExpansionEntry, ServerEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import {
	sketchCard,
	sketchExpansion,
	sketchNeeds,
	sketchServer
} from '#lib/model/method/hardware.fixture.ts';
import type { PortNeeds } from '#lib/model/method/ports.ts';
import type { SlotQuestion } from '#lib/model/method/slotAssignment.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });

const buses = fc.constantFrom('PCIe', 'PCIe', 'PCIe', 'PCI-X', 'mezzanine');

/** Up to so many slots of one kind. */
export const groupOf = (most: number): fc.Arbitrary<SlotGroup> =>
	fc.record({
		bus: buses,
		size: fc.constantFrom('low', 'full', 'full', 'double'),
		count: whole(1, most),
		wattsBelow: fc.constantFrom(25, 75, 75)
	});

const servers: fc.Arbitrary<ServerEntry> = fc
	.record({
		nics: whole(0, 2),
		nicSpeed: fc.constantFrom(1, 10),
		usb: whole(0, 2),
		sockets: fc.constantFrom(1, 2, 2),
		slots: fc.array(groupOf(2), { minLength: 1, maxLength: 2 }),
		bay: fc.constantFrom('half', 'half', 'full')
	})
	.map(sketchServer);

const expansions: fc.Arbitrary<ExpansionEntry | null> = fc.option(
	fc
		.record({
			alternatives: fc.array(fc.array(groupOf(2), { minLength: 1, maxLength: 1 }), {
				minLength: 1,
				maxLength: 2
			}),
			needs: fc.oneof(
				{ weight: 4, arbitrary: fc.constant({}) },
				fc.record({ mezzanines: whole(1, 2) }),
				fc.constant({ mezzanines: 1, mezzanineFullHeightOnly: true as const }),
				fc.constant({ secondCpu: true as const })
			),
			maxPerHost: whole(1, 2),
			cap: fc.option(fc.constantFrom(20, 35, 60)),
			price: whole(0, 3),
			watts: whole(0, 3)
		})
		.map(({ cap, ...rest }) => sketchExpansion({ ...rest, ...(cap === null ? {} : { wattsCap: cap }) })),
	{ freq: 6 }
);

const decks: fc.Arbitrary<CardEntry[]> = fc
	.array(
		fc.record({
			device: fc.constantFrom('NIC', 'NIC', 'NIC', 'NIC', 'HBA', 'USB', 'GPU'),
			ports: fc.constantFrom(1, 2, 4),
			speed: fc.constantFrom(1, 10, 10),
			bus: buses,
			size: fc.constantFrom('low', 'low', 'full', 'double'),
			watts: fc.constantFrom(5, 14, 20, 25, 40),
			price: fc.constantFrom(1, 1, 2, 3)
		}),
		{ minLength: 2, maxLength: 4 }
	)
	.map((cards) => cards.map((card, c) => sketchCard({ ...card, name: `Card ${c + 1}` })));

const role = fc.record({
	role: fc.constantFrom('management', 'VM traffic', 'backup'),
	ports: whole(1, 3),
	speed: fc.constantFrom(1, 1, 10)
});

const seldom = (most: number) => fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, whole(1, most));

const needs: fc.Arbitrary<PortNeeds> = fc
	.record({
		nics: fc.array(role, { maxLength: 3 }),
		redundantOnTwoDevices: fc.boolean(),
		fcPorts: seldom(2),
		usbPorts: seldom(4),
		graphicsCards: seldom(1)
	})
	.map(({ nics, ...others }) => sketchNeeds(nics, others));

/** Small random hardware with needs that are often, not always, more than it carries. */
export const questions: fc.Arbitrary<SlotQuestion> = fc.record({
	server: servers,
	expansion: expansions,
	cards: decks,
	needs
});
