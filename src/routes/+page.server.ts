import text from '../../static/examples/today.json?raw';
import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import { firstView } from '#lib/state/computing.ts';
import type { PageServerLoad } from './$types';

/** The page opens on a computed example: its numbers are made while building and are part of the page. */
export const load: PageServerLoad = () => {
	const read = readPlan(text);
	if (!read.ok) throw new Error(read.problems.map(problemText).join(' '));
	return { view: firstView(read.plan) };
};
