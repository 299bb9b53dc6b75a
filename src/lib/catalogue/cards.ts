import { estimate, estimateWithin } from '#lib/engine/evidence.ts';
import type { Bus, CardEntry, SlotSize } from './entry.ts';
import { quote } from './typical.ts';

/** A card: id, name, ports, Gb/s of each, bus, size, watts with their range, price. */
type Row = readonly [
	id: string,
	name: string,
	ports: number,
	speed: number,
	bus: Bus,
	size: SlotSize,
	watts: readonly [number, number, number],
	price: number
];

const typicalWatts = 'Usual draw of such a card, from memory of data sheets';

function cardsOf(device: CardEntry['device'], year: number, table: readonly Row[]): readonly CardEntry[] {
	return table.map(([id, name, ports, speed, bus, size, [low, likely, high], price]) => ({
		kind: 'card',
		id,
		name,
		year,
		sources: [],
		device,
		ports,
		speed,
		bus,
		size,
		watts: estimate(likely, [low, high], typicalWatts),
		price: estimateWithin(price, 0.3, quote)
	}));
}

const early: readonly CardEntry[] = [
	...cardsOf('NIC', 2007, [
		['nic-1g-dual-pcie', 'Dual-port 1 GbE, PCIe (NC360T class)', 2, 1, 'PCIe', 'low', [3, 5, 8], 170],
		['nic-1g-quad-pcie', 'Quad-port 1 GbE, PCIe (NC364T class)', 4, 1, 'PCIe', 'low', [8, 13, 18], 430],
		['nic-1g-dual-pcix', 'Dual-port 1 GbE, PCI-X (NC7170 class)', 2, 1, 'PCI-X', 'low', [4, 7, 10], 180],
		['nic-1g-quad-pcix', 'Quad-port 1 GbE, PCI-X (NC340T class)', 4, 1, 'PCI-X', 'half', [10, 16, 22], 480],
		[
			'nic-1g-dual-mezzanine',
			'Dual-port 1 GbE mezzanine (NC360m class)',
			2,
			1,
			'mezzanine',
			'low',
			[3, 5, 8],
			280
		],
		[
			'nic-1g-quad-mezzanine',
			'Quad-port 1 GbE mezzanine (NC325m class)',
			4,
			1,
			'mezzanine',
			'low',
			[6, 9, 13],
			520
		]
	]),
	...cardsOf('HBA', 2007, [
		['hba-4g-single-pcie', 'Single-port 4 Gb FC, PCIe', 1, 4, 'PCIe', 'low', [4, 6, 9], 950],
		['hba-4g-dual-pcie', 'Dual-port 4 Gb FC, PCIe', 2, 4, 'PCIe', 'low', [6, 9, 13], 1700],
		['hba-4g-dual-pcix', 'Dual-port 4 Gb FC, PCI-X', 2, 4, 'PCI-X', 'half', [8, 12, 18], 1800],
		['hba-4g-dual-mezzanine', 'Dual-port 4 Gb FC mezzanine', 2, 4, 'mezzanine', 'low', [5, 8, 12], 850]
	]),
	...cardsOf('USB', 2007, [
		['usb-4-pcie', 'USB 2.0, four ports, PCIe', 4, 0, 'PCIe', 'low', [2, 5, 12], 60],
		['usb-8-pcie', 'USB 2.0, eight ports, PCIe', 8, 0, 'PCIe', 'half', [3, 9, 22], 140],
		['usb-4-pcix', 'USB 2.0, four ports, PCI in a PCI-X slot', 4, 0, 'PCI-X', 'low', [2, 5, 12], 50],
		['usb-8-pcix', 'USB 2.0, eight ports, PCI in a PCI-X slot', 8, 0, 'PCI-X', 'half', [3, 9, 22], 130]
	]),
	...cardsOf('GPU', 2007, [
		['gpu-fx1700-class', 'Graphics card, Quadro FX 1700 class', 1, 0, 'PCIe', 'half', [36, 42, 48], 550],
		['gpu-fx3700-class', 'Graphics card, Quadro FX 3700 class', 1, 0, 'PCIe', 'full', [72, 78, 85], 1100],
		['gpu-fx4600-class', 'Graphics card, Quadro FX 4600 class', 1, 0, 'PCIe', 'double', [115, 134, 145], 1900]
	])
];

