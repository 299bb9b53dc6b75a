import { wordsIn } from '#lib/units/system.ts';
import type { Part } from '#lib/engine/explain.ts';
import { formulaText } from '#lib/engine/explain.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import type { Comparison } from './comparison.ts';
import { explainNumber, formatted } from './explanation.ts';
import type { OptionRef } from './figures.ts';
import type { Reading } from './reading.ts';

/** A number of the comparison with its formula, and the formulas of what it is made of. */
export interface FormulaSheet {
	readonly label: string;
	/** `USD 2,452,138, over 5 years`. */
	readonly value: string;
	readonly year: number;
	readonly meaning: string;
	/** The formula in words; the prose of the method where no formula finds it. */
	readonly formula: string;
	readonly withValues: string;
	readonly source: string;
	readonly parts: readonly {
		readonly label: string;
		readonly value: string;
		/** Its own formula in words, or what kind of number it is. */
		readonly formula: string;
	}[];
}

/** Rows of the comparison table whose formulas the report writes out. */
const headlines: readonly string[] = [
	'npv',
	'payback',
	'capex',
	'opex',
	'costPerVmMonth',
	'hosts',
	'racks',
	'rackUnits',
	'typicalPower',
	'designPower',
	'heat',
	'cooling',
	'coolingPerMonth',
	'licences',
	'sanPorts',
	'sanCost'
];

/** The option whose numbers the formulas are shown with: the winner, else the first that is not As is. */
export function explainedOption({ options, verdict }: Comparison): OptionRef | null {
	const refs = options.map(({ option }) => option);
	return refs.find(({ id }) => id === verdict.best) ?? refs.find(({ look }) => look.slot !== 0) ?? null;
}

/** The formulas of the headline numbers, two levels deep, with the values of one option. */
export function headlineFormulas(reading: Reading, comparison: Comparison): FormulaSheet[] {
	const ref = explainedOption(comparison);
	const option = reading.refs.findIndex(({ id }) => id === ref?.id);
	if (option < 0) return [];
	return headlines.flatMap((row): FormulaSheet[] => {
		const cell = comparison.rows.find(({ id }) => id === row)?.cells[option]?.ref;
		const quantity = table.quantities.find(({ id }) => id === cell?.quantity);
		return cell && quantity ? [sheet(reading, quantity, option, cell.year)] : [];
	});
}

function sheet(reading: Reading, quantity: Quantity, option: number, year: number): FormulaSheet {
	const { plan, units } = reading;
	const explanation = explainNumber(reading, quantity, option, year);
	const derived = quantity.kind === 'derive' ? quantity : null;
	return {
		label: wordsIn(units, quantity.label),
		value: formatted(explanation.value, quantity, plan.currency, units),
		year,
		meaning: quantity.meaning ?? '',
		formula: explanation.formula ?? derived?.method?.prose ?? '',
		withValues: explanation.withValues ?? '',
		source: derived?.source ? `${derived.source.title}, ${derived.source.date}` : '',
		parts: distinct(explanation.parts).map(({ quantity: of, value, year: at, from }) => ({
			label: [wordsIn(units, of.label), froms[from], at === year ? '' : `year ${at}`]
				.filter(Boolean)
				.join(', '),
			value: formatted(value, of, plan.currency, units),
			formula: wordsIn(units, formulaText(of) ?? kindOf(of))
		}))
	};
}

const froms: Readonly<Record<Part['from'], string>> = { here: '', groups: 'all groups', baseline: 'As is' };

/** Each operand once, though a formula may name it twice; years before the first have none. */
function distinct(parts: readonly Part[]): Part[] {
	const keyOf = ({ quantity, year, from }: Part): string => `${quantity.id} ${year} ${from}`;
	return parts.filter(
		(part, place) => part.year >= 0 && parts.findIndex((other) => keyOf(other) === keyOf(part)) === place
	);
}

function kindOf(quantity: Quantity): string {
	if (quantity.kind === 'input') return 'Input, see appendix A';
	if (quantity.kind === 'assumption') return 'Assumption, see appendix A';
	return quantity.method?.prose ?? '';
}
