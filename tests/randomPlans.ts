import fc from 'fast-check';
import { entriesOfKind } from '#lib/catalogue/index.ts';
import type { ServerEntry } from '#lib/catalogue/entry.ts';
import type { Input } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import type { EstateGroup, Option, Plan, Settings } from '#lib/model/plan.ts';
import { horizon } from '#lib/model/time.ts';

const servers = entriesOfKind('server');
const rackServers = servers.filter(({ form }) => form.in === 'rack');
const cards = entriesOfKind('card').map(({ id }) => id);

/** A number within an input's bounds, usually near its likely range, now and then at a bound. */
function settingOf(quantity: Input): fc.Arbitrary<number> {
	const { min, max, whole, step, evidence } = quantity;
	const low = Math.max(min, Math.min(evidence.low ?? evidence.value, evidence.value) * 0.5);
	const high = Math.min(max, Math.max(evidence.high ?? evidence.value, evidence.value, step) * 2);
	const near = whole
		? fc.integer({ min: Math.ceil(low), max: Math.max(Math.ceil(low), Math.floor(high)) })
		: fc.double({ min: low, max: Math.max(low, high), noNaN: true });
	// The least and most of a bound that only guards against typing errors would make a plan of nothing but infeasible options.
	return fc.oneof(
		{ weight: 9, arbitrary: near },
		{ weight: 1, arbitrary: fc.constantFrom(min, quantity.default) }
	);
}

/** Settings for some of the inputs of a scope. */
function settings(scope: Input['scope']): fc.Arbitrary<Settings> {
	const inputs = table.quantities.filter(
		(q): q is Input => q.kind === 'input' && q.scope === scope && q !== horizon
	);
	const some = fc.record(Object.fromEntries(inputs.map((quantity) => [quantity.id, settingOf(quantity)])), {
		requiredKeys: []
	});
	return some.map((chosen) => chosen as Record<string, number>);
}

const group: fc.Arbitrary<Omit<EstateGroup, 'id' | 'label'>> = fc.record({
	replacement: fc.constantFrom(...rackServers.map(({ id }) => id)),
	inputs: settings('group')
});

/** The hardware of an option that belongs together. */
function hardware(server: ServerEntry): fc.Arbitrary<Pick<Option, 'server' | 'chassis' | 'expansion'>> {
	const { form } = server;
	if (form.in === 'rack') return fc.constant({ server: server.id });
	const chassis = entriesOfKind('chassis').filter(({ family }) => form.fits.includes(family));
	return fc.constantFrom(...chassis).chain(({ id, family }) => {
		const units = entriesOfKind('expansion').filter(({ fits }) => fits.includes(family));
		return fc
			.constantFrom(null, ...units)
			.map((unit) => ({ server: server.id, chassis: id, ...(unit ? { expansion: unit.id } : {}) }));
	});
}

const option: fc.Arbitrary<Omit<Option, 'id' | 'label' | 'keepsEstate'>> = fc
	.constantFrom(...servers)
	.chain((server) =>
		fc.record({
			made: hardware(server),
			cards: fc.subarray(cards, { maxLength: 5 }),
			inputs: settings('option')
		})
	)
	.map(({ made, ...rest }) => ({ ...made, ...rest }));

const licence = (use: string) =>
	entriesOfKind('licence')
		.filter((entry) => entry.use === use)
		.map(({ id }) => id);

/** Any valid plan: real hardware that belongs together, inputs within their bounds, one to ten years. */
export const anyPlan: fc.Arbitrary<Plan> = fc
	.record({
		horizon: fc.integer({ min: 1, max: 10 }),
		inputs: settings('plan'),
		estate: fc.array(group, { minLength: 1, maxLength: 3 }),
		options: fc.array(option, { minLength: 1, maxLength: 5 }),
		hypervisor: fc.constantFrom(null, ...licence('hypervisor')),
		guests: fc.subarray(licence('guest'), { maxLength: 2 }),
		density: fc.constantFrom(null, ...licence('density')),
		rack: fc.constantFrom(...entriesOfKind('rack').map(({ id }) => id)),
		grid: fc.constantFrom(...entriesOfKind('grid').map(({ id }) => id))
	})
	.map(({ horizon: years, inputs, estate, options, hypervisor, guests, density, rack, grid }): Plan => {
		const cluster = Number(inputs['clusterSize'] ?? 16);
		const spares = Math.min(Number(inputs['sparesPerCluster'] ?? 1), cluster - 1);
		return {
			title: 'Any plan',
			customer: '',
			author: '',
			notes: '',
			currency: 'USD',
			priceYear: 2026,
			horizon: years,
			seed: 1,
			inputs: { ...inputs, sparesPerCluster: spares },
			ranges: {},
			estate: estate.map((one, index) => ({ ...one, id: `g${index}`, label: `Group ${index}` })),
			options: [
				{ id: 'as-is', label: 'As is', keepsEstate: true, cards: [], inputs: {} },
				...options.map((one, index): Option => ({ ...one, id: `o${index}`, label: `Option ${index}` }))
			],
			licences: { hypervisor, guests, density },
			rack,
			grid,
			exchangeRates: { EUR: { rate: 1.1, date: '2026-11-01', source: 'test' } },
			catalogue: []
		};
	});
