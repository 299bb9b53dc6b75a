import { references, resolve } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import { groundsOf } from './methodGrounds.ts';

let users: ReadonlyMap<Quantity, readonly Quantity[]> | null = null;

/** The quantities whose formula or method reads this one, in the order in which they are declared. */
export function usedIn(quantity: Quantity): readonly Quantity[] {
	users ??= allUsers();
	return users.get(quantity) ?? [];
}

function allUsers(): ReadonlyMap<Quantity, readonly Quantity[]> {
	const found = new Map<Quantity, Set<Quantity>>();
	for (const user of table.quantities) {
		for (const read of readBy(user)) {
			if (read === user) continue;
			const known = found.get(read) ?? new Set();
			found.set(read, known.add(user));
		}
	}
	return new Map([...found].map(([quantity, by]) => [quantity, [...by]]));
}

/** The quantities that one is made of: the operands of its formula, or what its method asks for. */
export function readBy(quantity: Quantity): readonly Quantity[] {
	if (quantity.kind !== 'derive') return [];
	if (!quantity.formula) return groundsOf(quantity);
	return [...new Set(references(quantity.formula.expression).map(({ of }) => resolve(of, quantity)))];
}
