import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots, type Shortfall, type SlotQuestion } from './slotAssignment.ts';
import { blade2008, expansion2008, quad, role } from './slots.fixture.ts';

const hba = sketchCard({ name: 'HBA', device: 'HBA', ports: 2, watts: 13, price: 700 });
const fast = sketchCard({ name: 'Fast NIC', device: 'NIC', ports: 2, speed: 10, watts: 9, price: 500 });

/** What is short, as `have of want, why; fix`, for a rack server with two NIC ports and quad cards unless said otherwise. */
function told(change: Partial<SlotQuestion>): string[] {
	const question = {
		server: sketchServer({ nics: 2 }),
		expansion: null,
		cards: [quad],
		needs: sketchNeeds([role(5)])
	};
	return assignSlots({ ...question, ...change }).shortfalls.map(
		({ have, want, why, fix }: Shortfall) => `${have} of ${want}, ${why}; ${fix}`
	);
}

describe('more expansion units are a remedy', () => {
	it('by their number, where one host may not have so many', () => {
		const units = (maxPerHost: number, ports: number) =>
			told({
				server: blade2008,
				expansion: { ...expansion2008, maxPerHost },
				needs: sketchNeeds([role(ports)])
			})[0];
		// Two onboard and eight in each unit.
		expect(units(2, 20)).toBe(
			'18 of 20, no free slot for another NIC; 2 more ports: a third expansion unit, or a server with a free PCIe slot'
		);
		expect(units(1, 20)).toBe(
			'10 of 20, no free slot for another NIC; 10 more ports: a third expansion unit, or a server with 3 more PCIe slots'
		);
		expect(units(4, 36)).toBe(
			'34 of 36, no free slot for another NIC; 2 more ports: a further expansion unit, or a server with a free PCIe slot'
		);
		// Three more would be needed: no near remedy.
		expect(units(1, 28)).toBe(
			'10 of 28, no free slot for another NIC; 18 more ports: the ports spread over several servers'
		);
	});

	it('where what they need of the host stops them', () => {
		const needing = (needs: NonNullable<SlotQuestion['expansion']>['needs'], maxPerHost = 1) =>
			sketchExpansion({ alternatives: [[slots('PCIe', 1, 75)]], needs, maxPerHost });
		const mezzanine = sketchServer({ nics: 2, bay: 'full', slots: [slots('mezzanine', 1, 25)] });
		const two = { server: mezzanine, expansion: needing({ mezzanines: 1 }, 2) };
		expect(told({ ...two, needs: sketchNeeds([role(8)]) })).toEqual([
			'6 of 8, a further expansion unit needs a free mezzanine; 2 more ports: a server with a mezzanine for a further expansion unit, or a server with a free PCIe slot'
		]);
		expect(told({ expansion: expansion2008 })).toEqual([
			'2 of 5, the expansion unit does not fit this server; 3 more ports: a server in a chassis that takes the expansion unit, or a server with a free PCIe slot'
		]);
	});

	it('is not one where its slots take no such card', () => {
		const expansion = sketchExpansion({ alternatives: [[slots('PCI-X', 2, 25)]] });
		expect(told({ expansion })).toEqual([
			'2 of 5, the server has no slot; 3 more ports: a server with a free PCIe slot'
		]);
		expect(told({ server: blade2008, expansion })).toEqual([
			'2 of 5, NIC needs PCIe; 3 more ports: a server with a free PCIe slot'
		]);
	});
});

