/** A plan as this device keeps it. */
export interface KeptPlan {
	readonly id: string;
	readonly title: string;
	readonly customer: string;
	/** The plan file. */
	readonly text: string;
	/** Counts the times it was saved, in whichever tab. */
	readonly revision: number;
	/** When it was last changed, in milliseconds since 1970. */
	readonly edited: number;
	/** When it was last opened, in milliseconds since 1970. */
	readonly opened: number;
	/** The short name of the file or link that it came from, in the state in which it came; empty where it came from none. */
	readonly origin: string;
}

/** What became of a plan that was to be saved: kept, or refused because another tab had saved it since. */
export type Saved =
	{ readonly ok: true; readonly plan: KeptPlan } | { readonly ok: false; readonly newer: KeptPlan };

/** Where plans are kept: on the device, or in memory while the page is open. */
export interface PlanStore {
	readonly all: () => Promise<readonly KeptPlan[]>;
	readonly one: (id: string) => Promise<KeptPlan | undefined>;
	/** Keeps the plan as the revision after `over`, unless a newer one than `over` stands there already. */
	readonly save: (plan: KeptPlan, over: number) => Promise<Saved>;
	readonly remove: (id: string) => Promise<KeptPlan | undefined>;
	/** Notes that the plan was opened; that is no change of it. */
	readonly touch: (id: string, opened: number) => Promise<void>;
}

/**
 * What to keep when `plan` is saved over revision `over` of what stands there. A plan deleted meanwhile is kept anew: whoever
 * still works on it wants it.
 */
export function settle(standing: KeptPlan | undefined, plan: KeptPlan, over: number): Saved {
	if (standing && standing.revision > over && standing.text !== plan.text)
		return { ok: false, newer: standing };
	return { ok: true, plan: { ...plan, revision: Math.max(over, standing?.revision ?? 0) + 1 } };
}

/** Plans in the order in which they are looked for: the one opened last comes first. */
export function inOrder(plans: readonly KeptPlan[]): readonly KeptPlan[] {
	return [...plans].sort(
		(a, b) => b.opened - a.opened || b.edited - a.edited || a.title.localeCompare(b.title)
	);
}

/** The title for a copy: “X, copy”, “X, copy 2” …, the first that is free; at most 200 characters, as a plan allows. */
export function copyTitle(title: string, taken: Iterable<string>): string {
	const titles = new Set(taken);
	const stem = title.replace(/, copy(?: \d+)?$/u, '').slice(0, 185);
	for (let count = 1; ; count += 1) {
		const next = `${stem}, copy${count === 1 ? '' : ` ${count}`}`;
		if (!titles.has(next)) return next;
	}
}

/** Keeps plans while the page is open, where the device keeps none. */
export function memoryStore(): PlanStore {
	const plans = new Map<string, KeptPlan>();
	return {
		all: () => Promise.resolve([...plans.values()]),
		one: (id) => Promise.resolve(plans.get(id)),
		save: (plan, over) => {
			const saved = settle(plans.get(plan.id), plan, over);
			if (saved.ok) plans.set(plan.id, saved.plan);
			return Promise.resolve(saved);
		},
		remove: (id) => {
			const plan = plans.get(id);
			plans.delete(id);
			return Promise.resolve(plan);
		},
		touch: (id, opened) => {
			const plan = plans.get(id);
			if (plan) plans.set(id, { ...plan, opened });
			return Promise.resolve();
		}
	};
}
