import { describe, expect, it } from 'vitest';
import { references, resolve, self } from './expression.ts';
import { f } from './formula.ts';
import { parse } from './parse.ts';
import { chapter } from './quantity.ts';
import { number } from './small.fixture.ts';

const a = number('a', '1', 1);
const b = number('b', '1', 2);

describe('a formula that is read', () => {
	it('binds the product closer than the sum, and the sum closer than the comparison', () => {
		expect(f`${a} + ${b} × 2 < 3`.expression).toEqual({
			op: 'less',
			args: [
				{
					op: 'add',
					args: [
						{ op: 'quantity', of: a },
						{
							op: 'multiply',
							args: [
								{ op: 'quantity', of: b },
								{ op: 'number', value: 2 }
							]
						}
					]
				},
				{ op: 'number', value: 3 }
			]
		});
	});

	it('knows every sign of comparison', () => {
		const ops = ['<', '≤', '>', '≥', '=', '≠'].map((sign) => parse([`1 ${sign} 2`], []).op);
		expect(ops).toEqual(['less', 'atMost', 'more', 'atLeast', 'equal', 'different']);
	});

	it('goes on through longer sums and products, from the left', () => {
		const op = (text: string): unknown => {
			const shape = (node: ReturnType<typeof parse>): unknown =>
				'args' in node ? [node.op, ...node.args.map(shape)] : node.op === 'number' ? node.value : node.op;
			return shape(parse([text], []));
		};
		expect(op('1 × 2 × 3 ÷ 4')).toEqual(['divide', ['multiply', ['multiply', 1, 2], 3], 4]);
		expect(op('1 ÷ 2 ÷ 3 × 4')).toEqual(['multiply', ['divide', ['divide', 1, 2], 3], 4]);
		expect(op('1 − 2 + 3 − 4 + 5')).toEqual(['add', ['subtract', ['add', ['subtract', 1, 2], 3], 4], 5]);
		expect(op('1 + −2 × 3')).toEqual(['add', 1, ['multiply', ['negate', 2], 3]]);
	});

	it('reads decimals, and needs no blanks', () => {
		expect(parse(['1.25+2'], [])).toEqual({
			op: 'add',
			args: [
				{ op: 'number', value: 1.25 },
				{ op: 'number', value: 2 }
			]
		});
	});

	it('reads the functions that look elsewhere', () => {
		expect(f`lastYear(${a})`.expression).toEqual({ op: 'past', of: a, years: { op: 'number', value: 1 } });
		expect(f`yearsAgo(${a}, ${b} + 1)`.expression).toEqual({
			op: 'past',
			of: a,
			years: {
				op: 'add',
				args: [
					{ op: 'quantity', of: b },
					{ op: 'number', value: 1 }
				]
			}
		});
		expect(f`sumGroups(${a})`.expression).toEqual({ op: 'sumGroups', of: a });
		expect(f`baseline(${a})`.expression).toEqual({ op: 'baseline', of: a });
		expect(f`irr(${a})`.expression).toEqual({ op: 'irr', of: a });
		expect(f`none`.expression).toEqual({ op: 'none' });
	});

	it('takes a negative sign at any depth', () => {
		expect(parse(['−−2'], [])).toEqual({
			op: 'negate',
			args: [{ op: 'negate', args: [{ op: 'number', value: 2 }] }]
		});
		expect(parse(['2 ^ −1'], []).op).toBe('power');
	});

	it('is frozen with its text', () => {
		const formula = f`${a} + 1`;
		expect(Object.isFrozen(formula) && Object.isFrozen(formula.text)).toBe(true);
		expect(formula.text).toEqual(['', ' + 1']);
		expect(formula.operands).toEqual([a]);
	});

	it('says what it refers to, in reading order, and how', () => {
		const formula = f`if(${a} > 0, yearsAgo(${b}, ${a}), sumGroups(${b}) + irr(${a}) + none + 3)`;
		expect(references(formula.expression)).toEqual([
			{ of: a, as: 'quantity' },
			{ of: b, as: 'past' },
			{ of: a, as: 'quantity' },
			{ of: b, as: 'sumGroups' },
			{ of: a, as: 'irr' }
		]);
	});

	it('means itself, a quantity, or one declared further down', () => {
		expect(resolve(self, a)).toBe(a);
		expect(resolve(b, a)).toBe(b);
		expect(resolve(() => b, a)).toBe(b);
	});
});