describe('more slots are a remedy', () => {
	it('up to four', () => {
		const ports = (count: number) => told({ server: sketchServer({}), needs: sketchNeeds([role(count)]) });
		expect(ports(16)).toEqual([
			'0 of 16, the server has no slot; 16 more ports: a server with 4 more PCIe slots'
		]);
		expect(ports(17)).toEqual([
			'0 of 17, the server has no slot; 17 more ports: the ports spread over several servers'
		]);
		const graphics = sketchCard({ name: 'GPU', device: 'GPU', ports: 2, watts: 70, price: 900 });
		const cards = (graphicsCards: number) =>
			told({ cards: [graphics], needs: sketchNeeds([], { graphicsCards }) });
		expect(cards(4)).toEqual([
			'0 of 4, the server has no slot; 4 more graphics cards: a server with 4 more PCIe slots'
		]);
		expect(cards(5)).toEqual([
			'0 of 5, the server has no slot; 5 more graphics cards: the ports spread over several servers'
		]);
	});

	it('of the bus of which the fewest are needed', () => {
		const dual = sketchCard({
			name: 'Dual PCI-X NIC',
			device: 'NIC',
			ports: 2,
			bus: 'PCI-X',
			watts: 6,
			price: 1
		});
		const needs = sketchNeeds([role(6)]);
		expect(told({ cards: [dual, quad], needs })[0]).toMatch(/: a server with a free PCIe slot$/);
		expect(told({ cards: [quad, dual], needs })[0]).toMatch(/: a server with a free PCIe slot$/);
		expect(told({ cards: [dual], needs })[0]).toMatch(/: a server with 2 more PCI-X slots$/);
		// One of either would do: that of the earlier card.
		expect(told({ cards: [dual, quad], needs: sketchNeeds([role(4)]) })[0]).toMatch(
			/: a server with a free PCI-X slot$/
		);
	});

	it('for the watts of the lightest card of that bus', () => {
		const nic = (watts: number, bus: 'PCIe' | 'mezzanine') =>
			sketchCard({ name: `NIC of ${watts} W`, device: 'NIC', ports: 4, bus, watts, price: 1 });
		const server = sketchServer({ nics: 2, slots: [slots('PCIe', 1, 20)] });
		expect(told({ server, cards: [nic(30, 'PCIe'), nic(25, 'PCIe'), nic(5, 'mezzanine')] })).toEqual([
			'2 of 5, NIC draws 25 W, the slots take less than 20 W; 3 more ports: a server with a free PCIe slot for 25 W'
		]);
	});

	it('in an expansion unit or a server, except for a mezzanine', () => {
		const bare = sketchServer({ nics: 2, bay: 'half' });
		expect(told({ server: bare })[0]).toMatch(/: an expansion unit or a server with a free PCIe slot$/);
		const mezzanine = { ...quad, bus: 'mezzanine' } as const;
		expect(told({ server: bare, cards: [mezzanine] })[0]).toMatch(/: a server with a free mezzanine slot$/);
	});
});

describe('what stops the next port', () => {
	it('may be that no such card is offered, with or without slots', () => {
		const needs = sketchNeeds([role(2)], { fcPorts: 2 });
		const sentence =
			'0 of 2, no FC card is offered; 2 more FC ports: an FC card among the cards offered, or the ports spread over several servers';
		expect(told({ needs })).toEqual([sentence]);
		expect(told({ needs, server: sketchServer({ nics: 2, slots: [slots('PCIe', 1, 75)] }) })).toEqual([
			sentence
		]);
	});

	it('is the size where a card that fits has taken the only large slot', () => {
		const large = sketchCard({
			name: 'Large NIC',
			device: 'NIC',
			ports: 4,
			size: 'full',
			watts: 9,
			price: 1
		});
		const server = sketchServer({ slots: [slots('PCIe', 1, 25, 'full'), slots('PCIe', 1, 25, 'low')] });
		expect(told({ server, cards: [large], needs: sketchNeeds([role(8)]) })).toEqual([
			'4 of 8, the free slots are too small for another NIC; 4 more ports: a server with a free PCIe slot of a larger size'
		]);
	});

	it('is asked of each kind by itself, here the watts of a unit', () => {
		const expansion = sketchExpansion({ alternatives: [[slots('PCIe', 3, 75)]], wattsCap: 12 });
		const needs = sketchNeeds([role(6)], { fcPorts: 2 });
		expect(
			told({ server: blade2008, expansion, cards: [quad, hba], needs }).map((text) => text.split(';')[0])
		).toEqual([
			'2 of 6, the watt limits leave no room for another NIC',
			'0 of 2, the watt limits leave no room for another FC card'
		]);
	});

	it('is neither redundancy nor speed for a kind that has none, though NICs would then spare a slot', () => {
		const server = sketchServer({ nics: 2, slots: [slots('PCIe', 1, 25)] });
		const fc = { fcPorts: 2 };
		const short = '0 of 2, no free slot for another FC card; 2 more FC ports: a server with a free PCIe slot';
		const pair = sketchNeeds([role(2)], { ...fc, redundantOnTwoDevices: true });
		expect(told({ server, cards: [quad, hba], needs: pair })).toEqual([short]);
		expect(told({ server, cards: [fast, hba], needs: sketchNeeds([role(2, 10)], fc) })).toEqual([short]);
	});

	it('is the speed where slower ports would do', () => {
		// Six slow ports stand ready; one dual-port card of 10 Gb/s has the only slot.
		const server = sketchServer({ nics: 4, slots: [slots('PCIe', 1, 25)] });
		expect(told({ server, cards: [fast], needs: sketchNeeds([role(4, 10)]) })).toEqual([
			'2 of 4, too few ports reach 10 Gb/s; 2 more ports: a server with a free PCIe slot'
		]);
	});
});
