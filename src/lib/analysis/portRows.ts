import type { Quantity } from '#lib/engine/quantity.ts';
import type { Device } from '#lib/model/method/slotAssignment.ts';
import { estateNicPorts } from '#lib/model/estateDemand.ts';
import { decimal } from '#lib/units/format.ts';
import type { TableCell, TableRow } from './comparison.ts';
import type { Reading } from './reading.ts';

type PortKind = 'nic' | 'fc' | 'usb' | 'graphics';

const rows: Readonly<Record<PortKind, { id: string; label: string }>> = {
	nic: { id: 'nicPorts', label: 'NIC ports' },
	fc: { id: 'fcPorts', label: 'FC ports' },
	usb: { id: 'usbPorts', label: 'USB ports' },
	graphics: { id: 'graphicsCards', label: 'Graphics cards' }
};

/** The row that says how a need for ports is met, or null where nothing is asked. */
export function portRow(reading: Reading, kind: PortKind, needed: Quantity): TableRow | null {
	const want = reading.of(needed, 0, 0);
	if (want === 0) return null;
	const { id, label } = rows[kind];
	return {
		id,
		label,
		unit: `${decimal(want, 0)} needed per host`,
		unitRef: { quantity: needed.id, year: 0 },
		strong: false,
		cells: reading.plan.options.map((_, option) => cell(reading, option, kind, want))
	};
}

function cell(reading: Reading, option: number, kind: PortKind, want: number): TableCell {
	const { structures, refs, ofGroup, extent } = reading;
	const plain = { ref: null, best: false, exceeded: false, ofLimit: null };
	const structure = structures[option];
	const assignment = structure?.assignment;
	if (!structure || !assignment) {
		const has = kind === 'nic' && extent.groups > 0 ? ofGroup(estateNicPorts, 0, 0) : null;
		return {
			...plain,
			text: has === null ? '–' : decimal(has, 0),
			value: has,
			second: 'not asked of the estate'
		};
	}
	const met = assignment.met[kind];
	const asked = assignment.wanted[kind];
	const spread = structure.serversPerHost > 1 ? `, on each of ${structure.serversPerHost} servers` : '';
	return {
		...plain,
		text: `${decimal(met, 0)} of ${decimal(asked, 0)}`,
		value: met,
		ref: { quantity: `${rows[kind].id}Met`, option: refs[option]?.id ?? '', year: 0 },
		second: `${madeOf(assignment.devices, kind)}${spread}`,
		exceeded: met < asked && want > 0
	};
}

/** `2 onboard + 4 in the expansion unit`: where the ports in use sit. */
function madeOf(devices: readonly Device[], kind: PortKind): string {
	const places = new Map<string, number>();
	for (const device of devices) {
		const ports = carried(device, kind);
		if (ports === 0) continue;
		const place = placeOf(device);
		places.set(place, (places.get(place) ?? 0) + ports);
	}
	return [...places].map(([place, ports]) => `${ports} ${place}`).join(' + ');
}

function placeOf({ where, slot }: Device): string {
	if (where === 'onboard') return 'onboard';
	if (where === 'expansion') return 'in expansion';
	if (slot?.bus === 'mezzanine') return 'mezzanine';
	return slot?.bus === 'OCP' ? 'on OCP' : 'on cards';
}

function carried(device: Device, kind: PortKind): number {
	switch (kind) {
		case 'nic':
			return device.nics.filter(({ need }) => need !== null).length;
		case 'fc':
			return device.fcCarried;
		case 'usb':
			return device.usbCarried;
		case 'graphics':
			return device.graphicsCarried;
	}
}
