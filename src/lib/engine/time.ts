import { parseUnit } from '#lib/units/unit.ts';
import type { Derived } from './quantity.ts';

/** The year of the plan: 0 is the day of purchase. Given to every formula by the loop over the years. */
export const year: Derived = Object.freeze({
	kind: 'derive',
	id: 'year',
	label: 'Year',
	unit: parseUnit('yr'),
	unitText: 'yr',
	chapter: 'Time',
	declared: 0,
	scope: 'plan',
	meaning: 'Years after the day of purchase, which is year 0.',
	method: {
		id: 'year',
		title: 'The passing of the years',
		prose: 'The plan is evaluated once for each year from 0, the day of purchase, to the horizon.'
	}
});
