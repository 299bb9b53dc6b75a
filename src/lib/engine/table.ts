import { references, resolve } from './expression.ts';
import { checkAssembled, type Formula } from './formula.ts';
import type { Derived, Quantity, Scope } from './quantity.ts';
import { year } from './time.ts';

/** A derived quantity that has a formula. */
export type Computed = Derived & { readonly formula: Formula };

/** Where the number of a quantity stands: among the given numbers or among the computed cells, of which scope, at which place. */
export interface Place {
	readonly of: 'given' | 'computed' | 'year';
	readonly scope: Scope;
	readonly index: number;
}

/** All quantities of a model, checked and in order of computation. */
export interface Table {
	readonly quantities: readonly Quantity[];
	/** Inputs, assumptions and results of methods: what the kernel is given, by scope. */
	readonly given: Readonly<Record<Scope, readonly Quantity[]>>;
	/** Formulas in an order in which every operand of the same year comes first; groups and plan interleave, options follow. */
	readonly shared: readonly Computed[];
	readonly options: readonly Computed[];
	/** Computed quantities by scope: the cells of one year. */
	readonly cells: Readonly<Record<Scope, readonly Computed[]>>;
	place(quantity: Quantity): Place;
}

/**
 * Checks the quantities of a model as a whole and orders them. Throws on a double id, a missing operand or a circle.
 * Places follow the ids, so that the kernel, generated in another run of the program, finds every number where it is.
 */
export function assemble(quantities: readonly Quantity[]): Table {
	const known = new Map<string, Quantity>();
	for (const quantity of quantities) {
		if (known.has(quantity.id)) throw new Error(`Two quantities are called “${quantity.id}”.`);
		known.set(quantity.id, quantity);
	}
	// Numbers within ids count as numbers, so that the points of a curve stand side by side.
	const byId = [...quantities].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
	const computed = byId.filter((q): q is Computed => q.kind === 'derive' && q.formula !== undefined);
	for (const quantity of computed) {
		for (const { of } of references(quantity.formula.expression)) {
			const operand = resolve(of, quantity);
			if (known.get(operand.id) !== operand) {
				throw new Error(`“${quantity.label}” uses “${operand.label}”, which is not in the table.`);
			}
		}
		checkAssembled(quantity, quantity.formula);
	}
	const ordered = inOrder(computed);
	const given = byScope(byId.filter((q) => q !== year && !(q.kind === 'derive' && q.formula)));
	const cells = byScope(ordered);
	const places = new Map<Quantity, Place>([[year, { of: 'year', scope: 'plan', index: 0 }]]);
	for (const scope of ['plan', 'group', 'option'] as const) {
		given[scope].forEach((q, index) => places.set(q, { of: 'given', scope, index }));
		cells[scope].forEach((q, index) => places.set(q, { of: 'computed', scope, index }));
	}
	return Object.freeze({
		quantities,
		given,
		cells,
		shared: ordered.filter((q) => q.scope !== 'option'),
		options: ordered.filter((q) => q.scope === 'option'),
		place(quantity: Quantity): Place {
			const place = places.get(quantity);
			if (!place) throw new Error(`“${quantity.label}” is not in the table.`);
			return place;
		}
	});
}

function byScope<Q extends Quantity>(quantities: readonly Q[]): Record<Scope, Q[]> {
	const of = (scope: Scope): Q[] => quantities.filter((q) => q.scope === scope);
	return { plan: of('plan'), group: of('group'), option: of('option') };
}

/** Depth first, each quantity after the operands that it reads in the same year. */
function inOrder(computed: readonly Computed[]): Computed[] {
	const ordered: Computed[] = [];
	const state = new Map<Computed, 'open' | 'done'>();
	const visit = (quantity: Computed, path: readonly string[]): void => {
		if (state.get(quantity) === 'done') return;
		const here = [...path, quantity.label];
		if (state.get(quantity) === 'open')
			throw new Error(`These quantities go in a circle: ${here.join(' → ')}.`);
		state.set(quantity, 'open');
		for (const { of, as } of references(quantity.formula.expression)) {
			const operand = resolve(of, quantity);
			if (as !== 'past' && operand.kind === 'derive' && operand.formula) {
				visit(operand as Computed, here);
			}
		}
		state.set(quantity, 'done');
		ordered.push(quantity);
	};
	for (const quantity of computed) visit(quantity, []);
	return ordered;
}
