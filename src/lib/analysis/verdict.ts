import type { LimitHit, Verdict } from './comparison.ts';
import type { CellRef, OptionRef, Run } from './figures.ts';
import { categories } from './categories.ts';
import type { Reading } from './reading.ts';
import { lowered, named } from './optionWords.ts';
import type { Simulation } from './sensitivity.ts';
import { leastCounted, surenessRuns } from './sureness.ts';
import { presentCost } from '#lib/model/totals.ts';
import { retrofitPrice, retrofitStep } from '#lib/model/cooling.ts';
import { cumulativeRetrofit } from '#lib/model/totals.ts';
import { decimal, shortNumber, unitLabel } from '#lib/units/format.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { moneyDifference, moneyPhrase, shownMoney } from '#lib/units/money.ts';

/** Within this share of the winner two options cost the same. */
const sameWithin = 0.02;

/**
 * Who wins, against whom, by how much, and what is in the way. With enough simulated futures it also says how sure that
 * is; without, how close the others come.
 */
export function verdictOf(reading: Reading, simulation: Simulation | null = null): Verdict {
	const { plan, ranking } = reading;
	const runs = sentence(reading);
	return {
		best: ranking.winner === null ? null : (plan.options[ranking.winner]?.id ?? null),
		ranking: ranking.feasible.map((option) => plan.options[option]?.id ?? ''),
		sentence: runs.map(({ text }) => text).join(''),
		runs,
		notes: [
			whyNote(reading),
			simulation && simulation.samples >= leastCounted
				? { title: 'How sure', runs: surenessRuns(reading, simulation) }
				: closenessNote(reading),
			limitNote(reading)
		]
	};
}

function overYears({ horizon }: Reading): string {
	return horizon === 1 ? 'over one year' : `over ${horizon} years`;
}

function sentence(reading: Reading): Run[] {
	const { ranking, refs, shownCost, scale, horizon, plan } = reading;
	if (ranking.winner === null) return noneFeasible(reading);
	const winner = refs[ranking.winner] as OptionRef;
	const cost = shownCost[ranking.winner] as number;
	const rivalIndex = ranking.rival;
	const asIs = refs[ranking.asIs];
	const ref = (option: OptionRef): CellRef => ({
		quantity: presentCost.id,
		option: option.id,
		year: horizon
	});
	const limit = limitClause(reading, ranking.winner);
	if (ranking.keepingIsCheapest && asIs) {
		const gap = cost - (shownCost[ranking.asIs] as number);
		return [
			{ text: 'Keeping what you have costs least' },
			{ text: ` ${overYears(reading)}: ` },
			named(winner, true),
			{ text: ', the cheapest change, cost ' },
			{ text: `${moneyPhrase(gap, scale)} more`, cell: ref(winner) },
			...limit,
			{ text: '.' }
		];
	}
	if (rivalIndex === null) {
		const others = plan.options.length - 2;
		return [
			named(winner, true),
			{ text: ` ${others > 0 ? 'are the only option that fits' : 'are the only new option'}, at ` },
			{ text: moneyPhrase(cost, scale), cell: ref(winner) },
			{ text: ` ${overYears(reading)}` },
			...limit,
			{ text: '.' }
		];
	}
	const rival = refs[rivalIndex] as OptionRef;
	const gap = (shownCost[rivalIndex] as number) - cost;
	if (Math.abs(gap) <= sameWithin * cost) {
		return [
			named(winner, true),
			{ text: ' and ' },
			named(rival),
			{ text: ` cost the same within 2% ${overYears(reading)}` },
			...limit,
			{ text: '.' }
		];
	}
	return [
		named(winner, true),
		{ text: ' cost ' },
		{ text: moneyPhrase(Math.abs(gap), scale), cell: ref(winner) },
		{ text: gap >= 0 ? ' less than ' : ' more than ' },
		named(rival),
		{ text: ` ${overYears(reading)}` },
		...limit,
		{ text: '.' }
	];
}

const limitWords: Readonly<Record<string, (hit: LimitHit, units: UnitSystem) => string>> = {
	cooling: ({ limit }, units) => `pass the room’s ${coolingWords(limit, units)} of cooling`
};

/** `30 tons`, `105.5 kW`. */
const coolingWords = (tons: number, units: UnitSystem): string =>
	`${shortNumber(tons, 'ton', units)} ${unitLabel('ton', '', false, units)}`;

function limitClause({ limits, units }: Reading, option: number): Run[] {
	const first = limits[option]?.first;
	if (!first) return [];
	const words = limitWords[first.code]?.(first, units) ?? `pass the limit of ${first.label}`;
	return [
		{ text: `, but ${words} ` },
		{ text: first.year === 0 ? 'from the first day' : `in year ${first.year}`, limit: true }
	];
}

function noneFeasible({ plan, limits, ranking }: Reading): Run[] {
	const others = plan.options.map((_, option) => option).filter((option) => option !== ranking.asIs);
	const uncured = others.map((option) => (limits[option]?.hits ?? []).filter(({ cure }) => cure === null));
	const common = uncured[0]?.find(({ code }) =>
		uncured.every((hits) => hits.some((hit) => hit.code === code))
	);
	if (common) {
		const alike = uncured.flatMap((hits) => hits.find(({ code }) => code === common.code) ?? []);
		// The nearest miss: most of what is asked, or least over what is allowed.
		const miss = ({ value, limit }: LimitHit): number =>
			value > limit ? value / limit : limit / Math.max(value, 1e-9);
		const nearest = alike.reduce((best, hit) => (miss(hit) < miss(best) ? hit : best), common);
		return [
			{ text: 'No option fits: every one fails on ' },
			{ text: alike.length > 1 ? nearest.detail.replace(', ', ', at best ') : nearest.detail, limit: true },
			{ text: '.' }
		];
	}
	const first = uncured.map((hits, index) => ({
		hit: hits[0],
		label: plan.options[others[index] ?? 0]?.label ?? ''
	}));
	return [
		{ text: 'No option fits: ' },
		{
			text: first
				.map(({ hit, label }) => `${label} fail on ${hit?.detail ?? 'a number that has no value'}`)
				.join('; '),
			limit: true
		},
		{ text: '.' }
	];
}

