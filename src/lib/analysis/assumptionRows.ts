import type { Assumption, Input, Quantity, Scope } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import { ownDate } from '#lib/model/ownEntries.ts';
import { given, type Given, type Target } from '#lib/model/settings.ts';
import { toldNumber, unitLabel } from '#lib/units/format.ts';
import { wordsIn } from '#lib/units/system.ts';
import type { AssumptionRow } from './comparison.ts';
import type { CellRef } from './figures.ts';
import type { Reading } from './reading.ts';

/** Every input and assumption of a plan with its value, kind, source and range: plan, then groups, then options. */
export function assumptionRows(reading: Reading): AssumptionRow[] {
	const { plan } = reading;
	const targets: [string, Target, readonly Quantity[]][] = [
		['Plan', { of: 'plan' }, ofScope('plan')],
		...plan.estate.map((group): [string, Target, readonly Quantity[]] => [
			group.label,
			{ of: 'group', group },
			ofScope('group')
		]),
		...plan.options
			.filter((option) => !option.keepsEstate)
			.map((option): [string, Target, readonly Quantity[]] => [
				option.label,
				{ of: 'option', option },
				ofScope('option')
			])
	];
	return targets.flatMap(([scope, target, quantities]) =>
		quantities.flatMap((quantity) => {
			if (quantity.kind === 'derive') return [];
			const found = given(plan, reading.entries, quantity, target);
			// A field of an entry that the option does not have is no assumption of the plan.
			return found.evidence === null && !found.changed && quantity.kind === 'assumption'
				? []
				: [{ ...rowOf(reading, quantity, found, scope), ref: refOf(quantity, target) }];
		})
	);
}

function refOf({ id }: Quantity, target: Target): CellRef {
	return {
		quantity: id,
		...(target.of === 'option' ? { option: target.option.id } : {}),
		...(target.of === 'group' ? { group: target.group.id } : {}),
		year: 0
	};
}

/** The quantities of a scope in the order in which the model's chapters declare them. */
function ofScope(scope: Scope): Quantity[] {
	return table.quantities.filter((quantity) => quantity.scope === scope);
}

/** One input or assumption as lists show it. */
export function rowOf(
	{ plan, units }: Reading,
	quantity: Input | Assumption,
	found: Given,
	scope: string
): AssumptionRow {
	const { evidence } = found;
	const number = (value: number): string =>
		quantity.kind === 'input' && quantity.choices
			? (quantity.choices[value] ?? '')
			: toldNumber(Number(value.toPrecision(6)), quantity.unitText, units);
	const unit = quantity.unitText.startsWith('%')
		? `%${quantity.unitText.slice(1).replace('/', ' per ')}`
		: unitLabel(quantity.unitText, plan.currency, found.value === 1, units);
	const hasRange =
		found.range !== null &&
		found.range.low !== found.range.high &&
		!(quantity.kind === 'input' && quantity.choices);
	return {
		id: quantity.id,
		label: wordsIn(units, quantity.label),
		value: `${number(found.value)}${unit === '%' ? '%' : unit ? `\u00a0${unit}` : ''}`,
		kind: kindOf(quantity, found),
		source: found.changed ? 'Set in this plan' : sourceText(evidence),
		date: found.changed ? '' : (evidence?.date ?? ''),
		range: hasRange && found.range ? `${number(found.range.low)}–${number(found.range.high)}` : '',
		changed: found.changed,
		scope,
		chapter: quantity.chapter
	};
}

function kindOf(quantity: Input | Assumption, { changed, evidence }: Given): AssumptionRow['kind'] {
	if (changed || evidence?.date === ownDate) return 'Input';
	if (evidence?.kind === 'estimate') return 'Estimate';
	if (quantity.kind === 'assumption' && !quantity.field) return 'Constant';
	return evidence?.kind === 'fact' ? 'Fact' : 'Assumption';
}

function sourceText(evidence: Given['evidence']): string {
	if (!evidence) return '';
	if (evidence.kind === 'estimate') return evidence.basis ?? '';
	return [evidence.source?.title, evidence.locator].filter(Boolean).join(': ');
}
