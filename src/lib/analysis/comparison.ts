import type { Plan } from '#lib/model/plan.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import type {
	CellRef,
	ElevationFigure,
	LineFigure,
	OptionRef,
	Run,
	Shown,
	SlotFigure,
	StackFigure
} from './figures.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Something the reader must know about a result: what, where, which bound, what to do. */
export interface Finding {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly quantity: string | null;
	readonly year: number | null;
}

/** A limit that an option meets: when, how far over, and whether money cures it. */
export interface LimitHit {
	readonly code: string;
	readonly label: string; // 'cooling', 'NIC ports'
	readonly year: number;
	readonly atOnce: boolean;
	readonly value: number;
	readonly limit: number;
	readonly unit: string;
	/** What cures it at a price that is in the cost, or null: it rules the option out. */
	readonly cure: string | null;
	/** 'cooling, 31.3 of 30 tons' */
	readonly detail: string;
}

/** One cell of the comparison table, as shown. */
export interface TableCell {
	readonly text: Shown; // bare number in the row's unit, or words
	readonly value: number | null;
	readonly ref: CellRef | null;
	readonly second: Shown; // second line, or ''
	/** What the second line speaks of, where it is another number than the cell's. */
	readonly secondRef?: CellRef;
	readonly best: boolean;
	readonly exceeded: boolean;
	/** Share of a limit for the bullet bar (1 is the limit), or null. */
	readonly ofLimit: number | null;
}

export interface TableRow {
	readonly id: string;
	readonly label: string; // 'Rack units'
	readonly unit: Shown; // 'RU', 'of 14 positions', 'over 5 years, USD k'
	/** The number that the unit names, such as the positions of the room. */
	readonly unitRef?: CellRef;
	readonly strong: boolean;
	readonly cells: readonly TableCell[]; // in option order
}

/** A small table of one section: its finding as title, what it counts, rows over all options. */
export interface SectionTable {
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	readonly rows: readonly TableRow[];
}

export interface Verdict {
	/** Winning option id; null when none but As is is feasible. */
	readonly best: string | null;
	/** Feasible options but As is, cheapest first. */
	readonly ranking: readonly string[];
	readonly sentence: string;
	/** The sentence in runs, for colour and links. */
	readonly runs: readonly Run[];
	/** Three short notes: why, how close, about the limit. */
	readonly notes: readonly { readonly title: string; readonly runs: readonly Run[] }[];
}

export interface OptionResult {
	readonly option: OptionRef;
	readonly configuration: string; // '4U, 112 cores, 1.5 TB'
	readonly feasible: boolean;
	readonly firstLimit: LimitHit | null;
	readonly findings: readonly Finding[];
}

/** An input or assumption as the assumptions list shows it. */
export interface AssumptionRow {
	readonly id: string;
	readonly label: string;
	/** The number that the row is about: opens its explanation, and says where it is set. */
	readonly ref?: CellRef;
	readonly value: Shown; // formatted with unit
	readonly kind: 'Input' | 'Assumption' | 'Estimate' | 'Constant' | 'Fact';
	readonly source: string;
	readonly date: string;
	readonly range: Shown; // '92–134' or ''
	readonly changed: boolean;
	readonly scope: string; // 'Plan', option label or estate group label
	readonly chapter: string;
}

/** Everything that the page, the report and the command line say about a plan in one year. */
export interface Comparison {
	readonly plan: Plan;
	readonly modelVersion: string;
	readonly year: number;
	/** The units in which everything here is told. */
	readonly units: UnitSystem;
	readonly options: readonly OptionResult[];
	readonly verdict: Verdict;
	readonly rows: readonly TableRow[];
	readonly rowNotes: readonly string[];
	readonly figures: {
		readonly cumulativeCost: LineFigure;
		readonly cooling: LineFigure;
		readonly breakdown: StackFigure;
		readonly elevation: ElevationFigure;
		/** The figures below are computed when they are first read. */
		readonly slots: SlotFigure;
		readonly rackUnits: LineFigure;
		readonly facilityPower: LineFigure;
		readonly coolingCost: LineFigure;
		readonly licences: LineFigure;
		readonly heatSources: StackFigure;
	};
	/** Small tables of the sections, computed when they are first read. */
	readonly tables: { readonly power: SectionTable; readonly licences: SectionTable };
	readonly assumptions: readonly AssumptionRow[];
}
