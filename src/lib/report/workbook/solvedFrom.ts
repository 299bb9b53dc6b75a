import type { Quantity } from '#lib/engine/quantity.ts';
import { structural } from '#lib/model/structure.ts';
import { horizon } from '#lib/model/time.ts';

/**
 * What a workbook cannot follow a change of: the needs from which cards are put in slots and blades in bays, and the
 * number of years, which is that of its columns.
 */
export const solvedFrom: ReadonlySet<Quantity> = new Set([horizon, ...structural]);
