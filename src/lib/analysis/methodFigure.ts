import type { Comparison } from './comparison.ts';
import type { ElevationFigure, OptionRef, SlotFigure } from './figures.ts';
import { optionFigures } from './optionFigures.ts';

/**
 * What a method found for one option, drawn: a host with its slots, or the racks with their chassis and bays. Null where
 * nothing is fitted, or where what the method gives cannot be drawn.
 */
export function methodFigure(
	comparison: Comparison,
	method: string,
	option: OptionRef
): SlotFigure | ElevationFigure | null {
	const { slots, elevation } = optionFigures(comparison, option);
	if (method === 'bayPlacement') return elevation;
	if ((method !== 'slotAssignment' && method !== 'spread') || !slots) return null;
	// The explanation lists beside the drawing what decided and what lost.
	return { ...slots, hosts: slots.hosts.map((host) => ({ ...host, reasons: [] })) };
}
