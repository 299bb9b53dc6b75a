import type {
	BayGeometry,
	BaySize,
	ChassisEntry,
	ExpansionEntry,
	ServerEntry
} from '#lib/catalogue/entry.ts';
import { fact } from '#lib/engine/evidence.ts';
import { placeBays, type BayPlacement } from './bayPlacement.ts';
import { sketchExpansion, sketchServer } from './hardware.fixture.ts';

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

// Geometry and rules as the makers print them: HP c7000 setup and installation guide p. 54 (crosslinks of odd/even
// pairs, lower bay for a full-height server), HP c3000 technology brief p. 21 (four fans), Cisco UCS X9508 and X440p spec
// sheets (supplies by number of nodes, four X440p), Dell M1000e (16 half-height or 8 full-height).
export const c7000 = sketchChassis({ name: 'HP c7000', columns: 8, rows: 2 });
export const c3000 = sketchChassis({ name: 'HP c3000', columns: 4, rows: 2 });
export const fourFans = 'With four fans bays 3, 4, 7 and 8 stay off.';
export const c3000WithFourFans = sketchChassis({
	name: 'HP c3000',
	columns: 4,
	rows: 2,
	powerRules: [{ need: 'fans', fitted: 4, bays: [1, 2, 5, 6], reason: fourFans }]
});
export const m1000e = sketchChassis({ name: 'Dell M1000e', family: 'M1000e', columns: 8, rows: 2 });
export const x9508 = sketchChassis({ name: 'Cisco X9508', family: 'X-Series', columns: 8, rows: 1 });
export const pciUnit = sketchUnit({ name: 'HP PCI Expansion Blade' });
export const x440p = sketchUnit({
	name: 'Cisco X440p',
	fits: ['X-Series'],
	adjacency: 'any',
	maxPerChassis: 4
});

/** A blade of that size, for c-Class chassis unless said otherwise. */
export const blade = (bay: BaySize, ...fits: string[]): ServerEntry =>
	sketchServer({ bay, fits: fits.length > 0 ? fits : ['c-Class'] });

/** Fills the chassis with such blades, each with so many units. */
export function fill(
	chassis: ChassisEntry,
	bay: BaySize,
	expansion: ExpansionEntry | null = null,
	expansionUnits = expansion ? 1 : 0
): BayPlacement {
	return placeBays({ chassis, server: blade(bay, chassis.family), expansion, expansionUnits });
}
