/** Roles that a host's NIC ports have (model §1, connectivity). */
export const nicRoles = [
	'management',
	'migration',
	'IP storage',
	'VM traffic',
	'backup',
	'fault tolerance'
] as const;

export type NicRole = (typeof nicRoles)[number];

/** Ports of one role on a host: how many, at which least speed in Gb/s. Two or more of a role are a redundant set. */
export interface NicNeed {
	readonly role: NicRole;
	readonly ports: number;
	readonly speed: number;
}

/** What one logical host asks for. */
export interface PortNeeds {
	readonly nics: readonly NicNeed[];
	/** True: the ports of a role sit on at least two devices, no device holding more than half of them, rounded up. */
	readonly redundantOnTwoDevices: boolean;
	readonly fcPorts: number;
	readonly usbPorts: number;
	readonly graphicsCards: number;
}
