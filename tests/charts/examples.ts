import type {
	ElevationFigure,
	FigureTable,
	LineFigure,
	OptionRef,
	RackBlock,
	StackFigure
} from '#lib/analysis/figures.ts';
import { asIs, blades, expansion, flat, large, sixth } from './options.ts';
import { studies } from './studies.ts';

/**
 * Figures with sample values of one case (80 ageing 2U servers, 400 VMs, a room of 30 tons): what the gallery shows and
 * the chart tests measure. Not catalogue data.
 */

export { asIs, large, flat, blades, expansion, sixth };

const years = [0, 1, 2, 3, 4, 5];
const byYear = (unit: string, rows: FigureTable['rows']): FigureTable => ({
	columns: [{ label: 'Option', unit: '' }, ...years.map((year) => ({ label: `Year ${year}`, unit }))],
	rows
});

export const cumulativeCost: LineFigure = {
	kind: 'line',
	id: 'cumulative-cost',
	title: 'The refresh pays for itself in 16 months',
	subtitle: 'Cumulative cost of each option from today, discounted at 6%',
	notes: ['* Ruled out: ports do not fit.'],
	unitLabel: 'USD million, discounted',
	years,
	lines: [
		{ option: asIs, quantity: 'presentCost', values: [0, 1.1, 2.24, 3.52, 4.94, 6.45], endLabel: '6.45' },
		{
			option: large,
			quantity: 'presentCost',
			values: [1.07, 1.54, 2.02, 2.72, 3.46, 4.23],
			endLabel: '4.23'
		},
		{ option: flat, quantity: 'presentCost', values: [0.75, 1.26, 1.8, 2.42, 3.15, 3.92], endLabel: '3.92' },
		{
			option: blades,
			quantity: 'presentCost',
			values: [0.52, 0.98, 1.45, 2.11, 2.68, 3.37],
			endLabel: '3.37'
		},
		{
			option: expansion,
			quantity: 'presentCost',
			values: [0.78, 1.29, 1.83, 2.44, 3.1, 3.83],
			endLabel: '3.83'
		}
	],
	marks: [
		{
			year: 1.31,
			value: 1.46,
			lines: [
				'As is becomes the dearer',
				'than blades + expansion after 1 yr 4 mo,',
				'than large servers after 1 yr 8 mo'
			],
			limit: false
		},
		{ year: 1.66, value: 1.86, lines: [], limit: false }
	],
	startsAtZero: true,
	formatTick: 'plain',
	table: byYear('USD million', [
		['As is', '0.00', '1.10', '2.24', '3.52', '4.94', '6.45'],
		['Large servers', '1.07', '1.54', '2.02', '2.72', '3.46', '4.23'],
		['1U servers', '0.75', '1.26', '1.80', '2.42', '3.15', '3.92'],
		['Blades', '0.52', '0.98', '1.45', '2.11', '2.68', '3.37'],
		['Blades + expansion', '0.78', '1.29', '1.83', '2.44', '3.10', '3.83']
	])
};

export const roomHeat: LineFigure = {
	kind: 'line',
	id: 'room-heat',
	title: 'Only large servers stay under the room’s 30 tons for five years',
	subtitle: 'Heat of everything in the room at full load',
	notes: ['* Ruled out: ports do not fit.'],
	unitLabel: 'Tons of AC needed, whole room',
	years,
	lines: [
		{ option: asIs, quantity: 'coolingTons', values: [29.2, 31.3, 33.8, 36.6, 40.2, 44.2], endLabel: '44.2' },
		{ option: large, quantity: 'coolingTons', values: [22.6, 23.1, 23.6, 24.6, 26, 27.4], endLabel: '27.4' },
		{ option: flat, quantity: 'coolingTons', values: [24, 25.1, 26.4, 28, 29.5, 31.7], endLabel: '31.7' },
		{
			option: blades,
			quantity: 'coolingTons',
			values: [23.5, 24.6, 25.6, 27.1, 28.5, 30.5],
			endLabel: '30.5'
		},
		{
			option: expansion,
			quantity: 'coolingTons',
			values: [24.4, 25.6, 26.9, 28.6, 30.3, 32.7],
			endLabel: '32.7'
		}
	],
	limit: { value: 30, label: 'Room capacity 30 tons' },
	marks: [{ year: 3.83, value: 30, lines: ['Year 4: blades + expansion', 'pass 30 tons'], limit: true }],
	startsAtZero: false,
	formatTick: 'plain',
	table: byYear('tons', [['As is', '29.2', '31.3', '33.8', '36.6', '40.2', '44.2']])
};

