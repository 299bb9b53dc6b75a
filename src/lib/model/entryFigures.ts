import type { Entry } from '#lib/catalogue/entry.ts';
import type { Evidence } from '#lib/engine/evidence.ts';
import { table } from './index.ts';

/** A number of a catalogue entry: how it is called, its unit, and what it rests on. */
export interface EntryFigure {
	/** The field of the entry, as a plan's own entry names it. */
	readonly field: string;
	readonly label: string;
	readonly unit: string;
	readonly evidence: Evidence;
	readonly min: number;
	readonly max: number;
}

type Words = Omit<EntryFigure, 'field' | 'evidence'>;

const plain = (label: string, unit: string, max = 1e9): Words => ({ label, unit, min: 0, max });

/** Fields that the placement methods read and no formula does, or that no quantity names. */
const others: Readonly<Record<string, Words>> = {
	'server.memoryMaximum': plain('Most memory', 'GB/server', 65_536),
	'server.onboardNicPorts': plain('Onboard NIC ports', 'port/server', 32),
	'server.onboardNicSpeed': plain('Speed of an onboard port', 'Gb/s/port', 800),
	'server.usbPorts': plain('USB ports', 'port/server', 32),
	'card.watts': plain('Power', 'W', 1000),
	'card.price': plain('Price', 'money'),
	'licence.price': plain('Price of one', 'money'),
	'licence.support': plain('Support a year', '%', 1)
};

/** The fields by which a plan's own server tells its measured watts; the curve between keeps its shape. */
export const measuredWatts = { wattsIdle: 'Power idle', wattsFull: 'Power at full load' } as const;

const named: ReadonlyMap<string, Words> = new Map(
	table.quantities.flatMap((quantity): [string, Words][] =>
		quantity.kind === 'assumption' && quantity.field !== undefined
			? [[quantity.field, { ...quantity, unit: quantity.unitText }]]
			: []
	)
);

/** What a planner is most likely to know better than the catalogue comes first. */
const first = ['price', 'memory', 'memoryPrice', 'wattsIdle', 'wattsFull', 'sockets', 'coresPerSocket'];
const rank = ({ field }: EntryFigure): number =>
	first.includes(field) ? first.indexOf(field) : first.length;

/** Every number of an entry; a server's watts are those idle and at full load. */
export function figuresOf(entry: Entry): EntryFigure[] {
	return ownFigures(entry).sort((a, b) => rank(a) - rank(b));
}

function ownFigures(entry: Entry): EntryFigure[] {
	const figures = Object.entries(entry).flatMap(([field, evidence]): EntryFigure[] => {
		const words = named.get(`${entry.kind}.${field}`) ?? others[`${entry.kind}.${field}`];
		const isNumber = typeof evidence === 'object' && evidence !== null && 'value' in evidence;
		if (!words || !isNumber) return [];
		const { label, unit, min, max } = words;
		return [{ field, label, unit, min, max, evidence: evidence as Evidence }];
	});
	if (entry.kind !== 'server') return figures;
	const { curve, evidence } = entry.watts;
	const watts = (field: keyof typeof measuredWatts, value: number): EntryFigure => ({
		...plain(measuredWatts[field], 'W/server', 100_000),
		field,
		evidence: field === 'wattsFull' ? evidence : { ...withoutRange(evidence), value }
	});
	return [...figures, watts('wattsIdle', curve[0] ?? 0), watts('wattsFull', evidence.value)];
}

/** The range of a curve is given at full load; at idle there is none to tell. */
function withoutRange({ low: _, high: __, ...evidence }: Evidence): Evidence {
	return evidence;
}
