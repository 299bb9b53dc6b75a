import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { command } from './console.ts';

// Each run draws 16,384 futures and a map of ten thousand cells.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('sensitivity --json', () => {
	let code: number;
	let told: Sensitivity & { format: string; version: number };
	beforeAll(async () => {
		const ended = await command('sensitivity', 'existing-san', '--json');
		code = ended.code;
		told = JSON.parse(ended.out) as typeof told;
	});

	it('says what it is and ends with 0', () => {
		expect(code).toBe(0);
		expect(told).toMatchObject({ format: 'up-or-out/sensitivity', version: 1, samples: 16384, seed: 1 });
	});

	it('holds every part: shares, changes, tornado, ratio curves, fans and a map of ten thousand cells', () => {
		expect(told.sureness.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
		expect(told.changes.map(({ variable }) => variable)).toContain('option/large/serverBasePrice');
		expect(told.figures.tornado?.kind).toBe('tornado');
		expect(told.figures.ratio?.heat.marked.map(({ ratio }) => ratio)).toEqual([5, 10]);
		expect([told.figures.cost.kind, told.figures.tons.kind]).toEqual(['fan', 'fan']);
		expect(Array.from(told.figures.map!.winner)).toHaveLength(10_000);
	});
});

describe('sensitivity', () => {
	it('prints how sure, what would have to change, the tornado and the ratios', async () => {
		const { code, out } = await command('sensitivity', 'existing-san');
		expect(code).toBe(0);
		expect(out).toContain('How sure');
		expect(out).toContain('At USD\u00a05,990 per server or less, large servers win.');
		expect(out).toMatch(/^Price of a server without memory, Large servers, USD per server\s+\d/mu);
		expect(out).toMatch(/^5:1\s+\d/mu);
		expect(out).toContain('of the map');
	});

	it('refuses a number of samples that is none', async () => {
		for (const samples of ['0', '16383', '20000.5', 'many', '2000000']) {
			const { code, err } = await command('sensitivity', 'today', '--samples', samples);
			expect(code).toBe(2);
			expect(err).toContain(`--samples is “${samples}”`);
		}
	});

	it('ends with 1 where no option fits, and still says what would let one fit', async () => {
		const { code, out, err } = await command('sensitivity', 'tests/cli/nothing-fits.json');
		expect(code).toBe(1);
		expect(err).toContain('No option fits');
		expect(out).toContain('What would have to change');
	});
});
