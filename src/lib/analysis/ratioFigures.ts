import { decimal } from '#lib/units/format.ts';
import { moneyUnit, shownMoney } from '#lib/units/money.ts';
import { shownIn } from '#lib/units/system.ts';
import type { OptionRef, RatioFigure } from './figures.ts';
import { footnotes } from './lineFigures.ts';
import {
	curveRatios,
	ratioCurves,
	ratioMeasures,
	type RatioCurve,
	type RatioLine,
	type RatioMeasure
} from './ratioCurve.ts';
import type { Reading } from './reading.ts';
import { lowered } from './optionWords.ts';

/** How a measure is shown and spoken of. */
interface Words {
	/** What a value is multiplied by to be shown. */
	readonly factor: number;
	readonly digits: number;
	/** Above the axis and in the table. */
	readonly unit: string;
	/** `give off less heat than today`, for an option that falls below As is, and its opposite. */
	readonly less: string;
	readonly more: string;
	readonly subject: string;
}

export type RatioFigures = Readonly<Record<RatioMeasure, RatioFigure>>;

/** The four ratio curves of a plan as they are drawn; null where it has no consolidation ratio. */
export function ratioFigures(reading: Reading, curves = ratioCurves(reading)): RatioFigures | null {
	if (!curves) return null;
	const figure = (measure: RatioMeasure): RatioFigure => figureOf(reading, curves[measure]);
	return Object.fromEntries(ratioMeasures.map((measure) => [measure, figure(measure)])) as Record<
		RatioMeasure,
		RatioFigure
	>;
}

function wordsOf({ scale, horizon, units }: Reading, measure: RatioMeasure): Words {
	const isSi = units === 'si';
	switch (measure) {
		case 'heat':
			return {
				factor: isSi ? shownIn(units, 'BTU/h').factor : 0.001,
				digits: isSi ? 1 : 0,
				unit: isSi ? 'kW' : 'k\u00a0BTU/h',
				less: 'give off less heat than today',
				more: 'give off more heat than today',
				subject: 'Heat of the whole room at full load on the first day'
			};
		case 'tons':
			return {
				factor: shownIn(units, 'ton').factor,
				digits: 1,
				unit: isSi ? 'kW of cooling' : 'tons of AC',
				less: 'need less cooling than today',
				more: 'need more cooling than today',
				subject: `${isSi ? 'Cooling' : 'Tons of air conditioning'} for the whole room on the first day`
			};
		case 'rackUnits':
			return {
				factor: 1,
				digits: 0,
				unit: 'RU',
				less: 'take fewer rack units than today',
				more: 'take more rack units than today',
				subject: 'Rack units on the first day'
			};
		case 'cost':
			return {
				factor: 1 / scale.factor,
				digits: 0,
				unit: moneyUnit(scale),
				less: 'cost less than keeping the estate',
				more: 'cost more than keeping the estate',
				subject: `Present value over ${horizon === 1 ? 'one year' : `${horizon} years`}`
			};
	}
}

/** A ratio in words, rounded upwards to a tenth, so that what is said of it holds: `7.1:1`. */
function ratioWords(ratio: number): string {
	const tenths = Math.ceil(ratio * 10 - 1e-9) / 10;
	return `${decimal(tenths, Number.isInteger(tenths) ? 0 : 1)}:1`;
}

function figureOf(reading: Reading, curve: RatioCurve): RatioFigure {
	const { refs, ranking, scale } = reading;
	const { measure, lines, asIs } = curve;
	const words = wordsOf(reading, measure);
	const ref = (line: RatioLine): OptionRef => refs[line.option] as OptionRef;
	const inUnit = (value: number): number => value * words.factor;
	const shown = (value: number): string =>
		Number.isFinite(value)
			? decimal(measure === 'cost' ? shownMoney(value, scale) : inUnit(value), words.digits)
			: '–';
	const told = lines.find(({ option }) => option === ranking.winner) ?? lines[0]!;
	const rings = lines.filter(
		({ fallsBelow }, place) =>
			fallsBelow !== null && lines.findIndex((one) => isSamePlace(one.fallsBelow, fallsBelow)) === place
	);
	return {
		kind: 'ratio',
		id: `ratio-${measure}`,
		title: titleOf(curve, told, ref(told).label, words),
		subtitle: `${words.subject}, over the consolidation ratio: existing servers removed for each new host, spares aside. Filled marks: this plan`,
		notes: [...notesOf(reading, lines), ...footnotes(reading)],
		unitLabel: words.unit,
		ratios: curveRatios,
		lines: lines.map((line) => ({
			option: ref(line),
			values: line.values.map((value) => (Number.isFinite(value) ? inUnit(value) : null)),
			carriesTo: Math.min(line.carriesTo, curveRatios.at(-1) as number),
			endLabel: shown(line.values.at(-1) as number),
			plan: line.own && { ratio: line.own.ratio, value: inUnit(line.own.value) }
		})),
		marked: [5, 10].map((ratio) => ({ ratio, label: `${ratio}:1` })),
		today: Number.isFinite(asIs)
			? {
					value: inUnit(asIs),
					label: `${refs[ranking.asIs]?.label ?? ''}${measure === 'cost' ? '' : ' today'} ${shown(asIs)}`
				}
			: null,
		crossings: rings.map((line) => ({
			option: ref(line),
			ratio: line.fallsBelow!.ratio,
			value: inUnit(line.fallsBelow!.value),
			label: `${ref(line).label} ${words.less} from ${ratioWords(line.fallsBelow!.ratio)}`
		})),
		table: {
			columns: [
				{ label: 'Consolidation ratio', unit: '' },
				...lines.map((line) => ({ label: ref(line).label, unit: words.unit }))
			],
			rows: curveRatios.flatMap((ratio, place) =>
				Number.isInteger(ratio)
					? [
							[
								`${ratio}:1`,
								...lines.map((line) => {
									const text = shown(line.values[place] as number);
									return ratio < line.carriesTo || text === '–' ? text : `(${text})`;
								})
							]
						]
					: []
			)
		}
	};
}

function isSamePlace(one: RatioLine['fallsBelow'], other: RatioLine['fallsBelow']): boolean {
	return one !== null && other !== null && one.ratio === other.ratio && one.value === other.value;
}

function titleOf({ asIs }: RatioCurve, told: RatioLine, label: string, words: Words): string {
	const { fallsBelow, carriesTo, values } = told;
	if (fallsBelow) {
		const from = ratioWords(fallsBelow.ratio);
		return fallsBelow.ratio < carriesTo
			? `${label} ${words.less} from ${from} on`
			: `${label} would ${words.less} only from ${from} on, more than their hosts carry`;
	}
	const isBelow = (values[0] as number) <= asIs;
	return isBelow
		? `${label} ${words.less} at every ratio`
		: `${label} ${words.more} at every ratio up to 30:1`;
}

function notesOf({ refs }: Reading, lines: readonly RatioLine[]): string[] {
	const most = curveRatios.at(-1) as number;
	const limited = lines.filter(({ carriesTo }) => carriesTo <= most);
	const ends = limited.map(
		({ option, carriesTo }) =>
			`${lowered(refs[option]?.label ?? '')} from ${decimal(carriesTo, 1).replace('.0', '')}:1`
	);
	return ends.length > 0
		? [
				`Broken lines, bracketed in the table: more than CPU or memory of a host carries (${ends.join(', ')}).`
			]
		: [];
}
