import { estimate, estimateWithin, fact, type Evidence } from '#lib/engine/evidence.ts';
import type { LicenceEntry } from './entry.ts';
import { chosen } from './measurement.ts';
import { sources } from './sources.ts';
import { quote } from './typical.ts';

/** A term with no minimum, cap or order minimum that covers any number of VMs, unless it says more. */
type Term = Pick<LicenceEntry, 'id' | 'name' | 'year' | 'use' | 'metric' | 'price' | 'yearly'> &
	Partial<LicenceEntry>;

const none = chosen(0, 'None, or paid with the subscription');
const usualSupport = estimate(0.21, [0.15, 0.25], 'Usual share of the licence price for support and updates');
const assurance = estimate(0.25, [0, 0.25], 'Software Assurance, where it is taken');

function licence(term: Term): LicenceEntry {
	return {
		kind: 'licence',
		support: term.yearly ? none : usualSupport,
		minimumCoresPerSocket: 0,
		minimumCoresPerServer: 0,
		coresPerSocketCap: 0,
		orderMinimum: 0,
		vmsPerLicensing: 0,
		sources: [],
		...term
	};
}

/** A price that circulates but that no list read here states. */
const reported = (likely: number, low: number, high: number): Evidence =>
	estimate(likely, [low, high], `Price as widely reported, not from a list read here. ${quote}`);

const vi3 = ([edition, price]: readonly [string, number]): LicenceEntry =>
	licence({
		id: `vmware-vi3-${edition.toLowerCase()}`,
		name: `VMware Infrastructure 3 ${edition}`,
		year: 2008,
		use: 'hypervisor',
		metric: 'socket pair',
		price: fact(price, sources.vmwareVi3Pricing, 'list price for two processors'),
		yearly: 0,
		coresPerSocketCap: 6,
		sources: [sources.vmwareVi3Pricing, sources.vi3Pairs, sources.vmwareMultiCore, sources.vmwareSingleCpu],
		note: 'Processors of up to four, later six, cores count as one.'
	});

const vsphere4 = ([id, name, price, cores]: readonly [string, string, number, number]): LicenceEntry =>
	licence({
		id: `vmware-vsphere4-${id}`,
		name: `VMware vSphere 4 ${name}`,
		year: 2009,
		use: 'hypervisor',
		metric: 'socket',
		price: estimateWithin(price, 0.2, quote),
		yearly: 0,
		coresPerSocketCap: cores,
		sources: [sources.vsphere4],
		note: `One licence for each processor of up to ${cores} cores.`
	});

const perCore = ([id, name, price]: readonly [string, string, Evidence]): readonly LicenceEntry[] => {
	const term: Term = {
		id: `vmware-${id}`,
		name: `VMware ${name}`,
		year: 2024,
		use: 'hypervisor',
		metric: 'core',
		price,
		yearly: 1,
		minimumCoresPerSocket: 16,
		sources: [sources.broadcomCores]
	};
	return [
		licence(term),
		licence({
			...term,
			id: `vmware-${id}-order-72`,
			name: `VMware ${name}, orders of 72 cores or more`,
			year: 2025,
			orderMinimum: 72,
			sources: [sources.broadcomCores, sources.orderMinimum]
		})
	];
};

const vmware: readonly LicenceEntry[] = [
	...(
		[
			['Foundation', 995],
			['Standard', 2995],
			['Enterprise', 5750]
		] as const
	).map(vi3),
	...(
		[
			['standard', 'Standard', 800, 6],
			['advanced', 'Advanced', 2250, 12],
			['enterprise', 'Enterprise', 2900, 6],
			['enterprise-plus', 'Enterprise Plus', 3500, 12]
		] as const
	).map(vsphere4),
	...(
		[
			['standard', 'Standard', 1100],
			['enterprise-plus', 'Enterprise Plus', 3800]
		] as const
	).map(([id, name, price]) =>
		licence({
			id: `vmware-vsphere-2020-${id}`,
			name: `VMware vSphere ${name}, 2020`,
			year: 2020,
			use: 'hypervisor',
			metric: 'socket',
			price: estimateWithin(price, 0.2, quote),
			yearly: 0,
			coresPerSocketCap: 32,
			sources: [],
			note: 'One licence for each processor of up to 32 cores.'
		})
	),
	...(
		[
			['cloud-foundation', 'Cloud Foundation', reported(350, 150, 410)],
			['vsphere-foundation', 'vSphere Foundation', reported(190, 130, 225)],
			['vsphere-standard', 'vSphere Standard', reported(50, 42, 75)]
		] as const
	).flatMap(perCore)
];

