import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import type { NicNeed } from './ports.ts';
import { assignSlots, slotKey, type SlotAssignment, type SlotQuestion } from './slotAssignment.ts';

const role = (ports: number, speed = 1, name: NicNeed['role'] = 'VM traffic'): NicNeed => ({
	role: name,
	ports,
	speed
});

const quad = sketchCard({ name: 'Quad NIC', device: 'NIC', ports: 4, watts: 14, price: 450 });
const dual = sketchCard({ name: 'Dual NIC', device: 'NIC', ports: 2, watts: 6, price: 200 });
const eightUsb = sketchCard({ name: 'Eight USB', device: 'USB', ports: 8, watts: 11, price: 90 });
const fourUsb = sketchCard({ name: 'Four USB', device: 'USB', ports: 4, watts: 5, price: 40 });

/** The expansion blade of 2008: two PCI-X, or two PCIe, or one PCIe up to 150 W. */
const blade2008 = sketchServer({ nics: 2, usb: 2, bay: 'half' });
const expansion2008 = sketchExpansion({
	alternatives: [[slots('PCI-X', 2, 25)], [slots('PCIe', 2, 75)], [slots('PCIe', 1, 150.1)]],
	price: 500,
	watts: 15
});

function cardsIn(assignment: SlotAssignment): (string | null)[] {
	return assignment.devices.map((device) => device.card?.name ?? null);
}

describe('the expansion blade of 2008', () => {
	const fiveNics: SlotQuestion = {
		server: blade2008,
		expansion: expansion2008,
		cards: [quad],
		needs: sketchNeeds([role(1, 1, 'management'), role(1, 1, 'migration'), role(3)])
	};

	it('carries five NIC ports with one unit in one bay, six ports present', () => {
		const assignment = assignSlots(fiveNics);
		expect(assignment).toMatchObject({
			feasible: true,
			expansionUnits: 1,
			expansionBays: 1,
			present: { nic: 6, fc: 0, usb: 2, graphics: 0 },
			met: { nic: 5, fc: 0, usb: 0, graphics: 0 },
			cardPrice: 450,
			cardWatts: 14,
			cardCount: 1,
			unitPrice: 500,
			unitWatts: 15,
			shortfalls: []
		});
	});

	it('shows the onboard ports, then both slots of the unit, with the role of each port', () => {
		const [onboard, first, second] = assignSlots(fiveNics).devices;
		expect(onboard?.nics.map((port) => [port.need, port.role])).toEqual([
			[1, 'management'],
			[2, 'migration']
		]);
		expect(first).toMatchObject({
			where: 'expansion',
			unit: 1,
			alternative: 1,
			position: 1,
			watts: 14,
			wattsBelow: 75
		});
		expect(first?.nics.map((port) => [port.need, port.role])).toEqual([
			[3, 'VM traffic'],
			[4, 'VM traffic'],
			[5, 'VM traffic'],
			[null, null]
		]);
		expect(second).toMatchObject({ where: 'expansion', unit: 1, position: 2, card: null, nics: [] });
	});

	it('says why no unit lost', () => {
		expect(assignSlots(fiveNics).lost[0]).toEqual({
			bays: 0,
			price: 0,
			watts: 0,
			met: { nic: 2, fc: 0, usb: 0, graphics: 0 },
			why: 'no expansion unit: 2 of 5 NIC ports'
		});
	});

	it('says of each slot set whether it is in use, and why not', () => {
		expect(assignSlots(fiveNics).slotSets.map(({ units, why }) => [units, why])).toEqual([
			[0, 'NIC needs PCIe'],
			[1, 'in use: NIC'],
			[0, 'later in the catalogue, otherwise equal']
		]);
	});

	it('is infeasible without the unit, and says what would help', () => {
		const alone = assignSlots({ ...fiveNics, expansion: null });
		expect(alone.feasible).toBe(false);
		expect(alone.shortfalls).toEqual([
			{
				need: 'NIC ports',
				have: 2,
				want: 5,
				why: 'the server has no slot',
				fix: '3 more ports: an expansion unit or a server with a free PCIe slot'
			}
		]);
	});

	it('carries ten USB keys for CAD desktops beside six NIC ports', () => {
		const assignment = assignSlots({
			...fiveNics,
			cards: [quad, fourUsb, eightUsb],
			needs: sketchNeeds([role(6)], { usbPorts: 10 })
		});
		// 2 onboard + 8 on the card; the four-port card (40) would be cheaper but leaves 4 keys out.
		expect(cardsIn(assignment)).toEqual([null, 'Quad NIC', 'Eight USB']);
		expect(assignment.devices.map((device) => device.usbCarried)).toEqual([2, 0, 8]);
		expect(assignment).toMatchObject({ feasible: true, expansionBays: 1, cardPrice: 540, cardWatts: 25 });
		expect(assignment.slotSets[1]?.why).toBe('in use: NIC and USB card');
		expect(assignment.slotSets[2]?.why).toBe('2 of 10 USB ports');
	});

	it('asks for a second unit when one is not enough and the maker allows one', () => {
		const { shortfalls } = assignSlots({ ...fiveNics, needs: sketchNeeds([role(12)]) });
		// 2 onboard + 2 quad cards = 10; a third card has no slot.
		expect(shortfalls).toEqual([
			{
				need: 'NIC ports',
				have: 10,
				want: 12,
				why: 'no free slot for another NIC',
				fix: '2 more ports: a second expansion unit, or a server with a free PCIe slot'
			}
		]);
	});

	it('takes a second unit where the maker allows two', () => {
		const two = assignSlots({
			...fiveNics,
			expansion: { ...expansion2008, maxPerHost: 2 },
			needs: sketchNeeds([role(12)])
		});
		expect(two).toMatchObject({
			feasible: true,
			expansionUnits: 2,
			expansionBays: 2,
			unitPrice: 1000,
			unitWatts: 30
		});
		expect(two.lost[0]?.why).toBe('1 expansion unit: 10 of 12 NIC ports');
	});
});

