import { chapter } from '#lib/engine/quantity.ts';
import { f } from '#lib/engine/formula.ts';
import { itemsPlaced, serversPerItem } from './chassis.ts';
import { oneHost, oneServerPerHost } from './constants.ts';
import { serversPerHost } from './connectivity.ts';
import { virtualMachines } from './demand.ts';
import { keptServers } from './estate.ts';
import { hostsForLoad, newHosts, vmsPerHost } from './hosts.ts';
import { estateKept } from './options.ts';
import { perRack } from './placement.ts';

const { derive } = chapter('Resilience');

export const hosts = derive({
	id: 'hosts',
	label: 'Hosts',
	unit: 'host',
	meaning: 'New hosts, spares included; in As is every server to consolidate is one.',
	formula: f`${newHosts} + ${estateKept} × ${keptServers} ÷ ${oneServerPerHost}`
});
export const vmsLostWithHost = derive({
	id: 'vmsLostWithHost',
	label: 'VMs down when one host fails',
	unit: 'VM',
	formula: f`if(${hosts} > 0, ${virtualMachines} ÷ ${hosts} × ${oneHost}, 0)`
});
export const vmsLostWithChassis = derive({
	id: 'vmsLostWithChassis',
	label: 'VMs down when one chassis or server fails',
	unit: 'VM/item',
	formula: f`if(${newHosts} > 0, ${virtualMachines} ÷ ${newHosts} ÷ ${serversPerHost} × ${serversPerItem}, 0)`
});
export const vmsLostWithRack = derive({
	id: 'vmsLostWithRack',
	label: 'VMs down when one rack fails',
	unit: 'VM/rack',
	formula: f`if(${itemsPlaced} > 0, ${vmsLostWithChassis} × ${perRack}, 0)`
});
export const reserveShare = derive({
	id: 'reserveShare',
	label: 'Reserve',
	unit: '%',
	formula: f`if(${newHosts} > 0, 1 − ${hostsForLoad} ÷ ${newHosts}, 0)`
});
export const vmsPerSurvivor = derive({
	id: 'vmsPerSurvivor',
	label: 'VMs that each survivor restarts',
	unit: 'VM/host',
	formula: f`if(${newHosts} > ${oneHost}, ${vmsPerHost} × ${oneHost} ÷ (${newHosts} − ${oneHost}), ${vmsPerHost})`
});
