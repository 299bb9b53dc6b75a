import { planText } from '#lib/file/link.ts';
import { carriesPlan } from '#lib/file/linkMark.ts';
import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import type { Plan } from '#lib/model/plan.ts';
import { deflate } from '#lib/report/planLink.ts';
import { forgetOldPlan, lastOpen, noteOpen, oldPlan, takeUnsaved } from './kept.ts';
import { memoryStore, type PlanStore } from './keptPlans.ts';
import type { Said } from './desk.svelte.ts';
import type { Told } from './planInHand.svelte.ts';
import { PlanShelf } from './planShelf.svelte.ts';
import type { Planner } from './planner.svelte.ts';

const stands = 'The plan that was open still stands.';

/** The shelf of this device, or of memory where storage is closed to the page; the tabs of the page hear of each other. */
export async function openShelf(planner: Planner, first: Plan): Promise<PlanShelf> {
	let store: PlanStore;
	let lasts = true;
	try {
		const { planDatabase } = await import('./planDatabase.ts');
		store = await planDatabase();
	} catch {
		store = memoryStore();
		lasts = false;
	}
	const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('up-or-out:plans');
	const tell = ({ id, revision }: Told): void => channel?.postMessage({ id, revision } satisfies Told);
	const shelf = new PlanShelf(planner, { store, lasts, tell, now: Date.now, newId, pause: 400 }, first);
	if (channel) channel.onmessage = (event: MessageEvent<Told>) => void shelf.hear(event.data);
	await shelf.refresh();
	return shelf;
}

/**
 * Goes on where this device left off: keeps what an older edition or a page that was closed in haste left behind, then
 * opens what was open. Answers what the reader has to know; null where all went well.
 */
export async function resume(
	shelf: PlanShelf,
	fragment: string,
	exampleText: (id: string) => Promise<string>
): Promise<Said | null> {
	const trouble = await keepOldPlan(shelf);
	let open = lastOpen();
	for (const unsaved of takeUnsaved()) {
		const id = await shelf.recover(unsaved);
		if (id && (unsaved.id === null || unsaved.id === open)) open = id;
	}
	if (carriesPlan(fragment)) return openLink(shelf, fragment, true);
	const id = open ?? shelf.plans[0]?.id;
	if (id === undefined || trouble) return trouble;
	if (id.startsWith('example:')) {
		const read = readPlan(await exampleText(id.slice('example:'.length)));
		if (read.ok) shelf.show(read.plan, true);
		return null;
	}
	const problems = await shelf.open(id, true);
	if (problems.length === 0 || !shelf.plans.some((kept) => kept.id === id)) return null;
	return {
		title: 'The plan kept on this device could not be read',
		lines: [...problems, 'The example is open instead.']
	};
}

/** Takes the one plan over that the page kept before it kept several. What cannot be read is left as it is. */
async function keepOldPlan(shelf: PlanShelf): Promise<Said | null> {
	const text = oldPlan();
	if (text === null) return null;
	const read = readPlan(text);
	if (!read.ok)
		return {
			title: 'The plan kept on this device could not be read',
			lines: [...read.problems.map(problemText), 'The example is open instead.']
		};
	const id = await shelf.recover({ id: null, revision: 0, text });
	if (id !== null) noteOpen(id);
	forgetOldPlan();
	return null;
}

/** Opens the text of a plan file and keeps it. Answers what is wrong or to be remarked; null where nothing is. */
export async function openText(shelf: PlanShelf, text: string, name: string): Promise<Said | null> {
	const read = readPlan(text);
	if (!read.ok)
		return { title: `${name} could not be opened`, lines: [...read.problems.map(problemText), stands] };
	await shelf.adopt(read.plan);
	return read.findings.length > 0
		? { title: `${name} is open, with remarks`, lines: read.findings.map(problemText) }
		: null;
}

/** Opens the plan that a link carries, as a copy. Answers what is wrong with it; null where nothing is. */
export async function openLink(shelf: PlanShelf, fragment: string, isFirst: boolean): Promise<Said | null> {
	const refuse = (lines: readonly string[]): Said => ({
		title: 'The link could not be opened',
		lines: [...lines, stands]
	});
	const carried = await planText(fragment, deflate);
	if (!carried.ok) return refuse([problemText(carried.problem)]);
	const read = readPlan(carried.text);
	if (!read.ok) return refuse(read.problems.map(problemText));
	await shelf.adopt(read.plan, isFirst);
	return null;
}

/** Opens an example; it is kept once it is changed. */
export function openExample(shelf: PlanShelf, text: string, id: string, name: string): Said | null {
	const read = readPlan(text);
	if (!read.ok) return { title: `${name} could not be opened`, lines: read.problems.map(problemText) };
	shelf.show(read.plan);
	noteOpen(`example:${id}`);
	return null;
}

/** An id that no other device gives; it needs no secure connection. */
function newId(): string {
	const parts = crypto.getRandomValues(new Uint32Array(3));
	return [...parts].map((part) => part.toString(36)).join('');
}
