import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { serversPerHost } from './connectivity.ts';
import { virtualMachines, windowsShare } from './demand.ts';
import { vmsPerHost } from './hosts.ts';
import { licence, type LicenceQuantities } from './licenceTerm.ts';
import { oneYear } from './constants.ts';
import { horizon } from './time.ts';

const { assumption, derive } = chapter('Licences');

export const windowsVms = derive({
	id: 'windowsVms',
	label: 'VMs with Windows Server',
	unit: 'VM',
	formula: f`${virtualMachines} × ${windowsShare}`
});
export const windowsVmsPerHost = derive({
	id: 'windowsVmsPerHost',
	label: 'VMs with Windows Server per host',
	unit: 'VM/host',
	meaning: 'All hosts of a cluster are licensed alike.',
	formula: f`ceil(${vmsPerHost} × ${windowsShare})`
});

export const hypervisor = licence('hypervisor', 'Hypervisor', {
	vms: virtualMachines,
	vmsPerServer: vmsPerHost,
	isGuest: false
});
export const guestA = licence('guestA', 'First guest edition', {
	vms: windowsVms,
	vmsPerServer: windowsVmsPerHost,
	isGuest: true
});
export const guestB = licence('guestB', 'Second guest edition', {
	vms: windowsVms,
	vmsPerServer: windowsVmsPerHost,
	isGuest: true
});
export const densitySoftware = licence('density', 'Density software', {
	vms: virtualMachines,
	vmsPerServer: vmsPerHost,
	isGuest: false
});

export const guestEditions = assumption({
	id: 'guestEditions',
	label: 'Guest editions to choose from',
	unit: '1',
	max: 2,
	field: 'guests.count'
});
/** What a guest edition would cost over the whole plan for what is needed now. */
function wholeCost(id: string, name: string, { term, held, subscribed }: LicenceQuantities): Quantity {
	return derive({
		id: `${id}WholeCost`,
		label: `${name}: cost over the plan as of this year`,
		unit: 'money',
		meaning: 'What the units needed now would cost over the whole plan, beyond those owned.',
		formula: f`(${subscribed} × (${term.yearly} × ${horizon} ÷ ${oneYear} + 1 − ${term.yearly}) + (1 − ${term.yearly}) × ${held} × ${term.support} × ${horizon}) × ${term.price}`
	});
}
export const guestAWholeCost = wholeCost('guestA', 'First guest edition', guestA);
export const guestBWholeCost = wholeCost('guestB', 'Second guest edition', guestB);
export const firstGuestChosen: Quantity = derive({
	id: 'firstGuestChosen',
	label: 'First guest edition chosen',
	unit: '1',
	meaning:
		'The edition that is cheaper on the first day’s need over the whole plan; it is kept in later years.',
	formula: f`if(${year} = 0, if(${guestEditions} = 2, ${guestAWholeCost} ≤ ${guestBWholeCost}, 1), lastYear(${self}))`
});
export const licencesPerHost = derive({
	id: 'licencesPerHost',
	label: 'Hypervisor licences per host',
	unit: 'licence/host',
	formula: f`${hypervisor.unitsPerServer} × ${serversPerHost}`
});
export const licencePurchase = derive({
	id: 'licencePurchase',
	label: 'Licences bought',
	unit: 'money',
	formula: f`${hypervisor.purchase} + if(${firstGuestChosen} = 1, ${guestA.purchase}, ${guestB.purchase}) + ${densitySoftware.purchase}`
});
export const licenceRunning = derive({
	id: 'licenceRunning',
	label: 'Subscriptions and licence support',
	unit: 'money',
	formula: f`${hypervisor.running} + if(${firstGuestChosen} = 1, ${guestA.running}, ${guestB.running}) + ${densitySoftware.running}`
});
export const guestNeeded = derive({
	id: 'guestNeeded',
	label: 'Guest licences needed',
	unit: 'licence',
	formula: f`if(${firstGuestChosen} = 1, ${guestA.needed}, ${guestB.needed})`
});

/** Quantities that the licence terms declare, for the table. */
export const licenceQuantities: readonly Quantity[] = [hypervisor, guestA, guestB, densitySoftware].flatMap(
	({ all }) => all
);
