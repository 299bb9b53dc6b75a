import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots, slotKey, type SlotQuestion } from './slotAssignment.ts';
import { blade2008, cardsIn, dual, expansion2008, quad, role } from './slots.fixture.ts';

describe('the choice among feasible assignments', () => {
	const server = sketchServer({ nics: 2, bay: 'half', slots: [slots('PCIe', 1, 25)] });
	const expansion = sketchExpansion({ alternatives: [[slots('PCIe', 2, 25)]], price: 0 });

	it('takes fewer bays before a lower price', () => {
		const dear = assignSlots({
			server,
			expansion,
			cards: [dual, { ...quad, price: { ...quad.price, value: 900 } }],
			needs: sketchNeeds([role(6)])
		});
		// Two dual cards (400) would do with the free expansion unit; one quad card (900) spares its bay.
		expect(dear).toMatchObject({ expansionUnits: 0, cardPrice: 900 });
		expect(dear.lost[0]?.why).toBe('1 expansion unit: 1 bay more, though cheaper by 500');
	});

	it('takes fewer watts at the same price, then the earlier card', () => {
		const card = (name: string, watts: number) =>
			sketchCard({ name, device: 'NIC', ports: 2, watts, price: 200 });
		const question = { server, expansion: null, needs: sketchNeeds([role(4)]) };
		const cooler = assignSlots({ ...question, cards: [card('Warm', 9), card('Cool', 6)] });
		expect(cardsIn(cooler)).toEqual([null, 'Cool']);
		expect(cooler.lost[0]?.why).toBe('Warm: 3 W more at the same price');
		const equal = assignSlots({ ...question, cards: [card('First', 6), card('Second', 6)] });
		expect(cardsIn(equal)).toEqual([null, 'First']);
		expect(equal.lost[0]?.why).toBe('Second: later in the catalogue, otherwise equal');
	});

	it('mixes cards where that is cheapest, though one card would do', () => {
		// Seven ports in two slots: one eight-port card 500, two quad cards 400, a quad and a triple card 320.
		const nic = (name: string, ports: number, price: number) =>
			sketchCard({ name, device: 'NIC', ports, watts: 9, price });
		const mixed = assignSlots({
			server: sketchServer({ slots: [slots('PCIe', 2, 25)] }),
			expansion: null,
			cards: [nic('Eight NIC', 8, 500), nic('Four NIC', 4, 200), nic('Three NIC', 3, 120)],
			needs: sketchNeeds([role(7)])
		});
		expect(cardsIn(mixed)).toEqual([null, 'Four NIC', 'Three NIC']);
	});

	it('weighs watts over all cards, not kind by kind', () => {
		// All cards cost 100. The cooler NIC needs the full-size slot, and so does the cooler USB card: 5 + 20 W with the
		// NIC there, 9 + 1 W with the USB card there.
		const card = (name: string, device: 'NIC' | 'USB', size: 'low' | 'full', watts: number) =>
			sketchCard({ name, device, ports: 2, size, watts, price: 100 });
		const both = assignSlots({
			server: sketchServer({ slots: [slots('PCIe', 1, 25, 'full'), slots('PCIe', 1, 25, 'low')] }),
			expansion: null,
			cards: [
				card('Cool NIC', 'NIC', 'full', 5),
				card('Warm NIC', 'NIC', 'low', 9),
				card('Cool USB', 'USB', 'full', 1),
				card('Warm USB', 'USB', 'low', 20)
			],
			needs: sketchNeeds([role(2)], { usbPorts: 2 })
		});
		expect(cardsIn(both)).toEqual([null, 'Cool USB', 'Warm NIC']);
		expect(both.cardWatts).toBe(10);
	});

	it('fits nothing where nothing is needed', () => {
		const idle = assignSlots({ server, expansion, cards: [dual, quad], needs: sketchNeeds([]) });
		expect(idle).toMatchObject({ feasible: true, cardCount: 0, expansionUnits: 0, lost: [] });
		expect(idle.slotSets[0]?.why).toBe('not needed');
	});
});

describe('the slot key', () => {
	const question: SlotQuestion = {
		server: blade2008,
		expansion: expansion2008,
		cards: [quad],
		needs: sketchNeeds([role(5)])
	};

	it('is the same for what makes no difference', () => {
		expect(slotKey({ ...question, server: { ...blade2008, name: 'Another', year: 2010 } })).toBe(
			slotKey(question)
		);
	});

	it.each([
		['an onboard port', { server: sketchServer({ nics: 3, usb: 2, bay: 'half' }) }],
		['the speed of onboard ports', { server: sketchServer({ nics: 2, nicSpeed: 10, usb: 2, bay: 'half' }) }],
		['a USB port', { server: sketchServer({ nics: 2, usb: 3, bay: 'half' }) }],
		['the bay', { server: sketchServer({ nics: 2, usb: 2, bay: 'full' }) }],
		['the ports of a card', { cards: [{ ...quad, ports: 5 }] }],
		['the name of a card', { cards: [{ ...quad, name: 'Other' }] }],
		['the watts of a card', { cards: [{ ...quad, watts: { ...quad.watts, value: 15 } }] }],
		['what the expansion unit needs', { expansion: { ...expansion2008, needs: { mezzanines: 1 } } }],
		['its watts in all', { expansion: { ...expansion2008, wattsCap: 40 } }],
		['its bays', { expansion: { ...expansion2008, baysTaken: 2 } }],
		['a slot', { server: sketchServer({ nics: 2, usb: 2, bay: 'half', slots: [slots('PCIe', 1, 25)] }) }],
		['a price', { cards: [{ ...quad, price: { ...quad.price, value: 451 } }] }],
		['a need', { needs: sketchNeeds([role(6)]) }],
		['the expansion unit', { expansion: null }]
	])('differs with %s', (_, change) => {
		expect(slotKey({ ...question, ...change })).not.toBe(slotKey(question));
	});
});
