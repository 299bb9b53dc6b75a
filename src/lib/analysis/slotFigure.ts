import { cardPrice, cardWatts } from '#lib/model/connectivity.ts';
import { licencesPerHost } from '#lib/model/licences.ts';
import type { PortNeeds } from '#lib/model/method/ports.ts';
import type { SlotAssignment } from '#lib/model/method/slotAssignment.ts';
import type { Structure } from '#lib/model/structure.ts';
import { decimal } from '#lib/units/format.ts';
import { licenceUnits } from './binding.ts';
import type { DrawnPort, SlotFigure } from './figures.ts';
import { footnotes } from './lineFigures.ts';
import { namesOf } from './optionWords.ts';
import type { Reading } from './reading.ts';
import { slotUnits } from './slotUnits.ts';

type Host = SlotFigure['hosts'][number];

/** An option of which ports are asked, and how they were met. */
interface Fitted {
	readonly option: number;
	readonly structure: Structure;
	readonly assignment: SlotAssignment;
}

const kinds: readonly DrawnPort[] = ['nic', 'fc', 'usb', 'graphics'];
const names: Readonly<Record<DrawnPort, readonly [one: string, many: string]>> = {
	nic: ['NIC port', 'NIC ports'],
	fc: ['FC port', 'FC ports'],
	usb: ['USB port', 'USB ports'],
	graphics: ['graphics card', 'graphics cards']
};

const counted = (count: number, kind: DrawnPort): string =>
	`${decimal(count, 0)}\u00a0${names[kind][count === 1 ? 0 : 1]}`;
const counting = (count: number, one: string): string =>
	`${decimal(count, 0)} ${one}${count === 1 ? '' : 's'}`;

/** Ports of each kind that one host asks for. */
const wanted = ({ nics, fcPorts, usbPorts, graphicsCards }: PortNeeds): Record<DrawnPort, number> => ({
	nic: nics.reduce((sum, { ports }) => sum + ports, 0),
	fc: fcPorts,
	usb: usbPorts,
	graphics: graphicsCards
});

/** The slots of one host of every new option, what sits in them, and the licences that the host takes. */
export function slotFigure(reading: Reading): SlotFigure {
	const all = reading.structures.flatMap((structure, option): Fitted[] =>
		structure.assignment ? [{ option, structure, assignment: structure.assignment }] : []
	);
	const hosts = all.map((fitted) => hostOf(reading, fitted));
	return {
		kind: 'slots',
		id: 'slots',
		title: slotTitle(reading, all),
		subtitle: subtitle(all),
		notes: footnotes(reading),
		hosts,
		table: slotTable(reading, all)
	};
}

function hostOf(reading: Reading, { option, structure, assignment }: Fitted): Host {
	const { refs, of } = reading;
	const servers = structure.serversPerHost;
	const units = slotUnits(structure, assignment);
	const one = units[0]?.is === 'blade' ? 'blade' : 'server';
	const beside = assignment.expansionUnits;
	const needs = wanted(structure.needs);
	const licences = of(licencesPerHost, option, 0);
	const ref = refs[option]!;
	return {
		option: ref,
		heading:
			servers > 1
				? `One host of ${decimal(servers, 0)} ${one}s`
				: `One ${one}${beside > 0 ? ` with ${beside === 1 ? 'an expansion unit' : counting(beside, 'expansion unit')}` : ''}`,
		servers,
		units,
		unmet: kinds.flatMap((port) => {
			const count = assignment.wanted[port] - assignment.met[port];
			return count > 0 ? [{ port, label: names[port][1], count, from: assignment.met[port] + 1 }] : [];
		}),
		lines: [
			...kinds
				.filter((port) => needs[port] > 0)
				.map((port) => {
					const has = assignment.present[port] * servers;
					return `${counted(has, port)}, ${decimal(needs[port], 0)} needed`;
				}),
			...cardLines(reading, option, assignment, servers)
		],
		licences: reading.plan.licences.hypervisor === null ? '–' : decimal(licences, 0),
		licenceLabel: licenceLabel(reading, licences),
		reasons: reasonsOf(structure, assignment, needs, one),
		ref: { quantity: licencesPerHost.id, option: ref.id, year: 0 }
	};
}

function cardLines(
	{ of, plan }: Reading,
	option: number,
	assignment: SlotAssignment,
	servers: number
): string[] {
	if (assignment.cardCount === 0) return ['No card'];
	const price = `${plan.currency}\u00a0${decimal(of(cardPrice, option, 0), 0)}`;
	const each = servers > 1 ? ' on each' : '';
	return [
		`${counting(assignment.cardCount, 'card')}${each}, ${decimal(of(cardWatts, option, 0), 0)}\u00a0W, ${price}`
	];
}

function licenceLabel(reading: Reading, licences: number): string {
	if (reading.plan.licences.hypervisor === null) return 'no hypervisor licence';
	const noun = licences === 1 ? 'licence' : 'licences';
	return `hypervisor ${noun} per host, counted in ${licenceUnits(reading)}`;
}

