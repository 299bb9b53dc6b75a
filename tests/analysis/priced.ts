import type { Option, Plan } from '#lib/model/plan.ts';
import { examplePlan } from '../examples/reading.ts';

/** One way to size and price a host of two sockets. */
interface Priced {
	readonly id: string;
	readonly ratio: number;
	readonly price: number;
}

const optionOf = ({ id, ratio, price }: Priced): Option => ({
	id,
	label: `Servers ${id.toUpperCase()}`,
	server: 'hp-dl380-g5',
	cards: [],
	inputs: { consolidationRatio: ratio, serverBasePrice: price, memoryPrice: 0 }
});

/**
 * A plan in which nothing costs anything but servers and one hypervisor licence for each, of two sockets: an option
 * costs ⌈servers ÷ ratio⌉ × (price + licence), all on the first day.
 */
export function pricedPlan(servers: number, licence: number, options: readonly Priced[]): Plan {
	const like = examplePlan('consolidation-ratio');
	const [group] = like.estate;
	return {
		...like,
		inputs: {
			...like.inputs,
			growth: 0,
			managementPorts: 0,
			migrationPorts: 0,
			vmTrafficPorts: 0,
			fcPorts: 0,
			tariff: 0,
			demandCharge: 0,
			rackSpaceCost: 0,
			supportShare: 0,
			serverHours: 0,
			chassisHours: 0,
			labourRate: 0,
			repairCost: 0,
			installationPerServer: 0,
			switchPrice: 0,
			rackPowerPrice: 0,
			cablePrice: 0,
			rackPrice: 0,
			containmentPrice: 0,
			inRowPrice: 0,
			liquidPrice: 0,
			retrofitPrice: 0,
			storagePrice: 0,
			fcSwitchPrice: 0,
			sanMaintenanceToday: 0,
			sanMaintenanceShare: 0,
			creditBookValue: 'left out',
			refreshLife: 15,
			hypervisorPrice: licence,
			hypervisorSupport: 0,
			rackPositions: 1000,
			upsRating: 0
		},
		estate: [
			{
				...group!,
				inputs: { ...group!.inputs, estateServers: servers, estatePeakMemory: 0.01, estatePeakCpu: 0.01 }
			}
		],
		options: [like.options[0]!, ...options.map(optionOf)]
	};
}

/**
 * A hundred servers at two, five and ten to one: 50 × (1,000 + p), 20 × (4,000 + p) and 10 × (11,000 + p) for a licence
 * of p, so that A and B cost the same at 1,000, B and C at 3,000.
 */
export const threeLines = pricedPlan(100, 2000, [
	{ id: 'a', ratio: 2, price: 1000 },
	{ id: 'b', ratio: 5, price: 4000 },
	{ id: 'c', ratio: 10, price: 11000 }
]);

/**
 * Servers to consolidate at ten to one for 11,000 or at five to one for 6,000, licences free: 11,000 × ⌈S ÷ 10⌉ against
 * 6,000 × ⌈S ÷ 5⌉. Up to 45 servers B is cheaper from each 10k + 1 to 10k + 5, A from each 10k + 6 to 10k + 10; from 46 on A
 * is never dearer.
 */
export const twoSteps = pricedPlan(28, 0, [
	{ id: 'a', ratio: 10, price: 11000 },
	{ id: 'b', ratio: 5, price: 6000 }
]);
