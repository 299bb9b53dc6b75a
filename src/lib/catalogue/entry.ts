import type { Evidence, Source } from '#lib/engine/evidence.ts';

/**
 * What the catalogue holds. Numbers that enter formulas are `Evidence`; geometry that only the placement methods read
 * (slots, bays, pairs) is plain, with the entry's own `sources`.
 */
export type Entry =
	ServerEntry | ChassisEntry | ExpansionEntry | CardEntry | LicenceEntry | RackEntry | GridEntry;

interface EntryBase {
	/** Unique in the catalogue, kebab-case: `dell-r760`. */
	readonly id: string;
	/** Vendor and model as the maker writes them. */
	readonly name: string;
	/** Year the product was current: 2007, 2024 … */
	readonly year: number;
	/** ISO code of the currency of its prices; USD unless said. */
	readonly currency?: string;
	/** Sources of the geometry and identity; numbers carry their own. */
	readonly sources: readonly Source[];
	readonly note?: string;
}

export type Bus = 'PCIe' | 'PCI-X' | 'mezzanine' | 'OCP';
/** low = low profile; half = full height, half length; full = full height, full length; double = full and two wide. */
export type SlotSize = 'low' | 'half' | 'full' | 'double';

/** Slots of one kind: how many, which cards they take. A card of W watts fits when W < `wattsBelow` (exactly equal does not). */
export interface SlotGroup {
	readonly bus: Bus;
	readonly size: SlotSize;
	readonly count: number;
	readonly wattsBelow: number;
}

export type BaySize = 'half' | 'full' | 'single' | 'double';

export interface ServerEntry extends EntryBase {
	readonly kind: 'server';
	/** A rack server has rack units; a blade has a bay size and the chassis families it fits. */
	readonly form:
		| { readonly in: 'rack' }
		| { readonly in: 'chassis'; readonly bay: BaySize; readonly fits: readonly string[] };
	readonly rackUnits: Evidence; // 0 for a blade
	readonly sockets: Evidence;
	readonly coresPerSocket: Evidence;
	/** ssj_ops per core at 100 % of the measured row (SPECpower), or an estimate from the nearest measured row. */
	readonly corePerformance: Evidence;
	/** GB fitted in the configuration that is priced, and the most it takes. */
	readonly memory: Evidence;
	readonly memoryMaximum: Evidence;
	/** GB in the configuration whose watts were measured. */
	readonly measuredMemory: Evidence;
	/** Price of one GB of memory. */
	readonly memoryPrice: Evidence;
	/** Server with CPUs, without memory, cards and chassis. */
	readonly price: Evidence;
	readonly onboardNicPorts: Evidence;
	/** Gb/s of each onboard port. */
	readonly onboardNicSpeed: Evidence;
	readonly usbPorts: Evidence;
	readonly slots: readonly SlotGroup[]; // PCI slots and mezzanines of its own
	/** Wall watts at 0, 10 … 100 % load: 11 numbers, one piece of evidence for all (`value` is unused: watts at 100 %). */
	readonly watts: { readonly curve: readonly number[]; readonly evidence: Evidence };
	readonly nameplateWatts: Evidence;
	readonly weight: Evidence; // kg
	readonly failuresPerYear: Evidence;
	readonly embodiedCarbon: Evidence; // kgCO2e per server
	readonly vmLimit: Evidence;
	readonly iopsLimit: Evidence;
	readonly bandwidthLimit: Evidence; // Mb/s
}

export interface ChassisEntry extends EntryBase {
	readonly kind: 'chassis';
	readonly family: string; // what blades name in `fits`: 'c-Class', 'M1000e', 'BladeCenter', 'Synergy', 'MX7000', 'X-Series'
	readonly bays: BayGeometry;
	readonly rackUnits: Evidence;
	readonly weightEmpty: Evidence; // kg with supplies and modules, without blades
	readonly frameIdleWatts: Evidence;
	readonly frameFullWatts: Evidence;
	readonly price: Evidence; // frame, supplies, fans, management
	readonly ethernetModules: Evidence; // modules fitted
	readonly ethernetModulePrice: Evidence;
	readonly ethernetModuleWatts: Evidence;
	readonly fcModules: Evidence; // modules fitted where FC ports are asked
	readonly fcModulePrice: Evidence;
	readonly fcModuleWatts: Evidence;
	readonly fcUplinks: Evidence; // FC ports that one chassis brings to the SAN
	readonly failuresPerYear: Evidence;
	readonly embodiedCarbon: Evidence;
}

