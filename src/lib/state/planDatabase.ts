import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { settle, type KeptPlan, type PlanStore, type Saved } from './keptPlans.ts';

interface Shape extends DBSchema {
	plans: { key: string; value: KeptPlan };
}

/** Opens the plans that this device keeps. Fails where storage is closed to the page. */
export async function planDatabase(): Promise<PlanStore> {
	const database: IDBPDatabase<Shape> = await openDB<Shape>('up-or-out', 1, {
		upgrade: (fresh) => {
			fresh.createObjectStore('plans', { keyPath: 'id' });
		},
		// Another tab brings a newer shape: it must not wait for this one.
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close();
		}
	});
	return {
		all: () => database.getAll('plans'),
		one: (id) => database.get('plans', id),
		// Reading and writing are one transaction, so that no other tab comes between.
		save: async (plan, over): Promise<Saved> => {
			const transaction = database.transaction('plans', 'readwrite');
			const saved = settle(await transaction.store.get(plan.id), plan, over);
			if (saved.ok) await transaction.store.put(saved.plan);
			await transaction.done;
			return saved;
		},
		remove: async (id) => {
			const transaction = database.transaction('plans', 'readwrite');
			const plan = await transaction.store.get(id);
			await transaction.store.delete(id);
			await transaction.done;
			return plan;
		},
		touch: async (id, opened) => {
			const transaction = database.transaction('plans', 'readwrite');
			const plan = await transaction.store.get(id);
			if (plan) await transaction.store.put({ ...plan, opened });
			await transaction.done;
		}
	};
}
