import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots } from './slotAssignment.ts';
import { blade2008, cardsIn, dual, quad, role } from './slots.fixture.ts';

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
