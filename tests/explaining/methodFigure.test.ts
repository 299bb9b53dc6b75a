import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { methodFigure } from '#lib/analysis/methodFigure.ts';
import { readPlan } from '#lib/file/read.ts';

const opened = readPlan(readFileSync('static/examples/today.json', 'utf8'));
if (!opened.ok) throw new Error('today');
const comparison = compare(opened.plan, 5);
const [asIs, , , blades, expanded] = comparison.options.map(({ option }) => option);
if (!asIs || !blades || !expanded) throw new Error('Today has five options');

describe('what a method found is drawn for the option that is explained', () => {
	it('as the slots of its host, with the expansion unit and every port that is asked', () => {
		const figure = methodFigure(comparison, 'slotAssignment', expanded);
		if (figure?.kind !== 'slots') throw new Error('a slot drawing');
		const [host, ...others] = figure.hosts;
		expect(others).toEqual([]);
		expect(host?.option.id).toBe(expanded.id);
		expect(host?.units.map(({ is }) => is)).toEqual(['blade', 'expansion']);
		const kinds = host?.units.flatMap(({ slots }) =>
			slots.flatMap(({ ports }) => ports.filter(({ need }) => need !== null).map((port) => port.is))
		);
		// Today asks 2 ports for VM traffic and 2 for storage, and one graphics card, per host.
		expect(kinds?.sort()).toEqual(['graphics', 'nic', 'nic', 'nic', 'nic']);
		expect(figure.table.rows).toHaveLength(1);
	});
	it('without the sentences that the explanation lists beside it', () => {
		const figure = methodFigure(comparison, 'slotAssignment', blades);
		expect(figure?.kind === 'slots' && figure.hosts[0]?.reasons).toEqual([]);
		expect(comparison.figures.slots.hosts.every(({ reasons }) => reasons.length > 0)).toBe(true);
	});
	it('as its racks with chassis and bays, for the placement', () => {
		const figure = methodFigure(comparison, 'bayPlacement', blades);
		if (figure?.kind !== 'elevation') throw new Error('an elevation');
		expect(figure.options.map(({ option }) => option.id)).toEqual([blades.id]);
		const chassis = figure.options[0]?.racks.flatMap(({ blocks }) =>
			blocks.filter(({ is }) => is === 'chassis')
		);
		expect(chassis?.[0]?.bays.length).toBeGreaterThan(0);
	});
	it('and not at all where nothing is fitted, or nothing can be drawn', () => {
		expect(methodFigure(comparison, 'slotAssignment', asIs)).toBeNull();
		expect(methodFigure(comparison, 'resourceMost', blades)).toBeNull();
	});
});