/** Why it is so, and what lost. */
function reasonsOf(
	{ serversPerHost, placement }: Structure,
	{ expansionUnits, present, shortfalls, lost }: SlotAssignment,
	needs: Record<DrawnPort, number>,
	one: string
): string[] {
	const spread = kinds
		.filter((kind) => serversPerHost > 1 && present[kind] < needs[kind])
		.map(
			(kind) =>
				`Each ${one} has ${decimal(present[kind], 0)} of ${counted(needs[kind], kind)}, so a host takes ${decimal(serversPerHost, 0)}.`
		);
	const bays =
		placement && expansionUnits > 0
			? [
					`Takes ${counting(placement.baysPerServer, 'bay')} per host: an expansion unit has no socket, so no licence.`
				]
			: [];
	return [
		...spread,
		...bays,
		...shortfalls.map(
			({ need, why, fix }) => `${need[0]!.toUpperCase()}${need.slice(1)}: ${why}. Nearest fix: ${fix}.`
		),
		...lost.map(({ why }) => `Not chosen: ${why}.`)
	];
}

/** What no option can carry, else which takes most servers for one host, else that one server is enough. */
function slotTitle({ refs, plan }: Reading, all: readonly Fitted[]): string {
	const name = ({ option }: Fitted): string => refs[option]?.label ?? '';
	const short = all.filter(({ assignment }) => !assignment.feasible);
	const [most] = [...all].sort((a, b) => b.structure.serversPerHost - a.structure.serversPerHost);
	if (!most) return 'No option asks for slots';
	if (short.length === all.length) return 'No option carries every port of a host';
	if (short.length > 0) {
		const missing = kinds.filter((kind) =>
			short.some(({ assignment }) => assignment.met[kind] < assignment.wanted[kind])
		);
		return `${namesOf(short.map(name))} cannot carry every ${namesOf(missing.map((kind) => names[kind][0]))} of a host; the others can`;
	}
	const servers = most.structure.serversPerHost;
	if (servers === 1) {
		const helped = all.filter(({ assignment }) => assignment.expansionUnits > 0);
		return helped.length > 0
			? `${namesOf(helped.map(name))} carry all ports of a host on one server by an expansion unit`
			: 'One server carries all ports of a host in every option';
	}
	const single = all.filter(({ structure }) => structure.serversPerHost === 1);
	const best = single.filter(({ assignment }) => assignment.expansionUnits > 0);
	const licensed = plan.licences.hypervisor === null ? '' : ', each licensed,';
	const against = namesOf((best.length > 0 ? best : single).slice(0, 2).map(name));
	return `${name(most)} take ${decimal(servers, 0)} servers${licensed} for the ports of one host${against ? `; ${against} take one` : ''}`;
}

/** What a host asks for, NICs by role. */
function subtitle(all: readonly Fitted[]): string {
	const needs = all[0]?.structure.needs;
	if (!needs) return 'No new option';
	const roles = needs.nics.map(({ role, ports }) => `${role} ${decimal(ports, 0)}`).join(', ');
	const asked = kinds
		.map((kind) => ({ kind, count: Math.max(...all.map(({ structure }) => wanted(structure.needs)[kind])) }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${counted(count, kind)}${kind === 'nic' && roles ? ` (${roles})` : ''}`);
	return `Needed per host: ${namesOf(asked) || 'no port'}. Ports that carry a need are numbered; drawings are not to scale`;
}

function slotTable({ refs, of, plan }: Reading, all: readonly Fitted[]): SlotFigure['table'] {
	const asked = kinds.filter((kind) => all.some(({ structure }) => wanted(structure.needs)[kind] > 0));
	return {
		columns: [
			{ label: 'Option', unit: '' },
			{ label: 'Servers', unit: 'per host' },
			{ label: 'Licences', unit: 'per host' },
			...asked.map((kind) => ({ label: names[kind][1].replace(/^g/u, 'G'), unit: 'present, needed' })),
			{ label: 'Expansion units', unit: 'per server' },
			{ label: 'Bays', unit: 'per server' },
			{ label: 'Cards', unit: 'W per server' },
			{ label: 'Cards', unit: `${plan.currency} per server` }
		],
		rows: all.map(({ option, structure, assignment }) => [
			refs[option]?.ruledOut ? `${refs[option].label}*` : (refs[option]?.label ?? ''),
			decimal(structure.serversPerHost, 0),
			plan.licences.hypervisor === null ? '–' : decimal(of(licencesPerHost, option, 0), 0),
			...asked.map((kind) => {
				const has = decimal(assignment.present[kind] * structure.serversPerHost, 0);
				return `${has} of ${decimal(wanted(structure.needs)[kind], 0)}`;
			}),
			decimal(assignment.expansionUnits, 0),
			structure.placement ? decimal(structure.placement.baysPerServer, 0) : '–',
			decimal(of(cardWatts, option, 0), 0),
			decimal(of(cardPrice, option, 0), 0)
		])
	};
}