describe('slot limits', () => {
	const hot = sketchCard({ name: 'Hot NIC', device: 'NIC', ports: 2, watts: 25, price: 100 });

	it('refuse a card of 25 W in a slot of less than 25 W, and say so', () => {
		const server = sketchServer({ slots: [slots('PCIe', 1, 25)] });
		const question = { server, expansion: null, cards: [hot], needs: sketchNeeds([role(2)]) };
		expect(assignSlots(question).shortfalls[0]).toMatchObject({
			why: 'NIC draws 25 W, the slots take less than 25 W',
			fix: '2 more ports: a server with a free PCIe slot for 25 W'
		});
		const roomier = sketchServer({ slots: [slots('PCIe', 1, 25.5)] });
		expect(assignSlots({ ...question, server: roomier }).feasible).toBe(true);
	});

	it('keep each bus to its own slots', () => {
		const server = sketchServer({
			slots: [slots('mezzanine', 2, 25), slots('OCP', 1, 25), slots('PCI-X', 1, 25)]
		});
		const { feasible, shortfalls } = assignSlots({
			server,
			expansion: null,
			cards: [dual],
			needs: sketchNeeds([role(2)])
		});
		expect(feasible).toBe(false);
		expect(shortfalls[0]?.why).toBe('NIC needs PCIe');
	});

	it('let a smaller card into a larger slot, not a larger one into a smaller', () => {
		const graphics = sketchCard({
			name: 'Wide GPU',
			device: 'GPU',
			ports: 1,
			size: 'double',
			watts: 70,
			price: 900
		});
		const needs = sketchNeeds([role(2)], { graphicsCards: 1 });
		const question = { expansion: null, cards: [dual, graphics], needs };
		const wide = sketchServer({ slots: [slots('PCIe', 1, 75, 'full'), slots('PCIe', 1, 75, 'double')] });
		expect(cardsIn(assignSlots({ ...question, server: wide }))).toEqual([null, 'Dual NIC', 'Wide GPU']);
		const narrow = sketchServer({ slots: [slots('PCIe', 2, 75, 'full')] });
		expect(assignSlots({ ...question, server: narrow }).shortfalls).toEqual([
			{
				need: 'graphics cards',
				have: 0,
				want: 1,
				why: 'graphics card is too large for the slots',
				fix: '1 more graphics card: a server with a free PCIe slot of a larger size'
			}
		]);
	});

	it('keep the cards of a unit within its watts together', () => {
		const capped = sketchExpansion({ alternatives: [[slots('PCIe', 2, 75)]], wattsCap: 20 });
		const question = { server: blade2008, expansion: capped, cards: [quad], needs: sketchNeeds([role(6)]) };
		expect(assignSlots(question).feasible).toBe(true);
		// Two quad cards draw 28 W of the 20 W that the unit gives.
		const ten = assignSlots({ ...question, needs: sketchNeeds([role(10)]) });
		expect(ten.met.nic).toBe(6);
		expect(ten.shortfalls[0]?.why).toBe('the watt limits leave no room for another NIC');
		expect(
			assignSlots({ ...question, expansion: { ...capped, wattsCap: 28 }, needs: sketchNeeds([role(10)]) })
				.feasible
		).toBe(true);
	});
});