/**
 * The bays of a chassis. `columns` × `rows` of the smallest bay (half height or single width), numbered from 1 left to
 * right, top row first. A full-height blade takes a column of two rows; a double-width one takes two neighbouring bays.
 */
export interface BayGeometry {
	readonly columns: number;
	readonly rows: 1 | 2;
	/** Bays that cannot be powered or stay off: a rule with its reason, from the maker. */
	readonly powerRules: readonly PowerRule[];
}

/**
 * How many bays power and fans allow: with `atMostSupplies` supplies (or fans) fitted, only `bays` (numbers) may hold blades.
 */
export interface PowerRule {
	readonly need: 'supplies' | 'fans';
	readonly fitted: number;
	readonly bays: readonly number[];
	readonly reason: string;
}

export interface ExpansionEntry extends EntryBase {
	readonly kind: 'expansion';
	readonly fits: readonly string[]; // chassis families
	readonly baysTaken: number; // smallest bays
	/** 'pair': other bay of the odd/even side-by-side pair, and for a full-height host the lower adjacent bay; 'any': any bay of the chassis. */
	readonly adjacency: 'pair' | 'beside' | 'any';
	/** The unit gives one of these sets of slots, chosen when it is configured. */
	readonly alternatives: readonly (readonly SlotGroup[])[];
	readonly needs: {
		readonly secondCpu?: true;
		/** Mezzanine positions of the host that its connection uses up; `fullHeightOnly` where only such a host needs it. */
		readonly mezzanines?: number;
		readonly mezzanineFullHeightOnly?: true;
		readonly fabricModules?: number;
	};
	readonly maxPerHost: number;
	readonly maxPerChassis: number | null;
	/** Most watts of all its cards together, where the maker says so. */
	readonly wattsCap?: number;
	readonly price: Evidence;
	readonly watts: Evidence; // the unit itself, without cards
	readonly weight: Evidence;
	readonly failuresPerYear: Evidence;
	readonly embodiedCarbon: Evidence;
}

export interface CardEntry extends EntryBase {
	readonly kind: 'card';
	readonly device: 'NIC' | 'HBA' | 'USB' | 'GPU';
	readonly ports: number; // graphics cards count 1
	/** Gb/s per port; 0 for USB and GPU. */
	readonly speed: number;
	readonly bus: Bus;
	readonly size: SlotSize;
	readonly watts: Evidence;
	readonly price: Evidence;
}

export type LicenceMetric = 'host' | 'socket' | 'socket pair' | 'core' | 'core pair' | 'VM' | 'server';

export interface LicenceEntry extends EntryBase {
	readonly kind: 'licence';
	readonly use: 'hypervisor' | 'guest' | 'density';
	readonly metric: LicenceMetric;
	readonly price: Evidence; // per unit (one host, socket, socket pair, core, pack of two cores, VM)
	/** 1 where the price is paid every year, 0 where it is paid once. */
	readonly yearly: 0 | 1;
	readonly support: Evidence; // share of the price a year, upfront licences only
	readonly minimumCoresPerSocket: number; // 0 none
	readonly minimumCoresPerServer: number; // 0 none
	/** Cores that one socket licence covers; 0 for any number. */
	readonly coresPerSocketCap: number;
	readonly orderMinimum: number; // units, 0 none
	/** Guest VMs that one full licensing of a server covers; 0 for any number. */
	readonly vmsPerLicensing: number;
}

export interface RackEntry extends EntryBase {
	readonly kind: 'rack';
	readonly usableRackUnits: Evidence;
	readonly loadLimit: Evidence; // kg
	readonly weight: Evidence;
	readonly price: Evidence;
}

export interface GridEntry extends EntryBase {
	readonly kind: 'grid';
	readonly carbon: Evidence; // kgCO2e per kWh
}
