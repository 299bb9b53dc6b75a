import type { BayGeometry, ChassisEntry, ExpansionEntry } from '#lib/catalogue/entry.ts';
import { fact } from '#lib/engine/evidence.ts';
import { sketchExpansion } from './hardware.fixture.ts';

const source = { title: 'Made up for a test', date: '2026' };

/** A chassis with just what the placement reads. */
export function sketchChassis(
	chassis: { readonly name?: string; readonly family?: string } & Pick<BayGeometry, 'columns' | 'rows'> &
		Partial<Pick<BayGeometry, 'powerRules'>>
): ChassisEntry {
	const zero = fact(0, source);
	return {
		kind: 'chassis',
		id: 'chassis',
		name: chassis.name ?? 'Chassis',
		year: 2008,
		sources: [source],
		family: chassis.family ?? 'c-Class',
		bays: { columns: chassis.columns, rows: chassis.rows, powerRules: chassis.powerRules ?? [] },
		rackUnits: zero,
		weightEmpty: zero,
		frameIdleWatts: zero,
		frameFullWatts: zero,
		price: zero,
		ethernetModules: zero,
		ethernetModulePrice: zero,
		ethernetModuleWatts: zero,
		fcModules: zero,
		fcModulePrice: zero,
		fcModuleWatts: zero,
		fcUplinks: zero,
		failuresPerYear: zero,
		embodiedCarbon: zero
	};
}

/** An expansion unit with just what the placement reads. */
export function sketchUnit(
	unit: Partial<
		Pick<ExpansionEntry, 'name' | 'fits' | 'baysTaken' | 'adjacency' | 'maxPerHost' | 'maxPerChassis'>
	>
): ExpansionEntry {
	return { ...sketchExpansion({ alternatives: [] }), ...unit };
}
