import type { BayGeometry, BaySize, ExpansionEntry } from '#lib/catalogue/entry.ts';
import { columnOf, rowOf, serverShapes, unitShapes, unitShapesFor, type Shape } from './bayShapes.ts';

/** What is to be placed in which bays: servers of one size, each with `unitsPerServer` expansion units. */
export interface BayProblem {
	readonly geometry: BayGeometry;
	/** Bays that may hold a blade or a unit. */
	readonly usable: readonly number[];
	readonly size: BaySize;
	/** null where the servers stand without. */
	readonly expansion: ExpansionEntry | null;
	readonly unitsPerServer: number;
	/** Most servers that anything but the bays allows. */
	readonly most: number;
}

/** One server with its expansion units. */
export interface PlacedHost {
	readonly server: Shape;
	readonly units: readonly Shape[];
}

/** Something put into bays in one go: a server with the units tied to it, or a unit that may stand anywhere. */
interface Piece extends PlacedHost {
	readonly is: 'server' | 'unit';
	/** All its bays, one bit each. */
	readonly bays: bigint;
}

/**
 * The layout with the most servers that there is, host by host: each host takes the first place, in the order of bay
 * numbers, that leaves room for all those after it. So the first hosts of a full chassis are a partly filled one.
 */
export function fillBays(problem: BayProblem): readonly PlacedHost[] {
	const { usable, unitsPerServer, expansion, geometry } = problem;
	const bit = (bay: number): bigint => 1n << BigInt(order(bay, geometry));
	const unitsAreLoose = expansion?.adjacency === 'any' && unitsPerServer > 0;
	const looseUnits = unitsAreLoose ? unitsPerServer : 0;
	const pieces = unitsAreLoose ? loosePieces(problem, bit) : tiedPieces(problem, bit);
	const fits = roomFor(pieces);
	let free = usable.reduce((bays, bay) => bays | bit(bay), 0n);

	let servers = Math.min(problem.most, Math.floor(usable.length / baysPerServer(problem)));
	while (servers > 0 && !fits(free, servers, servers * looseUnits)) servers--;
	let units = servers * looseUnits;

	/** Takes the first free place for such a piece that leaves room for the servers and units still to come. */
	const place = (kind: 'server' | 'unit'): Piece => {
		const piece = pieces.find(
			({ is, bays }) => is === kind && isFree(bays, free) && fits(free ^ bays, servers, units)
		)!;
		free ^= piece.bays;
		return piece;
	};
	const hosts: PlacedHost[] = [];
	while (servers > 0) {
		servers--;
		const host = place('server');
		const loose = Array.from({ length: looseUnits }, () => {
			units--;
			return place('unit');
		});
		hosts.push({ server: host.server, units: [host, ...loose].flatMap((piece) => piece.units) });
	}
	return hosts;
}

/** Bays that one server takes, its expansion units included. */
export function baysPerServer({
	size,
	expansion,
	unitsPerServer
}: Pick<BayProblem, 'size' | 'expansion' | 'unitsPerServer'>): number {
	const own = size === 'full' || size === 'double' ? 2 : 1;
	return own + unitsPerServer * (expansion?.baysTaken ?? 0);
}

/** Bays are searched column by column, so that only the last columns touched tell two searches apart. */
function order(bay: number, geometry: BayGeometry): number {
	return columnOf(bay, geometry) * geometry.rows + rowOf(bay, geometry);
}

const isFree = (bays: bigint, free: bigint): boolean => (bays & free) === bays;

type Bit = (bay: number) => bigint;

/** Servers and units that do not depend on each other's place. */
function loosePieces({ geometry, size, expansion }: BayProblem, bit: Bit): readonly Piece[] {
	const units = expansion ? unitShapes(expansion, geometry) : [];
	return [
		...serverShapes(size, geometry).map((server) => piece(server, [], bit)),
		...units.map((unit) => piece([], [unit], bit))
	];
}

/** Every server place with every choice of its units' places. */
function tiedPieces({ geometry, size, expansion, unitsPerServer }: BayProblem, bit: Bit): readonly Piece[] {
	return serverShapes(size, geometry).flatMap((server) =>
		choices(
			expansion && unitsPerServer > 0 ? unitShapesFor(server, expansion, geometry) : [],
			unitsPerServer
		).map((units) => piece(server, units, bit))
	);
}

function piece(server: Shape, units: readonly Shape[], bit: Bit): Piece {
	const bays = [server, ...units].flat().reduce((sum, bay) => sum | bit(bay), 0n);
	return { is: server.length > 0 ? 'server' : 'unit', server, units, bays };
}

/** Every way to choose `count` of the places beside one server, of which no two share a bay. */
function choices(shapes: readonly Shape[], count: number): readonly (readonly Shape[])[] {
	if (count === 0) return [[]];
	return shapes.flatMap((first, index) =>
		choices(shapes.slice(index + 1), count - 1).map((others) => [first, ...others])
	);
}

/**
 * Tells whether so many servers and loose units have room in the free bays: the first free bay is either covered by one
 * of the pieces that begin there or stays empty, and no set of free bays is looked at twice.
 */
function roomFor(pieces: readonly Piece[]): (free: bigint, servers: number, units: number) => boolean {
	const beginning = new Map<bigint, Piece[]>();
	for (const piece of pieces) {
		const first = piece.bays & -piece.bays;
		beginning.set(first, [...(beginning.get(first) ?? []), piece]);
	}
	const known = new Map<string, boolean>();
	return function fits(free, servers, units): boolean {
		if (servers === 0 && units === 0) return true;
		if (free === 0n) return false;
		const key = `${free} ${servers} ${units}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const first = free & -free;
		const answer =
			(beginning.get(first) ?? []).some(({ is, bays }) => {
				const [serversLeft, unitsLeft] = is === 'server' ? [servers - 1, units] : [servers, units - 1];
				return (
					serversLeft >= 0 &&
					unitsLeft >= 0 &&
					isFree(bays, free) &&
					fits(free ^ bays, serversLeft, unitsLeft)
				);
			}) || fits(free ^ first, servers, units);
		known.set(key, answer);
		return answer;
	};
}
