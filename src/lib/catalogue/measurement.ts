import { estimate, fact, type Evidence } from '#lib/engine/evidence.ts';
import type { ServerEntry } from './entry.ts';
import { sources } from './sources.ts';

/**
 * One SPECpower_ssj2008 result: its id, nodes, sockets per node, cores per socket, GB per node, power supplies fitted
 * and the watts each is rated for, ssj_ops at 100 % load, and wall watts at 0, 10 … 100 % load. Nodes above 1 are blades
 * measured together with their chassis.
 */
export type SpecRow = readonly [
	result: string,
	nodes: number,
	sockets: number,
	cores: number,
	memory: number,
	supplies: number,
	supplyWatts: number,
	operations: number,
	...watts: number[]
];

/** The numbers of a server that a measurement gives. */
export type Measured = Pick<
	ServerEntry,
	'sockets' | 'coresPerSocket' | 'corePerformance' | 'measuredMemory' | 'watts' | 'nameplateWatts'
>;

/** Wall watts of a result at 0, 10 … 100 % load. */
export function wattsOf([, , , , , , , , ...watts]: SpecRow): readonly number[] {
	return watts;
}

/** Operations per core at full load: those of the result divided by all its cores. */
export function operationsPerCore([, nodes, sockets, cores, , , , operations]: SpecRow): number {
	return Math.round(operations / (nodes * sockets * cores));
}

/** What a result says of the one server that was measured, each number with the result as its source. */
export function measured(row: SpecRow): Measured {
	const [result, , , , , supplies, supplyWatts] = row;
	const curve = wattsOf(row);
	const full = curve[10]!;
	const needed = supplyWatts * Math.ceil(full / supplyWatts);
	return {
		...processors(row),
		watts: { curve, evidence: fact(full, sources.specPower, result) },
		nameplateWatts:
			supplies === 1
				? fact(supplyWatts, sources.specPower, `${result}: the supply fitted`)
				: estimate(
						needed,
						[supplyWatts, supplies * supplyWatts],
						`Supplies that the full load of SPECpower ${result} needs, of ${supplies} × ${supplyWatts} W fitted`
					)
	};
}

/** A blade's equal part of a full chassis that was measured, after the watts given to the frame are taken off. */
export function shareOfChassis(row: SpecRow, frameWatts: number): Measured {
	const [result, nodes] = row;
	const curve = wattsOf(row).map((watts) => tenths((watts - frameWatts) / nodes));
	return estimatedWatts(
		processors(row),
		curve,
		0.1,
		`SPECpower ${result}: (chassis of ${nodes} − ${frameWatts} W of frame) ÷ ${nodes}`
	);
}

/** A blade as fitted to measurements of the same chassis with fewer and more of them. */
export function fittedBlade(row: SpecRow, curve: readonly number[], results: string): Measured {
	return estimatedWatts(
		processors(row),
		curve,
		0.05,
		`Slope of a least-squares line through chassis watts against blades, SPECpower ${results}`
	);
}

/** How a server that nobody measured follows from one that was. */
export interface Likeness {
	readonly sockets: number;
	readonly cores: number;
	/** GB of memory that the watts stand for. */
	readonly memory: number;
	/** Watts at every load against those of the row. */
	readonly watts: number;
	/** Operations per core against those of the row. */
	readonly performance: number;
	/** Which processor, and why these ratios. */
	readonly why: string;
	/** Rating of a supply; where there is none, a quarter above full load. */
	readonly supply?: number;
	/** Most watts at full load that are likely, where that is more than a fifth above. */
	readonly atMost?: number;
}

/** The numbers of a server that was never measured: the nearest row times a ratio, 20 % either side. */
export function likeMeasured(row: SpecRow, of: Likeness): Measured {
	const performance = Math.round((operationsPerCore(row) * of.performance) / 100) * 100;
	const curve = wattsOf(row).map((watts) => tenths(watts * of.watts));
	const { watts, nameplateWatts } = estimatedWatts(
		{},
		curve,
		0.2,
		`SPECpower ${row[0]} × ${of.watts}: ${of.why}`,
		of.atMost
	);
	return {
		sockets: chosen(of.sockets),
		coresPerSocket: chosen(of.cores),
		corePerformance: estimate(
			performance,
			[performance * 0.85, performance * 1.15],
			`SPECpower ${row[0]}, per core, × ${of.performance}: ${of.why}`
		),
		measuredMemory: chosen(of.memory, 'Memory that the estimated watts stand for'),
		watts,
		nameplateWatts: of.supply
			? estimate(of.supply, [of.supply * 0.75, of.supply * 1.5], 'Usual supply of such a server')
			: nameplateWatts
	};
}

/** A number that is a choice of configuration, not a matter of likelihood. */
export function chosen(value: number, basis = 'Configuration chosen here: change it to yours'): Evidence {
	return estimate(value, [value, value], basis);
}

type Processors = Omit<Measured, 'watts' | 'nameplateWatts'>;

function processors(row: SpecRow): Processors {
	const [result, nodes, sockets, cores, memory, , , operations] = row;
	const stated = (value: number, locator = result): Evidence => fact(value, sources.specPower, locator);
	return {
		sockets: stated(sockets),
		coresPerSocket: stated(cores),
		corePerformance: stated(
			operationsPerCore(row),
			`${result}: ${operations} ssj_ops ÷ ${nodes * sockets * cores} cores`
		),
		measuredMemory: stated(memory)
	};
}

function estimatedWatts<P extends object>(
	processors: P,
	curve: readonly number[],
	share: number,
	basis: string,
	atMost?: number
): P & Pick<Measured, 'watts' | 'nameplateWatts'> {
	const full = curve[10]!;
	const nameplate = Math.round(full * 1.25);
	return {
		...processors,
		watts: {
			curve,
			evidence: estimate(full, [full * (1 - share), atMost ?? full * (1 + share)], basis)
		},
		nameplateWatts: estimate(
			nameplate,
			[full, full * 1.5],
			'A quarter above full load: a blade has no supply of its own'
		)
	};
}

const tenths = (watts: number): number => Math.round(watts * 10) / 10;
