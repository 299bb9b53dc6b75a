import { references, resolve } from '#lib/engine/expression.ts';
import type { Quantity, Scope } from '#lib/engine/quantity.ts';
import type { Computed, Place, Table } from '#lib/engine/table.ts';
import { year } from '#lib/engine/time.ts';
import { table } from '#lib/model/index.ts';

/** From cores asked for to hosts, power, heat, tons and what servers and cooling cost: the chain that is also written by hand. */
const ids = [
	'workGrowth',
	'virtualMachines',
	'demandCores',
	'demandMemory',
	'demandIops',
	'demandBandwidth',
	'hardwareFactor',
	'worksFactor',
	'newShare',
	'serverCores',
	'relativePerformance',
	'workingServersPerHost',
	'usableCores',
	'coresForNewHosts',
	'hostsForCpu',
	'usableMemory',
	'hostsForMemory',
	'hostsForVms',
	'hostsForIops',
	'hostsForBandwidth',
	'hostsByResources',
	'hostsByRatio',
	'hostsForLoad',
	'spareHosts',
	'newHosts',
	'servers',
	'designSupplyLoad',
	'designSupplyEfficiency',
	'designAddedWatts',
	'serverDesignWatts',
	'chassis',
	'chassisDesignWatts',
	'itDesignKwHosts',
	'itDesignKw',
	'upsDesignLossKw',
	'distributionDesignLossKw',
	'heatDesignKw',
	'heat',
	'coolingTons',
	'addedSteps',
	'retrofit',
	'serversRetired',
	'serversBought',
	'serversInService',
	'serverPrice',
	'serverPurchase'
];

/** A part of the model as a table of its own: the chain is computed, whatever else it rests on is given. */
export function chainTable(): Table {
	const chain = new Set<Quantity>(table.quantities.filter(({ id }) => ids.includes(id)));
	const operands = new Set<Quantity>();
	for (const quantity of chain) {
		for (const { of } of references((quantity as Computed).formula.expression)) {
			const operand = resolve(of, quantity);
			if (!chain.has(operand) && operand !== year) operands.add(operand);
		}
	}
	const given = byScope([...operands].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })));
	const ordered = [...table.shared, ...table.options].filter((quantity) => chain.has(quantity));
	const cells = byScope(ordered);
	const places = new Map<Quantity, Place>([[year, { of: 'year', scope: 'plan', index: 0 }]]);
	for (const scope of ['plan', 'group', 'option'] as const) {
		given[scope].forEach((quantity, index) => places.set(quantity, { of: 'given', scope, index }));
		cells[scope].forEach((quantity, index) => places.set(quantity, { of: 'computed', scope, index }));
	}
	return {
		quantities: [...operands, ...ordered],
		given,
		cells,
		shared: ordered.filter(({ scope }) => scope !== 'option'),
		options: ordered.filter(({ scope }) => scope === 'option'),
		place: (quantity) => places.get(quantity) as Place
	};
}

function byScope<Q extends Quantity>(quantities: readonly Q[]): Record<Scope, Q[]> {
	const of = (scope: Scope): Q[] => quantities.filter((quantity) => quantity.scope === scope);
	return { plan: of('plan'), group: of('group'), option: of('option') };
}
