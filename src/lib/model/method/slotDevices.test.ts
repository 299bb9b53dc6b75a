import { describe, expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { assignSlots, type SlotAssignment } from './slotAssignment.ts';
import { role } from './slots.fixture.ts';

const nic = (name: string, watts: number, size: 'low' | 'full' = 'low') =>
	sketchCard({ name, device: 'NIC', ports: 2, size, watts, price: 100 });

/** Where each card sits: its name, the unit or none, and the place there. */
const seats = ({ devices }: SlotAssignment) =>
	devices.flatMap(({ card, unit, position }) => (card ? [[card.name, unit, position]] : []));

describe('the places of a server', () => {
	it('are numbered by bus in the server, and by unit in its expansion units', () => {
		const { devices } = assignSlots({
			server: sketchServer({
				bay: 'half',
				slots: [slots('PCIe', 1, 5), slots('mezzanine', 2, 25), slots('PCIe', 1, 5)]
			}),
			expansion: sketchExpansion({
				alternatives: [[slots('PCI-X', 1, 25), slots('PCIe', 1, 25)]],
				maxPerHost: 2
			}),
			cards: [nic('NIC', 9)],
			needs: sketchNeeds([role(4)])
		});
		expect(
			devices.map(({ where, slot, unit, position, alternative }) => [
				where,
				slot?.bus,
				unit,
				position,
				alternative
			])
		).toEqual([
			['onboard', undefined, null, 0, null],
			['slot', 'PCIe', null, 1, null],
			['slot', 'mezzanine', null, 1, null],
			['slot', 'mezzanine', null, 2, null],
			['slot', 'PCIe', null, 2, null],
			['expansion', 'PCI-X', 1, 1, 0],
			['expansion', 'PCIe', 1, 2, 0],
			['expansion', 'PCI-X', 2, 1, 0],
			['expansion', 'PCIe', 2, 2, 0]
		]);
		expect(devices.slice(1).map(({ nics }) => nics.length)).toEqual([0, 0, 0, 0, 0, 2, 0, 2]);
	});

	it('connect each unit by as many mezzanines as it needs, the last ones', () => {
		const { devices } = assignSlots({
			server: sketchServer({ bay: 'full', slots: [slots('mezzanine', 5, 25)] }),
			expansion: sketchExpansion({
				alternatives: [[slots('PCIe', 1, 25)]],
				maxPerHost: 2,
				needs: { mezzanines: 2 }
			}),
			cards: [nic('NIC', 9)],
			needs: sketchNeeds([role(4)])
		});
		expect(devices.map(({ connects }) => connects)).toEqual([null, null, 1, 1, 2, 2, null, null]);
	});
});

describe('the cards', () => {
	const capped = (maxPerHost: number, ...alternatives: ReturnType<typeof slots>[][]) =>
		sketchExpansion({ alternatives, maxPerHost, wattsCap: 10 });

	it('go to another unit where the first has no watts left', () => {
		const assignment = assignSlots({
			server: sketchServer({ bay: 'half' }),
			expansion: capped(2, [slots('PCIe', 2, 25)]),
			cards: [nic('NIC', 8)],
			needs: sketchNeeds([role(4)])
		});
		expect(seats(assignment)).toEqual([
			['NIC', 1, 1],
			['NIC', 2, 1]
		]);
	});

	it('draw in the server’s own slots nothing from the watts of a unit', () => {
		const assignment = assignSlots({
			server: sketchServer({ bay: 'half', slots: [slots('PCIe', 2, 25)] }),
			expansion: capped(1, [slots('PCIe', 2, 25)]),
			cards: [nic('NIC', 8)],
			needs: sketchNeeds([role(6)])
		});
		expect(seats(assignment)).toEqual([
			['NIC', null, 1],
			['NIC', null, 2],
			['NIC', 1, 1]
		]);
	});

	it('leave a unit, and its watts, to a card that fits no other', () => {
		// The NIC, first in the catalogue, would take the only slot that is large enough for the HBA.
		const hba = sketchCard({ name: 'HBA', device: 'HBA', ports: 2, size: 'full', watts: 8, price: 100 });
		const usb = sketchCard({ name: 'USB', device: 'USB', ports: 4, bus: 'PCI-X', watts: 1, price: 40 });
		const assignment = assignSlots({
			server: sketchServer({ bay: 'half' }),
			expansion: capped(
				2,
				[slots('PCIe', 1, 25, 'full')],
				[slots('PCIe', 1, 25, 'low'), slots('PCI-X', 1, 25)]
			),
			cards: [nic('NIC', 8), hba, usb],
			needs: sketchNeeds([role(2)], { fcPorts: 2, usbPorts: 4 })
		});
		expect(seats(assignment)).toEqual([
			['HBA', 1, 1],
			['NIC', 2, 1],
			['USB', 2, 2]
		]);
	});

	it('bring their own ports: a graphics card is one, whatever connectors it has', () => {
		const graphics = sketchCard({ name: 'GPU', device: 'GPU', ports: 4, watts: 20, price: 900 });
		const hba = sketchCard({ name: 'HBA', device: 'HBA', ports: 2, watts: 8, price: 700 });
		const usb = sketchCard({ name: 'USB', device: 'USB', ports: 4, watts: 5, price: 40 });
		const question = {
			server: sketchServer({ nics: 2, usb: 1, slots: [slots('PCIe', 4, 25)] }),
			expansion: null,
			cards: [nic('NIC', 8), hba, usb, graphics],
			needs: sketchNeeds([role(3)], { fcPorts: 1, usbPorts: 3, graphicsCards: 1 })
		};
		const { devices, present, met } = assignSlots(question);
		expect(present).toEqual({ nic: 4, fc: 2, usb: 5, graphics: 1 });
		expect(met).toEqual({ nic: 3, fc: 1, usb: 3, graphics: 1 });
		expect(
			devices.map((device) => [
				device.nics.length,
				device.fcPorts,
				device.fcCarried,
				device.usbPorts,
				device.usbCarried,
				device.graphicsCards
			])
		).toEqual([
			[2, 0, 0, 1, 1, 0],
			[2, 0, 0, 0, 0, 0],
			[0, 2, 1, 0, 0, 0],
			[0, 0, 0, 4, 2, 0],
			[0, 0, 0, 0, 0, 1]
		]);
		const two = assignSlots({ ...question, needs: sketchNeeds([], { graphicsCards: 2 }) });
		expect([two.cardCount, two.met.graphics]).toEqual([2, 2]);
	});
});
