import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '#lib/engine/evidence.ts';
import { catalogue, entriesOfKind } from './index.ts';
import type { Entry, ServerEntry } from './entry.ts';

const kinds = ['server', 'chassis', 'expansion', 'card', 'licence', 'rack', 'grid'] as const;
const all: readonly Entry[] = kinds.flatMap((kind) => [...entriesOfKind(kind)]);
const servers = entriesOfKind('server');
const server = (id: string): ServerEntry => servers.find((entry) => entry.id === id)!;

const isEvidence = (value: unknown): value is Evidence =>
	typeof value === 'object' && value !== null && 'kind' in value && 'value' in value;

/** Every number of every entry with the place where it stands. */
const evidence: readonly (readonly [place: string, evidence: Evidence])[] = all.flatMap((entry) => {
	const own = Object.entries(entry).filter((field): field is [string, Evidence] => isEvidence(field[1]));
	const watts: [string, Evidence][] = entry.kind === 'server' ? [['watts', entry.watts.evidence]] : [];
	return [...own, ...watts].map(([name, found]) => [`${entry.id}.${name}`, found] as const);
});
/** The places of the numbers for which the claim does not hold. */
const breaking = (holds: (found: Evidence, place: string) => boolean): readonly string[] =>
	evidence.filter(([place, found]) => !holds(found, place)).map(([place]) => place);

describe('The catalogue', () => {
	it('gives every entry an id of its own, in lower case with hyphens', () => {
		expect(catalogue.size).toBe(all.length);
		expect(all.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
		expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
	});

	it('holds every kind of entry', () => {
		expect(kinds.filter((kind) => entriesOfKind(kind).length === 0)).toEqual([]);
	});

	it('gives every number a date and a finite, non-negative value', () => {
		expect(evidence.length).toBeGreaterThan(2000);
		expect(breaking(({ value }) => Number.isFinite(value) && value >= 0)).toEqual([]);
		expect(breaking(({ date }) => /^\d{4}(-\d{2}){0,2}$/.test(date))).toEqual([]);
	});

	it('names the source of every fact', () => {
		expect(breaking(({ kind, source }) => kind !== 'fact' || Boolean(source?.title && source.date))).toEqual(
			[]
		);
	});

	it('gives every estimate a basis and a range around its value', () => {
		expect(
			breaking(
				({ kind, basis, low, value, high }) =>
					kind !== 'estimate' ||
					(Boolean(basis) && low !== undefined && high !== undefined && low <= value && value <= high)
			)
		).toEqual([]);
	});

	it('gives every price that nobody publishes a range of at least 15 % either side', () => {
		const isPrice = /\.(price|memoryPrice|ethernetModulePrice|fcModulePrice)$/;
		const tolerance = 1e-9;
		expect(evidence.filter(([place]) => isPrice.test(place)).length).toBeGreaterThan(150);
		expect(
			breaking(
				({ kind, low, value, high }, place) =>
					!isPrice.test(place) ||
					kind === 'fact' ||
					(low! <= value * 0.85 + tolerance && high! >= value * 1.15 - tolerance)
			)
		).toEqual([]);
	});

	it('stays small enough to be loaded at the start', async () => {
		const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts', '!./entry.ts'], {
			query: '?raw',
			import: 'default'
		});
		const texts = await Promise.all(Object.values(sources).map((load) => load()));
		expect(texts.length).toBeGreaterThan(10);
		expect(gzipSync(texts.join('\n')).length).toBeLessThan(25_000);
	});
});

describe('Power curves', () => {
	it('have eleven positive watts that never fall as load rises', () => {
		const wrong = servers.filter(
			({ watts: { curve } }) =>
				curve.length !== 11 || curve.some((watts, tenth) => watts <= 0 || watts < (curve[tenth - 1] ?? 0))
		);
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});

	it('end at the watts that their evidence gives for full load', () => {
		expect(
			servers.filter(({ watts }) => watts.curve[10] !== watts.evidence.value).map(({ id }) => id)
		).toEqual([]);
	});

	it('are facts only with the number of their SPECpower result', () => {
		const facts = servers.filter(({ watts }) => watts.evidence.kind === 'fact');
		expect(facts.length).toBeGreaterThanOrEqual(50);
		expect(facts.every(({ watts }) => /^20\d{6}-\d{5}/.test(watts.evidence.locator ?? ''))).toBe(true);
		expect(facts.every(({ form }) => form.in === 'rack')).toBe(true);
	});

	it('name the measured result that they are judged from where nobody measured the server', () => {
		const judged = servers.filter(({ watts }) => watts.evidence.kind === 'estimate');
		expect(judged.length).toBeGreaterThan(15);
		expect(judged.filter(({ watts }) => !/20\d{6}-\d{5}/.test(watts.evidence.basis!))).toEqual([]);
	});

	it.each([
		['dell-pe2950-iii', [157, 173, 189, 204, 217, 230, 243, 253, 262, 270, 276]],
		['hp-dl360-g5', [180, 190, 200, 210, 221, 234, 247, 258, 270, 281, 288]],
		['hp-dl585-g5', [299, 313, 351, 381, 398, 417, 437, 459, 480, 501, 521]],
		['dell-r710-x5570', [75.6, 105, 119, 129, 140, 151, 164, 180, 198, 218, 237]],
		['hpe-dl380-gen10', [49.3, 118, 145, 173, 203, 237, 271, 308, 366, 419, 461]]
	])('are those that SPEC published for %s', (id, published) => {
		expect(server(id).watts.curve).toEqual(published);
	});

	it('span at least fifteen years of rack servers', () => {
		const measured = servers.filter(({ watts }) => watts.evidence.kind === 'fact');
		expect(Math.min(...measured.map(({ year }) => year))).toBeLessThanOrEqual(2007);
		expect(Math.max(...measured.map(({ year }) => year))).toBe(2022);
		expect(new Set(measured.map(({ sockets }) => sockets.value))).toEqual(new Set([1, 2, 4, 8]));
	});
});

describe('The performance of a core', () => {
	it('is the operations of the measured row divided by its cores', () => {
		// 305,413 ssj_ops ÷ 8 cores = 38,176.6; 506,388 ÷ 16 = 31,649.25; 11,118,115 ÷ 128 = 86,860.3
		expect(server('dell-pe2950-iii').corePerformance.value).toBe(38177);
		expect(server('hp-dl580-g5').corePerformance.value).toBe(31649);
		expect(server('dell-r7525').corePerformance.value).toBe(86860);
	});

	it('of blades measured sixteen at a time is shared by all their cores', () => {
		// 14,437,407 ssj_ops ÷ (16 blades × 2 × 6 cores) = 75,194.8
		expect(server('dell-m610').corePerformance.value).toBe(75195);
	});
});
