import { describe, expect, it } from 'vitest';
import { writePlan } from '#lib/file/write.ts';
import { memoryStore, type PlanStore } from './keptPlans.ts';
import { device, first, kept, other, settled } from './planShelf.fixture.ts';

describe('the plan at hand', () => {
	it('is kept once it is changed, and not before', async () => {
		const { tab, store } = device();
		const { planner, shelf, type } = tab();
		shelf.hand.follow(planner.plan);
		await shelf.hand.flush();
		expect(await kept(store)).toEqual([]);
		expect(shelf.hand.keeping).toBe('untouched');
		await type(500);
		expect(await kept(store)).toEqual(['Room 2: 500']);
		expect(shelf.hand.keeping).toBe('saved');
		await type(600);
		expect(await kept(store)).toEqual(['Room 2: 600']);
	});

	it('stays apart from the plan that was open before, also when opening is undone and done again', async () => {
		const { tab, store } = device();
		const { planner, shelf, type, step } = tab();
		await type(500);
		await shelf.adopt(other);
		await type(41);
		step('undo');
		step('undo');
		expect(planner.plan.title).toBe('Room 2');
		await type(700);
		expect(await kept(store)).toEqual(['Room 2: 700', 'Branch office: 40']);
	});

	it('goes with the steps to the plan that they lead to', async () => {
		const { tab, store } = device();
		const { planner, shelf, type, step } = tab();
		await type(500);
		await shelf.adopt(other);
		await type(41);
		for (const which of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) step(which);
		await shelf.hand.flush();
		expect(planner.plan.inputs['virtualMachinesToday']).toBe(41);
		expect(await kept(store)).toEqual(['Room 2: 500', 'Branch office: 41']);
	});

	it('an example that was only looked at is not kept', async () => {
		const { tab, store } = device();
		const { shelf, type } = tab();
		shelf.show(other);
		await shelf.hand.flush();
		expect(await kept(store)).toEqual([]);
		await type(33);
		expect(await kept(store)).toEqual(['Branch office: 33']);
	});

	it('a plan that comes from elsewhere never overwrites one that is kept', async () => {
		const { tab, store } = device();
		const { planner, shelf, type } = tab();
		await shelf.adopt(other);
		await type(44);
		await shelf.adopt(other);
		expect(planner.plan.title).toBe('Branch office, copy');
		expect(await kept(store)).toEqual(['Branch office: 44', 'Branch office, copy: 40']);
		// The same link once more: its copy is not changed yet, so a third one would say nothing new.
		await shelf.adopt(other);
		expect(await kept(store)).toHaveLength(2);
	});
});

describe('two tabs on one plan', () => {
	async function bothOpen() {
		const { tab, store } = device();
		const one = tab();
		await one.type(500);
		const two = tab();
		await two.shelf.open(one.shelf.hand.id ?? '', true);
		return { one, two, store };
	}

	it('a tab is told of what the other one saved, and takes it over', async () => {
		const { one, two, store } = await bothOpen();
		await two.type(600);
		await settled();
		expect(one.shelf.hand.newer?.title).toBe('Room 2');
		await one.shelf.hand.takeNewer();
		expect(one.planner.plan.inputs['virtualMachinesToday']).toBe(600);
		expect(one.shelf.hand.newer).toBeNull();
		await one.type(650);
		expect(await kept(store)).toEqual(['Room 2: 650']);
	});

	it('a tab that is told may keep its own as a copy', async () => {
		const { one, two, store } = await bothOpen();
		await two.type(600);
		await settled();
		await one.shelf.hand.keepMine();
		expect(one.planner.plan.title).toBe('Room 2, copy');
		expect(await kept(store)).toEqual(['Room 2: 600', 'Room 2, copy: 500']);
		await one.type(550);
		await two.type(610);
		await settled();
		expect(await kept(store)).toEqual(['Room 2: 610', 'Room 2, copy: 550']);
		expect([one.shelf.hand.newer, two.shelf.hand.newer]).toEqual([null, null]);
	});

	it('work done in both is kept twice, before anybody decides', async () => {
		const { one, two, store } = await bothOpen();
		await Promise.all([two.type(600), one.type(700)]);
		await settled();
		const both = await kept(store);
		expect(both).toHaveLength(2);
		expect(both.join()).toMatch(/600/u);
		expect(both.join()).toMatch(/700/u);
		// The one who came second is told; what it goes on typing stays in its copy.
		const second = one.shelf.hand.newer ? one : two;
		await second.type(800);
		expect(await kept(store)).toHaveLength(2);
		expect((await kept(store)).at(-1)).toBe('Room 2, copy: 800');
		await second.shelf.hand.takeNewer();
		expect((await kept(store)).at(-1)).toBe('Room 2, copy: 800');
		second.step('undo');
		await second.type(810);
		expect((await kept(store)).at(-1)).toBe('Room 2: 810');
		expect(await kept(store)).toHaveLength(2);
	});

	it('the same said in both is no quarrel', async () => {
		const { one, two, store } = await bothOpen();
		await two.type(600);
		await one.type(600);
		await settled();
		expect(one.shelf.hand.newer).toBeNull();
		expect(await kept(store)).toEqual(['Room 2: 600']);
	});

	it('a plan deleted in one tab is kept again when the other one goes on with it', async () => {
		const { one, two, store } = await bothOpen();
		await two.shelf.remove(two.shelf.hand.id ?? '');
		await settled();
		expect(await kept(store)).toEqual([]);
		expect(one.shelf.hand.keeping).toBe('untouched');
		await one.type(900);
		expect(await kept(store)).toEqual(['Room 2: 900']);
	});
});

