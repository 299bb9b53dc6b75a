import type { Crossing, Variable } from './sensitivity.ts';

/** True where only whole numbers of a variable make sense. */
export function isCount({ quantity }: Variable): boolean {
	return quantity.kind === 'input' && quantity.whole;
}

/** How far a value is from a crossing: to the first value on its other side. */
export function distance(value: number, { below, above }: Crossing): number {
	return value <= below ? above - value : value - below;
}

/** The crossing nearest to a value, the lower one of two equally near; null of none. */
export function nearestTo(value: number, crossings: readonly Crossing[]): Crossing | null {
	return crossings.reduce<Crossing | null>(
		(best, crossing) =>
			best === null || distance(value, crossing) < distance(value, best) ? crossing : best,
		null
	);
}