describe('a formula that cannot be read', () => {
	const message = (text: readonly string[], operands: (typeof a)[] = []): string => {
		try {
			parse(text, operands);
		} catch (error) {
			return (error as Error).message;
		}
		return 'read';
	};

	it.each([
		['1 +', 'Formula “1 +”: expected a quantity, a number or “(”, found the end at 4.'],
		['(1 + 2', 'Formula “(1 + 2”: expected “)”, found the end at 7.'],
		['1 2', 'Formula “1 2”: expected the end, found “2” at 3.'],
		['1 < 2 < 3', 'Formula “1 < 2 < 3”: expected the end, found “<” at 7.'],
		['ceil 1', 'Formula “ceil 1”: expected “(”, found “1” at 6.'],
		[
			'ceil(1, 2)',
			'Formula “ceil(1, 2)”: expected another number of operands in ceil(…), found the end at 11.'
		],
		[
			'floor(1, 2)',
			'Formula “floor(1, 2)”: expected another number of operands in floor(…), found the end at 12.'
		],
		['min(1)', 'Formula “min(1)”: expected another number of operands in min(…), found the end at 7.'],
		['max(1)', 'Formula “max(1)”: expected another number of operands in max(…), found the end at 7.'],
		['if(1, 2)', 'Formula “if(1, 2)”: expected another number of operands in if(…), found the end at 9.'],
		[
			'if(1, 2, 3, 4)',
			'Formula “if(1, 2, 3, 4)”: expected another number of operands in if(…), found the end at 15.'
		],
		[
			'interpolate(1, 2)',
			'Formula “interpolate(1, 2)”: expected another number of operands in interpolate(…), found the end at 18.'
		],
		[
			'round(1)',
			'Formula “round(1)”: expected a function that formulas know instead of “round”, found the end at 9.'
		],
		['lastYear(1)', 'Formula “lastYear(1)”: expected a single quantity in lastYear(…), found the end at 12.'],
		['1 # 2', 'Formula “1 # 2”: cannot read “# 2” at 1.'],
		['1 × * 2', 'Formula “1 × * 2”: cannot read “* 2” at 3.']
	])('“%s” is told with what was expected, what stands there, and where', (text, told) => {
		expect(message([text])).toBe(told);
	});

	it('is told with its operands as …', () => {
		expect(message(['', ' ', ''], [a, b])).toBe('Formula “… …”: expected the end, found an operand at 3.');
		expect(message(['yearsAgo(', ')'], [a])).toBe(
			'Formula “yearsAgo(…)”: expected a number of years, found the end at 12.'
		);
		expect(message(['irr(', ', 2)'], [a])).toBe(
			'Formula “irr(…, 2)”: expected one quantity in irr(…), found the end at 10.'
		);
		expect(message(['', ' + # 1'], [a])).toBe('Formula “… + # 1”: cannot read “# 1” at 3.');
	});
});

