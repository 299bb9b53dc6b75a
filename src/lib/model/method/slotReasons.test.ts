import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots, type SlotQuestion } from './slotAssignment.ts';
import { blade2008, expansion2008, fourUsb, quad, role } from './slots.fixture.ts';

const hba = sketchCard({ name: 'HBA', device: 'HBA', ports: 2, watts: 11, price: 700 });
const nic = (name: string, ports: number, price: number) =>
	sketchCard({ name, device: 'NIC', ports, watts: 9, price });

const lost = (question: SlotQuestion): string[] => assignSlots(question).lost.map(({ why }) => why);
const sets = (question: SlotQuestion) => assignSlots(question).slotSets.map(({ units, why }) => [units, why]);

describe('the alternatives that lost', () => {
	const server = sketchServer({ slots: [slots('PCIe', 2, 25)] });

	it('are at most three, the best with fewer units first', () => {
		const question: SlotQuestion = {
			server: blade2008,
			expansion: sketchExpansion({ alternatives: [[slots('PCIe', 3, 75)]], price: 500, watts: 15 }),
			cards: [quad, fourUsb, hba],
			needs: sketchNeeds([role(6)], { usbPorts: 5, fcPorts: 2 })
		};
		expect(lost(question)).toEqual([
			'no expansion unit: 2 of 6 NIC ports, 0 of 2 FC ports, 2 of 5 USB ports',
			'Quad NIC and HBA: 2 of 5 USB ports',
			'Quad NIC and Four USB: 0 of 2 FC ports'
		]);
	});

	it('do without one of the cards in use, the nearest first, each named once', () => {
		// Six ports in two slots: quad and dual 180; two triples 200; two quads 220 without the dual one.
		const cards = [nic('Quad', 4, 110), nic('Dual', 2, 70), nic('Triple', 3, 100)];
		expect(lost({ server, expansion: null, cards, needs: sketchNeeds([role(6)]) })).toEqual([
			'2 × Triple: dearer by 20'
		]);
		const fewer = [nic('Quad', 4, 110), nic('Dual', 2, 70)];
		expect(lost({ server, expansion: null, cards: fewer, needs: sketchNeeds([role(6)]) })).toEqual([
			'2 × Quad: dearer by 40',
			'2 × Dual: 4 of 6 NIC ports'
		]);
	});

	it('take one unit more only where that is cheaper', () => {
		const blade = sketchServer({ nics: 2, bay: 'half', slots: [slots('PCIe', 1, 25)] });
		const withUnit = (price: number): string[] =>
			lost({
				server: blade,
				expansion: sketchExpansion({ alternatives: [[slots('PCIe', 2, 25)]], price }),
				cards: [nic('Dual', 2, 100), nic('Quad', 4, 450)],
				needs: sketchNeeds([role(6)])
			});
		// Two dual cards and a unit against one quad card.
		expect(withUnit(240)).toEqual([
			'1 expansion unit: 1 bay more, though cheaper by 10',
			'2 × Dual: 1 bay more, though cheaper by 10'
		]);
		for (const price of [250, 260]) expect(withUnit(price)).toEqual(['2 × Dual: 1 bay more']);
	});
});

describe('the slots that an expansion unit offers', () => {
	const question: SlotQuestion = {
		server: blade2008,
		expansion: expansion2008,
		cards: [quad],
		needs: sketchNeeds([role(5)])
	};

	it('are not used where no unit is needed, or none can be had', () => {
		const why = (change: Partial<SlotQuestion>) =>
			new Set(sets({ ...question, ...change }).map(([, reason]) => reason));
		expect(why({ needs: sketchNeeds([role(2)]) })).toEqual(new Set(['not needed']));
		expect(why({ server: sketchServer({ nics: 2 }) })).toEqual(
			new Set(['does not fit the chassis of this server'])
		);
		const needing = (needs: NonNullable<SlotQuestion['expansion']>['needs']) => ({
			expansion: { ...expansion2008, needs }
		});
		expect(
			why({ ...needing({ secondCpu: true }), server: sketchServer({ nics: 2, bay: 'half', sockets: 1 }) })
		).toEqual(new Set(['needs a second CPU']));
		expect(why(needing({ mezzanines: 1 }))).toEqual(new Set(['would carry no more']));
		expect(why({ needs: sketchNeeds([role(2)], { fcPorts: 2 }) })).toEqual(new Set(['would carry no more']));
	});

	it('are each told by what sits in them', () => {
		const usb = { ...fourUsb, bus: 'PCI-X' } as const;
		const both = {
			...question,
			cards: [quad, usb],
			expansion: { ...expansion2008, maxPerHost: 2 },
			needs: sketchNeeds([role(5)], { usbPorts: 4 })
		};
		expect(sets(both)).toEqual([
			[1, 'in use: USB card'],
			[1, 'in use: NIC'],
			[0, 'USB card needs PCI-X']
		]);
	});

	it('are told by the kind of card that falls short in them, other cards aside', () => {
		const usb = { ...fourUsb, bus: 'PCI-X' } as const;
		expect(sets({ ...question, cards: [quad, usb] })[0]).toEqual([0, 'NIC needs PCIe']);
		expect(sets({ ...question, cards: [usb, quad], needs: sketchNeeds([role(2)], { usbPorts: 4 }) })).toEqual(
			[
				[1, 'in use: USB card'],
				[0, 'USB card needs PCI-X'],
				[0, 'USB card needs PCI-X']
			]
		);
	});
});
