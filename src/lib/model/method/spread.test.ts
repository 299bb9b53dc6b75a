import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import type { SlotQuestion } from './slotAssignment.ts';
import { sharedNeeds, spreadPorts } from './spread.ts';

const nicPorts = (ports: number) => sketchNeeds([{ role: 'VM traffic', ports, speed: 1 }]);
const quad = sketchCard({ name: 'Quad NIC', device: 'NIC', ports: 4, watts: 14, price: 450 });
const expansion = sketchExpansion({
	alternatives: [[slots('PCI-X', 2, 25)], [slots('PCIe', 2, 75)], [slots('PCIe', 1, 150.1)]]
});

/** The argument of 2008: how many servers carry the NIC ports of one host. */
const dualNicBlade: Omit<SlotQuestion, 'needs'> = {
	server: sketchServer({ nics: 2, bay: 'half' }),
	expansion: null,
	cards: [quad]
};
const singleNicBlade = { ...dualNicBlade, server: sketchServer({ nics: 1, bay: 'half' }) };
const bladeWithExpansion = { ...dualNicBlade, expansion };

describe('ports spread over servers', () => {
	it('put five NIC ports on three dual-NIC blades, five single-NIC blades or one with expansion', () => {
		const servers = [dualNicBlade, singleNicBlade, bladeWithExpansion].map(
			(option) => spreadPorts({ ...option, needs: nicPorts(5) })?.servers
		);
		expect(servers).toEqual([3, 5, 1]);
	});

	it('put six on three, six and one', () => {
		const servers = [dualNicBlade, singleNicBlade, bladeWithExpansion].map(
			(option) => spreadPorts({ ...option, needs: nicPorts(6) })?.servers
		);
		expect(servers).toEqual([3, 6, 1]);
	});

	it('equip each server for its share, without telling roles apart', () => {
		const spread = spreadPorts({ ...dualNicBlade, needs: nicPorts(5) });
		expect(spread?.assignment).toMatchObject({ feasible: true, wanted: { nic: 2 }, met: { nic: 2 } });
		expect(spread?.assignment.devices[0]?.nics).toEqual([
			{ speed: 1, need: 1, role: null },
			{ speed: 1, need: 2, role: null }
		]);
	});

	it('take redundancy between servers for redundancy between devices', () => {
		const needs = { ...nicPorts(2), redundantOnTwoDevices: true };
		expect(spreadPorts({ ...dualNicBlade, needs })?.servers).toBe(2);
	});

	it('follow the scarcest kind of port', () => {
		// Ten USB keys at two per blade: five blades, though NIC ports would need two.
		const server = sketchServer({ nics: 4, usb: 2, bay: 'half' });
		expect(spreadPorts({ ...dualNicBlade, server, needs: { ...nicPorts(6), usbPorts: 10 } })?.servers).toBe(
			5
		);
	});

	it('round up each speed class for itself', () => {
		const needs = sketchNeeds([
			{ role: 'management', ports: 2, speed: 1 },
			{ role: 'backup', ports: 1, speed: 1 },
			{ role: 'VM traffic', ports: 2, speed: 10 }
		]);
		expect(sharedNeeds(needs, 2).nics).toEqual([
			{ role: null, ports: 2, speed: 1 },
			{ role: null, ports: 1, speed: 10 }
		]);
	});

	it('help nobody who has no such port at all', () => {
		expect(spreadPorts({ ...dualNicBlade, needs: sketchNeeds([], { fcPorts: 2 }) })).toBeNull();
	});
});
