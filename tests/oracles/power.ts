import { itemsPlaced } from '#lib/model/chassis.ts';
import { hoursPerYear } from '#lib/model/constants.ts';
import { coolingShareKw, facilityEnergy, facilityKw, pue } from '#lib/model/cooling.ts';
import { hottestRackKw } from '#lib/model/rackClass.ts';
import {
	addedServers,
	addedWattsAtLoad,
	estateDesignWatts,
	keptDesignKw,
	keptOriginal
} from '#lib/model/estate.ts';
import { servers } from '#lib/model/hosts.ts';
import {
	averageUtilisation,
	designBasis,
	nameplateDerate,
	serverTypicalWatts,
	suppliesPerServer,
	supplyEfficiencyAt10,
	supplyEfficiencyAt100,
	supplyEfficiencyAt20,
	supplyEfficiencyAt50,
	typicalCurve,
	typicalSupply
} from '#lib/model/itPower.ts';
import { perRack } from '#lib/model/placement.ts';
import { hostsDesignKw, hostsTypicalKw, itTypicalKw } from '#lib/model/powerChain.ts';
import { powerCurve } from '#lib/model/powerCurve.ts';
import {
	breakerAmps,
	circuitDerate,
	circuitsPerFeed,
	circuitVoltAmperes,
	continuousAmps,
	phases,
	rackCircuitKw,
	supplyVolts,
	wattsPerVoltAmpere
} from '#lib/model/racks.ts';
import { itEnergyCost, tariff } from '#lib/model/running.ts';
import { nameplateWatts, wattsAtLoad } from '#lib/model/serverFields.ts';
import {
	feedAmps,
	outletAmps,
	outletsPerItem,
	outletWatts,
	rackAmps,
	stripOutlets,
	stripsNeeded
} from '#lib/model/strips.ts';
import { energyFactor } from '#lib/model/time.ts';
import { alone, type Given } from './alone.ts';
import { curve, entry, idleAndFull, none, onlyServers } from './given.ts';
import { ampsOf, heatOf } from './heat.ts';
import { worked, type Id, type Worked } from './worked.ts';

/** Volt-amperes that a circuit carries all day. */
const capacity = (volts: number, amps: Given[number], three: boolean): number =>
	alone(circuitVoltAmperes, [[supplyVolts, volts], amps, [phases, three ? 1 : 0]]);

/** Typical watts of a server at a use of its CPU. */
const wattsAt = (use: number, server: Given, line = 0): number =>
	alone(typicalCurve.watts, [...server, [averageUtilisation, use], [powerCurve, line]]);
const straight = 1;
const bowed = 2;

/** A server of the catalogue, whose watts are those of the published row at every tenth of its load. */
const measured = (id: Id, server: string): Worked => ({
	id,
	compute: () => {
		const row = curve(entry('server', server).watts.curve);
		return { W_idle_to_100: wattsAtLoad.map((_, tenth) => wattsAt(tenth / 10, row)) };
	}
});

/** Amperes of a rack of servers on one phase, one feed lost and both there; the volts fall out. */
const feedsOf = (n: number, amps: number): { normal: number; failed: number } => {
	const rack: Given = [
		[hottestRackKw, (n * amps * 208) / 1000],
		[supplyVolts, 208],
		[phases, 0],
		[wattsPerVoltAmpere, 1]
	];
	return { normal: alone(feedAmps, rack), failed: alone(rackAmps, rack) };
};

/** A year’s bill of so many kilowatts, with the product’s 8,760 hours unless the source takes others. */
const yearOfEnergy = (kilowatts: number, price: number, hours = alone(hoursPerYear, [])): number =>
	alone(
		itEnergyCost,
		[
			[facilityKw, kilowatts],
			[coolingShareKw, 0],
			[tariff, price],
			[hoursPerYear, hours],
			[energyFactor, 1]
		],
		{ year: 1 }
	);

const efficiencies = [
	supplyEfficiencyAt10,
	supplyEfficiencyAt20,
	supplyEfficiencyAt50,
	supplyEfficiencyAt100
].map((record) => 100 * alone(record, []));

