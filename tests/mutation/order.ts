import { references, resolve } from '#lib/engine/expression.ts';
import type { Computed, Table } from '#lib/engine/table.ts';

/**
 * The table in the order that its formulas now ask for, each number where it was before; null where they go in a circle,
 * which no program would get past. Units are not looked at, so that mistakes which they would refuse run too.
 */
export function reordered(table: Table): Table | null {
	const ordered: Computed[] = [];
	const state = new Map<Computed, 'open' | 'done'>();
	const visit = (quantity: Computed): boolean => {
		if (state.has(quantity)) return state.get(quantity) === 'done';
		state.set(quantity, 'open');
		for (const { of, as } of references(quantity.formula.expression)) {
			const operand = resolve(of, quantity);
			if (as === 'past' || operand.kind !== 'derive' || !operand.formula) continue;
			if (!visit(operand as Computed)) return false;
		}
		state.set(quantity, 'done');
		ordered.push(quantity);
		return true;
	};
	if (![...table.shared, ...table.options].every(visit)) return null;
	return {
		...table,
		shared: ordered.filter(({ scope }) => scope !== 'option'),
		options: ordered.filter(({ scope }) => scope === 'option')
	};
}