const current: readonly CardEntry[] = [
	...cardsOf('NIC', 2024, [
		['nic-1g-quad-pcie-2024', 'Quad-port 1 GbE, PCIe', 4, 1, 'PCIe', 'low', [4, 6, 9], 260],
		['nic-1g-quad-ocp', 'Quad-port 1 GbE, OCP 3.0', 4, 1, 'OCP', 'low', [4, 6, 9], 280],
		['nic-25g-dual-pcie', 'Dual-port 10/25 GbE, PCIe', 2, 25, 'PCIe', 'low', [10, 15, 20], 480],
		['nic-25g-quad-pcie', 'Quad-port 10/25 GbE, PCIe', 4, 25, 'PCIe', 'half', [16, 22, 28], 950],
		['nic-25g-dual-ocp', 'Dual-port 10/25 GbE, OCP 3.0', 2, 25, 'OCP', 'low', [10, 15, 20], 460],
		['nic-25g-quad-ocp', 'Quad-port 10/25 GbE, OCP 3.0', 4, 25, 'OCP', 'low', [16, 22, 28], 900],
		['nic-100g-dual-pcie', 'Dual-port 100 GbE, PCIe', 2, 100, 'PCIe', 'low', [17, 22, 28], 1300],
		['nic-25g-dual-mezzanine', 'Dual-port 10/25 GbE mezzanine', 2, 25, 'mezzanine', 'low', [10, 15, 20], 900],
		[
			'nic-25g-quad-mezzanine',
			'Quad-port 10/25 GbE mezzanine (MX7000, X-Series)',
			4,
			25,
			'mezzanine',
			'low',
			[15, 20, 24],
			1400
		]
	]),
	...cardsOf('HBA', 2024, [
		['hba-32g-dual-pcie', 'Dual-port 32 Gb FC, PCIe', 2, 32, 'PCIe', 'low', [9, 12, 16], 2100],
		[
			'hba-32g-dual-mezzanine',
			'Dual-port 32 Gb FC mezzanine (Synergy, MX7000)',
			2,
			32,
			'mezzanine',
			'low',
			[9, 13, 18],
			2200
		],
		[
			'hba-fcoe-dual-mezzanine',
			'FC over Ethernet, two ports of a converged mezzanine (X-Series)',
			2,
			25,
			'mezzanine',
			'low',
			[15, 20, 24],
			1400
		]
	]),
	...cardsOf('USB', 2024, [
		['usb-4-pcie-2024', 'USB 3.2, four ports, PCIe', 4, 0, 'PCIe', 'low', [3, 7, 20], 90]
	]),
	...cardsOf('GPU', 2024, [
		['gpu-72w', 'Graphics card, 72 W, one slot (L4 class)', 1, 0, 'PCIe', 'low', [68, 72, 75], 3000],
		[
			'gpu-300w',
			'Graphics card, 300 W, two slots (L40 class)',
			1,
			0,
			'PCIe',
			'double',
			[280, 300, 310],
			8500
		],
		[
			'gpu-350w',
			'Graphics card, 350 W, two slots (L40S class)',
			1,
			0,
			'PCIe',
			'double',
			[330, 350, 360],
			10000
		],
		[
			'gpu-400w',
			'Graphics card, 400 W, two slots (H100 NVL class)',
			1,
			0,
			'PCIe',
			'double',
			[380, 400, 410],
			32000
		]
	])
];

/** Cards that bring ports or graphics, sold by several makers under many names: classes, not products. */
export const cards: readonly CardEntry[] = [...early, ...current];
