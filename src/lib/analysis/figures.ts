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

/**
 * Where a number comes from: quantity id, option id (none for the plan's own), group of existing servers (`*` for all of
 * them together), year.
 */
export interface CellRef {
	readonly quantity: string;
	readonly option?: string;
	readonly group?: string;
	readonly year: number;
}

/** A number as it is shown, with its unit or in its row's. On the page it stands in a `<Value>` and nowhere else. */
export type Shown = string;

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
	/** The year whose quantities the parts are; without it they open no explanation. */
	readonly year?: number;
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
		/** The number of racks, to be explained. */
		readonly ref?: CellRef;
	}[];
	readonly table: FigureTable;
}

/** Bands over the years 0…horizon: how far the futures of each option lie apart. */
export interface FanFigure extends FigureWords {
	readonly kind: 'fan';
	readonly unitLabel: string;
	readonly years: readonly number[];
	readonly fans: readonly {
		readonly option: OptionRef;
		readonly quantity: string;
		/** In the shown unit, by year: 5, 25, 50, 75 and 95 of 100 futures lie at or below. */
		readonly p5: readonly number[];
		readonly p25: readonly number[];
		readonly p50: readonly number[];
		readonly p75: readonly number[];
		readonly p95: readonly number[];
		readonly endLabel: string;
	}[];
	readonly limit?: { readonly value: number; readonly label: string };
	readonly startsAtZero: boolean;
	readonly formatTick: 'plain' | 'decimal';
	readonly table: FigureTable;
}

/** One bar per uncertain number: what its low and its high do to the difference of two options. */
export interface TornadoFigure extends FigureWords {
	readonly kind: 'tornado';
	readonly unitLabel: string; // 'USD thousand, blades minus large servers'
	/** The option that gains to the left of zero, and the one that gains to the right. */
	readonly left: OptionRef;
	readonly right: OptionRef;
	/** The plan itself, drawn as a dotted line. */
	readonly plan: { readonly value: number; readonly label: string };
	readonly bars: readonly {
		readonly variable: string; // key
		readonly label: string;
		readonly low: { readonly value: number; readonly input: string }; // value in the shown unit; input '0.08'
		readonly high: { readonly value: number; readonly input: string };
	}[];
	readonly table: FigureTable;
}

/** The winner over two inputs as a grid of cells. */
export interface MapFigure extends FigureWords {
	readonly kind: 'map';
	readonly x: MapAxis;
	readonly y: MapAxis;
	readonly options: readonly OptionRef[];
	/** Row by row from the lowest y: place in `options`, -1 where none is feasible. */
	readonly winner: ArrayLike<number>;
	/** Lead over the runner-up as a share of the winner's cost; drawn pale under 0.02. */
	readonly lead: ArrayLike<number>;
	readonly table: FigureTable;
}

export interface MapAxis {
	readonly variable: string; // key
	readonly label: string; // 'Electricity tariff, USD/kWh'
	readonly values: readonly number[]; // cell centres, in the input's unit
	readonly plan: number; // the plan's own value
	readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A number against the consolidation ratio, on a log axis. */
export interface RatioFigure extends FigureWords {
	readonly kind: 'ratio';
	readonly unitLabel: string;
	readonly ratios: readonly number[]; // 1 … 30
	readonly lines: readonly {
		readonly option: OptionRef;
		readonly values: readonly (number | null)[];
		/** Up to this ratio the option carries the load; beyond it the line is drawn broken. */
		readonly carriesTo: number;
		readonly endLabel: string;
		/** The plan's own ratio and value: a filled glyph; null for As is. */
		readonly plan: { readonly ratio: number; readonly value: number } | null;
	}[];
	/** Ratios marked with dotted verticals: 5:1 and 10:1. */
	readonly marked: readonly { readonly ratio: number; readonly label: string }[];
	/** As is as a level line, in the shown unit, or null. */
	readonly today: { readonly value: number; readonly label: string } | null;
	/** Where a line falls below today's: rings. */
	readonly crossings: readonly {
		readonly option: OptionRef;
		readonly ratio: number;
		readonly value: number;
		readonly label: string;
	}[];
	readonly table: FigureTable;
}

/** What a port is, as drawn: NIC, Fibre Channel, USB, or a graphics card. */
export type DrawnPort = 'nic' | 'fc' | 'usb' | 'graphics';

/** One port of a device and which need it carries, counted from 1 by kind; null where it is to spare. */
export interface FittedPort {
	readonly is: DrawnPort;
	readonly need: number | null;
}

/** Slots of a host, what stands in each, and the bays that it takes. */
export interface SlotFigure extends FigureWords {
	readonly kind: 'slots';
	readonly hosts: readonly {
		readonly option: OptionRef;
		/** What the picture shows: 'one host of 3 blades', 'one server'. */
		readonly heading: string;
		readonly servers: number; // servers that make one host
		/** The units of one server, left to right: the server itself, then its expansion units. */
		readonly units: readonly {
			readonly is: 'server' | 'blade' | 'expansion';
			readonly label: string;
			readonly slots: readonly {
				readonly label: string; // 'PCIe, full height', 'Mezzanine 1', 'Onboard'
				readonly card: string | null; // 'Quad NIC'
				readonly ports: readonly FittedPort[];
				readonly watts: number | null; // of the card
				readonly wattLimit: number | null; // of the slot
			}[];
		}[];
		/** Needs that are not met, drawn dashed red: 'NIC ports', 2; `from` is the number of the first. */
		readonly unmet: readonly {
			readonly port: DrawnPort;
			readonly label: string;
			readonly count: number;
			readonly from: number;
		}[];
		/** Ports present and needed by kind, and licences: '6 of 5 NIC ports'. */
		readonly lines: readonly string[];
		readonly licences: string; // '1'
		readonly licenceLabel: string; // 'hypervisor licence per host'
		/** Why this assignment, and the alternatives that lost. */
		readonly reasons: readonly string[];
		readonly ref: CellRef | null;
	}[];
	readonly table: FigureTable;
}

export type Figure =
	| LineFigure
	| StackFigure
	| ElevationFigure
	| FanFigure
	| TornadoFigure
	| MapFigure
	| RatioFigure
	| SlotFigure;
