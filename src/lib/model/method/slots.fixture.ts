import { sketchCard, sketchExpansion, sketchServer, slots } from './hardware.fixture.ts';
import type { NicNeed } from './ports.ts';
import type { SlotAssignment } from './slotAssignment.ts';

/** Ports of one role. */
export const role = (ports: number, speed = 1, name: NicNeed['role'] = 'VM traffic'): NicNeed => ({
	role: name,
	ports,
	speed
});

export const quad = sketchCard({ name: 'Quad NIC', device: 'NIC', ports: 4, watts: 14, price: 450 });
export const dual = sketchCard({ name: 'Dual NIC', device: 'NIC', ports: 2, watts: 6, price: 200 });
export const eightUsb = sketchCard({ name: 'Eight USB', device: 'USB', ports: 8, watts: 11, price: 90 });
export const fourUsb = sketchCard({ name: 'Four USB', device: 'USB', ports: 4, watts: 5, price: 40 });

/** The expansion blade of 2008: two PCI-X, or two PCIe, or one PCIe up to 150 W. */
export const blade2008 = sketchServer({ nics: 2, usb: 2, bay: 'half' });
export const expansion2008 = sketchExpansion({
	alternatives: [[slots('PCI-X', 2, 25)], [slots('PCIe', 2, 75)], [slots('PCIe', 1, 150.1)]],
	price: 500,
	watts: 15
});

/** What sits in each place, the onboard ports first. */
export function cardsIn(assignment: SlotAssignment): (string | null)[] {
	return assignment.devices.map((device) => device.card?.name ?? null);
}
