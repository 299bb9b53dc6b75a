import type { InputRow } from './railRows.ts';

/** The ends of a slider. An input's own bounds are often too far apart to drag between, so it spans what is likely. */
export interface SliderSpan {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/**
 * To a round number beyond the likely range, the default and the value in use, from the least value; where that is below
 * zero, from as far below as it reaches above, or as those three lie below.
 */
export function sliderSpan(row: InputRow): SliderSpan {
	const { quantity } = row;
	const reach = Math.max(2.5 * row.default, 1.5 * (row.range?.high ?? 0), row.value);
	const max = Math.min(quantity.max, reach > quantity.min ? roundAbove(reach) : quantity.max);
	const below = Math.max(max, -2.5 * row.default, -1.5 * (row.range?.low ?? 0), -row.value);
	const min = Math.max(quantity.min, -roundAbove(below));
	const step = quantity.step ?? roundAbove(max / 200);
	return { min, max, step: Math.min(step, max - min) };
}

/** The next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not below the number. */
export function roundAbove(value: number): number {
	if (!(value > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
	const step = steps.find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
	return Number((step * power).toPrecision(3));
}
