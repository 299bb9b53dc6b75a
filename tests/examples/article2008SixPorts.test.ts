import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan } from './reading.ts';

/** As the article’s plan, but management has two ports: six for every host. */
const six = answersOf(examplePlan('article-2008-six-ports'));
const five = answersOf(examplePlan('article-2008'));

describe('Six NIC ports', () => {
	// ⌈6 ÷ 2⌉ = 3, ⌈6 ÷ 1⌉ = 6; two onboard and four in the expansion blade.
	it.each([
		['blades-dual', 3],
		['blades-single', 6],
		['blades-expansion', 1],
		['small', 1]
	])('make a host of %s out of %i servers, each with its licence', (option, servers) => {
		expect(six.value('nicPorts')).toBe(6);
		expect(six.value('serversPerHost', option)).toBe(servers);
		expect(six.value('licencesPerHost', option)).toBe(servers);
	});

	// 12 hosts on the first day, 19 in year 5, as with five ports: ports do not change how many hosts the memory asks for.
	it('take 36, 72 and 12 licences on the first day, 57, 114 and 19 in year 5', () => {
		const inAll = (year: number): number[] =>
			['blades-dual', 'blades-single', 'blades-expansion'].map((option) =>
				six.value('hypervisorNeeded', option, year)
			);
		expect(inAll(0)).toEqual([12 * 3, 12 * 6, 12]);
		expect(inAll(5)).toEqual([19 * 3, 19 * 6, 19]);
		expect(six.value('chassis', 'blades-single', 5)).toBe(Math.ceil(114 / 16)); // 7.1: eight
	});

	it('use every port that the blade with expansion has', () => {
		expect(six.value('nicPortsMet', 'blades-expansion')).toBe(6);
		expect(six.value('nicPortsPresent', 'blades-expansion')).toBe(2 + 4);
		expect(six.value('baysPerServer', 'blades-expansion')).toBe(2);
	});

	it('put the two ports of a role on two devices', () => {
		const devices = six.structure('blades-expansion').assignment?.devices ?? [];
		for (const role of ['management', 'VM traffic'])
			expect(
				devices.map(({ nics }) => nics.filter((port) => port.role === role).length).filter(Boolean)
			).toEqual([1, 1]);
	});

	// The first day’s licences: 72 against 60 at 5,750.
	it('cost nothing where the cards had a port to spare, and 12 more licences on single-NIC blades', () => {
		for (const option of ['large', 'small', 'blades-dual', 'blades-expansion'])
			expect(six.value('presentCost', option, 5)).toBe(five.value('presentCost', option, 5));
		const more = (id: string): number =>
			six.value(id, 'blades-single', 0) - five.value(id, 'blades-single', 0);
		expect(more('hypervisorPurchase')).toBe(12 * 5750);
		// A single-NIC blade: 3,200, 32 GB at 60, a dual-port FC mezzanine 850.
		expect(more('serverPurchase')).toBe(12 * (3200 + 32 * 60 + 850));
	});

	it('leave the verdict as it was', () => {
		expect(six.verdict.best).toBe('small');
		expect(six.verdict.ranking).toEqual(five.verdict.ranking);
	});
});
