import type { CardEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import type { PortNeeds } from '#lib/model/method/ports.ts';
import type { SlotQuestion } from '#lib/model/method/slotAssignment.ts';

/*
 * An independent answer to the slot question: every number of units, every alternative of each, every choice of the
 * mezzanines that connect them, every card or none in every single slot, every port for every needed port. Plain and
 * slow, sharing nothing with the search but the rules of the catalogue.
 */

interface Spot extends Omit<SlotGroup, 'count'> {
	readonly unit: number;
}

const order = ['low', 'half', 'full', 'double'];

function each(group: SlotGroup, unit: number): Spot[] {
	const { bus, size, wattsBelow } = group;
	return Array.from({ length: group.count }, () => ({ bus, size, wattsBelow, unit }));
}

function* sequences<T>(choices: readonly T[], length: number): Generator<T[]> {
	if (length === 0) yield [];
	else
		for (const rest of sequences(choices, length - 1)) for (const choice of choices) yield [...rest, choice];
}

function* subsets(size: number, of: readonly number[]): Generator<number[]> {
	const [first, ...rest] = of;
	if (size === 0) yield [];
	else if (first !== undefined) {
		for (const more of subsets(size - 1, rest)) yield [first, ...more];
		yield* subsets(size, rest);
	}
}

function* equipments({ server, expansion }: SlotQuestion): Generator<{ units: number; spots: Spot[] }> {
	const own = server.slots.flatMap((group) => each(group, 0));
	yield { units: 0, spots: own };
	if (!expansion || server.form.in !== 'chassis') return;
	if (!server.form.fits.some((family) => expansion.fits.includes(family))) return;
	if (expansion.needs.secondCpu && server.sockets.value < 2) return;
	const tall = server.form.bay === 'full' || server.form.bay === 'double';
	const perUnit = expansion.needs.mezzanineFullHeightOnly && !tall ? 0 : (expansion.needs.mezzanines ?? 0);
	const mezzanines = [...own.keys()].filter((s) => own[s]?.bus === 'mezzanine');
	for (let units = 1; units <= expansion.maxPerHost; units++)
		for (const taken of subsets(units * perUnit, mezzanines))
			for (const chosen of sequences(expansion.alternatives, units)) {
				const added = chosen.flatMap((groups, u) => groups.flatMap((group) => each(group, u + 1)));
				yield { units, spots: [...own.filter((_, s) => !taken.includes(s)), ...added] };
			}
}

function* fillings(spots: readonly Spot[], cards: readonly CardEntry[]): Generator<(CardEntry | null)[]> {
	const [spot, ...rest] = spots;
	if (!spot) {
		yield [];
		return;
	}
	const fitting = cards.filter((card) => fits(card, spot));
	for (const more of fillings(rest, cards)) for (const card of [null, ...fitting]) yield [card, ...more];
}

/** The most needed ports that the devices carry, by trying each port on each device and not at all. */
function mostCarried(devices: readonly { ports: number; speed: number }[], needs: PortNeeds): number {
	const wanted = needs.nics.flatMap((need, role) =>
		Array.from({ length: need.ports }, () => ({ ...need, role }))
	);
	const free = devices.map((device) => device.ports);
	const limits = needs.nics.map(({ ports }) =>
		needs.redundantOnTwoDevices && ports >= 2 ? Math.ceil(ports / 2) : Infinity
	);
	const onDevice = devices.map(() => needs.nics.map(() => 0));
	const total = wanted.length;
	const search = (port: number, carried: number, best: number): number => {
		const need = wanted[port];
		if (!need) return Math.max(best, carried);
		if (carried + wanted.length - port <= best) return best;
		for (const [d, device] of devices.entries()) {
			const row = onDevice[d] ?? [];
			if (device.speed < need.speed || !free[d] || (row[need.role] ?? 0) >= (limits[need.role] ?? 0))
				continue;
			free[d]--;
			row[need.role]!++;
			best = search(port + 1, carried + 1, best);
			free[d]++;
			row[need.role]!--;
			if (best === total) return best;
		}
		return search(port + 1, carried, best);
	};
	return search(0, 0, 0);
}

function portsOf(cards: readonly CardEntry[], device: CardEntry['device']): number {
	return cards.filter((card) => card.device === device).reduce((sum, card) => sum + card.ports, 0);
}

/** Worth of an assignment, smaller is better at the first difference: ports carried (negative), bays, price, watts … */
export type Worth = number[];

/** The worth of these cards and units that carry so many NIC ports. */
export function worthOf(
	question: SlotQuestion,
	units: number,
	cards: readonly CardEntry[],
	nic: number
): Worth {
	const { server, expansion, needs } = question;
	const price = cards.reduce((sum, card) => sum + card.price.value, units * (expansion?.price.value ?? 0));
	const watts = cards.reduce((sum, card) => sum + card.watts.value, units * (expansion?.watts.value ?? 0));
	const usb = server.usbPorts.value + portsOf(cards, 'USB');
	const graphics = cards.filter((card) => card.device === 'GPU').length;
	return [
		-nic,
		-Math.min(needs.fcPorts, portsOf(cards, 'HBA')),
		-Math.min(needs.usbPorts, usb),
		-Math.min(needs.graphicsCards, graphics),
		units,
		price,
		watts,
		cards.length,
		...question.cards.map((card) => -cards.filter((other) => other === card).length)
	];
}

/** Whether `a` is worth more: smaller at the first difference. */
export function isBetter(a: Worth, b: Worth): boolean {
	const first = a.findIndex((value, i) => value !== b[i]);
	return first >= 0 && a[first]! < b[first]!;
}

/** The worth of the best of all placements. */
export function bruteForce(question: SlotQuestion): Worth {
	const { server, expansion, cards, needs } = question;
	const known = new Map<string, number>();
	let best: Worth | null = null;
	for (const { units, spots } of equipments(question))
		for (const filling of fillings(spots, cards)) {
			const fitted = filling.filter((card) => card !== null);
			const heat = new Map<number, number>();
			for (const [s, card] of filling.entries()) {
				const unit = spots[s]?.unit ?? 0;
				heat.set(unit, (heat.get(unit) ?? 0) + (card?.watts.value ?? 0));
			}
			if ([...heat].some(([unit, watts]) => unit > 0 && watts > (expansion?.wattsCap ?? Infinity))) continue;
			const nics = fitted.filter((card) => card.device === 'NIC');
			const key = nics
				.map((card) => card.id)
				.sort()
				.join();
			let nic = known.get(key);
			if (nic === undefined) {
				const onboard = { ports: server.onboardNicPorts.value, speed: server.onboardNicSpeed.value };
				nic = mostCarried([onboard, ...nics], needs);
				known.set(key, nic);
			}
			const worth = worthOf(question, units, fitted, nic);
			if (!best || isBetter(worth, best)) best = worth;
		}
	return best!;
}

/** Whether the card may sit in the slot, by the words of the catalogue. */
export function fits(card: CardEntry, { bus, size, wattsBelow }: Omit<SlotGroup, 'count'>): boolean {
	return card.bus === bus && order.indexOf(card.size) <= order.indexOf(size) && card.watts.value < wattsBelow;
}
