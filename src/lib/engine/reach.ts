import { references, resolve } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Computed, Table } from './table.ts';

/** Everything that the formulas of some quantities rest on, in any year, those quantities included. */
export function neededFor(quantities: readonly Quantity[]): ReadonlySet<Quantity> {
	const needed = new Set<Quantity>();
	const visit = (quantity: Quantity): void => {
		if (needed.has(quantity)) return;
		needed.add(quantity);
		if (quantity.kind !== 'derive' || !quantity.formula) return;
		for (const { of } of references(quantity.formula.expression)) visit(resolve(of, quantity));
	};
	quantities.forEach(visit);
	return needed;
}

/** The computed quantities that are the same in every year: they rest on given numbers alone. */
export function steadyQuantities(table: Table): ReadonlySet<Computed> {
	const steady = new Set<Quantity>();
	const isSteady = (operand: Quantity): boolean => table.place(operand).of === 'given' || steady.has(operand);
	for (const quantity of [...table.shared, ...table.options]) {
		const parts = references(quantity.formula.expression);
		if (
			parts.every(
				({ of, as }) => (as === 'quantity' || as === 'sumGroups') && isSteady(resolve(of, quantity))
			)
		) {
			steady.add(quantity);
		}
	}
	return steady as ReadonlySet<Computed>;
}
