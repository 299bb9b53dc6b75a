/** A setting of an input: a number in the input's canonical unit, or one of its named choices. */
export type Setting = number | string;

/** Settings that differ from the defaults, by quantity id. */
export type Settings = Readonly<Record<string, Setting>>;

/** Existing servers of one kind. Its numbers are the inputs of scope `group`. */
export interface EstateGroup {
	readonly id: string;
	readonly label: string;
	/** Catalogue server that replaces or joins this group in As is. */
	readonly replacement: string;
	readonly inputs: Settings;
}

/** One way to answer the question: a server, maybe a chassis, maybe an expansion unit; or the estate as it stands. */
export interface Option {
	readonly id: string;
	readonly label: string;
	/** True for As is alone: it keeps the estate and buys no new host. */
	readonly keepsEstate?: true;
	readonly server?: string;
	readonly chassis?: string;
	readonly expansion?: string;
	/** Cards that may be fitted; the cheapest feasible assignment is found among them. */
	readonly cards: readonly string[];
	/** Overrides of catalogue entries and of inputs of scope `option`. */
	readonly inputs: Settings;
}

/** Low and high of an uncertain input, where the plan's differ from the record's. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

export interface ExchangeRate {
	/** Units of the plan's currency for one unit of the foreign one. */
	readonly rate: number;
	readonly date: string;
	readonly source: string;
}

/** A catalogue entry of the plan's own: another entry with some numbers of its own, such as a quoted price. */
export interface OwnEntry {
	readonly id: string;
	readonly name: string;
	/** The entry that it is like, of the catalogue or of the plan. */
	readonly extends: string;
	/** Where its numbers come from: a quote, a measurement. */
	readonly source: string;
	/** Numbers by field of the entry: `price`, `memory`, `onboardNicPorts`. */
	readonly numbers: Readonly<Record<string, number>>;
}

/**
 * Everything a comparison needs, immutable. Numbers live in `inputs` by quantity id, only where they differ from the
 * default, so that a plan says just what is particular to it.
 */
export interface Plan {
	readonly title: string;
	readonly customer: string;
	readonly author: string;
	readonly notes: string;
	/** ISO 4217 code; all money of the plan is in it. */
	readonly currency: string;
	readonly priceYear: number;
	/** Years after the day of purchase, 1 to 10. */
	readonly horizon: number;
	/** Option that the verdict compares with, else the runner-up. */
	readonly pinned?: string;
	readonly seed: number;
	readonly inputs: Settings;
	/** Keyed by input, or as `rangeKey` says where it is for one option or group alone. */
	readonly ranges: Readonly<Record<string, Range>>;
	readonly estate: readonly EstateGroup[];
	/** 2 to 6 options, exactly one of which keeps the estate. */
	readonly options: readonly Option[];
	/** Licence terms, the same for all options: catalogue ids. */
	readonly licences: {
		readonly hypervisor: string | null;
		/** Guest editions; the cheaper one is chosen for each option. At most two. */
		readonly guests: readonly string[];
		readonly density: string | null;
	};
	readonly rack: string;
	readonly grid: string;
	readonly exchangeRates: Readonly<Record<string, ExchangeRate>>;
	/** Entries of the plan's own, beside or instead of the catalogue's. */
	readonly catalogue: readonly OwnEntry[];
}
