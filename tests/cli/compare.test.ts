import { describe, expect, it } from 'vitest';
import type { ComparisonJson, QuantityJson } from '#lib/analysis/comparisonJson.ts';
import { table } from '#lib/model/index.ts';
import { command } from './console.ts';

const { code, out } = await command('compare', 'article-2008', '--json');
const article = JSON.parse(out) as ComparisonJson;
const today = JSON.parse((await command('compare', 'today', '--json')).out) as ComparisonJson;

function valuesOf(quantity: QuantityJson | undefined): readonly (number | null)[] {
	if (!quantity) throw new Error('no such quantity');
	return 'values' in quantity ? quantity.values : [quantity.value];
}

function option(comparison: ComparisonJson, id: string) {
	const found = comparison.options.find((one) => one.id === id);
	if (!found) throw new Error(`no option ${id}`);
	return (quantity: string, year = 0): number => {
		const values = valuesOf(found.quantities[quantity]);
		return values[Math.min(year, values.length - 1)] ?? NaN;
	};
}

describe('compare --json', () => {
	it('says what it is and ends with 0', () => {
		expect(code).toBe(0);
		expect(article).toMatchObject({
			format: 'up-or-out/comparison',
			version: 1,
			plan: { currency: 'USD', horizon: 5 }
		});
	});
	it('has six options in Article 2008 and five in Today', () => {
		expect(article.options.map(({ id }) => id)).toEqual([
			'as-is',
			'large',
			'small',
			'blades-dual',
			'blades-single',
			'blades-expansion'
		]);
		expect(today.options).toHaveLength(5);
	});
	it('has every quantity of every option, one value or one for each year', () => {
		const expected = table.quantities.filter(({ scope }) => scope !== 'group').map(({ id }) => id);
		for (const { quantities } of [...article.options, ...today.options]) {
			expect(Object.keys(quantities).sort()).toEqual([...expected].sort());
			for (const quantity of Object.values(quantities))
				expect(valuesOf(quantity).length === 1 || valuesOf(quantity).length === 6).toBe(true);
		}
	});
	it('has null only where a finding names the quantity and the year and says why', () => {
		for (const { quantities, findings } of [...article.options, ...today.options]) {
			for (const [id, quantity] of Object.entries(quantities)) {
				valuesOf(quantity).forEach((value, year) => {
					if (value !== null) return;
					const named = findings.find((finding) => finding.quantity === id && finding.year === year);
					expect(named?.message, `${id} in year ${year}`).toContain('has no value');
				});
			}
		}
	});
	it.each([
		[
			'presentCost',
			[
				'serverPresent',
				'networkPresent',
				'licencePresent',
				'coolingPresent',
				'energyPresent',
				'peoplePresent'
			]
		],
		['yearCost', ['serverCost', 'networkCost', 'licenceCost', 'coolingCost', 'energyCost', 'peopleCost']],
		['heatDesignKw', ['itDesignKw', 'upsDesignLossKw', 'distributionDesignLossKw', 'lightingKw', 'peopleKw']],
		['newHosts', ['hostsForLoad', 'spareHosts']]
	])('has %s equal to the sum of its parts in every option and year', (total, parts) => {
		for (const comparison of [article, today]) {
			for (const { id } of comparison.options) {
				for (let year = 0; year <= 5; year += 1) {
					const at = option(comparison, id);
					const sum = parts.reduce((so, part) => so + at(part, year), 0);
					expect(Math.abs(sum - at(total, year))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
				}
			}
		}
	});
	it('adds capex, opex and the book value credited up to the cost so far', () => {
		for (const { id } of today.options) {
			const at = option(today, id);
			const credited = at('bookValue', 5);
			expect(at('cumulativeCapex', 5) + at('cumulativeOpex', 5) - credited).toBeCloseTo(
				at('cumulativeCost', 5),
				4
			);
		}
	});
});

describe('As is', () => {
	it('buys nothing on the first day: what stands is sunk', () => {
		for (const comparison of [article, today]) expect(option(comparison, 'as-is')('capex', 0)).toBe(0);
	});
	it('has no opex in year 0 either, like every option', () => {
		for (const { id } of today.options) expect(option(today, id)('opex', 0)).toBe(0);
	});
});

describe('five NICs in Article 2008', () => {
	it.each([
		['blades-dual', 3, 3, 2],
		['blades-single', 5, 5, 1],
		['blades-expansion', 1, 1, 6]
	])('%s take %i servers and %i licences per host, with %i ports on each', (id, servers, licences, ports) => {
		const at = option(article, id);
		expect([at('serversPerHost'), at('licencesPerHost'), at('nicPortsPresent')]).toEqual([
			servers,
			licences,
			ports
		]);
	});
	it('the expansion blade takes a second bay, so a chassis of 16 holds 8', () => {
		const at = option(article, 'blades-expansion');
		expect([at('baysPerServer'), at('serversPerItem')]).toEqual([2, 8]);
	});
});

describe('compare', () => {
	it('prints a readable table with the verdict first', async () => {
		const { out: text } = await command('compare', 'today');
		expect(text).toContain(today.verdict.sentence);
		expect(text).toContain('Cooling, tons of AC, room has 16');
	});
	it('prints CSV in which no cell begins a formula', async () => {
		const { out: text } = await command('compare', 'today', '--csv');
		expect(text.split('\n')[0]).toContain('Large servers');
		expect(text).not.toMatch(/(^|,)"?[=+@]/m);
	});
	it('shows the rows of another year, and the same verdict', async () => {
		const { out: text } = await command('compare', 'today', '--year', '1');
		expect(text).toContain('Hosts, year 1');
		expect(text).toContain(today.verdict.sentence);
	});
	it('says how a plan without any fitting option ends, with 1', async () => {
		const { code: ended, err } = await command('compare', 'tests/cli/nothing-fits.json');
		expect(ended).toBe(1);
		expect(err).toMatch(/^No option/);
	});
	it.each([
		[['compare'], 'Name a plan file'],
		[['compare', 'today', '--year', '9'], 'from 0 to 5'],
		[['compare', 'today', '--json', '--csv'], 'not both'],
		[['compare', 'today', '--yaer', '1'], '--yaer'],
		[['explain', 'today', 'tonsOfAir'], 'not a quantity'],
		[['report', 'today'], '--out'],
		[['comapre', 'today'], 'not a command'],
		[[], 'Say which command']
	])('answers %j with 2 and what is wrong', async (args, message) => {
		const { code: ended, err } = await command(...args);
		expect(ended).toBe(2);
		expect(err).toContain(message);
	});
});

describe('explain', () => {
	it('tells the formula, the values set in, and the parts', async () => {
		const { out: text, code: ended } = await command(
			'explain',
			'today',
			'coolingTons',
			'--option',
			'small',
			'--year',
			'3'
		);
		expect(ended).toBe(0);
		expect(text).toContain('= Heat ÷ BTU/h per ton of cooling × (1 + Cooling margin)');
		expect(text).toContain('[btuPerHourPerTon]');
	});
});
