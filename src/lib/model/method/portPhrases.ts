import { portKinds, type PortCount, type PortKind } from './slotProblem.ts';

/** What people call the ports of each kind. */
export const portNames = {
	nic: 'NIC ports',
	fc: 'FC ports',
	usb: 'USB ports',
	graphics: 'graphics cards'
} as const satisfies Record<PortKind, string>;

export type PortName = (typeof portNames)[PortKind];

/** What people call a card that brings ports of each kind. */
export const cardNames: Readonly<Record<PortKind, string>> = {
	nic: 'NIC',
	fc: 'FC card',
	usb: 'USB card',
	graphics: 'graphics card'
};

/** The kinds of which fewer are carried than there should be: '4 of 6 NIC ports, 2 of 10 USB ports'; empty when none. */
export function carriedOf(met: PortCount, wanted: PortCount): string {
	return portKinds
		.filter((kind) => met[kind] < wanted[kind])
		.map((kind) => `${met[kind]} of ${wanted[kind]} ${portNames[kind]}`)
		.join(', ');
}

/** A count with its noun: '1 bay', '2 bays'. */
export function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A list in words: 'a, b or c'. */
export function listed(parts: readonly string[], conjunction: 'and' | 'or'): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** An amount without the noise of binary fractions, at most two decimals. */
export function amount(value: number): string {
	return String(Math.round(value * 100) / 100);
}
