import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan, withInputs } from './reading.ts';

/** Little’s law: operations a second = operations under way ÷ seconds that one takes. */
const plan = examplePlan('storage-claim');
const { value, verdict } = answersOf(plan);

describe('200,000 storage operations a second at 7 ms', () => {
	// 64 ÷ 0.007 s = 9,142.857; the article prints 9,142, shown rounded it is 9,143.
	it('are not reached with 64 under way: 9,143 are', () => {
		expect(value('iopsReached')).toBeCloseTo(9142.857142857, 6);
		expect(value('iopsReached')).toBe(64 / 0.007);
	});

	it('need 1,400 under way, 21.875 times the 64', () => {
		expect(value('outstandingNeeded')).toBeCloseTo(200000 * 0.007, 9); // 1,400
		expect(value('claimShortfall')).toBeCloseTo(1400 / 64, 9); // 21.875
	});

	// 200,000 × 512 B = 102,400,000 B/s. An 8 Gb/s port carries 850 MB/s: 850,000,000 ÷ 512 operations.
	it('are a small traffic: 102.4 MB/s, which one port could carry eight times over', () => {
		expect(value('claimedTraffic')).toBeCloseTo(102.4, 9);
		expect(value('portIops')).toBeCloseTo(1660156.25, 6);
		expect(value('portIops') / 200000).toBeCloseTo(850 / 102.4, 9); // 8.3
	});

	it('would be served with 64 under way at 0.32 ms', () => {
		const fast = answersOf(withInputs(plan, { claimedLatency: 0.00032 }));
		expect(fast.value('iopsReached')).toBeCloseTo(200000, 6);
		expect(fast.value('claimShortfall')).toBeCloseTo(1, 9);
	});
});

describe('The workload of 120 servers', () => {
	// 120 × 25 = 3,000 operations, × 1.1⁵ = 4,831.5 in year 5: half of what a queue of 64 reaches at 7 ms.
	it('needs 4,832 in year 5, less than one queue of 64 gives', () => {
		expect(value('demandIops', undefined, 0)).toBe(3000);
		expect(value('demandIops', undefined, 5)).toBeCloseTo(3000 * 1.61051, 6);
		expect(value('demandIops', undefined, 5)).toBeLessThan(value('iopsReached'));
		expect(value('claimedIops') / value('demandIops', undefined, 0)).toBeCloseTo(66.667, 3);
	});

	// Reads once, writes four times: 3,000 × (0.7 + 0.3 × 4) = 5,700; ÷ 180 = 31.7. In year 5 9,180 ÷ 180 = 51.0.
	it('takes 32 disks of 180 operations, 51 in year 5', () => {
		expect(value('backendIops', undefined, 0)).toBeCloseTo(5700, 6);
		expect(value('drives', 'large', 0)).toBe(32);
		expect(value('drives', 'large', 5)).toBe(51);
	});

	it('lets one host carry all of it, so the claim decides nothing: memory does', () => {
		expect(value('hostsForIops', 'large', 5)).toBe(1); // 4,832 of 50,000
		expect(value('hostsForMemory', 'large', 5)).toBe(9); // 463.8 ÷ 56.6
		expect(verdict.best).toBe('small');
		const tenfold = answersOf(withInputs(plan, { claimedIops: 2000000 }));
		for (const option of ['as-is', 'large', 'small'])
			expect(tenfold.value('presentCost', option, 5)).toBe(value('presentCost', option, 5));
	});
});
