import { describe, expect, it } from 'vitest';
import { figure, figures } from './figure.ts';

const names = ['hypervisor', 'guestA', 'guestB', 'density'] as const;
const guests: readonly string[] = ['guestA', 'guestB'];

/** Words of a licence’s quantities begin with its name: `hypervisorPrice`. */
const of = (name: string, numbers: Record<string, number | readonly number[]>) =>
	Object.fromEntries(Object.entries(numbers).map(([key, number]) => [`${name}${key}`, number]));

describe.each(names)('A licence of the kind %s', (name) => {
	const vms = guests.includes(name) ? 'windowsVms' : 'virtualMachines';
	const vmsPerHost = guests.includes(name) ? 'windowsVmsPerHost' : 'vmsPerHost';

	const places = [
		['new', '', 'sockets', 'coresPerSocket'],
		['in place', 'InPlace', 'estateSockets', 'estateCoresPerSocket'],
		['added', 'Added', 'addedSockets', 'addedCoresPerSocket']
	] as const;

	it.each(places)(
		'counts the cores of a server, %s, with the least of a socket and of a server',
		(_, where, sockets, cores) => {
			const counted = (perSocket: number): number =>
				figure(`${name}${where}Cores`, {
					[sockets]: 3,
					[cores]: perSocket,
					...of(name, { MinimumCoresPerSocket: 16, MinimumCoresPerServer: 54 })
				});
			expect(counted(20)).toBe(3 * 20);
			expect(counted(12)).toBe(54); // 3 × 16 = 48, below the 54 of a server
		}
	);

	it.each(places)('adds units of server, sockets and cores: a server, %s', (_, where, sockets, cores) => {
		const units = (cap: number, count = 3): number =>
			figure(`${name}${where}UnitsOnce`, {
				[sockets]: count,
				[cores]: 40,
				[`${name}${where}Cores`]: 120,
				...of(name, {
					PerServer: 5,
					PerSocketGroup: 7,
					SocketsPerUnit: 2,
					CoresPerSocketCap: cap,
					PerCoreGroup: 11,
					CoresPerUnit: 16
				})
			});
		// 5 + ⌈3 ÷ 2⌉ × 7 + ⌈120 ÷ 16⌉ × 11 = 5 + 2 × 7 + 8 × 11
		expect(units(0)).toBe(107);
		// Four sockets are two pairs as well.
		expect(units(0, 4)).toBe(107);
		// A unit covers 32 cores of a processor, so each of 40 counts twice: 5 + ⌈3 × 2 ÷ 2⌉ × 7 + 88
		expect(units(32)).toBe(114);
		// … or 16 cores, so three times: ⌈9 ÷ 2⌉ = 5
		expect(units(16)).toBe(5 + 35 + 88);
		// … or 0.8 cores, so fifty times: 150 ÷ 2 = 75
		expect(units(0.8)).toBe(5 + 525 + 88);
	});

	it('licenses a server again for each further few VMs', () => {
		const stacks = (covered: number): number =>
			figure(`${name}Stacks`, { [vmsPerHost]: 7, ...of(name, { VmsPerLicensing: covered }) });
		expect(stacks(2)).toBe(4); // 7 ÷ 2 = 3.5
		expect(stacks(5)).toBe(2); // 1.4
		expect(stacks(0.5)).toBe(14);
		expect(stacks(0)).toBe(1);
		expect(figure(`${name}Units`, of(name, { UnitsOnce: 12, Stacks: 4 }))).toBe(48);
	});

	it('licenses in As is the servers in place and the added ones, where the group is virtualised', () => {
		const group = {
			keptOriginal: 20,
			addedServers: 7,
			...of(name, { InPlaceUnitsOnce: 3, AddedUnitsOnce: 5 })
		};
		expect(figure(`${name}GroupUnits`, { ...group, estateVirtualised: 1 })).toBe(20 * 3 + 7 * 5);
		expect(figure(`${name}GroupUnits`, { ...group, estateVirtualised: 0 })).toBe(0);
		const inAll = figure(`${name}EstateUnits`, of(name, { EstateStacks: 3 }), {
			groups: [of(name, { GroupUnits: 95 }), of(name, { GroupUnits: 5 })]
		});
		expect(inAll).toBe((95 + 5) * 3);
	});

	it('licenses a server of As is again for each further few VMs that it carries', () => {
		const stacks = (covered: number, kept: number): number =>
			figure(`${name}EstateStacks`, {
				[vms]: 130,
				keptServers: kept,
				...of(name, { VmsPerLicensing: covered })
			});
		expect(stacks(2, 20)).toBe(4); // 130 ÷ 20 ÷ 2 = 3.25
		expect(stacks(0.5, 20)).toBe(13); // 6.5 ÷ 0.5, to the VM
		expect(stacks(0, 20)).toBe(1);
		expect(stacks(2, 0)).toBe(1);
		expect(stacks(2, 0.5)).toBe(130);
	});

	it('needs units for new servers, for As is and for VMs', () => {
		const needed = (kept: number, machines: number): number =>
			figure(`${name}Needed`, {
				servers: 6,
				[vms]: machines,
				estateKept: kept,
				newShare: 0.5,
				...of(name, { Units: 8, EstateUnits: 37, UnitsOnce: 8, Stacks: 1, PerVm: 0.25 })
			});
		const forVms = guests.includes(name) ? 10 : 5; // 40 VMs at 0.25, of guests those of As is too
		expect(needed(0, 40)).toBe(48 + forVms);
		expect(needed(1, 40)).toBe(48 + 37 + forVms);
		// Guests of which there is no VM need none.
		expect(needed(1, 0)).toBe(guests.includes(name) ? 0 : 85);
		expect(needed(1, 0.4)).toBe(85 + forVms / 100);
	});

	it('orders the least number of units, or none', () => {
		const ordered = (needed: number): number =>
			figure(`${name}Ordered`, of(name, { Needed: needed, OrderMinimum: 72 }));
		expect([ordered(0), ordered(0.5), ordered(16), ordered(73)]).toEqual([0, 72, 72, 73]);
	});

	// Needed are 30, 50 and 20; 40 are owned.
	it('holds what was bought or owned, and buys what is missing', () => {
		const numbers = { estateKept: 0, ...of(name, { Ordered: [30, 50, 20, 20], Owned: 40, EstateUnits: 0 }) };
		expect(figures(`${name}Held`, numbers, 4)).toEqual([40, 50, 50, 50]);
		expect(figures(`${name}Bought`, numbers, 4)).toEqual([0, 10, 0, 0]);
		expect(figures(`${name}Subscribed`, numbers, 4)).toEqual([0, 10, 0, 0]);
	});

	// As is runs 25 units on the first day, of which 10 are on record as owned; it needs 31 then and 45 the year after.
	it('owns in As is what runs there on the first day', () => {
		const numbers = { ...of(name, { Ordered: [31, 45], Owned: 10, EstateUnits: 25 }) };
		expect(figures(`${name}Bought`, { ...numbers, estateKept: 1 }, 2)).toEqual([31 - 25, 45 - 31]);
		expect(figures(`${name}Bought`, { ...numbers, estateKept: 0 }, 2)).toEqual([31 - 10, 45 - 31]);
		// In a later year what As is runs counts no more than what is held: 45 − 31, though it runs 40.
		expect(
			figures(`${name}Bought`, { ...numbers, ...of(name, { EstateUnits: [25, 40] }), estateKept: 1 }, 2)
		).toEqual([6, 14]);
		expect(
			figures(`${name}Bought`, { ...numbers, ...of(name, { EstateUnits: 5 }), estateKept: 1 }, 2)
		).toEqual([21, 14]);
	});

	it('costs once and for support, or each year', () => {
		const money = (key: string, yearly: number): number =>
			figure(`${name}${key}`, {
				licenceFactor: 1.1,
				operatingTime: 0.5,
				...of(name, { Yearly: yearly, Bought: 10, Subscribed: 12, Held: 50, Price: 300, Support: 0.2 })
			});
		expect(money('Purchase', 0)).toBeCloseTo(10 * 300 * 1.1, 9);
		expect(money('Purchase', 1)).toBe(0);
		expect(money('Running', 0)).toBeCloseTo(50 * 0.2 * 300 * 1.1 * 0.5, 9);
		expect(money('Running', 1)).toBeCloseTo(12 * 300 * 1.1 * 0.5, 9);
	});
});

