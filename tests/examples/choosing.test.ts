import { describe, expect, it } from 'vitest';
import type { ServerEntry } from '#lib/catalogue/entry.ts';
import { read } from '#lib/analysis/reading.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { withEntryAt, withOptionOf } from '#lib/model/choosing.ts';
import { foreignCurrencies, withExchangeRate } from '#lib/model/currency.ts';
import { entriesOf } from '#lib/model/entries.ts';
import { figuresOf } from '#lib/model/entryFigures.ts';
import { candidates } from '#lib/model/fitting.ts';
import { withOwnEntry } from '#lib/model/ownEntries.ts';
import type { Place } from '#lib/model/places.ts';
import type { Option, Plan } from '#lib/model/plan.ts';
import { examplePlan } from './reading.ts';

const today = examplePlan('today');
const entries = entriesOf(today);
const part = (option: string, named: 'server' | 'chassis' | 'expansion' | 'cards'): Place => ({
	of: 'option',
	option,
	part: named
});
const optionOf = (plan: Plan, id: string): Option | undefined => plan.options.find((each) => each.id === id);
const misfit = (place: Place, id: string, plan = today): string | null | undefined =>
	candidates(plan, entriesOf(plan), place).find(({ entry }) => entry.id === id)?.misfit;
/** What was chosen on the page must open again as a file. */
const opens = (plan: Plan): boolean => readPlan(writePlan(plan)).ok;

describe('choosing from the catalogue', () => {
	it('drops chassis and expansion unit with the blade, and takes a chassis with one', () => {
		const rack = withEntryAt(today, entries, part('blades-expansion', 'server'), 'dell-r660');
		expect(optionOf(rack, 'blades-expansion')).not.toHaveProperty('chassis');
		expect(optionOf(rack, 'blades-expansion')).not.toHaveProperty('expansion');
		const blade = withEntryAt(rack, entries, part('blades-expansion', 'server'), 'cisco-x210c-m7');
		expect(optionOf(blade, 'blades-expansion')?.chassis).toBe('cisco-x9508');
		expect([opens(rack), opens(blade)]).toEqual([true, true]);
	});

	it('forgets the numbers that were set for the entry that goes, and no others', () => {
		const quoted: Plan = {
			...today,
			inputs: { ...today.inputs, rackUsableUnits: 40 },
			ranges: { 'option/large/serverBasePrice': { low: 1, high: 2 }, growth: { low: 0, high: 0.2 } },
			options: today.options.map((option) =>
				option.id === 'large' ? { ...option, inputs: { serverBasePrice: 50_000 } } : option
			)
		};
		const other = withEntryAt(quoted, entries, part('large', 'server'), 'dell-r760');
		expect(optionOf(other, 'large')?.inputs).toEqual({});
		expect(Object.keys(other.ranges)).toEqual(['growth']);
		expect(other.inputs).toHaveProperty('rackUsableUnits');
		const lower = withEntryAt(quoted, entries, { of: 'plan', part: 'rack' }, 'rack-24u');
		expect(lower.inputs).not.toHaveProperty('rackUsableUnits');
		expect(withEntryAt(quoted, entries, part('large', 'server'), 'dell-r960')).toBe(quoted);
	});

	it('says why an entry cannot stand where it is looked at', () => {
		expect(misfit(part('large', 'chassis'), 'cisco-x9508')).toContain('stands alone in the rack');
		expect(misfit(part('blades', 'chassis'), 'cisco-x9508')).toBeNull();
		expect(misfit(part('blades', 'chassis'), 'hp-c7000')).toContain('X-Series');
		expect(misfit(part('blades', 'expansion'), 'hp-pci-expansion-blade')).toContain('c-Class');
		expect(misfit(part('blades', 'cards'), 'nic-1g-dual-pcix')).toContain('PCI-X');
		expect(misfit({ of: 'group', group: 'old-2u', part: 'replacement' }, 'cisco-x210c-m7')).toContain(
			'chassis'
		);
		expect(misfit({ of: 'plan', part: 'guestA' }, 'windows-server-standard')).toContain('other guest');
	});

	it('never offers what a plan file would refuse', () => {
		for (const [named, id] of [
			['server', 'blades'],
			['chassis', 'blades'],
			['expansion', 'blades']
		] as const) {
			const place = part(id, named);
			const fitting = candidates(today, entries, place).filter((each) => each.misfit === null);
			expect(fitting.length).toBeGreaterThan(0);
			const refused = fitting.filter(({ entry }) => !opens(withEntryAt(today, entries, place, entry.id)));
			expect(refused.map(({ entry }) => entry.id)).toEqual([]);
		}
	});

	it('adds an option of a server with cards that bring the ports asked for', () => {
		const added = withOptionOf(today, entries, 'dell-r760');
		const option = added.options.at(-1)!;
		expect(option.label).not.toContain(',');
		expect(opens(added)).toBe(true);
		const reading = read(added);
		expect(reading.structures.at(-1)?.assignment?.feasible).toBe(true);
	});

	it('takes cards in and out, and licences away', () => {
		const cards = withEntryAt(today, entries, part('large', 'cards'), 'gpu-72w');
		expect(optionOf(cards, 'large')?.cards).not.toContain('gpu-72w');
		expect(withEntryAt(cards, entries, part('large', 'cards'), 'gpu-72w').options[1]?.cards).toContain(
			'gpu-72w'
		);
		const none = withEntryAt(today, entries, { of: 'plan', part: 'guestA' }, null);
		expect(none.licences.guests).toEqual(['windows-server-standard']);
	});
});

