import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CardEntry } from '#lib/catalogue/entry.ts';
import type { PortNeeds } from '#lib/model/method/ports.ts';
import { assignSlots, type Device, type SlotAssignment } from '#lib/model/method/slotAssignment.ts';
import { spreadPorts } from '#lib/model/method/spread.ts';
import { bruteForce, fits, isBetter, worthOf } from './slotBruteForce.ts';
import { tries } from './runs.ts';
import { groupOf, questions } from './slotQuestions.ts';

vi.setConfig({ testTimeout: 120_000 });

function cardsOf(assignment: SlotAssignment): CardEntry[] {
	return assignment.devices.flatMap((device) => device.card ?? []);
}

describe('the slot assignment, by random hardware', () => {
	it('is as good as the best of all placements, and feasible exactly when one of them is', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const assignment = assignSlots(question);
				const best = bruteForce(question);
				const { met, wanted } = assignment;
				expect(worthOf(question, assignment.expansionUnits, cardsOf(assignment), met.nic)).toEqual(best);
				expect(assignment.feasible).toBe(
					[wanted.nic, wanted.fc, wanted.usb, wanted.graphics].every((count, k) => count === -best[k]!)
				);
			}),
			tries(1000)
		);
	});

	it('keeps every card to the bus, size and watts of its slot, and every unit to its cap and its number', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const { devices, expansionUnits } = assignSlots(question);
				const { expansion, server } = question;
				for (const { card, slot, connects } of devices) {
					if (card) expect(slot !== null && fits(card, slot) && connects === null).toBe(true);
				}
				expect(expansionUnits).toBeLessThanOrEqual(expansion?.maxPerHost ?? 0);
				for (let unit = 1; unit <= expansionUnits; unit++) {
					const inside = devices.filter((device) => device.unit === unit);
					const chosen = expansion?.alternatives[inside[0]?.alternative ?? -1] ?? [];
					expect(inside.map((device) => device.slot)).toEqual(
						chosen.flatMap(({ count, ...slot }) => Array.from({ length: count }, () => slot))
					);
					const watts = inside.reduce((sum, device) => sum + device.watts, 0);
					expect(watts).toBeLessThanOrEqual(expansion?.wattsCap ?? Infinity);
				}
				const own = devices.filter((device) => device.where === 'slot');
				expect(own.map((device) => device.slot)).toEqual(
					server.slots.flatMap(({ count, ...slot }) => Array.from({ length: count }, () => slot))
				);
			}),
			tries(1000)
		);
	});

	it('carries on its devices exactly what it says is met', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const { devices, met, present, wanted, cardPrice, cardWatts, cardCount } = assignSlots(question);
				const cards = devices.flatMap((device) => device.card ?? []);
				const total = (of: (device: Device) => number) =>
					devices.reduce((sum, device) => sum + of(device), 0);
				const used = devices.flatMap((device) => device.nics.filter((port) => port.need !== null));
				expect(used.map((port) => port.need)).toEqual(Array.from({ length: met.nic }, (_, n) => n + 1));
				expect(met).toEqual({
					nic: used.length,
					fc: total((device) => device.fcCarried),
					usb: total((device) => device.usbCarried),
					graphics: total((device) => device.graphicsCarried)
				});
				for (const kind of ['nic', 'fc', 'usb', 'graphics'] as const)
					expect(met[kind]).toBeLessThanOrEqual(Math.min(wanted[kind], present[kind]));
				expect([cardPrice, cardWatts, cardCount]).toEqual([
					cards.reduce((sum, card) => sum + card.price.value, 0),
					total((device) => device.watts),
					cards.length
				]);
			}),
			tries(1000)
		);
	});

	it('gives every role ports of its speed, no more than it asked, and redundant ones on two devices', () => {
		fc.assert(
			fc.property(questions, ({ needs: asked, ...question }) => {
				const roles = ['management', 'VM traffic', 'backup'] as const;
				const nics = asked.nics.map((need, n) => ({ ...need, role: roles[n] ?? need.role }));
				const { devices, feasible } = assignSlots({ ...question, needs: { ...asked, nics } });
				for (const { role: name, ports, speed } of nics) {
					const onEach = devices.map((device) => device.nics.filter((port) => port.role === name));
					expect(onEach.flat().every((port) => port.speed >= speed)).toBe(true);
					expect(onEach.flat().length).toBeLessThanOrEqual(ports);
					if (feasible) expect(onEach.flat().length).toBe(ports);
					if (asked.redundantOnTwoDevices && ports >= 2)
						expect(Math.max(...onEach.map((found) => found.length))).toBeLessThanOrEqual(
							Math.ceil(ports / 2)
						);
				}
			}),
			tries(1000)
		);
	});

	it('never becomes feasible by needing more, nor carries less with one more slot', () => {
		const kinds = fc.constantFrom('fcPorts', 'usbPorts', 'graphicsCards', 'nics');
		fc.assert(
			fc.property(questions, kinds, groupOf(1), (question, kind, slot) => {
				const { needs: asked, server } = question;
				const more =
					kind === 'nics'
						? { ...asked, nics: [...asked.nics, { role: 'migration' as const, ports: 1, speed: 1 }] }
						: { ...asked, [kind]: asked[kind] + 1 };
				const before = assignSlots(question);
				if (!before.feasible) expect(assignSlots({ ...question, needs: more }).feasible).toBe(false);
				const roomier = assignSlots({ ...question, server: { ...server, slots: [...server.slots, slot] } });
				const carried = ({ met }: SlotAssignment) => [met.nic, met.fc, met.usb, met.graphics].map((n) => -n);
				expect(isBetter(carried(before), carried(roomier))).toBe(false);
			}),
			tries(1000)
		);
	});

	it('names what is short, with a reason and a remedy, exactly where something is', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const { feasible, met, wanted, shortfalls, lost, slotSets, expansionUnits } = assignSlots(question);
				const short = [
					wanted.nic - met.nic,
					wanted.fc - met.fc,
					wanted.usb - met.usb,
					wanted.graphics - met.graphics
				];
				expect(shortfalls.map(({ want, have }) => want - have)).toEqual(
					short.filter((missing) => missing > 0)
				);
				expect(shortfalls.length === 0).toBe(feasible);
				for (const { why, fix } of shortfalls)
					expect(`${why} | ${fix}`).toMatch(/^\w.* \| \d+ more [\w ]+: \w/);
				expect(lost.length).toBeLessThanOrEqual(3);
				for (const { why } of lost) expect(why).toMatch(/^.+: \w/);
				expect(slotSets.reduce((sum, set) => sum + set.units, 0)).toBe(expansionUnits);
			}),
			tries(500)
		);
	});
});