const categories = [
	{ id: 'servers', label: 'Servers', hatched: false },
	{ id: 'network', label: 'Network & SAN', hatched: false },
	{ id: 'licences', label: 'Licences', hatched: false },
	{ id: 'cooling', label: 'Cooling', hatched: true },
	{ id: 'energy', label: 'Energy', hatched: false },
	{ id: 'people', label: 'People & support', hatched: false }
];

const shown = (value: number): string => {
	const digits = `${Math.abs(value)}`.replace(/\B(?=(\d{3})+$)/gu, ',');
	return value < 0 ? `−${digits}` : digits;
};

const bar = (ref: OptionRef, values: readonly number[], total: number): StackFigure['bars'][number] => ({
	option: ref,
	parts: values.map((value, place) => ({
		value,
		shown: shown(value),
		quantity: categories[place]?.id ?? ''
	})),
	total,
	shownTotal: shown(total)
});

export const costByCategory: StackFigure = {
	kind: 'stack',
	id: 'cost-by-category',
	title: 'Large servers cost more because of the servers, not the power',
	subtitle: 'Present value of five years by category',
	notes: ['* Ruled out: ports do not fit.'],
	unitLabel: 'USD k, present value over 5 years',
	categories,
	bars: [
		bar(asIs, [1321, 120, 2763, 297, 545, 1399], 6445),
		bar(large, [2006, 181, 958, 128, 384, 573], 4230),
		bar(flat, [1231, 417, 1090, 174, 420, 589], 3921),
		bar(blades, [1015, 235, 1090, 170, 408, 449], 3367),
		bar(expansion, [1185, 425, 1090, 180, 432, 519], 3831)
	],
	table: {
		columns: [{ label: 'Option', unit: '' }, ...categories.map(({ label }) => ({ label, unit: 'USD k' }))],
		rows: [['As is', '1,321', '120', '2,763', '297', '545', '1,399']]
	}
};

/** The old servers are sold (a credit), and nothing is bought as is. */
export const costWithCredit: StackFigure = {
	...costByCategory,
	id: 'cost-with-credit',
	title: 'Selling the old servers pays for the network',
	bars: [
		bar(asIs, [0, 120, 2763, 297, 545, 1399], 5124),
		bar(large, [2006, -310, 958, 128, 384, 573], 3739),
		bar(sixth, [980, -310, 1010, 140, 401, 610], 2831)
	]
};

const stacked = (count: number, height: number, is: RackBlock['is'], from = 1): RackBlock[] =>
	Array.from({ length: count }, (_, place) => ({
		bottom: from + place * height,
		height,
		is,
		bays: [],
		bayColumns: 0,
		bayRows: 0
	}));
const switches = stacked(1, 2, 'switch', 41);

/** A chassis of 10 U with two rows of eight bays; each server takes one bay, with an expansion unit the next one too. */
const chassis = (bottom: number, servers: number, withExpansion: boolean): RackBlock => {
	const each = withExpansion ? 2 : 1;
	return {
		bottom,
		height: 10,
		is: 'chassis',
		bayColumns: 8,
		bayRows: 2,
		bays: Array.from({ length: 16 }, (_, place) => ({
			column: place % 8,
			row: Math.floor(place / 8),
			columns: 1,
			rows: 1,
			holds: place >= servers * each ? 'empty' : withExpansion && place % 2 === 1 ? 'expansion' : 'server'
		}))
	};
};

const rack = (
	blocks: readonly RackBlock[],
	count = 1
): ElevationFigure['options'][number]['racks'][number] => ({
	count,
	blocks,
	freeRackUnits: 42 - blocks.reduce((used, { height }) => used + height, 0)
});

