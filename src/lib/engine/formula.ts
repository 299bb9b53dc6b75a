import { references, resolve, self, type Expression, type Reference } from './expression.ts';
import { parse } from './parse.ts';
import type { Quantity, Scope } from './quantity.ts';
import { unitOf } from './unitCheck.ts';
import { sameUnit, unitText, type Unit } from '#lib/units/unit.ts';

/** A formula as written: the text between its operands, the operands, and the tree that they parse to. */
export interface Formula {
	readonly text: readonly string[];
	readonly operands: readonly Reference[];
	readonly expression: Expression;
}

/**
 * Writes a formula over quantities by reference: f`${servers} × ${wattsPerServer}`. Knows + − × ÷ ^ ( ), comparison,
 * ceil floor min max if interpolate, lastYear yearsAgo sumGroups baseline irr, and `none` for a result that does not exist.
 * Throws with the position when the text is wrong.
 */
export function f(text: TemplateStringsArray, ...operands: readonly Reference[]): Formula {
	return Object.freeze({ text: Object.freeze([...text]), operands, expression: parse(text, operands) });
}

/**
 * Checks a formula against its quantity's unit and gives its scope: that of its operands, option before group before
 * plan. Operands that are declared further down fit everywhere until the table is assembled.
 */
export function checkFormula(formula: Formula, unit: Unit, label: string): Scope {
	checkUnit(formula, unit, label, null);
	return scopeOf(formula, label, null);
}

/** Checks once more with every operand known; `owner` is the quantity itself. */
export function checkAssembled(owner: Quantity, formula: Formula): void {
	checkUnit(formula, owner.unit, owner.label, owner);
	const scope = scopeOf(formula, owner.label, owner);
	if (scope !== owner.scope)
		throw new Error(`“${owner.label}” is of the ${owner.scope}, its formula of the ${scope}.`);
}

function checkUnit(formula: Formula, unit: Unit, label: string, owner: Quantity | null): void {
	const found = unitOf(formula.expression, label, owner);
	if (found !== 'any' && !sameUnit(found, unit)) {
		throw new Error(`“${label}” is in ${unitText(unit)}, but its formula gives ${unitText(found)}.`);
	}
}

function scopeOf(formula: Formula, label: string, owner: Quantity | null): Scope {
	const scopes = references(formula.expression).flatMap(({ of, as }) => {
		if (as === 'sumGroups') return ['plan' as const];
		if (as === 'baseline') return ['option' as const];
		if (owner === null && (of === self || typeof of === 'function')) return [];
		return [owner ? resolve(of, owner).scope : (of as Quantity).scope];
	});
	const sums = references(formula.expression).some(({ as }) => as === 'sumGroups');
	if (scopes.includes('option') && (scopes.includes('group') || sums)) {
		throw new Error(
			`“${label}” mixes an option's quantity with a group's; sum the groups first, in a quantity of the plan.`
		);
	}
	return scopes.includes('option') ? 'option' : scopes.includes('group') ? 'group' : 'plan';
}