const windows: readonly LicenceEntry[] = [
	...(
		[
			['datacenter', 'Datacenter', reported(845, 650, 980), 0],
			['standard', 'Standard', reported(147, 115, 175), 2]
		] as const
	).map(([id, name, price, vmsPerLicensing]) =>
		licence({
			id: `windows-server-${id}`,
			name: `Windows Server ${name}, 2016 and later`,
			year: 2024,
			use: 'guest',
			metric: 'core pair',
			price,
			yearly: 0,
			support: assurance,
			minimumCoresPerSocket: 8,
			minimumCoresPerServer: 16,
			vmsPerLicensing,
			sources: [sources.windowsCores]
		})
	),
	...(
		[
			['datacenter', 'Datacenter', reported(5500, 4600, 6500), 0],
			['standard', 'Standard', reported(885, 700, 1050), 2]
		] as const
	).map(([id, name, price, vmsPerLicensing]) =>
		licence({
			id: `windows-server-2012-${id}`,
			name: `Windows Server 2012 ${name}`,
			year: 2012,
			use: 'guest',
			metric: 'socket pair',
			price,
			yearly: 0,
			support: assurance,
			vmsPerLicensing,
			note: 'One licence for two processors of any number of cores.'
		})
	),
	...(
		[
			['standard', 'Standard', 'server', reported(1000, 700, 1200), 1],
			['enterprise', 'Enterprise', 'server', reported(3900, 2300, 4500), 4],
			['datacenter', 'Datacenter', 'socket', reported(3000, 2300, 3500), 0]
		] as const
	).map(([id, name, metric, price, vmsPerLicensing]) =>
		licence({
			id: `windows-server-2008-${id}`,
			name: `Windows Server 2008 ${name}`,
			year: 2008,
			use: 'guest',
			metric,
			price,
			yearly: 0,
			support: assurance,
			vmsPerLicensing,
			sources: [sources.windows2008Rights]
		})
	)
];

const others: readonly LicenceEntry[] = [
	licence({
		id: 'hyper-v-server-2008',
		name: 'Microsoft Hyper-V Server 2008',
		year: 2008,
		use: 'hypervisor',
		metric: 'server',
		price: fact(28, sources.vmwareVi3Pricing, 'price for each server'),
		yearly: 0,
		support: chosen(0, 'Updates are free; support is paid by the case'),
		sources: [sources.vmwareVi3Pricing]
	}),
	licence({
		id: 'no-licence-fee',
		name: 'Hypervisor without licence fee (KVM, Xen)',
		year: 2024,
		use: 'hypervisor',
		metric: 'host',
		price: chosen(0, 'Free to use; support, where wanted, is an option of its own'),
		yearly: 0,
		support: none
	}),
	...(
		[
			['Community', 120],
			['Basic', 370],
			['Standard', 550],
			['Premium', 1100]
		] as const
	).map(([name, price]) =>
		licence({
			id: `proxmox-${name.toLowerCase()}`,
			name: `Proxmox VE ${name}`,
			year: 2026,
			currency: 'EUR',
			use: 'hypervisor',
			metric: 'socket',
			price: fact(price, sources.proxmoxPrices, 'for each socket and year, third-party report'),
			yearly: 1,
			sources: [sources.proxmoxPrices]
		})
	),
	licence({
		id: 'nutanix-nci',
		name: 'Nutanix Cloud Infrastructure',
		year: 2024,
		use: 'hypervisor',
		metric: 'core',
		price: estimateWithin(180, 0.5, quote),
		yearly: 1,
		sources: [sources.nutanixCores],
		note: 'All physical cores, with no minimum for a processor.'
	}),
	licence({
		id: 'openshift-core-pair',
		name: 'Red Hat OpenShift, core pair',
		year: 2024,
		use: 'hypervisor',
		metric: 'core pair',
		price: estimateWithin(1100, 0.5, quote),
		yearly: 1,
		sources: [sources.openShiftStorage]
	}),
	licence({
		id: 'openshift-socket-pair',
		name: 'Red Hat OpenShift on bare metal, socket pair',
		year: 2024,
		use: 'hypervisor',
		metric: 'socket pair',
		price: estimateWithin(9500, 0.5, quote),
		yearly: 1,
		coresPerSocketCap: 64,
		sources: [sources.redHatSubscriptions],
		note: 'Two sockets and 128 cores, never shared between servers.'
	}),
	licence({
		id: 'rhel-virtual-datacenters',
		name: 'Red Hat Enterprise Linux for Virtual Datacenters, socket pair',
		year: 2024,
		use: 'guest',
		metric: 'socket pair',
		price: estimateWithin(3200, 0.4, quote),
		yearly: 1
	}),
	licence({
		id: 'guest-by-vm',
		name: 'Guest licence by the VM (generic)',
		year: 2024,
		use: 'guest',
		metric: 'VM',
		price: estimateWithin(400, 0.5, quote),
		yearly: 1
	}),
	licence({
		id: 'hypervisor-by-vm',
		name: 'Hypervisor licence by the VM (generic)',
		year: 2024,
		use: 'hypervisor',
		metric: 'VM',
		price: estimateWithin(150, 0.5, quote),
		yearly: 1
	}),
	licence({
		id: 'density-software-2008',
		name: 'Density software, 2008 (InovaWave class)',
		year: 2008,
		use: 'density',
		metric: 'socket',
		price: estimate(3500, [2900, 4100], `The figure of the 2008 article; no price list was found. ${quote}`),
		yearly: 0,
		sources: [sources.article2008]
	})
];

/** Licence terms: how units are counted, what one costs. */
export const licences: readonly LicenceEntry[] = [...vmware, ...windows, ...others];
