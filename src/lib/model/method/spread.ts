import { assignPorts, assignSlots, type SlotAssignment } from './slotAssignment.ts';
import {
	wantedPorts,
	type RoleNeed,
	type ServerNeeds,
	type SlotProblem,
	type SlotQuestion
} from './slotProblem.ts';
import { SlotSearch } from './slotSearch.ts';
import type { PortNeeds } from './ports.ts';

/** How many servers carry the ports of one logical host, and how each of them is equipped. */
export interface Spread {
	/** Servers per logical host. */
	readonly servers: number;
	/** Of each of the servers. */
	readonly assignment: SlotAssignment;
}

const mostServers = 64;

/**
 * The smallest number of servers for which one server carries its share of every kind of port, or null when 64 do not
 * help.
 *
 * From two servers on, redundancy is between servers: the ports of a role need not sit on two devices, and roles of one
 * speed class are one count, of which each server carries ⌈count ÷ servers⌉. A larger number of servers never asks
 * more of one, so the smallest is found by bisection.
 *
 * Example: five ports of 1 Gb/s. With two ports a server carries ⌈5 ÷ 3⌉ = 2: three servers. With one port: five.
 */
export function spreadPorts(question: SlotQuestion): Spread | null {
	if (carriesAll(question)) return { servers: 1, assignment: assignSlots(question) };
	if (!carriesShare(question, mostServers)) return null;
	let low = 2;
	let high = mostServers;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (carriesShare(question, middle)) high = middle;
		else low = middle + 1;
	}
	return { servers: low, assignment: assignPorts(shareOf(question, low)) };
}

function carriesShare(question: SlotQuestion, servers: number): boolean {
	return carriesAll(shareOf(question, servers));
}

function carriesAll(problem: SlotProblem): boolean {
	return new SlotSearch(problem).best(wantedPorts(problem.needs)) !== null;
}

function shareOf(question: SlotQuestion, servers: number): SlotProblem {
	return { ...question, needs: sharedNeeds(question.needs, servers) };
}

/** What each of so many servers must carry of a logical host's ports. */
export function sharedNeeds(needs: PortNeeds, servers: number): ServerNeeds {
	const share = (ports: number) => Math.ceil(ports / servers);
	const bySpeed = new Map<number, number>();
	for (const { ports, speed } of needs.nics) bySpeed.set(speed, (bySpeed.get(speed) ?? 0) + ports);
	return {
		nics: [...bySpeed].map(([speed, ports]): RoleNeed => ({ role: null, ports: share(ports), speed })),
		redundantOnTwoDevices: false,
		fcPorts: share(needs.fcPorts),
		usbPorts: share(needs.usbPorts),
		graphicsCards: share(needs.graphicsCards)
	};
}
