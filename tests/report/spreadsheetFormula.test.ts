import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irr, wholeDown, wholeUp } from '#lib/engine/arithmetic.ts';
import type { Expression, Operation } from '#lib/engine/expression.ts';
import { operate } from '#lib/engine/interpret.ts';
import { year } from '#lib/engine/time.ts';
import { passes, passFormula, rateFormula } from '#lib/report/workbook/internalRate.ts';
import { spreadsheetFormula, type Surroundings } from '#lib/report/workbook/spreadsheetFormula.ts';
import { Calculator } from './calculator.ts';
import type { FileCell } from './workbookFile.ts';

const nowhere = {} as Surroundings;
const number = (value: number): Expression =>
	value < 0 || Object.is(value, -0)
		? { op: 'negate', args: [{ op: 'number', value: -value }] }
		: { op: 'number', value };
const written = (expression: Expression): string => spreadsheetFormula(expression, year, nowhere);

/** What a sheet of these formulas and numbers, by address, computes in a cell. */
function calculated(cells: Readonly<Record<string, string | number>>, address: string): number {
	const sheet = new Map(
		Object.entries(cells).map(([at, content]): [string, FileCell] => [
			at,
			typeof content === 'number'
				? { formula: null, isArray: false, value: String(content), type: 'n' }
				: { formula: content, isArray: false, value: null, type: 'n' }
		])
	);
	return new Calculator({ sheets: new Map([['Sheet', sheet]]), names: new Map(), parts: {} }).number(
		'Sheet',
		address
	);
}
const valueOf = (expression: Expression): number => calculated({ A1: written(expression) }, 'A1');

describe('A spreadsheet formula', () => {
	it.each([
		[2.000_000_000_5, 2],
		[2.000_000_002, 3],
		[1.999_999_999_9, 2],
		[-1.5, -1],
		[-2.000_000_000_5, -2],
		[-1.999_999_999_5, -2],
		[-2.1, -2],
		[0, 0]
	])('rounds %d up to %d as the kernel does', (x, up) => {
		expect(valueOf({ op: 'ceil', args: [number(x)] }) + 0).toBe(up);
		expect(wholeUp(x) + 0).toBe(up);
	});

	it('rounds any number up and down as the kernel does', () => {
		const near = fc
			.tuple(
				fc.integer({ min: -1000, max: 1000 }),
				fc.constantFrom(-2e-9, -9e-10, -1e-12, 0, 1e-12, 9e-10, 2e-9, 0.5)
			)
			.map(([whole, beside]) => whole + beside);
		fc.assert(
			fc.property(fc.oneof(near, fc.double({ min: -1e6, max: 1e6, noNaN: true })), (x) => {
				// At the very edge of the nearness, the last bit of the sum decides on either side.
				fc.pre(Math.abs(Math.abs(x - Math.round(x)) - 1e-9) > 2e-10);
				expect(valueOf({ op: 'ceil', args: [number(x)] }) + 0).toBe(wholeUp(x) + 0);
				expect(valueOf({ op: 'floor', args: [number(x)] }) + 0).toBe(wholeDown(x) + 0);
			})
		);
	});

	it('computes any tree of operations as the kernel does, brackets and signs included', () => {
		const binary: readonly Operation[] = [
			...(['add', 'subtract', 'multiply', 'divide', 'power', 'min', 'max'] as const),
			...(['less', 'atMost', 'more', 'atLeast', 'equal', 'different'] as const)
		];
		const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 5, withCrossShrink: true },
				fc.integer({ min: -4, max: 4 }).map(number),
				fc
					.tuple(fc.constantFrom(...binary), tie('tree'), tie('tree'))
					.map(([op, left, right]): Expression => ({ op, args: [left, right] })),
				tie('tree').map((of): Expression => ({ op: 'negate', args: [of] })),
				fc.tuple(tie('tree'), tie('tree'), tie('tree')).map((args): Expression => ({ op: 'if', args }))
			)
		}));
		const known = (node: Expression): number =>
			node.op === 'if'
				? known(node.args[0]!) !== 0
					? known(node.args[1]!)
					: known(node.args[2]!)
				: 'args' in node
					? finite(operate(node.op, node.args.map(known)), node)
					: (node as { value: number }).value;
		// A spreadsheet ends at the first number that does not exist; so does this walk.
		const finite = (value: number, node: Expression): number => {
			const isUndefined =
				!Number.isFinite(value) ||
				('args' in node && node.op === 'power' && node.args.every((a) => known(a) === 0));
			if (isUndefined) throw new RangeError();
			return value;
		};
		fc.assert(
			fc.property(tree, (expression) => {
				let value: number;
				try {
					value = known(expression);
				} catch (error) {
					if (error instanceof RangeError) value = NaN;
					else throw error;
				}
				expect(valueOf(expression) + 0).toBe(value + 0);
			}),
			{ numRuns: 1000 }
		);
	});

	it('reads a line through points as the kernel does, clamped at both ends', () => {
		const points = [100, 130, 150, 165, 175, 190];
		fc.assert(
			fc.property(fc.double({ min: -0.5, max: 1.5, noNaN: true }), (share) => {
				const args = [share, ...points];
				expect(valueOf({ op: 'interpolate', args: args.map(number) })).toBeCloseTo(
					operate('interpolate', args),
					9
				);
			})
		);
	});

	it('says #N/A for what does not exist', () => {
		expect(written({ op: 'none' })).toBe('NA()');
	});
});

describe('The search for an internal rate of return', () => {
	const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];

	/** Years in row 1, flows in row 2, the passes below, the rate in row 6; the steps in column Z. */
	function rateOf(flows: readonly number[]): number {
		const last = columns[flows.length - 1]!;
		const cells = { flows: `A2:${last}2`, years: `A1:${last}1`, steps: 'Z1:Z220' };
		return calculated(
			{
				...Object.fromEntries(
					flows.flatMap((flow, at) => [
						[`${columns[at]}1`, at],
						[`${columns[at]}2`, flow]
					])
				),
				...Object.fromEntries(Array.from({ length: 220 }, (_, at) => [`Z${at + 1}`, at + 1])),
				...Object.fromEntries(
					passes.map((pass) => [`A${pass + 2}`, passFormula(pass, `A${pass + 1}`, cells)])
				),
				A6: rateFormula('A5', cells)
			},
			'A6'
		);
	}

	it.each([
		['10 % on what comes back after a year', [-100, 110], 0.1],
		['a loss of half', [-100, 50], -0.5],
		['the lowest of the two rates, 10 % and 20 %', [-100, 230, -132], 0.1],
		['600 %', [-1, 7], 6]
	])('finds %s', (_, flows, rate) => {
		expect(rateOf(flows)).toBeCloseTo(rate, 11);
	});

	it.each([[[1, 2, 3]], [[-1, -2]], [[0, 0, 0]], [[-1, 100]]])('finds none in %j', (flows) => {
		expect(rateOf(flows)).toBeNaN();
	});

	it('finds what the kernel finds', () => {
		const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 11 });
		fc.assert(
			fc.property(flows, (given) => {
				const known = irr(given, 0, 1, given.length);
				if (Number.isNaN(known)) expect(rateOf(given)).toBeNaN();
				else expect(rateOf(given)).toBeCloseTo(known, 9);
			}),
			{ numRuns: 60 }
		);
	});
});
