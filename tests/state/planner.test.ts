import { describe, expect, it } from 'vitest';
import { firstView } from '#lib/state/computing.ts';
import { Planner } from '#lib/state/planner.svelte.ts';
import { examplePlan } from '../examples/reading.ts';

describe('the title of the plan at hand', () => {
	it('stays while the field of it is empty: a plan without a title could not be read again', () => {
		const planner = new Planner(firstView(examplePlan('small-consolidation')));
		planner.describe({ title: 'Room 2' });
		planner.describe({ title: ' ' });
		expect(planner.plan.title).toBe('Room 2');
		planner.describe({ customer: '' });
		expect(planner.plan.customer).toBe('');
	});
});
