import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { read } from '#lib/analysis/reading.ts';
import { viewOf } from '#lib/state/computing.ts';
import { Desk } from '#lib/state/desk.svelte.ts';
import { Planner } from '#lib/state/planner.svelte.ts';

const text = readFileSync('static/examples/today.json', 'utf8');
const opened = readPlan(text);
if (!opened.ok) throw new Error('today');
const { plan } = opened;

test('what is said of the file opened last stands, however long the one before it takes', async () => {
	const planner = new Planner(viewOf(read(plan), plan.horizon));
	const desk = new Desk(planner, () => Promise.resolve(text));
	const whole = desk.openFile(writePlan({ ...plan, title: 'Room 3' }), 'whole.json');
	const torn = desk.openFile('{ "format"', 'torn.json');
	await Promise.all([whole, torn]);
	expect(planner.plan.title).toBe('Room 3');
	expect(desk.said?.title).toBe('torn.json could not be opened');
});
