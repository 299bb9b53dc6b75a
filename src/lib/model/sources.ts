import type { Source } from '#lib/engine/evidence.ts';

/** Publications that the formulas and the constants of the model rest on. */
export const sources = {
	definition: {
		title: 'Definition of the International Table BTU, ton of refrigeration and metre',
		date: '1956'
	},
	whitePaper25: {
		title:
			'APC White Paper 25, Calculating Total Cooling Requirements for Data Centers, rules as restated by packetpushers.net, Back to Basics: Cooling part 2',
		date: '2011'
	},
	specPower: {
		title:
			'SPECpower_ssj2008 results, spec.org/power_ssj2008/results, mirrored in github green-coding-solutions/spec-power-raw-data',
		date: '2022-06'
	},
	fan2007: {
		title: 'Fan, Weber, Barroso: Power Provisioning for a Warehouse-sized Computer, ISCA 2007',
		date: '2007'
	},
	openDc: { title: 'atlarge-research/opendc, PowerModelTest.kt, SPEC benchmark model', date: '2021' },
	compaqEclass: { title: 'Compaq BL e-Class System Overview and Planning, p.27', date: '2002' },
	threePhase: {
		title: 'datacentermd.com, three-phase capacity 208 V × 30 A × √3 × 0.8 = 8,646 VA',
		date: '2010'
	},
	ultraDense: { title: 'Compaq, Ultra-Dense Server Deployment in Compaq Racks, p.18', date: '2000' },
	intraRack: { title: 'HP, Critical factors in intra-rack power distribution planning, p.8', date: '2005' },
	vcat: { title: 'VMware vCAT, Architecting a vSphere Compute Platform 5.6', date: '2015' },
	admission: { title: 'VMware vSphere 6.0 availability guide, admission control', date: '2015' },
	headroom: { title: 'RedHatQuickCourses/architect-the-ocpvirt, chapter 6, sections 2 to 5', date: '2025' },
	physicalDemand: { title: 'vmfocus.com, vSphere Sizing Formula: CPU & RAM', date: '2013-09-01' },
	nicLayout: { title: 'livingonthecloud.net, physical NIC layouts per ESX host', date: '2009-09' },
	broadcomCores: {
		title: 'Broadcom KB 313548, Counting Cores for VCF and vSphere Foundation and TiBs for vSAN',
		date: '2025'
	},
	windowsCores: {
		title: 'Microsoft Windows Server 2016 core licensing table, reproduced at entecshop.co.uk',
		date: '2016'
	},
	vi3Sockets: { title: 'candpd.co.uk, VMware licensing: VI3 licences in pairs of processors', date: '2008' },
	littlesLaw: { title: 'Gunther: Little’s law N = X R, NorCal CMG 2012', date: '2012' },
	raidPenalty: { title: 'virtualtarzan.com, RAID penalty calculations', date: '2014' },
	raidBackend: { title: 'noah.org wiki, back-end IOPS: n × I ÷ (R + W × F)', date: '2012' },
	fibreChannel: { title: 'unifiedcomputingblog.com p=108, 8GFC payload', date: '2010' },
	numpyFinancial: {
		title: 'numpy/numpy-financial _financial.py, NPV with the first cash flow at time 0',
		date: '2022'
	},
	excelIrr: {
		title: 'Excel documentation of IRR, examples as test vectors, support.microsoft.com',
		date: '2024'
	},
	densityClasses: {
		title: 'Schneider White Paper 156, Choosing the Optimal Data Center Power Density',
		date: '2014'
	},
	supplyTargets: {
		title: 'Dell 350 W and 550 W AC Platinum redundant supplies: efficiency at 10, 20, 50 and 100 % load',
		date: '2014'
	},
	textbookSupply: {
		title: 'Hennessy and Patterson, Computer Architecture, 6th edition, solutions to exercise 6.24',
		date: '2017'
	},
	savings: { title: 'calculatorhub.com, virtualization savings calculator', date: '2024' },
	boaviztaRam: { title: 'Boavizta documentation, components/ram.md: 0.284 W per GB', date: '2023' },
	boaviztaServer: { title: 'Boavizta/boaviztapi, server and case components', date: '2023' },
	tpcalc: { title: 'sidecar/tpcalc calculations/_biz-server.js, operational carbon', date: '2020' },
	bladeCase: { title: 'Boavizta documentation, components/case.md', date: '2023' },
	article2008: { title: 'The 2008 article on scale-up, blades and expansion blades', date: '2008' }
} satisfies Record<string, Source>;
