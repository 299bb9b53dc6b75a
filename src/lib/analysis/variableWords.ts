import { bareNumber, unitLabel } from '#lib/units/format.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import type { Variable } from './sensitivity.ts';

/** A value of a variable as an end of a bar or a tick shows it: `0.08`, `10%`. */
export function bareValue({ quantity }: Variable, value: number, units: UnitSystem): string {
	const { unit, factor } = shownIn(units, quantity.unitText);
	const number = bareNumber(Number((value * factor).toPrecision(4)), unit);
	return unit.startsWith('%') ? `${number}%` : number;
}

/** A variable with its unit, as an axis names it: `Electricity tariff, USD per kWh`. */
export function withItsUnit({ label, quantity }: Variable, currency: string, units: UnitSystem): string {
	const { unitText } = quantity;
	const unit = unitText.startsWith('%')
		? `%${unitText === '%' ? '' : ` ${unitLabel(unitText.replace('%', '1'), currency)}`}`
		: unitLabel(unitText, currency, false, units);
	return unit ? `${label}, ${unit}` : label;
}
