import type { MapFigure, RatioFigure, TornadoFigure } from './figures.ts';
import { decisionMap, defaultAxes } from './decisionMap.ts';
import { mapFigure } from './mapFigure.ts';
import type { RatioMeasure } from './ratioCurve.ts';
import { ratioFigures } from './ratioFigures.ts';
import type { Reading } from './reading.ts';
import type { ChangeRow } from './sensitivity.ts';
import { leadTornado } from './tornado.ts';
import { tornadoFigure } from './tornadoFigure.ts';
import { changeRows } from './whatWouldChange.ts';

/** What can be said of a plan's sensitivity without drawing its futures. */
export interface SensitivityParts {
	readonly changes: readonly ChangeRow[];
	readonly tornado: TornadoFigure | null;
	readonly ratio: Readonly<Record<RatioMeasure, RatioFigure>> | null;
	readonly map: MapFigure | null;
}

/** Break-evens, tornado, ratio curves and a map of `cells` by `cells`; some twenty thousand evaluations at 100. */
export function sensitivityParts(reading: Reading, cells = 100): SensitivityParts {
	const { plan, units } = reading;
	const lead = leadTornado(reading);
	const axes = defaultAxes(plan, lead);
	return {
		changes: changeRows(plan, units),
		tornado: lead && tornadoFigure(reading, lead),
		ratio: ratioFigures(reading),
		map: axes && mapFigure(reading, decisionMap(plan, axes.x, axes.y, cells, cells))
	};
}
