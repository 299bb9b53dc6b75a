import type { RoleNeed } from './slotProblem.ts';

/** A NIC, onboard or card, as the matching sees it: so many ports of one speed (Gb/s). */
export interface PortDevice {
	readonly ports: number;
	readonly speed: number;
}

/**
 * Most ports of a role that one device may carry: all, or with redundancy on two devices half of them, rounded up, so
 * that no single failure takes the role away.
 */
export function mostOnOneDevice(ports: number, redundantOnTwoDevices: boolean): number {
	return redundantOnTwoDevices && ports >= 2 ? Math.ceil(ports / 2) : ports;
}

/**
 * Which port carries which role: for each device, the number of ports it gives to each role (same order as `needs`).
 * As many needed ports as possible are carried.
 *
 * A b-matching by augmenting paths: a port is found for each needed port in turn; where all suitable ones are taken, a
 * role already served moves to another device if that sets one free. A role that finds no path once never finds one
 * later, so the result is a maximum, and earlier roles and earlier devices are filled first.
 *
 * Example: devices A (2 × 10 Gb/s) and B (2 × 1 Gb/s), needs 2 × 1 Gb/s then 2 × 10 Gb/s. The first role takes A;
 * the second then pushes it over to B. First come, first served would have carried two of four.
 */
export function matchPorts(
	devices: readonly PortDevice[],
	needs: readonly RoleNeed[],
	redundantOnTwoDevices: boolean
): number[][] {
	const carried = devices.map(() => needs.map(() => 0));
	const limits = needs.map((need) => mostOnOneDevice(need.ports, redundantOnTwoDevices));
	const free = devices.map((device) => device.ports);

	const findPort = (role: number, seen: Set<number>): boolean => {
		seen.add(role);
		const suitable = [...devices.keys()].filter(
			(d) => devices[d]!.speed >= needs[role]!.speed && carried[d]![role]! < limits[role]!
		);
		const open = suitable.find((d) => free[d]! > 0);
		if (open !== undefined) {
			free[open]!--;
			carried[open]![role]!++;
			return true;
		}
		for (const d of suitable)
			for (const other of needs.keys()) {
				if (seen.has(other) || carried[d]![other] === 0 || !findPort(other, seen)) continue;
				carried[d]![other]!--;
				carried[d]![role]!++;
				return true;
			}
		return false;
	};

	for (const [role, need] of needs.entries()) {
		for (let port = 0; port < need.ports && findPort(role, new Set()); port++);
	}
	return carried;
}
