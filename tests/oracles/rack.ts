import { btuPerHourPerWatt } from '#lib/model/constants.ts';
import { chassis, chassisPerItem, serversPerItem } from '#lib/model/chassis.ts';
import { chassisRackUnits } from '#lib/model/chassisFields.ts';
import { airflow, airRiseFahrenheit, coolingTons, heat, heatDesignKw } from '#lib/model/cooling.ts';
import { plainRackKw } from '#lib/model/rackClass.ts';
import { servers } from '#lib/model/hosts.ts';
import { chassisDesignWatts, serverDesignWatts } from '#lib/model/itPower.ts';
import { placeBays } from '#lib/model/method/bayPlacement.ts';
import { itemRackUnits, perRackByUnits } from '#lib/model/placement.ts';
import { itDesignKw } from '#lib/model/powerChain.ts';
import { rackCoolingKw, rackUsableUnits, switchesPerRack } from '#lib/model/racks.ts';
import { serverRackUnits } from '#lib/model/serverFields.ts';
import { alone, type Given } from './alone.ts';
import { entry, onlyServers } from './given.ts';
import { worked, type Worked } from './worked.ts';

/** What a rack holds, and what it draws and gives off. */
export const rackWorked: readonly Worked[] = [
	worked('R01', ({ rack_U, enclosure_U, bays }) => {
		const enclosure = entry('chassis', 'hp-c7000');
		const server = entry('server', 'hp-bl460c-g1');
		const { serversPerChassis } = placeBays({
			chassis: enclosure,
			server,
			expansion: null,
			expansionUnits: 0
		});
		const rack: Given = [
			[rackUsableUnits, rack_U],
			[switchesPerRack, 0],
			[serverRackUnits, 0],
			[chassisRackUnits, enclosure_U],
			[serversPerItem, bays],
			[chassisPerItem, 1]
		];
		const enclosures = alone(perRackByUnits, rack);
		return {
			enclosures,
			blades: enclosures * serversPerChassis,
			U_left:
				rack_U - enclosures * alone(itemRackUnits, [...rack, [chassisRackUnits, enclosure.rackUnits.value]])
		};
	}),
	worked('R06', (_, { cfm, dT_F }) => ({
		implied_kW:
			cfm /
			alone(airflow, [
				[heatDesignKw, 1],
				[airRiseFahrenheit, dT_F],
				[btuPerHourPerWatt, 3.16 * 1.08]
			])
	})),
	worked('R07', () => ({
		optimal_kW: [alone(plainRackKw, [])],
		no_saving_above_kW: rackCoolingKw.evidence.high ?? null
	})),
	worked('R08', ({ group_W, enclosures }) => {
		const rack: Given = [
			...onlyServers,
			[servers, 0],
			[serverDesignWatts, 0],
			[chassis, 4],
			[chassisDesignWatts, group_W / enclosures]
		];
		return {
			rack4_W: 1000 * alone(itDesignKw, rack),
			rack4_btu: alone(heat, rack),
			rack4_tons: alone(coolingTons, rack)
		};
	})
];
