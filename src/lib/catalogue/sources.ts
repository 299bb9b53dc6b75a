import type { Source } from '#lib/engine/evidence.ts';

/** Date of the publications that carry none of their own: when they were read. */
const read = '2026-11';

/** The publication of that title; addresses are given only where they are known. */
const source = (title: string, date = read, url?: string): Source =>
	Object.freeze({ title, date, ...(url ? { url } : {}) });

/** Publications that the catalogue rests on. One without a date of its own is dated when it was read. */
export const sources = Object.freeze({
	specPower: source(
		'SPECpower_ssj2008 full disclosures, mirrored in github green-coding-solutions/spec-power-raw-data, commit 3fe0e56',
		'2022-06',
		'https://spec.org/power_ssj2008/results'
	),
	deviceTypes: source('github astrateam-net/devicetype-library, commit 0bfacdc', '2025-05-31'),
	deviceTypesUpstream: source('github netbox-community/devicetype-library, single files (undated)'),
	article2008: source('The 2008 article on scale-up, blades and expansion blades', '2008'),
	theRegister2950: source('The Register, Are Dell’s Energy Smart servers really smart at all?', '2008-06-19'),
	theRegisterM1000e: source('The Register, launch of the Dell M1000e', '2008-01-21'),
	techworld: source(
		'Techworld, IBM hits at HP over blades, quoting a laboratory report that HP paid for',
		'2007'
	),
	hpC7000Guide: source(
		'HP BladeSystem c7000 setup and installation guide, p.54 (undated)',
		read,
		'https://easymanua.ls/hp/bladesystem-c7000/manual?p=54'
	),
	hpC3000Brief: source('HP BladeSystem c3000 Enclosure technology brief (undated)'),
	hpCClassBrief: source('HP BladeSystem c-Class architecture technology brief, 4th edition, p.11 (undated)'),
	hpServiceguard: source('HP, Best Practices for HP BladeSystem deployments using Serviceguard', '2010-05'),
	dellM1000eWhitePaper: source('Dell, PowerEdge M1000e Modular Enclosure Architecture', '2008-01'),
	dellCmc: source('Dell Chassis Management Controller 2.0 User Manual, pp.219–222 (undated)'),
	ibmRedbook: source('IBM Redbook, Deploying Samba on IBM eServer BladeCenter, p.10 (undated)'),
	ibmBladeCenterGuide: source('IBM BladeCenter 8677 installation guide, p.30 (undated)'),
	ibmFlexExpansion: source('IBM Flex System PCIe Expansion Node product guide, p.4 (undated)'),
	lenovoSr650V3: source('Lenovo ThinkSystem SR650 V3 manual, p.67 (undated)'),
	cancomTypes: source('github thost96/cancom-libary, device types, commit be22c2c', '2025-02-13'),
	ciscoX9508: source('Cisco UCS X9508 Chassis Spec Sheet, rev A.17', '2026-04-04'),
	ciscoX9508Guide: source('Cisco UCS X9508 hardware installation guide, overview (undated)'),
	ciscoX210c: source('Cisco UCS X210c M7 Compute Node Spec Sheet, rev A.47', '2026-03-10'),
	ciscoX410c: source('Cisco UCS X410c M7 Compute Node Spec Sheet, rev A.27', '2026-03-10'),
	ciscoX440p: source('Cisco UCS X440p PCIe Node Spec Sheet, rev A.15', '2025-08-04'),
	vmwareVi3Pricing: source('computerworlduk.com, VMware faces increasing pressure on pricing', '2008'),
	vmwareMultiCore: source('InfoWorld on VMware’s licensing of multi-core processors', '2006-11-04'),
	vmwareSingleCpu: source('VMware Single Processor Licensing Policy', '2008-04-01'),
	vi3Pairs: source('candpd.co.uk, VMware licensing (undated)'),
	vsphere4: source('VMware vSphere 4.1 Datacenter Administration Guide, licence key usage', '2010'),
	broadcomCores: source('Broadcom KB 313548, Counting Cores for VCF and vSphere Foundation (undated)'),
	orderMinimum: source('otava.com on the order minimum of 72 cores from 10 April 2025', '2026-03'),
	windowsCores: source('Microsoft’s Windows Server 2016 core table, reproduced at entecshop.co.uk (undated)'),
	windows2008Rights: source('gattis.org, summary of a Microsoft licensing brief', '2008-01'),
	redHatSubscriptions: source('Red Hat, self-managed OpenShift subscription guide (undated)'),
	openShiftStorage: source('Red Hat OpenShift Container Storage 4.7 planning guide, 6.3', '2021'),
	nutanixCores: source('whatmatrix.com on Nutanix capacity licensing (undated)'),
	proxmoxPrices: source('github aegisfleet/tool-survey-report, _reports/proxmox-ve.md', '2026-04-15'),
	dellFootprints: source(
		'github YousefEZ/server-co2e, dataset/dell.csv, commit 4dc2715, from Dell product carbon footprints (undated)'
	),
	dellR710Footprint: source('Dell, Carbon Footprint of a Typical Rack Server', '2011-11'),
	boaviztaCase: source('Boavizta documentation, components/case.md', '2023'),
	rackUnit: source('EIA-310, cabinets, racks, panels and associated equipment', '1992')
});
