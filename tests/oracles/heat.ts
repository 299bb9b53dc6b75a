import { btuPerHourPerTon, btuPerHourPerWatt } from '#lib/model/constants.ts';
import {
	airflow,
	airRise,
	airRiseFahrenheit,
	coolingTons,
	floorArea,
	heat,
	heatDesignKw,
	installedCoolingKw,
	installedTons,
	lightingWatts,
	people,
	sensibleHeat
} from '#lib/model/cooling.ts';
import { cardWatts, expansionUnitsPerServer, expansionWatts } from '#lib/model/connectivity.ts';
import { hottestRackKw } from '#lib/model/rackClass.ts';
import { servers } from '#lib/model/hosts.ts';
import { designSupply, memoryWatts, serverDesignWatts } from '#lib/model/itPower.ts';
import { itemDesignKw, newRacks, perRack } from '#lib/model/placement.ts';
import { distributionDesignLossKw, itDesignKw, upsDesignLossKw, upsRating } from '#lib/model/powerChain.ts';
import { itemsPlaced } from '#lib/model/chassis.ts';
import { phases, rackSwitchKw, supplyVolts, wattsPerVoltAmpere } from '#lib/model/racks.ts';
import { measuredMemory, serverMemory, wattsAtLoad } from '#lib/model/serverFields.ts';
import { itemAmps } from '#lib/model/strips.ts';
import { alone, type Given } from './alone.ts';
import { none, onlyServers } from './given.ts';
import { worked, type Worked } from './worked.ts';

const fullLoad = wattsAtLoad[10]!;
const nothingAdded = none(cardWatts, expansionUnitsPerServer, expansionWatts, measuredMemory, serverMemory);

/** BTU/h of so many watts, at the factor that the source takes. */
const heatOf = (watts: number, factor?: number): number =>
	alone(heat, [[heatDesignKw, watts / 1000], ...(factor ? ([[btuPerHourPerWatt, factor]] as const) : [])]);

/** Amperes of so many watts on one phase, volts and watts alone. */
const ampsOf = (watts: number, volts: number): number =>
	alone(itemAmps, [
		[itemDesignKw, watts / 1000],
		[supplyVolts, volts],
		[wattsPerVoltAmpere, 1],
		[phases, 0]
	]);

/** Wall watts of a supply’s output at an efficiency. */
const wallWatts = (output: number, efficiency: number): number =>
	alone(designSupply.added, [...nothingAdded, [cardWatts, output], [designSupply.efficiency, efficiency]]);

/** CFM of so many watts at the factors that the source takes; the 1.08 is the product’s. */
const airflowOf = (watts: number, rise: number, factors: Given = []): number =>
	alone(airflow, [[heatDesignKw, watts / 1000], [airRiseFahrenheit, rise], ...factors]);

const heat25 = (ratingW: number, itW: number): Given => [
	[upsRating, ratingW / 1000],
	[itDesignKw, itW / 1000]
];

/** Heat, cooling and airflow. */
export const heatWorked: readonly Worked[] = [
	worked('H01', ({ W }) => ({ btu_per_hr: heatOf(W) })),
	worked('H02', ({ tons }) => ({
		btu_per_hr: tons * alone(btuPerHourPerTon, []),
		W: 1000 * alone(installedCoolingKw, [[installedTons, tons]])
	})),
	worked('H04', ({ n, W_each, btu_per_w }) => {
		const rack: Given = [
			...onlyServers,
			[servers, n],
			[serverDesignWatts, W_each],
			[btuPerHourPerWatt, btu_per_w]
		];
		return {
			rack_W: 1000 * alone(itDesignKw, rack),
			btu_per_hr: alone(heat, rack),
			tons: alone(coolingTons, rack)
		};
	}),
	worked('H05', ({ n, W_each }) => ({
		rack_kW: alone(hottestRackKw, [
			[itemDesignKw, W_each / 1000],
			[perRack, n],
			[itemsPlaced, n],
			[newRacks, 1],
			[rackSwitchKw, 0]
		])
	})),
	worked('H06', ({ base_W, cpu2_W, dimm_extra, W_per_dimm, hdd, W_per_hdd, btu_per_w }) => {
		const watts = alone(serverDesignWatts, [
			...nothingAdded,
			[fullLoad, base_W + cpu2_W],
			[serverMemory, dimm_extra],
			[memoryWatts, W_per_dimm],
			[cardWatts, hdd * W_per_hdd],
			[designSupply.efficiency, 1]
		]);
		return { W: watts, btu_per_hr: heatOf(watts, btu_per_w) };
	}),
	worked('H08', ({ W: [small = NaN, large = NaN], V: [low = NaN, high = NaN] }) => ({
		btu_100W: heatOf(small, 3.41),
		btu_292W: heatOf(large, 3.41),
		A_100W_110V: ampsOf(small, low),
		A_100W_208V: ampsOf(small, high)
	})),
	worked('H10', ({ psu_W, eff }) => ({
		wall_W: wallWatts(psu_W, eff),
		btu_per_hr: heatOf(wallWatts(psu_W, eff), 3.412)
	})),
	worked('H11', ({ W }) => ({
		btu_per_hr: heatOf(W, 3.41),
		tons: alone(coolingTons, [[heat, heatOf(W, 3.41)]])
	})),
	worked('H13', ({ psu_W }) => ({ btu_per_hr: heatOf(wallWatts(psu_W, 0.82), 3.41) })),
	worked('H15', ({ kW, dT_F }) => ({
		cfm: airflowOf(kW * 1000, dT_F, [
			[btuPerHourPerWatt, 3.412],
			[sensibleHeat, 1.085]
		])
	})),
	worked('H16', ({ W, dT_F }) => ({
		cfm: W.map((watts) => airflowOf(watts, dT_F, [[btuPerHourPerWatt, 3.16 * 1.08]]))
	})),
	worked('H17', () => ({
		k_per_F: airflowOf(1, 1),
		k_per_C: alone(airflow, [
			[heatDesignKw, 0.001],
			[airRise, 1]
		])
	})),
	worked('H18', ({ rating_W, IT_W }) => ({
		ups_W: 1000 * alone(upsDesignLossKw, heat25(rating_W, IT_W)),
		pdu_W: 1000 * alone(distributionDesignLossKw, heat25(rating_W, IT_W))
	})),
	worked('H19', ({ rating_W, IT_W, area_ft2, people: staff }) => ({
		total_W:
			1000 *
			alone(heatDesignKw, [
				...heat25(rating_W, IT_W),
				[floorArea, area_ft2 * 0.09290304],
				[lightingWatts, 2 / 0.09290304],
				[people, staff]
			])
	})),
	worked('H20', () => ({ W_per_m2: alone(lightingWatts, []) }))
];

export { ampsOf, heatOf };
