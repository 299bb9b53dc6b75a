import type { Reading } from './reading.ts';

/** How a chart's money axis is told: what a unit of it is worth, its words, and the decimals of a value at a line's end. */
export interface MoneyAxis {
	readonly factor: number;
	readonly unitLabel: string;
	readonly digits: number;
}

/** Millions where costs reach two, else the unit of the plan's tables. */
export function moneyAxis({ scale, shownCost, plan }: Reading): MoneyAxis {
	const useMillions = scale.letter === 'k' && Math.max(...shownCost.filter(Number.isFinite)) >= 2000;
	const factor = useMillions ? 1_000_000 : scale.factor;
	const size = useMillions || scale.letter === 'M' ? ' million' : scale.letter === 'k' ? ' thousand' : '';
	return { factor, unitLabel: `${plan.currency}${size}`, digits: useMillions ? 2 : 0 };
}
