import type { Expression } from '#lib/engine/expression.ts';
import type { Computed } from '#lib/engine/table.ts';

/** The formulas whose trees are walked while something runs: which quantities it reads. */
export async function readsDuring(all: readonly Computed[], run: () => unknown): Promise<Set<Computed>> {
	const read = new Set<Computed>();
	const trees = all.map((quantity) => ({
		quantity,
		tree: quantity.formula.expression,
		was: quantity.formula.expression.op
	}));
	for (const { quantity, tree, was } of trees) {
		Object.defineProperty(tree, 'op', {
			configurable: true,
			enumerable: true,
			get: () => {
				read.add(quantity);
				return was;
			}
		});
	}
	try {
		await run();
	} finally {
		for (const { tree, was } of trees)
			Object.defineProperty(tree, 'op', { configurable: true, enumerable: true, writable: true, value: was });
	}
	return read;
}

/** Puts another tree in the place of a quantity's, for everything that walks it; gives what puts the first one back. */
export function plant(quantity: Computed, mutated: Expression): () => void {
	const tree = quantity.formula.expression;
	const was = { ...tree };
	const become = (other: Expression): void => {
		for (const key of Object.keys(tree)) Reflect.deleteProperty(tree, key);
		Object.assign(tree, other);
	};
	become({ ...mutated });
	return () => become(was);
}