describe('the unit check', () => {
	const { derive } = chapter('Small');
	const watts = number('watts', 'W', 1);
	const kilowatts = number('kilowatts', 'kW', 1);
	const years = number('years', 'yr', 1);
	const grouped = number('grouped', 'W', 1, 'group');
	const opted = number('opted', 'W', 1, 'option');
	const told = (unit: string, formula: ReturnType<typeof f>): string => {
		try {
			derive({ id: 'q', label: 'Q', unit, formula });
		} catch (error) {
			return (error as Error).message;
		}
		return 'fits';
	};

	it.each([
		['W', f`${watts} + 0`, 'fits'],
		['W', f`none`, 'fits'],
		['W', f`if(${watts} > 0, ${watts}, none)`, 'fits'],
		['W·W', f`${watts} ^ 2`, 'fits'],
		['1', f`2 ^ ${years}`, 'fits'],
		['1', f`2 ^ 0`, 'fits'],
		['W', f`0 ^ 2 + ${watts}`, 'fits'],
		['1', f`${years} ^ 0`, 'fits'],
		['W', f`yearsAgo(${watts}, 0)`, 'fits'],
		['W', f`0 × ${watts}`, 'fits'],
		['W', f`none × ${watts}`, 'fits'],
		['W', f`${watts} ÷ 0`, 'fits'],
		['W', f`if(0, ${watts}, none)`, 'fits'],
		['1', f`${watts} ≤ ${watts}`, 'fits'],
		['1', f`${watts} ≥ ${watts}`, 'fits'],
		['1', f`${watts} ≠ ${watts}`, 'fits'],
		['W', f`${(): typeof watts => watts} × 2 + ${kilowatts} × 0`, 'fits'],
		['W', f`${(): typeof watts => watts} ^ 2 + ${watts}`, 'fits'],
		['1', f`${watts} ÷ ${kilowatts}`, '“Q” is in 1, but its formula gives W/kW.'],
		['W', f`${self} + ${watts} + ${kilowatts}`, 'Units in “Q”: cannot add or compare W and kW.'],
		['W', f`${(): typeof watts => watts} + ${kilowatts}`, '“Q” is in W, but its formula gives kW.'],
		['W', f`yearsAgo(${watts}, ${years})`, 'fits'],
		['1', f`irr(${watts})`, 'fits'],
		['W', f`−${watts}`, 'fits'],
		['W', f`interpolate(0.5, ${watts}, ${watts})`, 'fits'],
		['1', f`${watts} ÷ ${watts}`, 'fits'],
		['W', f`${watts} × 0`, 'fits'],
		['W', f`0 ÷ ${watts}`, 'fits'],
		['W', f`${watts} + 1`, 'Units in “Q”: cannot add or compare W and 1.'],
		['W', f`min(${watts}, ${kilowatts})`, 'Units in “Q”: cannot add or compare W and kW.'],
		['1', f`${watts} < ${kilowatts}`, 'Units in “Q”: cannot compare W and kW.'],
		['1', f`${watts} = 1`, 'Units in “Q”: cannot compare W and 1.'],
		['W', f`if(${watts}, ${watts}, ${watts})`, 'Units in “Q”: a condition must be a plain number, not W.'],
		['W', f`if(1, ${watts}, ${kilowatts})`, 'Units in “Q”: cannot choose between W and kW.'],
		[
			'W',
			f`interpolate(${watts}, ${watts}, ${watts})`,
			'Units in “Q”: the place on a curve must be a plain number, not W.'
		],
		['W', f`interpolate(1, ${watts}, ${kilowatts})`, 'Units in “Q”: cannot draw a curve through W and kW.'],
		['1', f`2 ^ ${watts}`, 'Units in “Q”: an exponent must be a plain number or years, not W.'],
		['W', f`${watts} ^ ${years}`, 'Units in “Q”: W can only be raised to a written whole number.'],
		['W', f`${watts} ^ 1.5`, 'Units in “Q”: W can only be raised to a written whole number.'],
		[
			'W',
			f`yearsAgo(${watts}, ${watts})`,
			'Units in “Q”: a step back in time must be a plain number or years, not W.'
		],
		['kW', f`${watts} × 2`, '“Q” is in kW, but its formula gives W.'],
		[
			'W',
			f`sumGroups(${grouped}) + ${opted}`,
			"“Q” mixes an option's quantity with a group's; sum the groups first, in a quantity of the plan."
		],
		[
			'W',
			f`${grouped} + ${opted}`,
			"“Q” mixes an option's quantity with a group's; sum the groups first, in a quantity of the plan."
		]
	])('in %s: %#', (unit, formula, message) => {
		expect(told(unit, formula)).toBe(message);
	});

	it('gives a formula the scope of its operands: option before group before plan', () => {
		const scope = (formula: ReturnType<typeof f>) =>
			derive({ id: 'q', label: 'Q', unit: 'W', formula }).scope;
		expect(scope(f`${watts} + 0`)).toBe('plan');
		expect(scope(f`${watts} + ${grouped}`)).toBe('group');
		expect(scope(f`${watts} + ${opted}`)).toBe('option');
		expect(scope(f`sumGroups(${grouped})`)).toBe('plan');
		expect(scope(f`baseline(${opted})`)).toBe('option');
	});
});
