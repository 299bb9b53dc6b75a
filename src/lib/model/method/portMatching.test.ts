import { describe, expect, it } from 'vitest';
import { matchPorts, mostOnOneDevice } from './portMatching.ts';
import type { RoleNeed } from './slotProblem.ts';

const role = (ports: number, speed: number): RoleNeed => ({ role: 'VM traffic', ports, speed });

describe('matching needed ports to devices', () => {
	it('moves a slow role off the fast device when a fast role needs it, as first come, first served would not', () => {
		const devices = [
			{ ports: 2, speed: 10 },
			{ ports: 2, speed: 1 }
		];
		expect(matchPorts(devices, [role(2, 1), role(2, 10)], false)).toEqual([
			[0, 2],
			[2, 0]
		]);
	});

	it('moves roles along a chain of devices', () => {
		// The first role fits anywhere, the second needs 10 Gb/s, the third 25 Gb/s: each must end on its own device.
		const devices = [25, 10, 1].map((speed) => ({ ports: 1, speed }));
		expect(matchPorts(devices, [role(1, 1), role(1, 10), role(1, 25)], false)).toEqual([
			[0, 0, 1],
			[0, 1, 0],
			[1, 0, 0]
		]);
	});

	it('puts a redundant pair on two devices', () => {
		const devices = [
			{ ports: 4, speed: 1 },
			{ ports: 1, speed: 1 }
		];
		expect(matchPorts(devices, [role(2, 1)], true)).toEqual([[1], [1]]);
	});

	it('carries what it can when ports are too few or too slow', () => {
		expect(matchPorts([{ ports: 3, speed: 1 }], [role(2, 1), role(2, 10)], false)).toEqual([[2, 0]]);
	});

	it('leaves the earlier role its port where there is one for two', () => {
		expect(matchPorts([{ ports: 1, speed: 1 }], [role(1, 1), role(1, 1)], false)).toEqual([[1, 0]]);
	});

	it('allows half of a redundant role on one device, rounded up, and a single port anywhere', () => {
		expect([1, 2, 3, 4, 5].map((ports) => mostOnOneDevice(ports, true))).toEqual([1, 1, 2, 2, 3]);
		expect(mostOnOneDevice(5, false)).toBe(5);
	});
});