describe('Guest editions', () => {
	it('are for the VMs with Windows, all hosts of a cluster alike', () => {
		expect(figure('windowsVms', { virtualMachines: 400, windowsShare: 0.35 })).toBeCloseTo(140, 9);
		expect(figure('windowsVmsPerHost', { vmsPerHost: 34, windowsShare: 0.35 })).toBe(12); // 11.9
		expect(figure('windowsVmsPerHost', { vmsPerHost: 35, windowsShare: 0.35 })).toBe(13); // 12.25
	});

	it.each(['guestA', 'guestB'])('have a cost over the plan: %s', (name) => {
		const whole = (yearly: number): number =>
			figure(`${name}WholeCost`, {
				horizon: 5,
				...of(name, { Subscribed: 12, Held: 50, Yearly: yearly, Support: 0.2, Price: 300 })
			});
		expect(whole(0)).toBeCloseTo((12 + 50 * 0.2 * 5) * 300, 9);
		expect(whole(1)).toBeCloseTo(12 * 5 * 300, 9);
	});

	const chosen = (editions: number, a: readonly number[], b: readonly number[]): readonly number[] =>
		figures('firstGuestChosen', { guestEditions: editions, guestAWholeCost: a, guestBWholeCost: b }, 3);

	it('are chosen by the first day’s need, and kept', () => {
		expect(chosen(2, [100, 300, 100], [200, 200, 200])).toEqual([1, 1, 1]);
		expect(chosen(2, [300, 100, 100], [200, 200, 200])).toEqual([0, 0, 0]);
		expect(chosen(2, [200, 100, 100], [200, 50, 50])).toEqual([1, 1, 1]);
		expect(chosen(1, [300, 300, 300], [200, 200, 200])).toEqual([1, 1, 1]);
	});

	it('add to the other licences as chosen', () => {
		const money = (chosenFirst: number, key: string): number =>
			figure(`licence${key}`, {
				firstGuestChosen: chosenFirst,
				[`hypervisor${key}`]: 1000,
				[`guestA${key}`]: 200,
				[`guestB${key}`]: 30,
				[`density${key}`]: 4
			});
		expect(money(1, 'Purchase')).toBe(1204);
		expect(money(0, 'Purchase')).toBe(1034);
		expect(money(1, 'Running')).toBe(1204);
		expect(money(0, 'Running')).toBe(1034);
		const needed = { guestANeeded: 20, guestBNeeded: 3 };
		expect(figure('guestNeeded', { ...needed, firstGuestChosen: 1 })).toBe(20);
		expect(figure('guestNeeded', { ...needed, firstGuestChosen: 0 })).toBe(3);
	});

	it('leave the hypervisor’s licences of a host: those of all its servers', () => {
		expect(
			figure('licencesPerHost', {
				hypervisorUnits: 8,
				hypervisorUnitsOnce: 8,
				hypervisorStacks: 1,
				serversPerHost: 3
			})
		).toBe(24);
	});
});
