import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots, type SlotQuestion } from './slotAssignment.ts';
import { blade2008, cardsIn, eightUsb, expansion2008, fourUsb, quad, role } from './slots.fixture.ts';

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
