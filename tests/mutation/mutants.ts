import { resolve, type Expression, type Operation } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import type { Computed } from '#lib/engine/table.ts';
import { year as theYear } from '#lib/engine/time.ts';
import { unitOf } from '#lib/engine/unitCheck.ts';
import { sameUnit } from '#lib/units/unit.ts';
import { canonical } from './canonical.ts';

/** What was done to a formula. */
export type Kind =
	'operator swapped' | 'rounding dropped' | 'operands swapped' | 'constant × 1.01' | 'year shifted';

/** A formula with one mistake in it. */
export interface Mutant {
	readonly quantity: Computed;
	readonly kind: Kind;
	readonly expression: Expression;
}

type Change = readonly [Kind, Expression];

const opposite: Partial<Record<Operation, Operation>> = {
	add: 'subtract',
	subtract: 'add',
	multiply: 'divide',
	divide: 'multiply',
	power: 'multiply',
	less: 'atLeast',
	atLeast: 'less',
	more: 'atMost',
	atMost: 'more',
	equal: 'different',
	different: 'equal',
	min: 'max',
	max: 'min',
	ceil: 'floor',
	floor: 'ceil'
};
const swappable = new Set<Expression['op']>(['subtract', 'divide', 'less', 'atLeast', 'more', 'atMost']);

/**
 * Every formula that differs from a quantity's by one mistake. A mistake that changes no value, such as the order of a
 * sum, is none; nor is one twice in the list. That the branches of `if` are exchanged is the same as its comparison
 * turned round.
 */
export function mutantsOf(quantity: Computed): readonly Mutant[] {
	const { expression } = quantity.formula;
	const seen = new Set([canonical(expression, quantity)]);
	const changes = [...changesWithin(expression, quantity), ...exchanges(expression, quantity)];
	return changes.flatMap(([kind, mutated]) => {
		const text = canonical(mutated, quantity);
		if (seen.has(text)) return [];
		seen.add(text);
		return [{ quantity, kind, expression: mutated }];
	});
}

/** One mistake at this node, or at one below it. */
function changesWithin(node: Expression, owner: Computed): readonly Change[] {
	const below: Change[] = [];
	if ('args' in node) {
		node.args.forEach((argument, index) => {
			for (const [kind, changed] of changesWithin(argument, owner))
				below.push([kind, { ...node, args: node.args.with(index, changed) }]);
		});
	}
	return [...changesAt(node, owner), ...below];
}

function changesAt(node: Expression, owner: Computed): readonly Change[] {
	switch (node.op) {
		case 'number':
			return [['constant × 1.01', { op: 'number', value: node.value * 1.01 }]];
		case 'quantity': {
			const quantity = resolve(node.of, owner);
			if (quantity === theYear) return [['year shifted', plusOne(node)]];
			return quantity.kind === 'assumption' && quantity.evidence
				? [['constant × 1.01', { op: 'multiply', args: [{ op: 'number', value: 1.01 }, { ...node }] }]]
				: [];
		}
		case 'past': {
			const earlier: Expression = { ...node, years: plusOne(node.years) };
			// The quantity of this very year cannot stand in its own formula.
			if (resolve(node.of, owner) === owner) return [['year shifted', earlier]];
			const isLastYear = node.years.op === 'number' && node.years.value === 1;
			const later: Expression = isLastYear
				? { op: 'quantity', of: node.of }
				: { ...node, years: { op: 'subtract', args: [node.years, { op: 'number', value: 1 }] } };
			return [
				['year shifted', earlier],
				['year shifted', later]
			];
		}
		case 'none':
		case 'sumGroups':
		case 'baseline':
		case 'irr':
			return [];
		default:
			return operationChanges(node, owner);
	}
}

function operationChanges(
	node: Extract<Expression, { args: readonly Expression[] }>,
	owner: Computed
): readonly Change[] {
	const changes: Change[] = [];
	const other = opposite[node.op];
	const [first, second] = node.args as [Expression, Expression?];
	if (other && !(node.op === 'multiply' && node.args.every((part) => isClaim(part, owner))))
		changes.push(['operator swapped', { ...node, op: other }]);
	if (node.op === 'negate') changes.push(['operator swapped', { ...first }]);
	if (node.op === 'ceil' || node.op === 'floor') changes.push(['rounding dropped', { ...first }]);
	if (second && swappable.has(node.op) && haveOneUnit(first, second, owner))
		changes.push(['operands swapped', { ...node, args: [second, first] }]);
	return changes;
}

function plusOne(years: Expression): Expression {
	if (years.op === 'number') return { op: 'number', value: years.value + 1 };
	return { op: 'add', args: [years, { op: 'number', value: 1 }] };
}

/** True or false, 1 or 0: where both factors are, a product and a quotient are 1 in the same case. */
function isClaim(node: Expression, owner: Computed): boolean {
	if (['less', 'atMost', 'more', 'atLeast', 'equal', 'different'].includes(node.op)) return true;
	if (node.op === 'multiply') return node.args.every((part) => isClaim(part, owner));
	if (node.op !== 'quantity') return false;
	const quantity = resolve(node.of, owner);
	return quantity.kind === 'input' && quantity.choices?.length === 2;
}

function haveOneUnit(a: Expression, b: Expression, owner: Quantity): boolean {
	const [first, second] = [unitOf(a, owner.label, owner), unitOf(b, owner.label, owner)];
	return first === 'any' || second === 'any' || sameUnit(first, second);
}

type Operand = Extract<Expression, { of: unknown }>;

/**
 * Two operands of one unit, anywhere in the formula, each where the other should be; the points of a curve with their
 * neighbours alone.
 */
function exchanges(expression: Expression, owner: Computed): readonly Change[] {
	const operands = operandsOf(expression);
	const isCurve = holdsCurve(expression);
	return operands.flatMap((a, index) =>
		operands
			.slice(index + 1, isCurve ? index + 2 : operands.length)
			.filter((b) => haveOneUnit(a, b, owner) && canonical(a, owner) !== canonical(b, owner))
			.map((b): Change => ['operands swapped', exchanged(expression, a, b)])
	);
}

function operandsOf(node: Expression): readonly Operand[] {
	if ('of' in node) return node.op === 'irr' ? [] : [node];
	return 'args' in node ? node.args.flatMap(operandsOf) : [];
}

function exchanged(node: Expression, a: Operand, b: Operand): Expression {
	if (node === a) return { ...b };
	if (node === b) return { ...a };
	return 'args' in node ? { ...node, args: node.args.map((part) => exchanged(part, a, b)) } : node;
}

function holdsCurve(node: Expression): boolean {
	return 'args' in node && (node.op === 'interpolate' || node.args.some(holdsCurve));
}
