import type { Quantity } from '#lib/engine/quantity.ts';
import { chassisPerItem, itemsPlaced, serversPerItem } from '#lib/model/chassis.ts';
import { addedRackUnits, addedServers, keptOriginal, leftServers } from '#lib/model/estate.ts';
import { addedPerRack, estatePerRack } from '#lib/model/estateRacks.ts';
import { estateRackUnits } from '#lib/model/estateDemand.ts';
import { servers } from '#lib/model/hosts.ts';
import { gearItems, itemRackUnits, perRack, rackUnits, racks } from '#lib/model/placement.ts';
import {
	rackCoolingKw,
	rackCircuitKw,
	rackSwitchKw,
	rackUsableUnits,
	switchesPerRack,
	switchRackUnits
} from '#lib/model/racks.ts';
import { gearRackUnits } from '#lib/model/storage.ts';
import { decimal } from '#lib/units/format.ts';
import { fullRack, rackLimit, type RackLimit } from './binding.ts';
import type { ElevationFigure, RackBlock } from './figures.ts';
import { chassisBays } from './chassisBays.ts';
import type { Reading } from './reading.ts';

type Racks = ElevationFigure['options'][number]['racks'];

/** The racks of every option in one year, filled exactly as the formulas count them. */
export function elevationFigure(reading: Reading, year: number): ElevationFigure {
	const { refs, of } = reading;
	const height = of(rackUsableUnits, 0, year);
	const options = refs.map((option, index) => {
		const drawn = racksOf(reading, index, year);
		const count = of(racks, index, year);
		const used = of(rackUnits, index, year);
		const free = count * height - used;
		return {
			option,
			lines: [
				`${decimal(count, 0)} ${count === 1 ? 'rack' : 'racks'}, ${decimal(used, 0)} RU used`,
				`${decimal(free, 0)} RU free`
			],
			racks: drawn,
			full: fullLines(reading, index, year, height),
			ref: { quantity: racks.id, option: option.id, year }
		};
	});
	return {
		kind: 'elevation',
		id: 'elevations',
		title: elevationTitle(reading, year),
		subtitle: `Elevations in year ${year}. Grey: top-of-rack switches and storage. Hatched: free rack units. Filled and outlined bays: blade and its expansion unit.`,
		notes: refs.some(({ ruledOut }) => ruledOut) ? ['* Ruled out; drawn with the limits left aside.'] : [],
		rackUnits: height,
		options,
		table: {
			columns: [
				{ label: 'Option', unit: '' },
				{ label: 'Racks', unit: '' },
				{ label: 'Used', unit: 'RU' },
				{ label: 'Free', unit: 'RU' },
				{ label: 'A full rack', unit: '' }
			],
			rows: refs.map((option, index) => [
				option.label,
				decimal(of(racks, index, year), 0),
				decimal(of(rackUnits, index, year), 0),
				decimal(of(racks, index, year) * height - of(rackUnits, index, year), 0),
				(options[index]?.full ?? []).join(' ')
			])
		}
	};
}

type Block = Omit<RackBlock, 'bottom'>;

/** Equal things that stand one after the other. */
interface Row {
	readonly count: number;
	readonly block: Block;
}

const plainBlock = (is: RackBlock['is'], height: number): Block => ({
	is,
	height,
	bays: [],
	bayColumns: 0,
	bayRows: 0
});

function racksOf(reading: Reading, option: number, year: number): Racks {
	const { of, ofGroup, extent, refs } = reading;
	const height = of(rackUsableUnits, 0, year);
	const isAsIs = refs[option]?.look.slot === 0;
	const top = switchBlocks(reading, option, year, height);
	const estate = Array.from({ length: extent.groups }, (_, group) => {
		const standing = (count: Quantity, room: Quantity, tall: Quantity): Filled[] =>
			fill(
				[{ count: ofGroup(count, group, year), block: plainBlock('estate', ofGroup(tall, group, year)) }],
				ofGroup(room, group, year)
			);
		const left = standing(leftServers, estatePerRack, estateRackUnits);
		return isAsIs
			? [
					...left,
					...standing(keptOriginal, estatePerRack, estateRackUnits),
					...standing(addedServers, addedPerRack, addedRackUnits)
				]
			: left;
	}).flat();
	const placed = fill(newRows(reading, option, year), of(perRack, option, year));
	return [...placed, ...estate].map(({ count, blocks }) => ({ ...stand(blocks, top, height), count }));
}

/** What an option places, in order: full chassis or servers, a chassis with the rest, storage gear. */
function newRows({ of, structures }: Reading, option: number, year: number): Row[] {
	const tall = of(itemRackUnits, option, year);
	const items = of(itemsPlaced, option, year);
	const perItem = of(serversPerItem, option, year);
	const structure = structures[option];
	const gear = gearRows(of(gearRackUnits, option, year), tall, of(gearItems, option, year));
	if (!structure || of(chassisPerItem, option, year) === 0) {
		return [{ count: items, block: plainBlock('server', tall) }, ...gear];
	}
	const chassis = (blades: number): Block => ({
		is: 'chassis',
		height: tall,
		...chassisBays(structure, blades)
	});
	const rest = of(servers, option, year) % perItem;
	const full = rest === 0 ? items : items - 1;
	return [{ count: full, block: chassis(perItem) }, { count: items - full, block: chassis(rest) }, ...gear];
}

