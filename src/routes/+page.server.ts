import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import { firstView } from '#lib/state/computing.ts';
import type { PageServerLoad } from './$types';

const files = import.meta.glob<string>('../../static/examples/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});
const opening = 'today';

/**
 * The page opens on a computed example: its numbers are made while building and are part of the page. The other examples
 * are named with the question that each answers.
 */
export const load: PageServerLoad = () => {
	const examples = Object.entries(files).map(([path, text]) => {
		const read = readPlan(text);
		if (!read.ok) throw new Error(`${path}: ${read.problems.map(problemText).join(' ')}`);
		return { id: path.replace(/^.*\/(.*)\.json$/, '$1'), plan: read.plan };
	});
	const first = examples.find(({ id }) => id === opening);
	if (!first) throw new Error(`There is no example “${opening}”.`);
	const others = examples.filter((each) => each !== first);
	return {
		view: firstView(first.plan),
		examples: [first, ...others].map(({ id, plan }) => ({ id, title: plan.title, note: plan.notes }))
	};
};
