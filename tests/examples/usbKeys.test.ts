import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan, withInputs } from './reading.ts';

/** 40 CAD workstations of 4 GB, 65 % of it in use, become desktops on hosts of 32 GB; each host carries ten USB keys. */
const plan = examplePlan('usb-keys');
const { value, verdict, structure, findings, limits } = answersOf(plan);

describe('Ten USB keys', () => {
	// 40 × 4 × 0.65 = 104 GB ÷ (32 × 0.9 − 1 = 27.8) = 3.74: four hosts and a spare.
	it('are asked of five hosts with ten desktops on each that works', () => {
		for (const option of ['rack', 'blades', 'blades-expansion']) {
			expect(value('hostsForLoad', option, 5)).toBe(4);
			expect(value('newHosts', option, 5)).toBe(5);
			expect(value('vmsPerHost', option, 5)).toBe(40 / 4);
		}
		// 40 × 2 cores × 39,800 × 25 % ÷ 38,000 = 20.9 cores; a blade’s 5.79 and a rack server’s 6.05 need four hosts too.
		expect(value('demandCores')).toBeCloseTo((40 * 2 * 39800 * 0.25) / 38000, 9);
		expect(value('hostsForCpu', 'blades')).toBe(4);
	});

	// Two ports of the blade and two four-port cards at 60 in the PCIe slots of the expansion blade: 2 + 4 + 4. One card of
	// eight ports would give ten as well, at 140.
	it('fit a blade with an expansion blade: two bays, one licence', () => {
		expect(value('usbPortsMet', 'blades-expansion')).toBe(10);
		expect(value('serversPerHost', 'blades-expansion')).toBe(1);
		expect(value('licencesPerHost', 'blades-expansion')).toBe(1);
		expect(value('baysPerServer', 'blades-expansion')).toBe(2);
		expect(value('cardPrice', 'blades-expansion')).toBe(2 * 60 + 850);
		expect(structure('blades-expansion').assignment?.expansionUnits).toBe(1);
	});

	// Four onboard, and the adapter to the SAN leaves one PCIe slot: a card of eight ports, 140, not two of four.
	it('fit a rack server with one card', () => {
		expect(value('usbPortsMet', 'rack')).toBe(10);
		expect(value('cardPrice', 'rack')).toBe(140 + 1700);
	});

	it('rule the plain blade out, which has two', () => {
		expect(value('usbPortsMet', 'blades')).toBe(2);
		expect(limits('blades')[0]).toMatchObject({
			code: 'usb-ports',
			value: 2,
			limit: 10,
			atOnce: true,
			cure: null
		});
		expect(
			findings('blades')
				.map(({ message }) => message)
				.join(' ')
		).toMatch(/2 of 10 USB ports/u);
		expect(verdict.ranking).not.toContain('blades');
	});

	// A chassis 12,000, two Ethernet modules at 2,600, two FC modules at 6,500: 30,200 in all.
	it('cost 28,100 more on the first day with blades and their chassis', () => {
		const rack = 5 * (4200 + 32 * 60 + 1840); // 39,800
		const blades = 5 * (3900 + 32 * 60 + 970 + 750) + 30200; // 67,900
		expect(value('hostCapex', 'rack', 0)).toBe(rack);
		expect(value('hostCapex', 'blades-expansion', 0)).toBe(blades);
		expect(blades - rack).toBe(28100);
		expect(value('hypervisorPurchase', 'rack', 0)).toBe(5 * 5750);
		expect(value('hypervisorPurchase', 'blades-expansion', 0)).toBe(5 * 5750);
	});

	it('take fewer SAN ports with blades: four uplinks against two for each of five servers', () => {
		expect(value('sanPorts', 'rack')).toBe(5 * 2 + 8);
		expect(value('sanPorts', 'blades-expansion')).toBe(1 * 4 + 8);
	});

	it('make rack servers the cheapest: the expansion blade makes blades possible, not cheap', () => {
		expect(verdict.best).toBe('rack');
		expect(verdict.ranking).toEqual(['rack', 'blades-expansion']);
		expect(value('presentCost', 'blades-expansion', 5) - value('presentCost', 'rack', 5)).toBeGreaterThan(
			28100
		);
	});
});

describe('Ten USB keys spread over plain blades', () => {
	const spread = answersOf(withInputs(plan, { portsThatDoNotFit: 'spread' }));

	it('take five blades and five licences for each host', () => {
		expect(spread.value('serversPerHost', 'blades')).toBe(10 / 2);
		expect(spread.value('licencesPerHost', 'blades')).toBe(5);
		expect(spread.value('servers', 'blades', 0)).toBe(5 * 5);
		expect(spread.value('chassis', 'blades', 0)).toBe(2); // 25 ÷ 16
	});

	it('cost 20 more licences than one expansion blade for each host, 115,000 on the first day', () => {
		const licences = (option: string): number => spread.value('hypervisorPurchase', option, 0);
		expect(licences('blades') - licences('blades-expansion')).toBe((25 - 5) * 5750);
		expect(spread.verdict.ranking).toEqual(['rack', 'blades-expansion', 'blades']);
	});
});
