import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { BayGeometry, ExpansionEntry } from '#lib/catalogue/entry.ts';
import { placeBays, type BayQuestion } from '#lib/model/method/bayPlacement.ts';
import { sketchChassis, sketchUnit } from '#lib/model/method/chassis.fixture.ts';
import { sketchServer } from '#lib/model/method/hardware.fixture.ts';
import { tries } from './runs.ts';

vi.setConfig({ testTimeout: 120_000 });

// The rules of standing, written a second time from the makers' words: nothing here is shared with the method.

const row = (bay: number, { columns }: BayGeometry): number => Math.ceil(bay / columns);
const column = (bay: number, { columns }: BayGeometry): number =>
	bay - (row(bay, { columns } as BayGeometry) - 1) * columns;
const pair = (bay: number, geometry: BayGeometry): number => Math.ceil(column(bay, geometry) / 2);
const inOnePair = (a: number, b: number, geometry: BayGeometry): boolean =>
	row(a, geometry) === row(b, geometry) && pair(a, geometry) === pair(b, geometry);

/** Whether a server of the question's size may stand in these bays, given in ascending order. */
function mayStand(bays: readonly number[], { server, chassis }: BayQuestion): boolean {
	const [first = 0, second = 0] = bays;
	if (server.form.in === 'rack') return false;
	if (server.form.bay === 'full') return bays.length === 2 && second - first === chassis.bays.columns;
	if (server.form.bay === 'double') return bays.length === 2 && inOnePair(first, second, chassis.bays);
	return bays.length === 1;
}

/** Whether a unit in these bays may serve a server in those. */
function mayServe(unit: readonly number[], host: readonly number[], question: BayQuestion): boolean {
	const geometry = question.chassis.bays;
	const { baysTaken, adjacency } = question.expansion as ExpansionEntry;
	const [first = 0, second = 0] = unit;
	if (unit.length !== baysTaken || (baysTaken === 2 && !inOnePair(first, second, geometry))) return false;
	if (adjacency === 'any') return true;
	if (adjacency === 'beside')
		return unit.some((a) =>
			host.some(
				(b) =>
					row(a, geometry) === row(b, geometry) && Math.abs(column(a, geometry) - column(b, geometry)) === 1
			)
		);
	const isDouble = question.server.form.in === 'chassis' && question.server.form.bay === 'double';
	return baysTaken === 1 && !isDouble && inOnePair(first, Math.max(...host), geometry);
}

const questions = (most: { columns: number }): fc.Arbitrary<BayQuestion> =>
	fc
		.record({
			columns: fc.integer({ min: 1, max: most.columns }),
			rows: fc.constantFrom(1, 2),
			bay: fc.constantFrom('half', 'full', 'single', 'double'),
			adjacency: fc.constantFrom('pair', 'beside', 'any'),
			baysTaken: fc.constantFrom(1, 2),
			expansionUnits: fc.constantFrom(0, 1, 1, 2),
			maxPerHost: fc.constantFrom(1, 2),
			maxPerChassis: fc.option(fc.integer({ min: 0, max: 5 })),
			shut: fc.array(fc.integer({ min: 1, max: 2 * most.columns }), { maxLength: 3 })
		})
		.map(({ columns, rows, bay, shut, expansionUnits, ...unit }) => {
			const bays = Array.from({ length: columns * rows }, (_, index) => index + 1);
			const open = bays.filter((number) => !shut.includes(number));
			return {
				chassis: sketchChassis({
					columns,
					rows,
					powerRules:
						shut.length > 0 ? [{ need: 'fans', fitted: 1, bays: open, reason: 'Too few fans.' }] : []
				}),
				server: sketchServer({ bay }),
				expansion: sketchUnit(unit),
				expansionUnits
			} satisfies BayQuestion;
		});

const usable = ({ chassis }: BayQuestion): number[] =>
	Array.from({ length: chassis.bays.columns * chassis.bays.rows }, (_, index) => index + 1).filter((bay) =>
		chassis.bays.powerRules.every((rule) => rule.bays.includes(bay))
	);

