import { withSetting } from '#lib/model/change.ts';
import { newPlan } from '#lib/model/newPlan.ts';
import { firstView } from './computing.ts';
import { memoryStore, type PlanStore } from './keptPlans.ts';
import type { Told } from './planInHand.svelte.ts';
import { PlanShelf } from './planShelf.svelte.ts';
import { Planner } from './planner.svelte.ts';

export const first = newPlan({ of: 'VMs', count: 400, memoryPerVm: 12, nicPorts: 4 }, 'Room 2');
export const view = firstView(first);
export const other = newPlan({ of: 'servers', count: 40, memoryPerVm: 8, nicPorts: 2 }, 'Branch office');

export interface Tab {
	readonly planner: Planner;
	readonly shelf: PlanShelf;
	/** Sets the VMs today, as typing does, and waits until that is saved. */
	readonly type: (count: number) => Promise<void>;
	/** Takes a step back, or does it again, as the page does. */
	readonly step: (which: 'undo' | 'redo') => void;
}

/** A device with its plans, and tabs of the page that hear of each other. */
export function device(store: PlanStore = memoryStore(), lasts = true): { tab: () => Tab; store: PlanStore } {
	const shelves: PlanShelf[] = [];
	let moment = 0;
	let ids = 0;
	const tab = (): Tab => {
		const planner = new Planner(view);
		const tell = (told: Told): void => {
			for (const each of shelves) if (each !== shelf) void each.hear(told);
		};
		const ground = { store, lasts, tell, now: () => ++moment, newId: () => `plan-${++ids}`, pause: 10_000 };
		const shelf = new PlanShelf(planner, ground, planner.plan);
		shelves.push(shelf);
		const type = async (count: number): Promise<void> => {
			const next = withSetting(planner.plan, { of: 'plan' }, 'virtualMachinesToday', count);
			planner.change(next, 'VMs today', `VMs today to ${count}`);
			planner.commit();
			shelf.hand.follow(planner.plan);
			await shelf.hand.flush();
		};
		const step = (which: 'undo' | 'redo'): void => {
			planner[which]();
			shelf.hand.follow(planner.plan);
		};
		return { planner, shelf, type, step };
	};
	return { tab, store };
}

/** What is kept, as title and VMs today. */
export async function kept(store: PlanStore): Promise<string[]> {
	const plans = await store.all();
	return plans.map(({ title, text }) => {
		const { inputs } = JSON.parse(text) as { inputs: Record<string, number> };
		return `${title}: ${inputs['virtualMachinesToday'] ?? 'default'}`;
	});
}

/** Lets everything that the tabs tell each other arrive. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));
