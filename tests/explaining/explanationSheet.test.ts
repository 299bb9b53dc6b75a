import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explanationSheet, type ExplanationSheet } from '#lib/analysis/explanationSheet.ts';
import { read } from '#lib/analysis/reading.ts';
import { influences, influenceWords } from '#lib/analysis/influence.ts';
import { table } from '#lib/model/index.ts';
import { readPlan } from '#lib/file/read.ts';
import { withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';

function example(name: string): Plan {
	const opened = readPlan(readFileSync(`static/examples/${name}.json`, 'utf8'));
	if (!opened.ok) throw new Error(name);
	return opened.plan;
}
const today = example('today');
const reading = read(today);
const article = read(example('article-2008'));

function sheet(quantity: string, option = 'blades-expansion', year = 3, of = reading): ExplanationSheet {
	const found = explanationSheet(of, { quantity, option, year });
	if (!found) throw new Error(quantity);
	return found;
}
const text = (stretches: readonly { readonly text: string }[]): string =>
	stretches.map((stretch) => stretch.text).join('');
const number = (shown: string): number =>
	Number(/[−\d][\d,.]*/u.exec(shown)?.[0].replaceAll(',', '').replace('−', '-'));

describe('the explanation of a number', () => {
	it('names in one sentence what it is made of', () => {
		expect(text(sheet('coolingTons').sentence)).toBe(
			'Follows from heat, cooling margin and spare cooling unit (N+1).'
		);
		expect(text(sheet('heatDesignKw').sentence)).toBe(
			'The sum of design IT power, design UPS loss, design distribution loss, lights and people.'
		);
		expect(text(sheet('cumulativeCapex').sentence)).toBe('Goes on from the year before, with capex.');
	});
	it('says how it stands to its limit, above or within', () => {
		expect(sheet('coolingTons').limit).toMatchObject({
			words: 'within the room’s 16\u00a0tons',
			exceeded: false
		});
		const hot = read(withSetting(today, { of: 'plan' }, 'roomTons', 9));
		const { limit, value } = sheet('coolingTons', 'blades-expansion', 3, hot);
		expect(limit?.exceeded).toBe(true);
		expect(number(limit?.words ?? '')).toBeCloseTo(number(value) - 9, 9);
	});
	it('has for every leaf its kind and what it rests on', () => {
		const margin = sheet('coolingTons').parts.find(({ ref }) => ref.quantity === 'coolingMargin');
		expect(margin?.grounds).toEqual({
			kind: 'Estimate',
			source: 'Some designs add a share for humidity and hot spots',
			date: '2026-11',
			range: '0–20'
		});
		expect(margin?.opens).toBe(false);
	});
	it('leads on to what uses it', () => {
		expect(sheet('coolingTons').usedIn.map(({ ref }) => ref.quantity)).toEqual(['addedSteps']);
		expect(sheet('usbPorts').usedIn.map(({ ref }) => ref.quantity)).toContain('usbPortsMet');
	});
	it('is null for what the model does not know', () => {
		expect(explanationSheet(reading, { quantity: 'tonsOfAir', year: 0 })).toBeNull();
	});
});

describe('shown parts', () => {
	const sums = table.quantities
		.map(({ id }) => sheet(id, 'small', 5))
		.filter(
			({ withValues }) =>
				withValues.length > 1 &&
				withValues.every(({ text: words, ref }, place) => ref || (place > 0 && /^ [+−] $/u.test(words)))
		);

	it('add up to the shown total wherever the formula is a plain sum', () => {
		expect(sums.length).toBeGreaterThan(30);
		const wrong = sums.flatMap(({ label, withValues, value }) => {
			let sign = 1;
			let sum = 0;
			for (const stretch of withValues) {
				if (stretch.ref) sum += sign * number(stretch.text.replaceAll(/[()]/gu, ''));
				else sign = stretch.text.trim() === '−' ? -1 : 1;
			}
			return Math.abs(sum - number(value)) < 1e-6 ? [] : [`${label}: ${text(withValues)} = ${value}`];
		});
		expect(wrong).toEqual([]);
	});
	it('keep the exact value beside them where it is rounded', () => {
		const { value, exact } = sheet('coolingTons');
		expect(Math.abs(number(exact) - number(value))).toBeLessThan(0.05);
		expect(exact).not.toBe(value);
		expect(sheet('roomTons').exact).toBe('');
	});
});

describe('a group of existing servers', () => {
	const two = read({
		...today,
		estate: [
			today.estate[0]!,
			{ ...today.estate[0]!, id: 'older', label: 'Older servers', inputs: { estateServers: 7 } }
		]
	});
	it('is named, with the same number of every group', () => {
		const servers = explanationSheet(two, { quantity: 'estateServers', group: 'older', year: 0 });
		expect(servers?.group).toBe('Older servers');
		expect(servers?.value).toBe('7\u00a0servers');
		expect(servers?.groups.map(({ value }) => value)).toEqual(['80\u00a0servers', '7\u00a0servers']);
	});
	it('counts with all others where a formula adds the groups up', () => {
		expect(explanationSheet(two, { quantity: 'estateServers', group: '*', year: 0 })?.value).toBe(
			'87\u00a0servers'
		);
	});
});

describe('what a method found', () => {
	it('says for slots what is carried with what, and what lost', () => {
		const { method, parts } = sheet('nicPortsMet', 'blades-expansion', 0, article);
		expect(method?.title).toBe('Slot assignment');
		expect(method?.decided[0]).toMatch(/^5 of 5 NIC ports.* and 1 × HP BladeSystem PCI Expansion Blade\.$/u);
		expect(method?.lost.some((why) => /^No expansion unit: 2 of 5 NIC ports/u.test(why))).toBe(true);
		expect(parts.map(({ ref }) => ref.quantity)).toContain('managementPorts');
	});
	it('says for bays what bounds a chassis', () => {
		const { method } = sheet('serversPerItem', 'blades-expansion', 0, article);
		expect(method?.decided[0]).toMatch(/bays?, 2 for each half-height server with its expansion unit\.$/u);
	});
});

describe('what moves a number most', () => {
	it('is for lights the area and the light on it alike', () => {
		const { all } = influences(reading, { quantity: 'lightingKw', year: 0 });
		const byId = Object.fromEntries(all.map(({ quantity, elasticity }) => [quantity.id, elasticity]));
		expect(byId['floorArea']).toBeCloseTo(1, 9);
		expect(byId['lightingWatts']).toBeCloseTo(1, 9);
		expect(all).toHaveLength(2);
	});
	it('is what one percent more does, as a second evaluation shows', () => {
		const ref = { quantity: 'energyPresent', option: 'small', year: 5 };
		const tariff = influences(reading, ref).all.find(({ quantity }) => quantity.id === 'tariff');
		const value = (plan: Plan): number => {
			const { of } = read(plan);
			return of(
				table.quantities.find(({ id }) => id === 'energyPresent')!,
				2,
				5
			);
		};
		const now = reading.of(tariff!.quantity, 2, 0);
		const more = withSetting(today, { of: 'plan' }, 'tariff', now * 1.01);
		expect(tariff?.elasticity).toBeCloseTo((value(more) / value(today) - 1) * 100, 6);
	});
	it('says less where more is not possible', () => {
		const [share] = influences(reading, {
			quantity: 'consolidatedAtFirst',
			year: 0,
			group: 'old-2u'
		}).all.filter(({ quantity }) => quantity.id === 'estateShare');
		expect(share && influenceWords(share)).toBe('1% less makes it about 1% smaller');
	});
});
