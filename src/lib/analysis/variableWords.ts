import { bareNumber, unitLabel } from '#lib/units/format.ts';
import type { Variable } from './sensitivity.ts';

/** A value of a variable as an end of a bar or a tick shows it: `0.08`, `10%`. */
export function bareValue({ quantity }: Variable, value: number): string {
	const number = bareNumber(Number(value.toPrecision(4)), quantity.unitText);
	return quantity.unitText.startsWith('%') ? `${number}%` : number;
}

/** A variable with its unit, as an axis names it: `Electricity tariff, USD per kWh`. */
export function withItsUnit({ label, quantity }: Variable, currency: string): string {
	const { unitText } = quantity;
	const unit = unitText.startsWith('%')
		? `%${unitText === '%' ? '' : ` ${unitLabel(unitText.replace('%', '1'), currency)}`}`
		: unitLabel(unitText, currency);
	return unit ? `${label}, ${unit}` : label;
}
