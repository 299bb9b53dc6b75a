import { estimate } from '#lib/engine/evidence.ts';
import type { GridEntry } from './entry.ts';

/** Electricity of a country and year: id, name, year, kgCO2e per kWh with its range. */
const table: readonly (readonly [string, string, number, readonly [number, number, number]])[] = [
	['grid-world', 'World average', 2024, [0.42, 0.46, 0.5]],
	['grid-usa', 'United States', 2024, [0.32, 0.37, 0.43]],
	['grid-usa-2008', 'United States, 2008', 2008, [0.52, 0.58, 0.64]],
	['grid-eu', 'European Union', 2024, [0.18, 0.22, 0.28]],
	['grid-germany', 'Germany', 2024, [0.3, 0.35, 0.41]],
	['grid-france', 'France', 2024, [0.02, 0.04, 0.07]],
	['grid-united-kingdom', 'United Kingdom', 2024, [0.14, 0.19, 0.25]],
	['grid-poland', 'Poland', 2024, [0.55, 0.63, 0.72]],
	['grid-sweden', 'Sweden', 2024, [0.01, 0.02, 0.05]],
	['grid-india', 'India', 2024, [0.63, 0.7, 0.78]],
	['grid-china', 'China', 2024, [0.5, 0.56, 0.62]],
	['grid-japan', 'Japan', 2024, [0.42, 0.47, 0.53]],
	['grid-australia', 'Australia', 2024, [0.5, 0.56, 0.65]]
];

/** Carbon of electricity where a site stands; a supplier’s own figure is better. */
export const grids: readonly GridEntry[] = table.map(([id, name, year, [low, likely, high]]) => ({
	kind: 'grid',
	id,
	name,
	year,
	sources: [],
	carbon: estimate(
		likely,
		[low, high],
		'Yearly averages as remembered from national statistics: replace with your supplier’s figure'
	)
}));
