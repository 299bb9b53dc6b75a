import type { Assumption, Derived, Input, Quantity } from '#lib/engine/quantity.ts';
import { references, resolve } from '#lib/engine/expression.ts';
import { year } from '#lib/engine/time.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { Target } from '#lib/model/settings.ts';
import type { Spot } from './book.ts';
import { passes } from './internalRate.ts';
import { sheetNames } from './sheetNames.ts';

/** A row of a sheet of given numbers: a heading, or a quantity with whose number it is. */
export type GivenRow =
	| { readonly heading: string }
	| { readonly quantity: Input | Assumption; readonly index: number; readonly target: Target };

/** A row of a chapter: a quantity of the plan, a group or an option, or a step in the search of its rate. */
export interface YearlyRow {
	readonly quantity: Derived;
	readonly index: number;
	/** Number of the pass, 1 for the first, where the row is part of a search. */
	readonly pass?: number;
}

/** A sheet of one chapter, for the plan and its groups together or for one option. */
export interface ChapterSheet {
	readonly name: string;
	readonly chapter: string;
	/** Index of the option, null for plan and groups. */
	readonly option: number | null;
	readonly rows: readonly YearlyRow[];
}

/** Which number stands on which sheet, in which row. */
export interface Places {
	readonly summary: string;
	readonly contents: string;
	readonly steps: string;
	readonly given: readonly { readonly name: string; readonly rows: readonly GivenRow[] }[];
	readonly chapters: readonly ChapterSheet[];
	/** The cell of a number in a year; the year counts for nothing where one number holds for all. */
	spot(quantity: Quantity, index: number, year: number): Spot;
	/** The row of a pass of the search of a rate of return. */
	passSpot(quantity: Quantity, index: number, pass: number, year: number): Spot;
}

/** Column of year 0 on the sheets of chapters, after the quantity and its unit. */
export const firstYear = 2;
/** Column of the value on the sheets of given numbers, after the quantity and whose it is. */
export const valueColumn = 2;
/** Rows above the first quantity. */
const headRows = 1;

/** Lays the numbers of a plan out: given numbers on two sheets, results on one sheet per chapter and option. */
export function placesOf(plan: Plan): Places {
	const name = sheetNames();
	const fixed = { summary: name('', 'Summary'), contents: name('', 'Contents') };
	const given = [
		{ name: name('', 'Inputs'), rows: givenRows(plan, 'input') },
		{ name: name('', 'Assumptions'), rows: givenRows(plan, 'assumption') }
	];
	const owners: readonly (number | null)[] = [null, ...plan.options.keys()];
	const chapters = owners.flatMap((option) =>
		chapterRows(plan, option).map(([chapter, rows]): ChapterSheet => ({
			name: name(option === null ? '' : plan.options[option]!.label, chapter),
			chapter,
			option,
			rows
		}))
	);
	const steps = name('', 'Steps of the rate search');
	const spots = new Map<string, Omit<Spot, 'column'>>();
	for (const sheet of given)
		sheet.rows.forEach((row, line) => {
			if ('quantity' in row)
				spots.set(key(row.quantity, row.index), { sheet: sheet.name, row: line + headRows + 1 });
		});
	for (const sheet of chapters)
		sheet.rows.forEach(({ quantity, index, pass }, line) =>
			spots.set(key(quantity, index, pass), { sheet: sheet.name, row: line + headRows + 1 })
		);
	const find = (quantity: Quantity, index: number, column: number, pass?: number): Spot => {
		const spot = spots.get(key(quantity, quantity.scope === 'plan' ? 0 : index, pass));
		if (!spot) throw new Error(`“${quantity.label}” has no cell in the workbook.`);
		return { ...spot, column };
	};
	return {
		...fixed,
		steps,
		given,
		chapters,
		spot: (quantity, index, at) =>
			find(quantity, index, quantity.kind === 'derive' ? firstYear + at : valueColumn),
		passSpot: (quantity, index, pass, at) => find(quantity, index, firstYear + at, pass)
	};
}

const key = ({ id }: Quantity, index: number, pass?: number): string => `${id}/${index}/${pass ?? ''}`;

/** What a plan gives of a kind, chapter by chapter; the numbers of groups and options stand one below the other. */
function givenRows(plan: Plan, kind: 'input' | 'assumption'): GivenRow[] {
	const quantities = table.quantities.filter((q): q is Input | Assumption => q.kind === kind);
	return byChapter(quantities).flatMap(([heading, members]) => [
		{ heading },
		...members.flatMap((quantity) =>
			targetsOf(plan, quantity).map((target, index) => ({ quantity, index, target }))
		)
	]);
}

function targetsOf(plan: Plan, { scope }: Quantity): Target[] {
	if (scope === 'group') return plan.estate.map((group) => ({ of: 'group', group }));
	if (scope === 'option') return plan.options.map((option) => ({ of: 'option', option }));
	return [{ of: 'plan' }];
}

/** The results of an option, or of plan and groups, chapter by chapter. */
function chapterRows(plan: Plan, option: number | null): [string, YearlyRow[]][] {
	const quantities = table.quantities.filter(
		(q): q is Derived => q.kind === 'derive' && q !== year && (q.scope === 'option') === (option !== null)
	);
	return byChapter(quantities).map(([chapter, members]) => [
		chapter,
		members.flatMap((quantity) => {
			const indices = option !== null ? [option] : quantity.scope === 'group' ? [...plan.estate.keys()] : [0];
			return [
				...indices.map((index): YearlyRow => ({ quantity, index })),
				...(searchesRate(quantity)
					? passes.flatMap((pass) => indices.map((index): YearlyRow => ({ quantity, index, pass })))
					: [])
			];
		})
	]);
}

function searchesRate(quantity: Derived): boolean {
	return (
		quantity.formula !== undefined && references(quantity.formula.expression).some(({ as }) => as === 'irr')
	);
}

function byChapter<Q extends Quantity>(quantities: readonly Q[]): [string, Q[]][] {
	const chapters = new Map<string, Q[]>();
	for (const quantity of quantities)
		chapters.set(quantity.chapter, [...(chapters.get(quantity.chapter) ?? []), quantity]);
	return [...chapters];
}

/** The quantity whose flows the internal rate of `owner` is of. */
export function flowsOf(owner: Derived): Quantity {
	const found = references(owner.formula!.expression).find(({ as }) => as === 'irr');
	if (!found) throw new Error(`“${owner.label}” is no rate of return.`);
	return resolve(found.of, owner);
}
