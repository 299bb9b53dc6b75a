import { gridCarbon, gridDecline, embodiedCarbon, useCarbon } from '#lib/model/carbon.ts';
import { hoursPerYear } from '#lib/model/constants.ts';
import { chassisEmbodied } from '#lib/model/chassisFields.ts';
import { expansionEmbodied, expansionUnitsPerServer } from '#lib/model/connectivity.ts';
import { facilityEnergy, facilityKw, pueOverride } from '#lib/model/cooling.ts';
import { chassisStock, serverStock } from '#lib/model/cost.ts';
import {
	assemblyCarbon,
	bladeCaseCarbon,
	boardCarbon,
	chipCarbon,
	dieArea,
	dieCarbon,
	driveCarbon,
	embodiedBasis,
	flashDensity,
	memoryDensity,
	moduleCarbon,
	moduleMemory,
	ownDriveGigabytes,
	ownDrives,
	processorCarbon,
	rackCaseCarbon,
	serverMade,
	supplyCarbon,
	supplyWeight
} from '#lib/model/embodied.ts';
import { servers } from '#lib/model/hosts.ts';
import { averageUtilisation, suppliesPerServer, typicalSupply } from '#lib/model/itPower.ts';
import { estateKept } from '#lib/model/options.ts';
import { hostsTypicalKw, itTypicalKw } from '#lib/model/powerChain.ts';
import { powerCurve } from '#lib/model/powerCurve.ts';
import { coresPerSocket, serverMemory, serverRackUnits, sockets } from '#lib/model/serverFields.ts';
import { alone, type Given } from './alone.ts';
import { entry, idleAndFull, none, onlyServers } from './given.ts';
import { worked, type Worked } from './worked.ts';

/** kgCO2e of a year’s use of so many kilowatts in the room. */
const yearOfUse = (room: Given, kilogramsPerKwh: number): number =>
	alone(useCarbon, [...room, [gridCarbon, kilogramsPerKwh], [gridDecline, 0]], { year: 1 });

/** Embodied kgCO2e of so many servers and chassis. */
const bought = (count: number, each: number, chassis: number): number =>
	alone(
		embodiedCarbon,
		[
			...none(expansionUnitsPerServer, expansionEmbodied, estateKept),
			[serverStock.bought, count],
			[serverMade.counted, each],
			[chassisStock.bought, chassis],
			[chassisEmbodied, entry('chassis', 'hp-c7000').embodiedCarbon.value]
		],
		{ groups: [] }
	);

const footprint = (server: string): readonly number[] => [entry('server', server).embodiedCarbon.value];

/** Carbon of use, and what is embodied in servers and chassis. */
export const carbonWorked: readonly Worked[] = [
	worked('G01', ({ u_pct, vcpu_h, min_W, max_W, pue, repl, t_per_kwh }) => {
		const room: Given = [
			...onlyServers,
			...idleAndFull(min_W, max_W),
			[powerCurve, 1],
			[averageUtilisation, u_pct / 100],
			[typicalSupply.added, 0],
			[servers, repl],
			[pueOverride, pue],
			[hoursPerYear, vcpu_h]
		];
		const used: Given = [...room, [itTypicalKw, alone(hostsTypicalKw, room)]];
		return { kWh: alone(facilityEnergy, used), tCO2e: yearOfUse(used, t_per_kwh * 1000) / 1000 };
	}),
	worked('G06', ({ cpu, ram, ssd, psu }) => {
		const [processors = NaN, cores = NaN, area = NaN] = cpu;
		const [modules = NaN, moduleSize = NaN, density = NaN] = ram;
		const [drives = NaN, driveSize = NaN, driveDensity = NaN] = ssd;
		const [supplies = NaN, weight = NaN] = psu;
		return {
			gwp_kg: alone(serverMade.counted, [
				[embodiedBasis, 1],
				[serverRackUnits, 2],
				[sockets, processors],
				[coresPerSocket, cores],
				[dieArea, area],
				[serverMemory, modules * moduleSize],
				[moduleMemory, moduleSize],
				[memoryDensity, density],
				[ownDrives, drives],
				[ownDriveGigabytes, driveSize],
				[flashDensity, driveDensity],
				[suppliesPerServer, supplies],
				[supplyWeight, weight]
			])
		};
	}),
	worked('G07', () => ({
		rack_kg: bought(1, alone(rackCaseCarbon, []), 0),
		blade_kg: bought(16, alone(bladeCaseCarbon, []), 1) / 16
	})),
	worked('G08', () => ({
		cpu_die_kg_mm2: alone(dieCarbon, []),
		cpu_base: alone(processorCarbon, []),
		ram_die_kg_cm2: alone(chipCarbon, []),
		ram_base: alone(moduleCarbon, []),
		ssd_base: alone(driveCarbon, []),
		motherboard: alone(boardCarbon, []),
		psu_kg_per_kg: alone(supplyCarbon, []),
		assembly: alone(assemblyCarbon, [])
	})),
	worked('G09', () => ({
		R740: footprint('dell-r740'),
		R730: footprint('dell-r730'),
		R640: footprint('dell-r640'),
		R940: footprint('dell-r940')
	})),
	worked('G13', ({ servers: count, W, kg_per_kwh }) => {
		const room: Given = [[facilityKw, (count * W) / 1000]];
		return { kWh: alone(facilityEnergy, room), tCO2e: yearOfUse(room, kg_per_kwh) / 1000 };
	})
];