describe('the shelf', () => {
	it('deletes a plan and puts it back as it was', async () => {
		const { tab, store } = device();
		const { shelf, type } = tab();
		await type(500);
		const id = shelf.hand.id ?? '';
		const taken = await shelf.remove(id);
		expect(await kept(store)).toEqual([]);
		await shelf.putBack(taken!);
		expect(await kept(store)).toEqual(['Room 2: 500']);
		expect(shelf.hand.id).toBe(id);
		await type(501);
		expect(await kept(store)).toEqual(['Room 2: 501']);
	});

	it('renames the plan at hand as a step, and another one in place', async () => {
		const { tab, store } = device();
		const { planner, shelf, type } = tab();
		await type(500);
		const id = shelf.hand.id ?? '';
		await shelf.rename(id, ' Room 3 ');
		expect(planner.plan.title).toBe('Room 3');
		expect(planner.undoName).toBe('title to “Room 3”');
		await shelf.adopt(other);
		await shelf.rename(id, 'Room 4');
		expect((await kept(store)).sort()).toEqual(['Branch office: 40', 'Room 4: 500']);
		await shelf.rename(id, '  ');
		expect(await kept(store)).toContain('Room 4: 500');
	});

	it('duplicates a plan under the title of a copy and leaves the plan at hand open', async () => {
		const { tab, store } = device();
		const { planner, shelf, type } = tab();
		await type(500);
		await shelf.duplicate(shelf.hand.id ?? '');
		expect(await kept(store)).toEqual(['Room 2: 500', 'Room 2, copy: 500']);
		expect(planner.plan.title).toBe('Room 2');
	});

	it('says what is wrong with a kept plan that cannot be read', async () => {
		const { tab, store } = device();
		const { shelf } = tab();
		const torn = { id: 'torn', title: 'Torn', customer: '', text: '{ "format"', revision: 1 };
		await store.save({ ...torn, edited: 0, opened: 0, origin: '' }, 0);
		expect((await shelf.open('torn')).join()).toContain('not whole JSON');
		expect(await shelf.open('gone')).toEqual(['It is not kept any more: another tab deleted it.']);
	});
});

describe('what could not be saved before the page was left', () => {
	const change = writePlan({ ...first, inputs: { virtualMachinesToday: 777 } });

	it('goes into its record', async () => {
		const { tab, store } = device();
		const one = tab();
		await one.type(500);
		const id = await tab().shelf.recover({ id: one.shelf.hand.id, revision: 1, text: change });
		expect(id).toBe(one.shelf.hand.id);
		expect(await kept(store)).toEqual(['Room 2: 777']);
	});

	it('becomes a copy where another tab saved since', async () => {
		const { tab, store } = device();
		const one = tab();
		await one.type(500);
		await one.type(600);
		await tab().shelf.recover({ id: one.shelf.hand.id, revision: 1, text: change });
		expect(await kept(store)).toEqual(['Room 2: 600', 'Room 2, copy: 777']);
	});

	it('is kept anew where it was kept nowhere', async () => {
		const { tab, store } = device();
		await tab().shelf.recover({ id: null, revision: 0, text: change });
		expect(await kept(store)).toEqual(['Room 2: 777']);
	});
});

describe('where storage is full or closed', () => {
	it('work goes on in memory, and is kept once there is room again', async () => {
		const store = memoryStore();
		let isFull = true;
		const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		const narrow: PlanStore = {
			...store,
			save: (plan, over) => (isFull ? Promise.reject(full) : store.save(plan, over))
		};
		const { shelf, type } = device(narrow).tab();
		await type(500);
		expect([shelf.hand.keeping, shelf.hand.trouble]).toEqual(['memory', 'full']);
		isFull = false;
		await type(501);
		expect([shelf.hand.keeping, shelf.hand.trouble]).toEqual(['saved', null]);
		expect(await kept(store)).toEqual(['Room 2: 501']);
	});

	it('plans are held in memory and said to be', async () => {
		const { shelf, type } = device(memoryStore(), false).tab();
		await type(500);
		expect([shelf.hand.keeping, shelf.hand.trouble]).toEqual(['memory', 'closed']);
		expect(shelf.plans.map(({ title }) => title)).toEqual(['Room 2']);
	});
});
