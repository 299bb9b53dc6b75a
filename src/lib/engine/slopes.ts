import { interpolate } from './arithmetic.ts';
import type { Extent } from './cells.ts';
import { resolve, type Expression } from './expression.ts';
import { operate } from './interpret.ts';
import type { Quantity } from './quantity.ts';

/** How steeply a number follows one of the given numbers below it. */
export interface Slope {
	/** An input, an assumption, or the result of a method. */
	readonly quantity: Quantity;
	/** Option or group whose number it is; 0 for the plan's own. */
	readonly index: number;
	/** Change of the number for a change of one unit. */
	readonly slope: number;
}

/** A number of an evaluation: of which option or group, in which year. */
interface Cell {
	readonly quantity: Quantity;
	readonly index: number;
	readonly year: number;
}

/**
 * The slopes of one number against every given number that it follows from, found in one pass back through the formulas
 * (adjoints). Rounding counts as the straight line through its steps, a condition or extreme as the side that holds.
 */
export function slopes(
	target: Cell,
	extent: Extent,
	read: (quantity: Quantity, index: number, year: number) => number
): Slope[] {
	const cells = new Map<string, { readonly cell: Cell; slope: number }>();
	const order: string[] = [];
	const cellOf = (quantity: Quantity, index: number, year: number): Cell => ({
		quantity,
		index: quantity.scope === 'plan' ? 0 : index,
		year: quantity.kind === 'derive' && quantity.formula ? year : 0
	});
	const keyOf = ({ quantity, index, year }: Cell): string => `${quantity.id} ${index} ${year}`;

	function valueOf(node: Expression, at: Cell): number {
		const of = (inner: Expression): number => valueOf(inner, at);
		switch (node.op) {
			case 'number':
				return node.value;
			case 'none':
			case 'irr':
				return NaN;
			case 'quantity':
				return read(resolve(node.of, at.quantity), at.index, at.year);
			case 'past': {
				const then = at.year - of(node.years);
				return then < 0 ? 0 : read(resolve(node.of, at.quantity), at.index, then);
			}
			case 'sumGroups': {
				let sum = 0;
				for (let group = 0; group < extent.groups; group += 1)
					sum += read(resolve(node.of, at.quantity), group, at.year);
				return sum;
			}
			case 'baseline':
				return read(resolve(node.of, at.quantity), extent.baseline, at.year);
			case 'if':
				return of((of(node.args[0] as Expression) !== 0 ? node.args[1] : node.args[2]) as Expression);
			default:
				return operate(node.op, node.args.map(of));
		}
	}

	/** Hands the slope of a node on to the cells that it reads. */
	function hand(node: Expression, at: Cell, slope: number, give: (to: Cell, slope: number) => void): void {
		const on = (inner: Expression | undefined, by: number): void => {
			if (inner && by !== 0) hand(inner, at, by, give);
		};
		const of = (inner: Expression): number => valueOf(inner, at);
		switch (node.op) {
			case 'number':
			case 'none':
			case 'irr':
				return;
			case 'quantity':
				return give(cellOf(resolve(node.of, at.quantity), at.index, at.year), slope);
			case 'past': {
				const then = at.year - of(node.years);
				return then < 0 ? undefined : give(cellOf(resolve(node.of, at.quantity), at.index, then), slope);
			}
			case 'sumGroups':
				for (let group = 0; group < extent.groups; group += 1)
					give(cellOf(resolve(node.of, at.quantity), group, at.year), slope);
				return;
			case 'baseline':
				return give(cellOf(resolve(node.of, at.quantity), extent.baseline, at.year), slope);
			default:
				break;
		}
		const [a, b, c] = node.args as [Expression, Expression, Expression];
		switch (node.op) {
			case 'add':
				return void (on(a, slope), on(b, slope));
			case 'subtract':
				return void (on(a, slope), on(b, -slope));
			case 'multiply':
				return void (on(a, slope * of(b)), on(b, slope * of(a)));
			case 'divide':
				return void (on(a, slope / of(b)), on(b, (-slope * of(a)) / of(b) ** 2));
			case 'power':
				on(a, slope * of(b) * of(a) ** (of(b) - 1));
				return of(a) > 0 ? on(b, slope * of(a) ** of(b) * Math.log(of(a))) : undefined;
			case 'negate':
				return on(a, -slope);
			case 'ceil':
			case 'floor':
				return on(a, slope);
			case 'if':
				return on(of(a) !== 0 ? b : c, slope);
			case 'min':
			case 'max': {
				const taken = of(node);
				return on(
					node.args.find((argument) => of(argument) === taken),
					slope
				);
			}
			case 'interpolate': {
				const points = node.args.slice(1);
				const last = points.length - 1;
				const place = Math.min(Math.max(of(a), 0), 1) * last;
				const left = Math.min(Math.floor(place), last - 1);
				const way = interpolate(place - left, 0, 1);
				on(points[left], slope * (1 - way));
				on(points[left + 1], slope * way);
				const rise = of(points[left + 1] as Expression) - of(points[left] as Expression);
				return on(a, place > 0 && place < last ? slope * rise * last : 0);
			}
			default:
				break;
		}
	}

	const formulaOf = ({ quantity }: Cell): Expression | null =>
		quantity.kind === 'derive' && quantity.formula ? quantity.formula.expression : null;

	function visit(cell: Cell): void {
		const key = keyOf(cell);
		if (cells.has(key)) return;
		cells.set(key, { cell, slope: 0 });
		const expression = formulaOf(cell);
		if (expression) hand(expression, cell, 1, visit);
		order.push(key);
	}
	const start = cellOf(target.quantity, target.index, target.year);
	visit(start);
	cells.get(keyOf(start))!.slope = 1;
	for (const key of order.reverse()) {
		const { cell, slope } = cells.get(key)!;
		const expression = formulaOf(cell);
		if (expression && slope !== 0 && Number.isFinite(slope))
			hand(expression, cell, slope, (to, by) => {
				const below = cells.get(keyOf(to));
				if (below) below.slope += by;
			});
	}
	return order
		.map((key) => cells.get(key)!)
		.filter(({ cell }) => formulaOf(cell) === null)
		.map(({ cell: { quantity, index }, slope }) => ({ quantity, index, slope }));
}
