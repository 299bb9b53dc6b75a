import type { Quantity } from '#lib/engine/quantity.ts';
import { digitsFor, unitLabel } from '#lib/units/format.ts';

/** The format of cells for results of a unit: as many decimals as the page shows for the largest of them. */
export function resultFormat({ unitText }: Quantity, values: readonly number[]): string {
	if (unitText.startsWith('%')) return '0.0%';
	const largest = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
	const digits = digitsFor(unitText, largest);
	return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
}

/** The format of a cell that is there to be changed: shows whatever is typed into it. */
export function inputFormat({ unitText }: Quantity): string {
	return unitText.startsWith('%') ? '0.0###%' : 'General';
}

/** A unit beside its number: `USD per unit`, `% a year`. */
export function unitWords({ unitText }: Quantity, currency: string): string {
	if (!unitText.startsWith('%')) return unitLabel(unitText, currency);
	return ['%', unitLabel(unitText.replace('%', '1'), currency)].filter(Boolean).join(' ');
}
