import { invert, multiply, one, sameUnit, unitText, type Unit } from '#lib/units/unit.ts';
import { resolve, self, type Expression, type Reference } from './expression.ts';
import type { Quantity } from './quantity.ts';

/** The unit of an expression, or `any` for a literal 0 and for `none`, which fit everywhere. */
export type Found = Unit | 'any';

const years: Unit = new Map([['yr', 1]]);

/**
 * The unit that an expression gives. Throws, naming the quantity whose formula it is, when two units meet that do not
 * belong together. References that are not declared yet count as `any` while `owner` is null.
 */
export function unitOf(expression: Expression, label: string, owner: Quantity | null): Found {
	const fail = (why: string): never => {
		throw new Error(`Units in “${label}”: ${why}.`);
	};
	const known = (of: Reference): Found =>
		owner ? resolve(of, owner).unit : of === self || typeof of === 'function' ? 'any' : of.unit;
	const same = (units: readonly Found[], doing: string): Found => {
		const [first, ...others] = units.filter((unit): unit is Unit => unit !== 'any');
		for (const other of others) {
			if (first && !sameUnit(first, other)) {
				fail(`cannot ${doing} ${unitText(first)} and ${unitText(other)}`);
			}
		}
		return first ?? 'any';
	};
	const plain = (unit: Found, what: string): void => {
		if (unit !== 'any' && unit.size > 0) fail(`${what} must be a plain number, not ${unitText(unit)}`);
	};
	// Years count how often a yearly factor applies, so they stand as exponents and look back in time.
	const times = (unit: Found, what: string): void => {
		if (unit === 'any' || unit.size === 0 || sameUnit(unit, years)) return;
		fail(`${what} must be a plain number or years, not ${unitText(unit)}`);
	};

	function walk(node: Expression): Found {
		switch (node.op) {
			case 'number':
				return node.value === 0 ? 'any' : one;
			case 'none':
				return 'any';
			case 'quantity':
			case 'sumGroups':
			case 'baseline':
				return known(node.of);
			case 'irr':
				return one;
			case 'past':
				times(walk(node.years), 'a step back in time');
				return known(node.of);
			default:
				return combine(node.op, node.args.map(walk), node.args);
		}
	}
	function combine(op: string, units: readonly Found[], args: readonly Expression[]): Found {
		const [first, second] = units as [Found, Found];
		switch (op) {
			case 'multiply':
				return first === 'any' || second === 'any' ? 'any' : multiply(first, second);
			case 'divide':
				return first === 'any' || second === 'any' ? 'any' : multiply(first, invert(second));
			case 'power':
				times(second, 'an exponent');
				return first === 'any' || first.size === 0 ? first : whole(first, args[1]);
			case 'less':
			case 'atMost':
			case 'more':
			case 'atLeast':
			case 'equal':
			case 'different':
				same(units, 'compare');
				return one;
			case 'if':
				plain(first, 'a condition');
				return same(units.slice(1), 'choose between');
			case 'interpolate':
				plain(first, 'the place on a curve');
				return same(units.slice(1), 'draw a curve through');
			default:
				return same(units, 'add or compare');
		}
	}
	function whole(unit: Unit, exponent: Expression | undefined): Unit {
		if (exponent?.op !== 'number' || !Number.isInteger(exponent.value)) {
			return fail(`${unitText(unit)} can only be raised to a written whole number`);
		}
		return Array.from({ length: exponent.value }).reduce<Unit>((power) => multiply(power, unit), one);
	}
	return walk(expression);
}
