import type { Quantity } from '#lib/engine/quantity.ts';
import { nicPorts } from '#lib/model/connectivity.ts';
import {
	estateAge,
	estateAverageWatts,
	estateCoresPerSocket,
	estateMemory,
	estatePeakCpu,
	estateRackUnits,
	estateServers,
	estateSockets
} from '#lib/model/estateDemand.ts';
import { toldNumber, unitLabel, withUnit } from '#lib/units/format.ts';
import type { AssumptionRow } from './comparison.ts';
import type { Reading } from './reading.ts';

/** One thing that the customer asked for or said, with where it comes from. */
export interface AskedRow extends Pick<AssumptionRow, 'label' | 'value' | 'range' | 'source' | 'changed'> {
	readonly kind: AssumptionRow['kind'] | 'Computed';
}

/** What a plan asks: the estate as it stands, then the workload, the needs of a host, the site and the money. */
export interface Asked {
	readonly estate: {
		readonly columns: readonly { readonly label: string; readonly unit: string }[];
		/** Name of the group, then its numbers as shown. */
		readonly rows: readonly (readonly string[])[];
		/** Where the counts of the existing servers come from, each source once. */
		readonly sources: readonly string[];
	};
	readonly groups: readonly { readonly label: string; readonly rows: readonly AskedRow[] }[];
}

const chosen: readonly (readonly [string, readonly string[]])[] = [
	[
		'Workload',
		[
			'virtualMachinesToday',
			'growth',
			'memoryPerVm',
			'vcpuPerVm',
			'vcpuPerCore',
			'storagePerVm',
			'iopsPerVm',
			'windowsShare'
		]
	],
	['Needs of a host', ['fcPorts', 'usbPorts', 'graphicsCards', 'spareMode']],
	[
		'Site and its limits',
		['roomTons', 'rackPositions', 'rackCoolingKw', 'otherEquipment', 'upsRating', 'siteFeed']
	],
	['Time and money', ['horizon', 'discountRate', 'tariff', 'labourRate']]
];

const estateColumns: readonly (readonly [string, Quantity])[] = [
	['Servers', estateServers],
	['Age', estateAge],
	['Height', estateRackUnits],
	['Sockets', estateSockets],
	['Cores per socket', estateCoresPerSocket],
	['Memory', estateMemory],
	['Average power', estateAverageWatts],
	['Peak CPU', estatePeakCpu]
];

/** What a plan asks for, from its own inputs. */
export function asked(reading: Reading, assumptions: readonly AssumptionRow[]): Asked {
	const { plan, ofGroup, of, units } = reading;
	const labels = new Set(plan.estate.map(({ label }) => label));
	const ofPlan = new Map(assumptions.filter(({ scope }) => scope === 'Plan').map((row) => [row.id, row]));
	const nic: AskedRow = {
		label: nicPorts.label,
		value: withUnit(of(nicPorts, 0, 0), nicPorts.unitText, plan.currency, units),
		range: '',
		kind: 'Computed',
		source: 'The sum of the ports for management, migration, storage, VMs, backup and fault tolerance',
		changed: false
	};
	const sources = assumptions
		.filter(({ scope, id }) => labels.has(scope) && id === estateServers.id)
		.map(({ source }) => source);
	return {
		estate: {
			columns: [
				{ label: 'Existing servers', unit: '' },
				...estateColumns.map(([label, quantity]) => ({
					label,
					unit:
						quantity.unitText === '%'
							? '%'
							: quantity === estateServers
								? ''
								: unitLabel(quantity.unitText.split('/')[0] ?? '', plan.currency, false, units)
				}))
			],
			rows: plan.estate.map(({ label }, group) => [
				label,
				...estateColumns.map(([, quantity]) =>
					toldNumber(ofGroup(quantity, group, 0), quantity.unitText, units)
				)
			]),
			sources: [...new Set(sources)].filter(Boolean)
		},
		groups: chosen.map(([label, ids]) => ({
			label,
			rows: [...(label === 'Needs of a host' ? [nic] : []), ...ids.flatMap((id) => ofPlan.get(id) ?? [])]
		}))
	};
}