/** The most servers by trying everything: for each next server every set of bays, for each of its units likewise. */
function byTrial(question: BayQuestion): number {
	const { expansion, expansionUnits } = question;
	if (expansion && expansionUnits > expansion.maxPerHost) return 0;
	const open = usable(question);
	const sets = [
		...open.map((bay) => [bay]),
		...open.flatMap((a) => open.filter((b) => b > a).map((b) => [a, b]))
	];
	const servers = sets.filter((bays) => mayStand(bays, question));

	function most(taken: ReadonlySet<number>, from: number, unitsLeft: number): number {
		let best = 0;
		servers.forEach((host, index) => {
			if (index < from || host.some((bay) => taken.has(bay)) || unitsLeft < expansionUnits) return;
			for (const withUnits of unitChoices(host, new Set([...taken, ...host]), expansionUnits))
				best = Math.max(best, 1 + most(withUnits, index + 1, unitsLeft - expansionUnits));
		});
		return best;
	}
	function unitChoices(
		host: readonly number[],
		taken: ReadonlySet<number>,
		count: number
	): ReadonlySet<number>[] {
		if (count === 0) return [taken];
		return sets
			.filter((unit) => mayServe(unit, host, question) && !unit.some((bay) => taken.has(bay)))
			.flatMap((unit) => unitChoices(host, new Set([...taken, ...unit]), count - 1));
	}
	return most(new Set(), 0, expansionUnits > 0 ? (expansion?.maxPerChassis ?? Infinity) : 0);
}

describe('the placement of blades in a chassis', () => {
	test('keeps every rule for the whole chassis and for its first hosts alone', () => {
		fc.assert(
			fc.property(questions({ columns: 9 }), (question) => {
				const { units, serversPerChassis, baysPerServer } = placeBays(question);
				const taken = units.flatMap(({ bays }) => bays);
				expect(new Set(taken).size).toBe(taken.length);
				expect(usable(question)).toEqual(expect.arrayContaining(taken));
				expect(taken.length).toBe(serversPerChassis * baysPerServer);
				expect(units.filter(({ is }) => is === 'expansion').length).toBeLessThanOrEqual(
					question.expansion?.maxPerChassis ?? Infinity
				);
				// Hosts follow one another, each with all its units, so any number of first hosts is complete.
				expect(units.map(({ host }) => host)).toEqual(
					Array.from({ length: serversPerChassis }, (_, index) =>
						Array<number>(1 + question.expansionUnits).fill(index + 1)
					).flat()
				);
				for (const server of units.filter(({ is }) => is === 'server')) {
					expect(mayStand(server.bays, question)).toBe(true);
					for (const unit of units.filter(({ is, host }) => is === 'expansion' && host === server.host))
						expect(mayServe(unit.bays, server.bays, question)).toBe(true);
				}
			}),
			tries(1000)
		);
	});

	test('holds as many servers as trying everything finds', () => {
		fc.assert(
			fc.property(questions({ columns: 4 }), (question) => {
				expect(placeBays(question).serversPerChassis).toBe(byTrial(question));
			}),
			tries(1000)
		);
	});

	test('holds no more when a bay more stays off, and no fewer when servers do without units', () => {
		fc.assert(
			fc.property(questions({ columns: 8 }), fc.integer({ min: 1, max: 16 }), (question, bay) => {
				const { chassis } = question;
				const rule = {
					need: 'supplies',
					fitted: 1,
					bays: usable(question).filter((b) => b !== bay),
					reason: 'Off.'
				} as const;
				const darker = {
					...chassis,
					bays: { ...chassis.bays, powerRules: [...chassis.bays.powerRules, rule] }
				};
				const { serversPerChassis } = placeBays(question);
				expect(placeBays({ ...question, chassis: darker }).serversPerChassis).toBeLessThanOrEqual(
					serversPerChassis
				);
				expect(placeBays({ ...question, expansionUnits: 0 }).serversPerChassis).toBeGreaterThanOrEqual(
					serversPerChassis
				);
			}),
			tries(1000)
		);
	});

	test('is named: what limits it, and every bay that stays off', () => {
		fc.assert(
			fc.property(questions({ columns: 6 }), (question) => {
				const { bound, off } = placeBays(question);
				expect(bound).toMatch(/^[^…]{10,}\.$/);
				expect(bound).not.toMatch(/NaN|Infinity|undefined|null/);
				expect(off.length).toBe(
					question.chassis.bays.columns * question.chassis.bays.rows - usable(question).length
				);
			}),
			tries(1000)
		);
	});
});