/** Storage gear takes whole places of the option's items; the last is drawn as tall as the gear that is left for it. */
function gearRows(gear: number, tall: number, places: number): Row[] {
	const last = gear - (places - 1) * tall;
	return places === 0
		? []
		: [
				{ count: places - 1, block: plainBlock('gear', tall) },
				{ count: 1, block: plainBlock('gear', last) }
			];
}

function switchBlocks({ of }: Reading, option: number, year: number, height: number): RackBlock[] {
	const tall = of(switchRackUnits, option, year);
	return Array.from({ length: of(switchesPerRack, option, year) }, (_, index) => ({
		...plainBlock('switch', tall),
		bottom: height - (index + 1) * tall + 1
	}));
}

/** Racks filled alike. */
interface Filled {
	readonly count: number;
	readonly blocks: readonly Block[];
}

/** Fills racks of `room` places row by row; racks that only repeat are counted, not listed, however many there are. */
function fill(rows: readonly Row[], room: number): Filled[] {
	const filled: Filled[] = [];
	let open: Block[] = [];
	for (const { count, block } of rows) {
		let left = count;
		const begun = open.length > 0 ? Math.min(left, room - open.length) : 0;
		open.push(...Array.from({ length: begun }, () => block));
		left -= begun;
		if (open.length === room) {
			filled.push({ count: 1, blocks: open });
			open = [];
		}
		const whole = Math.floor(left / room);
		if (whole > 0) filled.push({ count: whole, blocks: Array.from({ length: room }, () => block) });
		open.push(...Array.from({ length: left - whole * room }, () => block));
	}
	return open.length > 0 ? [...filled, { count: 1, blocks: open }] : filled;
}

function stand(
	stack: readonly Block[],
	top: readonly RackBlock[],
	height: number
): Omit<Racks[number], 'count'> {
	let bottom = 1;
	const blocks = stack.map((block): RackBlock => {
		const placed = { ...block, bottom };
		bottom += block.height;
		return placed;
	});
	const used = [...blocks, ...top].reduce((sum, block) => sum + block.height, 0);
	return { blocks: [...blocks, ...top], freeRackUnits: height - used };
}

const words: Readonly<Record<RackLimit['code'], string>> = {
	units: 'no rack unit left for one more',
	cooling: 'one more would not cool',
	circuits: 'one more would overload the circuits',
	weight: 'one more would overload the floor of the rack'
};

function fullLines(reading: Reading, option: number, year: number, height: number): string[] {
	const { of, refs } = reading;
	if (refs[option]?.look.slot === 0) return ['As they stand today'];
	const { items, kw, oneKw } = fullRack(reading, option, year);
	const { code } = rackLimit(reading, option, year);
	const tall = of(itemRackUnits, option, year);
	const switches = of(switchesPerRack, option, year) * of(switchRackUnits, option, year);
	const power = kw + of(rackSwitchKw, option, year);
	const limit = code === 'circuits' ? of(rackCircuitKw, option, year) : of(rackCoolingKw, option, year);
	const bare = (value: number): string => decimal(value, 1);
	return [
		`Full at ${decimal(items * tall + switches, 0)} of ${decimal(height, 0)} U:`,
		code === 'cooling' || code === 'circuits'
			? `${bare(power)} of ${bare(limit)} kW; ${words[code]} (${bare(oneKw)} kW each)`
			: `${words[code]} at ${bare(power)} kW`
	];
}

function elevationTitle(reading: Reading, year: number): string {
	const { refs, ranking, of } = reading;
	const fresh = refs
		.map((_, option) => option)
		.filter((option) => option !== ranking.asIs && of(itemsPlaced, option, year) > 0);
	const codes = new Set(fresh.map((option) => rackLimit(reading, option, year).code));
	if (fresh.length > 0 && codes.size === 1) {
		const [code] = codes;
		if (code === 'cooling') return 'Every new rack is full by cooling, not by space';
		if (code === 'circuits') return 'Every new rack is full by its circuits, not by space';
		if (code === 'weight') return 'Every new rack is full by weight, not by space';
		return 'Every new rack is full by space before power or cooling bind';
	}
	const fewest = [...fresh].sort((a, b) => of(racks, a, year) - of(racks, b, year))[0];
	if (fewest === undefined) return 'No new rack is needed';
	const count = of(racks, fewest, year);
	return `${refs[fewest]?.label} need the fewest racks: ${decimal(count, 0)} against ${decimal(of(racks, ranking.asIs, year), 0)} as it stands`;
}
