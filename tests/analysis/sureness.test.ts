import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { fanFigures } from '#lib/analysis/fanFigures.ts';
import { read } from '#lib/analysis/reading.ts';
import type { Simulation } from '#lib/analysis/sensitivity.ts';
import { simulate, simulationOf } from '#lib/analysis/simulate.ts';
import { leastCounted, sureness } from '#lib/analysis/sureness.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { examplePlan } from '../examples/reading.ts';

const today = examplePlan('today');
const reading = read(today);
const winner = reading.ranking.winner as number;
const [first, second] = [1, 2, 3, 4].filter((option) => option !== winner) as [number, number];
const drawn = { samples: 64, seed: 1, shape: 'pert' } as const;
const small = simulationOf(today, drawn, [simulate(today, drawn)]);

/** The futures of the plan with other shares counted. */
function counted(shares: Readonly<Record<number, number>>, noneFeasible = 0): Simulation {
	const cheapest = today.options.map((_, option) => shares[option] ?? 0);
	return { ...small, samples: leastCounted, cheapest, noneFeasible };
}
const labels = reading.refs.map(({ label }) => label);
const inSentence = (option: number): string =>
	labels[option]!.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

describe('how sure a verdict is', () => {
	it('is said by the share of futures in which the winner is cheapest', () => {
		const { sentence, tooClose } = sureness(reading, counted({ [winner]: 0.91, [first]: 0.09 }));
		expect(tooClose).toBe(false);
		expect(sentence).toBe(
			`${labels[winner]} are cheapest in 91% of 16,384 futures; ${inSentence(first)} in 9%.`
		);
	});

	it('is too close to call under 80%, and not at 80%', () => {
		const close = sureness(reading, counted({ [winner]: 0.79, [first]: 0.21 }));
		expect(close.tooClose).toBe(true);
		expect(close.sentence).toMatch(/^Too close to call: .* are cheapest in 79% of 16,384 futures/);
		expect(sureness(reading, counted({ [winner]: 0.8, [first]: 0.2 })).tooClose).toBe(false);
	});

	it('tells shares that add up to 100%, As is aside, and in how many none fits', () => {
		const { shares } = sureness(
			reading,
			counted({ [winner]: 0.333, [first]: 0.333, [second]: 0.3336 }, 0.0004)
		);
		expect(shares.map(({ option }) => option?.id ?? null)).toEqual([
			...today.options.filter(({ keepsEstate }) => !keepsEstate).map(({ id }) => id),
			null
		]);
		// 33.3, 33.3 and 33.36 are rounded down to 99; the largest remainder gets the hundredth.
		expect(
			shares
				.filter(({ shown }) => /^3[34]%$/.test(shown))
				.map(({ shown }) => shown)
				.sort()
		).toEqual(['33%', '33%', '34%']);
		expect(shares.at(-1)?.shown).toBe('under\u00a01%');
	});

	it('never rounds to a certainty that it is not', () => {
		const { shares } = sureness(reading, counted({ [winner]: 0.999, [first]: 0.001 }));
		expect(shares.find(({ option }) => option?.label === labels[winner])?.shown).toBe('over\u00a099%');
		expect(shares.find(({ option }) => option?.label === labels[first])?.shown).toBe('under\u00a01%');
	});

	it('stands in the verdict once enough futures are counted, in place of how close the others come', () => {
		const titles = (simulation: Simulation | null): string[] =>
			verdictOf(reading, simulation).notes.map(({ title }) => title);
		expect(titles(null)[1]).toBe('How close');
		expect(titles(small)[1]).toBe('How close');
		const sure = counted({ [winner]: 0.72, [first]: 0.28 });
		expect(titles(sure)[1]).toBe('How sure');
		const note = comparisonOf(reading, 5, sure).verdict.notes[1];
		const text = note?.runs.map((run) => run.text).join('') ?? '';
		expect(text).toContain('in 72% of 16,384 futures');
		expect(text).toMatch(/, USD\u00a0[\d.,]+(\u00a0[kM])? (behind|ahead but ruled out), in 28%\.$/);
	});
});

describe('the fans of a plan', () => {
	const figures = fanFigures(reading, small);

	it('show every option over all years, in the chart’s unit', () => {
		for (const figure of [figures.cost, figures.tons]) {
			expect(figure.fans.map(({ option }) => option.id)).toEqual(today.options.map(({ id }) => id));
			expect(figure.years).toEqual([0, 1, 2, 3, 4, 5]);
			for (const { p5, p50, p95 } of figure.fans) {
				expect(p5).toHaveLength(6);
				expect(p50[5]).toBeLessThan(p95[5]!);
			}
		}
		expect(figures.cost.fans[winner]!.p50[5]! * 1e6).toBeCloseTo(small.fans.cost[winner]!.p50[5]!, 3);
	});

	it('conclude: what nine of ten futures cost, and whether the room is enough', () => {
		expect(figures.cost.title).toMatch(
			new RegExp(
				`^${labels[winner]!.replace('+', '\\+')} cost USD.* to USD.* in nine of ten futures, .* USD.* to USD`
			)
		);
		expect(figures.tons.title).toContain('the room’s 16 tons');
		expect(figures.tons.limit).toEqual({ value: 16, label: 'Room capacity 16 tons' });
		expect(figures.cost.subtitle).toContain('64 futures');
	});

	it('have a table of the last year behind them', () => {
		expect(figures.tons.table.rows).toHaveLength(today.options.length);
		expect(figures.tons.table.columns).toHaveLength(6);
	});
});