describe('what an expansion unit needs of its host', () => {
	const needing = (needs: NonNullable<SlotQuestion['expansion']>['needs']) =>
		sketchExpansion({ alternatives: [[slots('PCIe', 2, 75)]], needs });

	it('is a second CPU where the maker says so', () => {
		const question: SlotQuestion = {
			server: sketchServer({ nics: 2, bay: 'half', sockets: 1 }),
			expansion: needing({ secondCpu: true }),
			cards: [quad],
			needs: sketchNeeds([role(5)])
		};
		expect(assignSlots(question).shortfalls[0]).toMatchObject({
			have: 2,
			why: 'the expansion unit needs a second CPU',
			fix: '3 more ports: a second CPU, which the expansion unit needs, or a server with a free PCIe slot'
		});
		expect(
			assignSlots({ ...question, server: sketchServer({ nics: 2, bay: 'half', sockets: 2 }) }).feasible
		).toBe(true);
	});

	it('is a mezzanine that then takes no card, the last one first', () => {
		const server = sketchServer({ nics: 2, bay: 'full', slots: [slots('mezzanine', 2, 25)] });
		const hba = sketchCard({
			name: 'Mezzanine HBA',
			device: 'HBA',
			ports: 2,
			bus: 'mezzanine',
			watts: 11,
			price: 700
		});
		const expansion = needing({ mezzanines: 1, mezzanineFullHeightOnly: true });
		const question = { server, expansion, cards: [quad, hba], needs: sketchNeeds([role(6)], { fcPorts: 2 }) };
		const assignment = assignSlots(question);
		expect(assignment.feasible).toBe(true);
		expect(
			assignment.devices.map((device) => [device.where, device.position, device.card?.name, device.connects])
		).toEqual([
			['onboard', 0, undefined, null],
			['slot', 1, 'Mezzanine HBA', null],
			['slot', 2, undefined, 1],
			['expansion', 1, 'Quad NIC', null],
			['expansion', 2, undefined, null]
		]);
		// Four FC ports need both mezzanines: then the unit has none.
		const four = assignSlots({ ...question, needs: sketchNeeds([role(6)], { fcPorts: 4 }) });
		expect(four.met).toEqual({ nic: 6, fc: 2, usb: 0, graphics: 0 });
		// A half-height host connects over the midplane and keeps both.
		const half = sketchServer({ nics: 2, bay: 'half', slots: [slots('mezzanine', 2, 25)] });
		expect(
			assignSlots({ ...question, server: half, needs: sketchNeeds([role(6)], { fcPorts: 4 }) }).feasible
		).toBe(true);
	});

	it('is whichever mezzanine the cards can spare', () => {
		const mezzanines = [slots('mezzanine', 1, 25, 'low'), slots('mezzanine', 1, 25, 'full')];
		const large = sketchCard({
			name: 'Large HBA',
			device: 'HBA',
			ports: 2,
			bus: 'mezzanine',
			size: 'full',
			watts: 11,
			price: 700
		});
		const assignment = assignSlots({
			server: sketchServer({ nics: 2, bay: 'full', slots: mezzanines }),
			expansion: needing({ mezzanines: 1 }),
			cards: [quad, large],
			needs: sketchNeeds([role(6)], { fcPorts: 2 })
		});
		expect(assignment.feasible).toBe(true);
		expect(assignment.devices.slice(1, 3).map((device) => device.connects ?? device.card?.name)).toEqual([
			1,
			'Large HBA'
		]);
	});

	it('is a chassis that takes both', () => {
		const rack = sketchServer({ nics: 2, slots: [] });
		const question = { server: rack, expansion: expansion2008, cards: [quad], needs: sketchNeeds([role(5)]) };
		expect(assignSlots(question).shortfalls[0]?.why).toBe('the expansion unit does not fit this server');
	});
});