function whyNote(reading: Reading): Verdict['notes'][number] {
	const { ranking, horizon, scale } = reading;
	const { winner, rival } = ranking;
	const other = ranking.keepingIsCheapest ? ranking.asIs : rival;
	if (winner === null || other === null) {
		return { title: 'Why', runs: [{ text: 'There is no second option that fits to compare with.' }] };
	}
	const parts = categories(reading, winner).map((part, index) => ({
		label: lowered(part.label),
		gap: part.shown - (categories(reading, other)[index]?.shown ?? 0),
		ref: { quantity: part.quantity.id, option: (reading.refs[winner] as OptionRef).id, year: horizon }
	}));
	const less = parts.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap);
	const more = parts.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
	const list = (found: typeof parts): Run[] =>
		found.flatMap(({ label, gap, ref }, index) => [
			{ text: `${index === 0 ? '' : index === found.length - 1 ? ' and ' : ', '}${label} ` },
			{ text: moneyDifference(gap, scale), cell: ref }
		]);
	const total = parts.reduce((sum, { gap }) => sum + gap, 0);
	const [first, second] = total <= 0 ? [less, more] : [more, less];
	const runs: Run[] =
		second.length === 0
			? list(first)
			: [...list(first), { text: total === 0 ? ' balance ' : ' outweigh ' }, ...list(second)];
	if (first.length === 0) return { title: 'Why', runs: [{ text: 'Every category costs the same.' }] };
	const [head, ...tail] = runs as [Run, ...Run[]];
	return {
		title: `Why, against ${reading.refs[other]?.label ?? ''}`,
		runs: [
			{ ...head, text: head.text.charAt(0).toUpperCase() + head.text.slice(1) },
			...tail,
			{ text: ` (${scale.currency}, present value).` }
		]
	};
}

function closenessNote(reading: Reading): Verdict['notes'][number] {
	const { ranking, shownCost, refs, scale, horizon } = reading;
	const title = 'How close';
	if (ranking.winner === null) return { title, runs: [{ text: 'No option fits, so none is cheapest.' }] };
	const cost = shownCost[ranking.winner] as number;
	const others = [...ranking.feasible.slice(1), ranking.asIs];
	const runs = others.flatMap((option, index): Run[] => {
		const gap = (shownCost[option] as number) - cost;
		const share = cost === 0 ? 0 : Math.abs(gap) / cost;
		const ref = refs[option] as OptionRef;
		return [
			{ text: index === 0 ? '' : '; ' },
			named(ref, index === 0),
			{ text: ' ' },
			{
				text: moneyPhrase(Math.abs(gap), scale),
				cell: { quantity: presentCost.id, option: ref.id, year: horizon }
			},
			{ text: ` ${gap >= 0 ? 'dearer' : 'cheaper'} (${decimal(share * 100, share < 0.1 ? 1 : 0)}%)` }
		];
	});
	return { title, runs: [...runs, { text: '. Prices are estimates until you enter your quotes.' }] };
}

function limitNote(reading: Reading): Verdict['notes'][number] {
	const { ranking, limits, refs, of, horizon, scale, units } = reading;
	const title = 'About the limit';
	const out = refs
		.map((ref, option) => ({ ref, first: limits[option]?.hits.find(({ cure }) => cure === null) }))
		.filter(({ ref, first }) => ref.ruledOut && first);
	const ruledOut = out.flatMap(({ ref, first }, index): Run[] => [
		{ text: index === 0 ? ' ' : '; ' },
		named(ref, index === 0),
		{ text: ' are ruled out: ' },
		{ text: `${first?.detail ?? ''}`, limit: true }
	]);
	const tail: Run[] = ruledOut.length > 0 ? [...ruledOut, { text: '.' }] : [];
	if (ranking.winner === null) return { title, runs: tail };
	const winner = refs[ranking.winner] as OptionRef;
	const first = limits[ranking.winner]?.first;
	if (!first)
		return {
			title,
			runs: [
				named(winner, true),
				{ text: ` stay within every limit for ${horizon === 1 ? 'the year' : `all ${horizon} years`}.` },
				...tail
			]
		};
	const spent = shownMoney(of(cumulativeRetrofit, ranking.winner, horizon), scale);
	const step = of(retrofitStep, ranking.winner, horizon);
	const paid: Run[] =
		first.code === 'cooling'
			? [
					{ text: `Cooling is added in steps of ${coolingWords(step, units)}; ` },
					{
						text: moneyPhrase(spent, scale),
						cell: { quantity: cumulativeRetrofit.id, option: winner.id, year: horizon }
					},
					{
						text: ` for it is in the cost${of(retrofitPrice, ranking.winner, 0) === 0 ? ', as it is priced at nothing' : ''}.`
					}
				]
			: [{ text: `${first.detail}.` }];
	return { title, runs: [...paid, ...tail] };
}