describe('an entry of the plan’s own', () => {
	const like = entries.get('dell-r660') as ServerEntry;
	const { plan, id } = withOwnEntry(
		today,
		{
			name: 'R660 as quoted',
			extends: 'dell-r660',
			source: 'Quote 4711',
			numbers: { price: 11_111, wattsIdle: 100, wattsFull: 700 }
		},
		[...entries.keys()]
	);
	const own = entriesOf(plan).get(id) as ServerEntry;

	it('has its own price with its source, and everything else of the model', () => {
		expect(own.price).toMatchObject({ value: 11_111, source: { title: 'Quote 4711' } });
		expect(own.memory).toBe(like.memory);
		expect(opens(withEntryAt(plan, entriesOf(plan), part('small', 'server'), id))).toBe(true);
	});

	it('keeps the shape of the power curve between the watts that were measured', () => {
		const { curve } = own.watts;
		const half = like.watts.curve;
		expect([curve[0], curve[10]]).toEqual([100, 700]);
		expect(curve[5]).toBeCloseTo(100 + ((half[5]! - half[0]!) / (half[10]! - half[0]!)) * 600, 9);
		expect(own.watts.evidence).toMatchObject({ value: 700, source: { title: 'Quote 4711' } });
	});

	it('can name every number that the catalogue tells of it', () => {
		const fields = figuresOf(like).map(({ field }) => field);
		expect(fields).toEqual(expect.arrayContaining(['price', 'memory', 'usbPorts', 'wattsIdle', 'wattsFull']));
		const numbers = Object.fromEntries(fields.map((field) => [field, 4]));
		const all = withOwnEntry(today, { name: 'x', extends: like.id, source: 'y', numbers }, []);
		expect(opens(all.plan)).toBe(true);
	});
});

describe('prices in another currency', () => {
	it('ask for a rate of each currency that is not the plan’s', () => {
		expect(foreignCurrencies(today, entries)).toEqual([]);
		const euro = { ...today, currency: 'EUR' };
		expect(foreignCurrencies(euro, entries)).toEqual(['USD']);
		const proxmox = withEntryAt(today, entries, { of: 'plan', part: 'hypervisor' }, 'proxmox-basic');
		expect(foreignCurrencies(proxmox, entries)).toEqual(['EUR']);
		const rated = withExchangeRate(euro, 'USD', { rate: 0.9, date: '2026-11-20', source: 'ECB' });
		expect([rated.exchangeRates['USD']?.rate, opens(rated)]).toEqual([0.9, true]);
	});
});
