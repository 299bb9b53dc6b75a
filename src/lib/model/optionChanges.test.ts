import { describe, expect, it } from 'vitest';
import { renamedGroup, withGroup, withoutGroup } from './estateChanges.ts';
import { copiedOption, movedOption, renamedOption, withOption, withoutOption } from './optionChanges.ts';
import type { Plan } from './plan.ts';

const option = (id: string, label: string) => ({ id, label, cards: [], inputs: {} });
const plan = {
	pinned: 'blades',
	ranges: {
		growth: { low: 0, high: 0.2 },
		'option/blades/serverBasePrice': { low: 9000, high: 12_000 },
		'group/old/estateAge': { low: 3, high: 8 }
	},
	estate: [{ id: 'old', label: 'Old servers', replacement: 'r740', inputs: { estateServers: 80 } }],
	options: [
		{ ...option('as-is', 'As is'), keepsEstate: true },
		option('large', 'Large servers'),
		{ ...option('blades', 'Blades'), inputs: { serverMemory: 512 } },
		option('small', '1U servers')
	]
} as unknown as Plan;
const ids = ({ options }: Plan): string[] => options.map(({ id }) => id);
const labels = ({ options }: Plan): string[] => options.map(({ label }) => label);

describe('the options of a plan', () => {
	it('take one more as the last, named apart from the others', () => {
		const added = withOption(plan, { label: 'Blades', server: 'm620', cards: [], inputs: {} });
		expect(labels(added).at(-1)).toBe('Blades 2');
		expect(added.options.at(-1)).toMatchObject({ id: 'blades-2', server: 'm620' });
		expect(plan.options).toHaveLength(4);
	});

	it('are six at most and two at least, and As is is one of them', () => {
		const full = [1, 2, 3].reduce((more) => copiedOption(more, 'blades'), plan);
		expect(ids(full)).toEqual(['as-is', 'large', 'blades', 'blades-3', 'blades-2', 'small']);
		expect(withOption(full, option('x', 'X'))).toBe(full);
		const few = ['large', 'blades', 'small', 'as-is'].reduce(withoutOption, plan);
		expect(ids(few)).toEqual(['as-is', 'small']);
	});

	it('are copied with their numbers and their own ranges', () => {
		const copied = copiedOption(plan, 'blades');
		expect(ids(copied)).toEqual(['as-is', 'large', 'blades', 'blades-2', 'small']);
		expect(copied.options[3]?.inputs).toEqual({ serverMemory: 512 });
		expect(copied.ranges['option/blades-2/serverBasePrice']).toEqual({ low: 9000, high: 12_000 });
		expect(copied.ranges['option/blades/serverBasePrice']).toEqual({ low: 9000, high: 12_000 });
		expect(copiedOption(plan, 'as-is')).toBe(plan);
	});

	it('go with their ranges and with the verdict’s look at them', () => {
		const without = withoutOption(plan, 'blades');
		expect(Object.keys(without.ranges)).toEqual(['growth', 'group/old/estateAge']);
		expect('pinned' in without).toBe(false);
		expect(withoutOption(plan, 'large').pinned).toBe('blades');
	});

	it('are called otherwise without losing what hangs on them', () => {
		const renamed = renamedOption(plan, 'blades', '  Cisco blades ');
		expect(labels(renamed)).toEqual(['As is', 'Large servers', 'Cisco blades', '1U servers']);
		expect([renamed.pinned, ids(renamed)]).toEqual(['blades', ids(plan)]);
		expect(renamedOption(plan, 'blades', ' ')).toBe(plan);
	});

	it('move past each other, never past the ends, and leave As is where it stands', () => {
		expect(ids(movedOption(plan, 'blades', -1))).toEqual(['as-is', 'blades', 'large', 'small']);
		expect(ids(movedOption(plan, 'large', 9))).toEqual(['as-is', 'blades', 'small', 'large']);
		expect(movedOption(plan, 'large', -1)).toBe(plan);
		expect(movedOption(plan, 'as-is', 1)).toBe(plan);
		const last = { ...plan, options: [...plan.options.slice(1), plan.options[0]!] };
		expect(ids(movedOption(last, 'small', -2))).toEqual(['small', 'large', 'blades', 'as-is']);
	});
});

describe('the groups of existing servers', () => {
	it('take one more of one server, replaced like the last', () => {
		const more = withGroup(plan, 'Old servers');
		expect(more.estate[1]).toEqual({
			id: 'old-servers-2',
			label: 'Old servers 2',
			replacement: 'r740',
			inputs: { estateServers: 1 }
		});
	});

	it('go with their ranges, but for the last', () => {
		const two = withGroup(plan, 'Others');
		expect(Object.keys(withoutGroup(two, 'old').ranges)).not.toContain('group/old/estateAge');
		expect(withoutGroup(plan, 'old')).toBe(plan);
		expect(renamedGroup(two, 'others', 'New').estate[1]?.label).toBe('New');
	});
});
