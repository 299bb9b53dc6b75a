import { estimate, estimateWithin, fact } from '#lib/engine/evidence.ts';
import type { ExpansionEntry } from './entry.ts';
import { under, upTo } from './slots.ts';
import { sources } from './sources.ts';
import { quote } from './typical.ts';

const usual = {
	kind: 'expansion',
	failuresPerYear: estimate(0.02, [0.005, 0.05], 'A board and its connection; less in it than in a server'),
	embodiedCarbon: estimate(110, [60, 220], 'Motherboard 66 kg and case 30.9 kg by Boavizta, and its risers')
} as const;

/** Units that give a blade PCI slots in a bay beside it or elsewhere in the chassis: slots, and no socket. */
export const expansionUnits: readonly ExpansionEntry[] = [
	{
		...usual,
		id: 'hp-pci-expansion-blade',
		name: 'HP BladeSystem PCI Expansion Blade',
		year: 2007,
		fits: ['c-Class'],
		baysTaken: 1,
		adjacency: 'pair',
		alternatives: [
			[under(25, 'PCI-X', 'full', 2)],
			[under(75, 'PCIe', 'full', 2)],
			[upTo(150, 'PCIe', 'double', 1)]
		],
		needs: { mezzanines: 1, mezzanineFullHeightOnly: true },
		maxPerHost: 1,
		maxPerChassis: null,
		price: estimateWithin(750, 0.35, quote),
		watts: estimate(12, [5, 25], 'Bridge and risers; not published'),
		weight: estimateWithin(4.5, 0.3, 'Usual for a half-height unit'),
		sources: [sources.article2008, sources.hpC7000Guide, sources.hpC3000Brief, sources.hpCClassBrief],
		note: 'The article prints the watts of its slots; that there are two PCIe slots is remembered.'
	},
	{
		...usual,
		id: 'cisco-x440p',
		name: 'Cisco UCS X440p PCIe node',
		year: 2024,
		fits: ['X-Series'],
		baysTaken: 1,
		adjacency: 'any',
		alternatives: [[upTo(400, 'PCIe', 'double', 2)], [upTo(75, 'PCIe', 'half', 4)]],
		needs: { secondCpu: true, mezzanines: 1, fabricModules: 2 },
		maxPerHost: 1,
		maxPerChassis: 4,
		wattsCap: 1300,
		price: estimateWithin(8500, 0.35, `${quote}; a share of two X-Fabric modules is in it`),
		watts: estimate(60, [25, 120], 'Fans and risers; not published'),
		weight: fact(5.83, sources.ciscoX440p, 'without cards'),
		sources: [sources.ciscoX440p, sources.ciscoX9508, sources.ciscoX210c],
		note: 'Riser A or riser B, both alike. Cisco lists graphics cards only: ask before you plan other cards. The watts are those of the largest card listed.'
	},
	{
		...usual,
		id: 'cisco-x580p',
		name: 'Cisco UCS X580p PCIe node, for M8 nodes',
		year: 2025,
		fits: ['X-Series'],
		baysTaken: 2,
		adjacency: 'any',
		alternatives: [[upTo(600, 'PCIe', 'double', 4)]],
		needs: { secondCpu: true, mezzanines: 1, fabricModules: 2 },
		maxPerHost: 1,
		maxPerChassis: 2,
		price: estimateWithin(14000, 0.35, `${quote}; a share of two X-Fabric modules is in it`),
		watts: estimate(120, [50, 220], 'Fans and risers; not published'),
		weight: estimate(14, [10, 20], 'Twice a single-width node'),
		sources: [sources.ciscoX9508Guide],
		note: 'M8 nodes only, and never beside an X440p. It may serve two nodes; counted here for one. Watts of a slot are an estimate.'
	},
	{
		...usual,
		id: 'ibm-flex-pcie-node',
		name: 'IBM Flex System PCIe Expansion Node',
		year: 2012,
		fits: ['Flex System'],
		baysTaken: 1,
		adjacency: 'pair',
		alternatives: [
			[upTo(225, 'PCIe', 'full', 2), upTo(75, 'PCIe', 'low', 2), upTo(25, 'mezzanine', 'low', 2)]
		],
		needs: { secondCpu: true },
		maxPerHost: 1,
		maxPerChassis: null,
		price: estimateWithin(1700, 0.35, quote),
		watts: estimate(25, [10, 50], 'Bridge and risers; not published'),
		weight: estimateWithin(6, 0.3, 'Usual for a single-width unit'),
		sources: [sources.ibmFlexExpansion],
		note: 'Linked through processor 2, which must be fitted. Bays taken and watts of a slot are estimates.'
	}
];