export const elevation: ElevationFigure = {
	kind: 'elevation',
	id: 'rack-elevation',
	title: 'Every new rack is full by cooling, not by space',
	subtitle:
		'Elevations in year 5. Grey: two top-of-rack switches. Hatched: free rack units that 10 kW of cooling per rack cannot use.',
	notes: ['* Ruled out: ports do not fit.'],
	rackUnits: 42,
	options: [
		{
			option: asIs,
			lines: ['10 racks, 402 RU used', '18 RU free'],
			racks: [
				rack([...stacked(20, 2, 'estate'), ...switches], 9),
				rack([...stacked(11, 2, 'estate'), ...switches])
			],
			full: ['Full: no rack unit left', 'at 8.9 of 10 kW']
		},
		{
			option: large,
			lines: ['4 racks, 84 RU used', '84 RU free'],
			racks: [
				rack([...stacked(6, 4, 'server'), ...switches], 3),
				rack([...stacked(1, 4, 'server'), ...switches])
			],
			full: ['Full at 26 of 42 U:', '9.4 of 10 kW; one more would not cool']
		},
		{
			option: flat,
			lines: ['5 racks, 85 RU used', '125 RU free'],
			racks: [
				rack([...stacked(17, 1, 'server'), ...switches], 4),
				rack([...stacked(7, 1, 'server'), ...switches])
			],
			full: ['Full at 19 of 42 U:', '9.9 of 10 kW; one more would not cool']
		},
		{
			option: blades,
			lines: ['5 racks, 50 RU used', '160 RU free'],
			racks: [rack([chassis(1, 16, false)], 4), rack([chassis(1, 11, false)])],
			full: ['Full at 10 of 42 U:', '8.5 kW; a second chassis would make 17 of 10 kW']
		},
		{
			option: expansion,
			lines: ['5 racks, 110 RU used', '100 RU free'],
			racks: [
				rack([chassis(1, 8, true), chassis(11, 8, true), ...switches], 4),
				rack([chassis(1, 8, true), chassis(11, 3, true), ...switches])
			],
			full: ['Full at 22 of 42 U:', '9.9 of 10 kW; no third chassis would cool']
		}
	],
	table: {
		columns: [
			{ label: 'Option', unit: '' },
			{ label: 'Racks', unit: '' },
			{ label: 'Used', unit: 'RU' }
		],
		rows: [
			['As is', '10', '402'],
			['Large servers', '4', '84']
		]
	}
};

/** A big estate: forty equal racks and one that is half full, beside a small option. */
export const manyRacks: ElevationFigure = {
	...elevation,
	id: 'rack-elevation-many',
	options: [
		{
			option: asIs,
			lines: ['41 racks, 1,704 RU used', '18 RU free'],
			racks: [
				rack([...stacked(20, 2, 'estate'), ...switches], 40),
				rack([...stacked(11, 2, 'estate'), ...switches])
			],
			full: ['Full: no rack unit left']
		},
		elevation.options[1]!
	]
};

/** Six options with long names that end almost at the same value, and one that has no value in some years. */
export const crowded: LineFigure = {
	...cumulativeCost,
	id: 'crowded',
	title: 'All six cost the same within 2%',
	years: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
	lines: [asIs, large, flat, blades, expansion, sixth].map((ref, place) => ({
		option: ref.id === 'expansion' ? { ...ref, label: 'Half-height blades with PCIe expansion units' } : ref,
		quantity: 'presentCost',
		values: Array.from({ length: 11 }, (_, year) =>
			place === 2 && year < 3 ? null : 900 + year * (110 + place) + place * 12
		),
		endLabel: `${2000 + place * 22}`
	})),
	marks: [{ year: 6.2, value: 1620, lines: ['Year 7: 1U servers', 'become the dearest'], limit: false }],
	startsAtZero: true
};

export const all = [
	cumulativeCost,
	roomHeat,
	crowded,
	costByCategory,
	costWithCredit,
	elevation,
	manyRacks,
	...studies
] as const;
