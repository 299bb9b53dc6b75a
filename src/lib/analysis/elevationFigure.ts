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
			full: fullLines(reading, index, year, height)
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

/** A run of equal things to place: how many, how tall, and how many a rack takes. */
interface Run {
	readonly count: number;
	readonly perRack: number;
	readonly block: Omit<RackBlock, 'bottom'>;
}

const plainBlock = (is: RackBlock['is'], height: number): Omit<RackBlock, 'bottom'> => ({
	is,
	height,
	bays: [],
	bayColumns: 0,
	bayRows: 0
});

function racksOf(reading: Reading, option: number, year: number): Racks {
	const { of, ofGroup, extent, structures, refs } = reading;
	const height = of(rackUsableUnits, 0, year);
	const isAsIs = refs[option]?.look.slot === 0;
	const estate: Run[][] = Array.from({ length: extent.groups }, (_, group) => {
		const run = (count: Quantity, room: Quantity, tall: Quantity): Run => ({
			count: ofGroup(count, group, year),
			perRack: ofGroup(room, group, year),
			block: plainBlock('estate', ofGroup(tall, group, year))
		});
		const left = run(leftServers, estatePerRack, estateRackUnits);
		return isAsIs
			? [
					left,
					run(keptOriginal, estatePerRack, estateRackUnits),
					run(addedServers, addedPerRack, addedRackUnits)
				]
			: [left];
	});
	const tall = of(itemRackUnits, option, year);
	const room = of(perRack, option, year);
	const items = of(itemsPlaced, option, year);
	const gear = gearBlocks(of(gearRackUnits, option, year), tall, of(gearItems, option, year));
	const inChassis = of(chassisPerItem, option, year) > 0;
	const perItem = of(serversPerItem, option, year);
	const all = of(servers, option, year);
	const placed = Array.from({ length: items }, (_, index): Omit<RackBlock, 'bottom'> => {
		const structure = structures[option]!;
		if (!inChassis) return plainBlock('server', tall);
		return {
			is: 'chassis',
			height: tall,
			...chassisBays(structure, Math.min(perItem, all - index * perItem))
		};
	});
	const switches = of(switchesPerRack, option, year);
	const top = Array.from({ length: switches }, (_, index): RackBlock => {
		const tallSwitch = of(switchRackUnits, option, year);
		return { ...plainBlock('switch', tallSwitch), bottom: height - (index + 1) * tallSwitch + 1 };
	});
	const stacks: Omit<RackBlock, 'bottom'>[][] = [
		...chunk([...placed, ...gear], room),
		...estate.flat().flatMap(({ count, perRack: most, block }) =>
			chunk(
				Array.from({ length: count }, () => block),
				most
			)
		)
	];
	return grouped(stacks.map((stack) => stand(stack, top, height)));
}

/** Storage gear takes whole places of the option's items; a place is drawn as tall as the gear that is left for it. */
function gearBlocks(gear: number, tall: number, places: number): Omit<RackBlock, 'bottom'>[] {
	return Array.from({ length: places }, (_, index) =>
		plainBlock('gear', Math.min(tall, gear - index * tall))
	);
}

function chunk<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
		all.slice(index * size, (index + 1) * size)
	);
}

function stand(
	stack: readonly Omit<RackBlock, 'bottom'>[],
	top: readonly RackBlock[],
	height: number
): Racks[number] {
	let bottom = 1;
	const blocks = stack.map((block): RackBlock => {
		const placed = { ...block, bottom };
		bottom += block.height;
		return placed;
	});
	const used = [...blocks, ...top].reduce((sum, block) => sum + block.height, 0);
	return { count: 1, blocks: [...blocks, ...top], freeRackUnits: height - used };
}

/** Neighbouring equal racks are listed once with their count. */
function grouped(all: readonly Racks[number][]): Racks {
	return all.reduce<Racks[number][]>((list, rack) => {
		const last = list.at(-1);
		if (last && JSON.stringify(last.blocks) === JSON.stringify(rack.blocks)) {
			list[list.length - 1] = { ...last, count: last.count + 1 };
		} else list.push(rack);
		return list;
	}, []);
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
