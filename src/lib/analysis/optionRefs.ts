import type { Evaluation } from '#lib/model/evaluate.ts';
import type { Structure } from '#lib/model/structure.ts';
import type { Glyph, OptionRef } from './figures.ts';
import type { LimitReading } from './limits.ts';
import type { Ranking } from './ranking.ts';

/** How each option of a plan looks and whether the verdict speaks of it. */
export function optionRefs(
	{ plan, structures }: Pick<Evaluation, 'plan' | 'structures'>,
	limits: readonly LimitReading[],
	ranking: Ranking
): OptionRef[] {
	let position = 0;
	return plan.options.map((option, index) => ({
		id: option.id,
		label: option.label,
		look: {
			slot: option.keepsEstate ? 0 : (position += 1),
			glyph: option.keepsEstate ? 'estate' : glyphOf(structures[index] as Structure)
		},
		ruledOut: !option.keepsEstate && !limits[index]?.feasible,
		leading: index === ranking.winner || index === ranking.rival
	}));
}

/** The glyph is drawn like the hardware: flat, tall, in a bay, with a bay beside it. */
function glyphOf({ hardware, assignment }: Structure): Glyph {
	if (hardware.server?.form.in === 'chassis')
		return assignment && assignment.expansionUnits > 0 ? 'expansion' : 'blade';
	return (hardware.server?.rackUnits.value ?? 1) <= 1 ? 'flat' : 'large';
}
