import type { Device, SlotAssignment } from '#lib/model/method/slotAssignment.ts';
import type { Structure } from '#lib/model/structure.ts';
import type { DrawnPort, FittedPort, SlotFigure } from './figures.ts';

type Unit = SlotFigure['hosts'][number]['units'][number];
type Slot = Unit['slots'][number];

/** The units of one server as they are drawn: the server itself, then its expansion units, each with its slots. */
export function slotUnits(structure: Structure, assignment: SlotAssignment): Unit[] {
	const numbered = new Map<DrawnPort, number>();
	const drawn = assignment.devices.map((device) => ({ device, slot: slotOf(device, numbered) }));
	const { server, expansion } = structure.hardware;
	const isBlade = server?.form.in === 'chassis';
	return [
		{
			is: isBlade ? 'blade' : 'server',
			label: server?.name ?? '',
			slots: drawn.filter(({ device }) => device.unit === null).map(({ slot }) => slot)
		},
		...Array.from({ length: assignment.expansionUnits }, (_, place): Unit => ({
			is: 'expansion',
			label: expansion?.name ?? 'Expansion unit',
			slots: drawn.filter(({ device }) => device.unit === place + 1).map(({ slot }) => slot)
		}))
	];
}

function slotOf(device: Device, numbered: Map<DrawnPort, number>): Slot {
	const { card, connects, slot, watts, wattsBelow } = device;
	return {
		label: slotName(device),
		card: card?.name ?? (connects === null ? null : `Connects expansion unit ${connects}`),
		ports: portsOf(device, numbered),
		watts: card ? watts : null,
		wattLimit: card && slot ? wattsBelow : null
	};
}

const sizes = {
	low: 'low profile',
	half: 'half height',
	full: 'full height',
	double: 'double width'
} as const;

function slotName({ slot, position }: Device): string {
	if (!slot) return 'Onboard';
	if (slot.bus === 'mezzanine') return `Mezzanine ${position}`;
	return `${slot.bus} ${position}, ${sizes[slot.size]}`;
}

/** The ports of a device, those that carry a need numbered on from the devices before it. */
function portsOf(device: Device, numbered: Map<DrawnPort, number>): FittedPort[] {
	const fitted = (is: DrawnPort, count: number, carried: number): FittedPort[] => {
		const before = numbered.get(is) ?? 0;
		numbered.set(is, before + carried);
		return Array.from({ length: count }, (_, port) => ({
			is,
			need: port < carried ? before + port + 1 : null
		}));
	};
	const { nics, fcPorts, fcCarried, usbPorts, usbCarried, graphicsCards, graphicsCarried } = device;
	return [
		...fitted('nic', nics.length, nics.filter(({ need }) => need !== null).length),
		...fitted('fc', fcPorts, fcCarried),
		...fitted('usb', usbPorts, usbCarried),
		...fitted('graphics', graphicsCards, graphicsCarried)
	];
}
