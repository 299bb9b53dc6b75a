import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan } from './reading.ts';

/** Sixty servers of 2003, 144 GB in use: four large or seven small hosts with their spare, with no SAN yet or with one. */
const first = answersOf(examplePlan('new-san'));
const standing = answersOf(examplePlan('existing-san'));

describe('Large servers on a first SAN, small ones on local disks', () => {
	// 60 × 4 × 0.6 = 144 GB; ÷ 56.6 = 2.54, ÷ 27.8 = 5.18. In year 5, × 1.05⁵ = 1.2763: 3.25 and 6.61.
	it('are four against seven hosts, five against eight in year 5', () => {
		expect(first.value('newHosts', 'large', 0)).toBe(3 + 1);
		expect(first.value('newHosts', 'small', 0)).toBe(6 + 1);
		expect(first.value('newHosts', 'large', 5)).toBe(4 + 1);
		expect(first.value('newHosts', 'small', 5)).toBe(7 + 1);
	});

	// 60 × 25 × (0.7 + 0.3 × 4) = 2,850 operations ÷ 180 = 15.8 drives, where 2.4 TB × 1.25 ÷ 0.3 TB would be ten.
	const drives = 16;
	const terabytes = (drives * 0.3) / 1.25; // 3.84
	it('hold 3.84 TB on sixteen drives, as operations ask', () => {
		expect(first.value('drives', 'large', 0)).toBe(drives);
		expect(first.value('addedStorage', 'large', 0)).toBeCloseTo(terabytes, 9);
	});

	// Four hosts with two ports and eight of the array are sixteen ports: a switch for each fabric.
	const san = 60000 + 8000 + 2 * 12000 + terabytes * 9000; // 126,560
	it('make the first purchase of large servers 126,560 dearer than on a SAN that stands', () => {
		expect(first.value('sanPorts', 'large', 0)).toBe(4 * 2 + 8);
		expect(first.value('fcSwitches', 'large', 0)).toBe(2);
		expect(first.value('arrayPurchase', 'large', 0)).toBe(68000);
		expect(first.value('storagePurchase', 'large', 0)).toBeCloseTo(34560, 6);
		expect(first.value('capex', 'large', 0) - standing.value('capex', 'large', 0)).toBeCloseTo(san, 6);
		expect(standing.value('sanCost', 'large', 0)).toBe(0);
	});

	// Beside the SAN itself an adapter of 1,700 for each host; the local disks cost 3,000 a TB.
	it('buy no array, switch or adapter for the small servers', () => {
		expect(first.value('sanPorts', 'small', 5)).toBe(0);
		expect(first.value('fcSwitches', 'small', 5)).toBe(0);
		expect(first.value('sanCost', 'small', 0)).toBeCloseTo(terabytes * 3000, 6); // 11,520
		expect(first.value('serverPrice', 'small')).toBe(4200 + 32 * 60 + 170);
		expect(standing.value('serverPrice', 'small')).toBe(4200 + 32 * 60 + 170 + 1700);
	});

	it('say what local disks cannot do', () => {
		expect(
			first
				.findings('small')
				.map(({ message }) => message)
				.join(' ')
		).toMatch(/no live migration/u);
		expect(standing.findings('small').filter(({ severity }) => severity !== 'note')).toEqual([]);
	});

	it('make small servers the cheapest by far: the SAN is most of the difference', () => {
		expect(first.verdict.best).toBe('small');
		const gap = (id: string): number => first.value(id, 'large', 5) - first.value(id, 'small', 5);
		expect(gap('networkPresent')).toBeGreaterThan(san);
		expect(gap('networkPresent') / gap('presentCost')).toBeGreaterThan(0.6);
	});
});

describe('Both on a SAN that stands', () => {
	// 13,400 + 64 GB at 60 against 4,200 + 32 GB at 60, each with a dual-port NIC 170 and an adapter 1,700.
	it('cost 76,440 and 55,930 for servers on the first day', () => {
		expect(standing.value('serverPurchase', 'large', 0)).toBe(4 * (13400 + 3840 + 1870)); // 76,440
		expect(standing.value('serverPurchase', 'small', 0)).toBe(7 * (4200 + 1920 + 1870)); // 55,930
	});

	// Two pairs of sockets for each of four, one for each of seven.
	it('take eight licences against seven', () => {
		expect(standing.value('hypervisorNeeded', 'large', 0)).toBe(8);
		expect(standing.value('hypervisorNeeded', 'small', 0)).toBe(7);
	});

	it('share one SAN cost, 12,000 a year for its maintenance and what growth adds', () => {
		expect(standing.value('cumulativeSanCost', 'large', 5)).toBe(
			standing.value('cumulativeSanCost', 'small', 5)
		);
		expect(standing.value('sanMaintenance', 'large', 1)).toBeGreaterThanOrEqual(12000);
	});

	it('leave small servers ahead by a sixth of what they were ahead by without a SAN', () => {
		expect(standing.verdict.best).toBe('small');
		const ahead = (of: typeof first): number =>
			of.value('presentCost', 'large', 5) - of.value('presentCost', 'small', 5);
		expect(ahead(standing)).toBeGreaterThan(0);
		expect(ahead(standing)).toBeLessThan(ahead(first) / 5);
	});
});
