import type { Entry, LicenceEntry, ServerEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import { figuresOf, type EntryFigure } from '#lib/model/entryFigures.ts';
import { bareNumber, decimal, withUnit } from '#lib/units/format.ts';
import type { UnitSystem } from '#lib/units/system.ts';

/** One thing that is known of a catalogue entry, as shown, with where it comes from. */
export interface EntryFact {
	readonly label: string;
	readonly value: string;
	/** 'likely 7,520–11,280', or nothing. */
	readonly range: string;
	readonly isEstimate: boolean;
	readonly source: string;
}

const currencyOf = (entry: Entry): string => entry.currency ?? 'USD';

/** What a reader compares entries by, in one line: `1U, 2 × 32 cores, 256 GB, 623 W, USD 9,400`. */
export function entrySummary(entry: Entry, units: UnitSystem): string {
	const show = (value: number, unit: string): string => withUnit(value, unit, currencyOf(entry), units);
	switch (entry.kind) {
		case 'server':
			return [
				sizeWords(entry),
				`${decimal(entry.sockets.value, 0)} × ${decimal(entry.coresPerSocket.value, 0)} cores`,
				show(entry.memory.value, 'GB'),
				`${show(entry.watts.evidence.value, 'W')} at full load`,
				show(entry.price.value, 'money')
			].join(', ');
		case 'chassis':
			return [
				`${decimal(entry.rackUnits.value, 0)}U`,
				`${decimal(entry.bays.columns * entry.bays.rows, 0)} bays`,
				entry.family,
				show(entry.price.value, 'money')
			].join(', ');
		case 'expansion':
			return [
				`${decimal(entry.baysTaken, 0)} ${entry.baysTaken === 1 ? 'bay' : 'bays'}`,
				`for ${entry.fits.join(', ')}`,
				show(entry.price.value, 'money')
			].join(', ');
		case 'card':
			return [
				`${entry.device}, ${entry.bus}`,
				show(entry.watts.value, 'W'),
				show(entry.price.value, 'money')
			].join(', ');
		case 'licence':
			return `per ${entry.metric}, ${show(entry.price.value, 'money')}${entry.yearly ? ' a year' : ' once'}`;
		case 'rack':
			return `${decimal(entry.usableRackUnits.value, 0)} rack units, ${show(entry.loadLimit.value, 'kg')}, ${show(entry.price.value, 'money')}`;
		case 'grid':
			return show(entry.carbon.value, 'kgCO2e/kWh');
	}
}

/** Everything that is known of an entry: its shape first, then each number with its range and source. */
export function entryFacts(entry: Entry, units: UnitSystem): EntryFact[] {
	const identity = entry.sources.map(({ title, date }) => `${title}, ${date}`).join('; ');
	const shape = shapeOf(entry).map(([label, value], place) => ({
		label,
		value,
		range: '',
		isEstimate: false,
		source: place === 0 ? identity : ''
	}));
	return [...shape, ...figuresOf(entry).map((figure) => factOf(entry, figure, units))];
}

function factOf(entry: Entry, { label, unit, evidence }: EntryFigure, units: UnitSystem): EntryFact {
	const { value, low, high, source, locator, basis, date } = evidence;
	const bare = (number: number): string => bareNumber(Number(number.toPrecision(4)), unit, units);
	const hasRange = low !== undefined && high !== undefined && low < high;
	return {
		label,
		value: withUnit(value, unit, currencyOf(entry), units),
		range: hasRange ? `likely ${bare(low)}–${bare(high)}` : '',
		isEstimate: evidence.kind === 'estimate',
		source:
			evidence.kind === 'estimate'
				? (basis ?? '').replace(/^Estimate: /u, '')
				: [[source?.title, locator].filter(Boolean).join(': '), date].filter(Boolean).join(', ')
	};
}

const bayNames = {
	half: 'half-height blade',
	full: 'full-height blade',
	single: 'single-width blade',
	double: 'double-width blade'
} as const;

function sizeWords({ form, rackUnits }: ServerEntry): string {
	return form.in === 'rack' ? `${decimal(rackUnits.value, 0)}U` : bayNames[form.bay];
}

function shapeOf(entry: Entry): [string, string][] {
	const year: [string, string] = ['Year', String(entry.year)];
	switch (entry.kind) {
		case 'server':
			return [
				year,
				['Form', entry.form.in === 'rack' ? 'rack server' : `${bayNames[entry.form.bay]}`],
				...(entry.form.in === 'chassis'
					? ([['Fits chassis of', entry.form.fits.join(', ')]] as [string, string][])
					: []),
				['Slots', slotWords(entry.slots)]
			];
		case 'chassis':
			return [
				year,
				['Family', entry.family],
				['Bays', `${decimal(entry.bays.columns, 0)} × ${decimal(entry.bays.rows, 0)}`]
			];
		case 'expansion':
			return [
				year,
				['Fits chassis of', entry.fits.join(', ')],
				['Slots', entry.alternatives.map(slotWords).join(', or ')],
				['Needs', needWords(entry.needs)]
			];
		case 'card':
			return [
				year,
				['Ports', entry.speed > 0 ? `${entry.ports} × ${entry.speed} Gb/s` : String(entry.ports)],
				['Bus', entry.bus],
				['Size', entry.size]
			];
		case 'licence':
			return [year, ['Counted per', entry.metric], ['Rules', ruleWords(entry)]];
		case 'rack':
		case 'grid':
			return [year];
	}
}

const slotWords = (slots: readonly SlotGroup[]): string =>
	slots
		.map(
			({ count, bus, size, wattsBelow }) =>
				`${count} × ${bus} ${size}${Number.isFinite(wattsBelow) ? `, under ${decimal(wattsBelow, 0)} W` : ''}`
		)
		.join('; ') || 'none';

function needWords(needs: Extract<Entry, { kind: 'expansion' }>['needs']): string {
	return (
		[
			needs.secondCpu ? 'a second CPU' : '',
			needs.mezzanines
				? `${needs.mezzanines} mezzanine${needs.mezzanineFullHeightOnly ? ' of a full-height host' : ''}`
				: '',
			needs.fabricModules ? `${needs.fabricModules} fabric modules` : ''
		]
			.filter(Boolean)
			.join(', ') || 'nothing else'
	);
}

function ruleWords(licence: LicenceEntry): string {
	return [
		licence.minimumCoresPerSocket ? `at least ${licence.minimumCoresPerSocket} cores per socket` : '',
		licence.minimumCoresPerServer ? `at least ${licence.minimumCoresPerServer} cores per server` : '',
		licence.coresPerSocketCap ? `covers ${licence.coresPerSocketCap} cores of a socket` : '',
		licence.orderMinimum ? `ordered from ${licence.orderMinimum} up` : '',
		licence.vmsPerLicensing ? `covers ${licence.vmsPerLicensing} VMs` : '',
		licence.yearly ? 'paid every year' : 'paid once'
	]
		.filter(Boolean)
		.join('; ');
}