/** Circuits, strips, supplies, power curves and the bill. */
export const powerWorked: readonly Worked[] = [
	worked('P01', ({ V, breaker_A }) => ({ VA: capacity(V, [breakerAmps, breaker_A], true) })),
	// The limit is the circuit of P01.
	worked('P02', ({ servers: kinds }) => {
		const total =
			1000 *
			alone(keptDesignKw, none(addedServers, addedWattsAtLoad[10]!), {
				groups: kinds.map(([count = NaN, watts = NaN]): Given => [
					[keptOriginal, count],
					[estateDesignWatts, watts]
				])
			});
		return { total_VA: total, fits: total <= capacity(208, [breakerAmps, 30], true) };
	}),
	worked('P04', ({ V, A }) => {
		const three = capacity(V, [continuousAmps, A], true);
		return { wye_W: three, delta_W: three, single_W: capacity(V, [continuousAmps, A], false) };
	}),
	worked('P05', ({ V, A, pf }) => ({
		W:
			1000 *
			alone(rackCircuitKw, [
				[supplyVolts, V],
				[continuousAmps, A],
				[wattsPerVoltAmpere, pf],
				[phases, 0],
				[circuitsPerFeed, 1]
			])
	})),
	worked('P06', ({ kW, V, pf }) => ({
		A: alone(rackAmps, [
			[hottestRackKw, kW],
			[supplyVolts, V],
			[wattsPerVoltAmpere, pf],
			[phases, 1]
		])
	})),
	worked('P08', ({ W, V }) => ({ A: V.map((volts) => ampsOf(W, volts)) })),
	worked('P09', ({ W, V }) => ({ A: ampsOf(W, V), btu_per_hr: heatOf(W, 3.412) })),
	worked('P11', ({ pdu_A, n, V, measured_W, N }) => {
		const strip: Given = [
			[continuousAmps, pdu_A],
			[supplyVolts, V],
			[phases, 0],
			[wattsPerVoltAmpere, 1],
			[stripOutlets, n],
			[outletsPerItem, 1],
			[perRack, N],
			[itemsPlaced, N],
			[hottestRackKw, (N * measured_W) / 1000]
		];
		return {
			A_each: alone(outletAmps, strip),
			W_budget: alone(outletWatts, strip),
			fits: measured_W <= alone(outletWatts, strip),
			pdus: alone(stripsNeeded, strip)
		};
	}),
	worked('P12', ({ n, A_each }) => {
		const feeds = [A_each['208V'], A_each['230V']].map((amps) => feedsOf(n, amps));
		return { normal_A: feeds.map(({ normal }) => normal), failed_A: feeds.map(({ failed }) => failed) };
	}),
	worked('P14', ({ breaker_A }) => ({ usable_A: alone(continuousAmps, [[breakerAmps, breaker_A]]) })),
	worked('P15', ({ load_kW }) => ({ feeder_kW: load_kW / alone(circuitDerate, []) })),
	worked('P16', () => ({ '230V_redundant': { Platinum: efficiencies.slice(1) } })),
	worked('P17', () => ({ eff_pct: efficiencies })),
	worked('P18', ({ server_load, dual, shared_servers, shared_psus }) => {
		const loadOf = (supplies: number): number =>
			alone(typicalSupply.loadShare, [
				[typicalCurve.watts, server_load],
				[nameplateWatts, 1],
				[suppliesPerServer, supplies]
			]);
		return { dual_load: loadOf(dual), shared_load: loadOf(shared_psus / shared_servers) };
	}),
	worked('P19', ({ peak, idle, u }) => ({
		W: u.map((use) => wattsAt(use, idleAndFull(idle, peak), straight))
	})),
	worked('P20', ({ peak, idle, u }) => ({
		linear: wattsAt(u, idleAndFull(idle, peak), straight),
		fan2007: wattsAt(u, idleAndFull(idle, peak), bowed)
	})),
	worked('P21', ({ idle, busy, u }) => ({
		W: u.map((use) => wattsAt(use, idleAndFull(idle, busy), bowed))
	})),
	worked('P22', ({ levels_0_to_100, u }) => ({ W: u.map((use) => wattsAt(use, curve(levels_0_to_100))) })),
	measured('P23a', 'dell-pe2950-iii'),
	measured('P23b', 'hp-dl360-g5'),
	measured('P23d', 'hp-dl585-g5'),
	measured('P23f', 'dell-r710-x5570'),
	measured('P23j', 'hpe-dl380-gen10'),
	worked('P24', (_, { ML110G5 }) => ({ ML110G5_at_25pct: wattsAt(0.25, curve(ML110G5)) })),
	worked('P26', ({ servers: count, nameplate_W, actual_W }) => {
		const given: Given = [
			...onlyServers,
			[servers, count],
			[nameplateWatts, nameplate_W],
			[nameplateDerate, 1],
			[designBasis, 1],
			[serverTypicalWatts, actual_W]
		];
		const design = alone(hostsDesignKw, given);
		return { nameplate_total_W: 1000 * design, unused: 1 - alone(hostsTypicalKw, given) / design };
	}),
	worked('P27', ({ IT_kW, total_kW }) => {
		const facility: Given = [
			[facilityKw, total_kW],
			[itTypicalKw, IT_kW]
		];
		return { pue: alone(pue, facility), kWh: alone(facilityEnergy, facility) };
	}),
	worked('P30', ({ n, W, usd_per_kwh }) => {
		const saved = n.map((count) =>
			alone(hostsTypicalKw, [...onlyServers, [servers, count], [serverTypicalWatts, W]])
		);
		return {
			kW: saved,
			usd_per_hour: saved.map((kilowatts) => yearOfEnergy(kilowatts, usd_per_kwh, 1)),
			usd_per_year: [yearOfEnergy(saved[0]!, usd_per_kwh, 8766)]
		};
	})
];

export { yearOfEnergy };
