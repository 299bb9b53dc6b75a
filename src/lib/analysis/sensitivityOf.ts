import { signed } from '#lib/units/format.ts';
import { fanFigures } from './fanFigures.ts';
import type { Reading } from './reading.ts';
import type { Sensitivity, Simulation } from './sensitivity.ts';
import { sensitivityParts, type SensitivityParts } from './sensitivityParts.ts';
import { sureness } from './sureness.ts';

/** Weaker rank correlations are not told from chance, and nobody reads more of them. */
const leastInfluence = 0.05;
const mostInfluences = 12;

/**
 * All that page, report and slides say about how far a verdict carries: its simulated futures in words and figures, and
 * what needs no futures, which is worked out unless it is handed over.
 */
export function sensitivityOf(
	reading: Reading,
	simulation: Simulation,
	parts: SensitivityParts = sensitivityParts(reading)
): Sensitivity {
	const { samples, seed, shape, influences } = simulation;
	const { changes, tornado, ratio, map } = parts;
	return {
		samples,
		seed,
		shape,
		sureness: sureness(reading, simulation),
		changes,
		influences: influences
			.filter(({ correlation }) => Math.abs(correlation) >= leastInfluence)
			.slice(0, mostInfluences)
			.map(({ variable, correlation }) => ({ label: variable.label, correlation: signed(correlation, 2) })),
		figures: { tornado, ...fanFigures(reading, simulation), ratio, map }
	};
}
