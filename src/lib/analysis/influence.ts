import type { Quantity } from '#lib/engine/quantity.ts';
import { slopes } from '#lib/engine/slopes.ts';
import { bareNumber } from '#lib/units/format.ts';
import { numberOf, quantityOf, whose } from './explanation.ts';
import type { CellRef } from './figures.ts';
import type { Reading } from './reading.ts';

/** How much a number moves with one input or assumption below it. */
export interface Influence {
	readonly quantity: Quantity;
	readonly ref: CellRef;
	/** The option or group whose number it is, where it is not the one explained; else ''. */
	readonly of: string;
	/** Change in percent for one percent more of the input. */
	readonly elasticity: number;
	/** True where the input is at the most that it can be, so that only less of it can be tried. */
	readonly isAtMost: boolean;
}

/** What moves a number: how many inputs and assumptions lie below it, and those that move it, the strongest first. */
export interface Influences {
	readonly count: number;
	readonly all: readonly Influence[];
}

/** The inputs and assumptions that a number follows from; definitions, such as watts per kilowatt, aside. */
export function influences(reading: Reading, ref: CellRef): Influences {
	const quantity = quantityOf(ref.quantity);
	if (!quantity) return { count: 0, all: [] };
	const { plan, extent, of, ofGroup } = reading;
	const at = whose(reading, ref);
	const value = numberOf(reading, quantity, at);
	const index = quantity.scope === 'group' ? (at.group === 'all' ? 0 : at.group) : at.option;
	const found = slopes({ quantity, index, year: at.year }, extent, (asked, place, year) =>
		asked.scope === 'group' ? ofGroup(asked, place, year) : of(asked, place, year)
	).filter(
		({ quantity: given }) => given.kind !== 'derive' && given.chapter !== 'Constants' && given !== quantity
	);
	const all = found
		.filter(({ quantity: { kind }, slope }) => kind !== 'derive' && slope !== 0 && Number.isFinite(slope))
		.filter(({ quantity: given }) => !(given.kind === 'input' && given.choices))
		.map(({ quantity: given, index: place, slope }): Influence => {
			const option = given.scope === 'option' ? plan.options[place] : undefined;
			const group = given.scope === 'group' ? plan.estate[place] : undefined;
			const own = given.scope === 'group' ? ofGroup(given, place, at.year) : of(given, place, at.year);
			const isOther = option ? place !== at.option : group !== undefined && plan.estate.length > 1;
			return {
				quantity: given,
				ref: {
					quantity: given.id,
					option: (option ?? plan.options[at.option])?.id ?? '',
					...(group ? { group: group.id } : {}),
					year: at.year
				},
				of: isOther ? (option?.label ?? group?.label ?? '') : '',
				elasticity: (slope * own) / value,
				isAtMost: given.kind !== 'derive' && own >= given.max
			};
		})
		.filter(({ elasticity }) => Number.isFinite(elasticity) && Math.abs(elasticity) > 1e-9)
		.sort((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity));
	return { count: new Set(found.map(({ quantity: given }) => given)).size, all };
}

/** What one percent more of an input does: `1% more makes it about 0.9% larger`. */
export function influenceWords({ elasticity, isAtMost }: Influence): string {
	const size = Math.abs(elasticity);
	const percent = bareNumber(Number(size.toPrecision(size >= 0.95 ? 2 : 1)), '1');
	return `1% ${isAtMost ? 'less' : 'more'} makes it about ${percent}% ${elasticity > 0 !== isAtMost ? 'larger' : 'smaller'}`;
}