describe('ports spread over servers, by random hardware', () => {
	it('take the smallest number of servers of which each can carry its share', () => {
		fc.assert(
			fc.property(questions, (question) => {
				const canShare = (servers: number) =>
					assignSlots({
						...question,
						needs: servers === 1 ? question.needs : shareOf(question.needs, servers)
					}).feasible;
				const first = Array.from({ length: 64 }, (_, n) => n + 1).find(canShare);
				expect(spreadPorts(question)?.servers).toBe(first);
			}),
			tries(200)
		);
	});
});

/** Each server's share, written from model §3: ports of a speed class are one count, and pairs need not be split. */
function shareOf(needs: PortNeeds, servers: number): PortNeeds {
	const speeds = [...new Set(needs.nics.map((need) => need.speed))];
	const portsAt = (speed: number) =>
		needs.nics.filter((need) => need.speed === speed).reduce((sum, need) => sum + need.ports, 0);
	return {
		nics: speeds.map((speed) => ({ role: 'VM traffic', ports: Math.ceil(portsAt(speed) / servers), speed })),
		redundantOnTwoDevices: false,
		fcPorts: Math.ceil(needs.fcPorts / servers),
		usbPorts: Math.ceil(needs.usbPorts / servers),
		graphicsCards: Math.ceil(needs.graphicsCards / servers)
	};
}
