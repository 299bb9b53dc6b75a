/**
 * What a drawing is drawn from: plain arrays and sentences, computed once in `analysis`, read by the screen, the PDF
 * and the tables behind each chart. Charts add no number and no conclusion of their own.
 */

/** What an option is made of: decides its glyph, never a number. */
export type Glyph = 'estate' | 'large' | 'flat' | 'blade' | 'expansion';

/** How an option looks everywhere: colour and dash by `slot` (0 is As is, then 1 to 5 by position), glyph by what it is made of. */
export interface Look {
	readonly slot: number;
	readonly glyph: Glyph;
}

export interface OptionRef {
	readonly id: string;
	readonly label: string;
	readonly look: Look;
	/** An uncured limit rules it out: drawn pale, named with an asterisk, never best. */
	readonly ruledOut: boolean;
	/** The verdict speaks of it: drawn with the heavier line. */
	readonly leading: boolean;
}

/** A run of text; `option` sets it in that option's colour, `limit` in the limit red. */
export interface Run {
	readonly text: string;
	readonly option?: OptionRef;
	readonly limit?: true;
	/** A number that opens its explanation. */
	readonly cell?: CellRef;
}

/** Where a number comes from: quantity id, option id (none for the plan's own), year. */
export interface CellRef {
	readonly quantity: string;
	readonly option?: string;
	readonly year: number;
}

export interface FigureWords {
	/** Stable name, used for files and tests: `cumulative-cost`. */
	readonly id: string;
	/** The finding, one sentence. */
	readonly title: string;
	/** What is drawn, over what, at which assumption. */
	readonly subtitle: string;
	/** Footnotes, plain sentences. */
	readonly notes: readonly string[];
}

/** The table behind a figure: the screen reader's version, the CSV and the report's appendix. */
export interface FigureTable {
	readonly columns: readonly { readonly label: string; readonly unit: string }[];
	/** First cell a label, the rest as shown. */
	readonly rows: readonly (readonly string[])[];
}

/** Values over the years 0…horizon, one line per option. */
export interface LineFigure extends FigureWords {
	readonly kind: 'line';
	readonly unitLabel: string; // above the axis: 'USD million, discounted'
	readonly years: readonly number[];
	readonly lines: readonly {
		readonly option: OptionRef;
		readonly quantity: string;
		readonly values: readonly (number | null)[]; // already in the shown unit
		readonly endLabel: string; // shown value at the last year: '4.23'
	}[];
	/** A capacity: red line with its label, pale red above it. */
	readonly limit?: { readonly value: number; readonly label: string };
	/** Points worth a ring: `limit` red, else ink; first line bold. */
	readonly marks: readonly {
		readonly year: number; // may lie between two years
		readonly value: number;
		readonly lines: readonly string[];
		readonly limit: boolean;
	}[];
	readonly startsAtZero: boolean;
	readonly formatTick: 'plain' | 'decimal';
	readonly table: FigureTable;
}

/** One bar per option, stacked by category in a fixed order. */
export interface StackFigure extends FigureWords {
	readonly kind: 'stack';
	readonly unitLabel: string;
	readonly categories: readonly { readonly id: string; readonly label: string; readonly hatched: boolean }[];
	readonly bars: readonly {
		readonly option: OptionRef;
		/** In the order of `categories`, in the shown unit; `shown` adds up to `shownTotal`. */
		readonly parts: readonly { readonly value: number; readonly shown: string; readonly quantity: string }[];
		readonly total: number;
		readonly shownTotal: string;
	}[];
	readonly table: FigureTable;
}

/** What stands in a rack, from U 1 upwards. */
export interface RackBlock {
	readonly bottom: number; // lowest U, from 1
	readonly height: number;
	readonly is: 'server' | 'chassis' | 'switch' | 'gear' | 'estate';
	/** Bays of a chassis: what each holds, columns from 0 at the left, rows from 0 at the top. Empty for other blocks. */
	readonly bays: readonly {
		readonly column: number;
		readonly row: number;
		readonly rows: number;
		readonly columns: number;
		readonly holds: 'server' | 'expansion' | 'empty' | 'off';
	}[];
	readonly bayColumns: number;
	readonly bayRows: number;
}

/** The racks of every option, drawn as they stand. */
export interface ElevationFigure extends FigureWords {
	readonly kind: 'elevation';
	readonly rackUnits: number; // height of a rack
	readonly options: readonly {
		readonly option: OptionRef;
		/** Two short lines under the name: '10 racks, 402 RU used', '18 RU free'. */
		readonly lines: readonly string[];
		/** Equal racks are listed once with their count; drawings may show each or the first few and 'and 12 more'. */
		readonly racks: readonly {
			readonly count: number;
			readonly blocks: readonly RackBlock[];
			readonly freeRackUnits: number;
		}[];
		/** Why a full rack is full: bold line, then plain lines. */
		readonly full: readonly string[];
	}[];
	readonly table: FigureTable;
}

export type Figure = LineFigure | StackFigure | ElevationFigure;
