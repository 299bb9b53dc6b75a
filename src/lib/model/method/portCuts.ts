import { mostOnOneDevice } from './portMatching.ts';
import type { RoleNeed } from './slotProblem.ts';

/**
 * What a set of NICs must give so that every role can have its ports, as plain sums.
 *
 * By max-flow = min-cut, all needed ports can be matched exactly when for every set of roles (a *cut*) the ports wanted
 * by the set are no more than the sum over the NICs of what each can give to that set. What one NIC gives to a cut
 * does not depend on the others, so the search adds numbers instead of solving a flow for every choice of cards.
 *
 * Example: a pair at 1 Gb/s on two devices, one dual-port NIC. The cut wants 2; the NIC gives min(2 ports, 1 per
 * device) = 1, so a second device is needed.
 */
export interface PortCuts {
	/** Ports wanted by each cut. */
	readonly wanted: readonly number[];
	/** What a NIC of so many ports at that speed gives to each cut. */
	readonly given: (ports: number, speed: number) => number[];
}

interface RoleClass {
	readonly ports: number;
	readonly speed: number;
	/** Most ports of one such role on one device. */
	readonly limit: number;
	/** How many such roles there are: roles alike are told apart only by their number. */
	count: number;
}

/** The cuts of these roles; roles that may sit on one device are merged by speed, roles alike by number. */
export function portCuts(needs: readonly RoleNeed[], redundantOnTwoDevices: boolean): PortCuts {
	const classes = roleClasses(needs, redundantOnTwoDevices);
	const cuts = cutsOf(classes).filter((cut) => cut.some((count) => count > 0));
	return {
		wanted: cuts.map((cut) => cut.reduce((sum, count, c) => sum + count * classes[c]!.ports, 0)),
		given: (ports, speed) =>
			cuts.map((cut) => {
				const reach = cut.reduce(
					(sum, count, c) => sum + (classes[c]!.speed <= speed ? count * classes[c]!.limit : 0),
					0
				);
				return Math.min(ports, reach);
			})
	};
}

function roleClasses(needs: readonly RoleNeed[], redundantOnTwoDevices: boolean): RoleClass[] {
	const redundant: RoleClass[] = [];
	const freely = new Map<number, number>();
	for (const { ports, speed } of needs) {
		if (ports === 0) continue;
		const limit = mostOnOneDevice(ports, redundantOnTwoDevices);
		const alike = redundant.find((role) => role.ports === ports && role.speed === speed);
		if (limit === ports) freely.set(speed, (freely.get(speed) ?? 0) + ports);
		else if (alike) alike.count++;
		else redundant.push({ ports, speed, limit, count: 1 });
	}
	const merged = [...freely].map(([speed, ports]) => ({ ports, speed, limit: ports, count: 1 }));
	return [...redundant, ...merged];
}

function cutsOf(classes: readonly RoleClass[]): number[][] {
	return classes.reduce<number[][]>(
		(cuts, { count }) => cuts.flatMap((cut) => Array.from({ length: count + 1 }, (_, n) => [...cut, n])),
		[[]]
	);
}