describe('roles, redundancy and speed', () => {
	it('refuse a pair on one onboard device and accept it with a second card', () => {
		const needs = sketchNeeds([role(2)], { redundantOnTwoDevices: true });
		const alone = assignSlots({ server: sketchServer({ nics: 2 }), expansion: null, cards: [dual], needs });
		expect(alone).toMatchObject({ feasible: false, present: { nic: 2 }, met: { nic: 1 } });
		expect(alone.shortfalls[0]).toMatchObject({
			why: 'the ports of a redundant role must sit on two devices',
			fix: '1 more port: a server with a free PCIe slot, or both ports of a pair on one device'
		});
		const server = sketchServer({ nics: 2, slots: [slots('PCIe', 1, 25)] });
		const second = assignSlots({ server, expansion: null, cards: [dual], needs });
		expect(second.feasible).toBe(true);
		expect(second.devices.map((device) => device.nics.filter((port) => port.role).length)).toEqual([1, 1]);
	});

	it('ask a fast port for a fast role', () => {
		const fast = sketchCard({ name: 'Fast NIC', device: 'NIC', ports: 2, speed: 10, watts: 15, price: 500 });
		const server = sketchServer({ nics: 4, nicSpeed: 1, slots: [slots('PCIe', 1, 25)] });
		const needs = sketchNeeds([role(2, 1, 'management'), role(2, 10)]);
		expect(cardsIn(assignSlots({ server, expansion: null, cards: [dual, fast], needs }))).toEqual([
			null,
			'Fast NIC'
		]);
		expect(assignSlots({ server, expansion: null, cards: [dual], needs }).shortfalls[0]).toMatchObject({
			have: 2,
			want: 4,
			why: 'too few ports reach 10 Gb/s',
			fix: '2 more ports: a NIC among the cards offered with ports of 10 Gb/s'
		});
	});

	it('are met by the exact choice where taking the cheapest port each time is not', () => {
		// Six ports in two slots. Greedy takes the cheapest port first: the quad card at 25 a port, then the dual card
		// for the two that are left: 190. Two triple cards, at 26.7 a port never the cheapest, cost 160.
		const nic = (name: string, ports: number, price: number) =>
			sketchCard({ name, device: 'NIC', ports, watts: 9, price });
		const cards = [nic('Quad NIC', 4, 100), nic('Dual NIC', 2, 90), nic('Triple NIC', 3, 80)];
		const server = sketchServer({ slots: [slots('PCIe', 2, 25)] });
		const assignment = assignSlots({ server, expansion: null, cards, needs: sketchNeeds([role(6)]) });
		expect(cardsIn(assignment)).toEqual([null, 'Triple NIC', 'Triple NIC']);
		expect(assignment.cardPrice).toBe(160);
		expect(assignment.lost[0]).toMatchObject({ price: 190, why: 'Quad NIC and Dual NIC: dearer by 30' });
	});

	it('leave the only slot that a large card fits to it, though a small card comes first', () => {
		// Filling slots in order would put the NIC, first in the catalogue, in the double-width slot.
		const wide = sketchCard({
			name: 'Wide GPU',
			device: 'GPU',
			ports: 1,
			size: 'double',
			watts: 70,
			price: 900
		});
		const server = sketchServer({ slots: [slots('PCIe', 1, 75, 'double'), slots('PCIe', 1, 25, 'low')] });
		const needs = sketchNeeds([role(2)], { graphicsCards: 1 });
		expect(cardsIn(assignSlots({ server, expansion: null, cards: [dual, wide], needs }))).toEqual([
			null,
			'Wide GPU',
			'Dual NIC'
		]);
	});
});

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
		['a slot', { server: sketchServer({ nics: 2, usb: 2, bay: 'half', slots: [slots('PCIe', 1, 25)] }) }],
		['a price', { cards: [{ ...quad, price: { ...quad.price, value: 451 } }] }],
		['a need', { needs: sketchNeeds([role(6)]) }],
		['the expansion unit', { expansion: null }]
	])('differs with %s', (_, change) => {
		expect(slotKey({ ...question, ...change })).not.toBe(slotKey(question));
	});
});
