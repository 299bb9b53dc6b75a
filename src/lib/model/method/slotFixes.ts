import type { Bus } from '#lib/catalogue/entry.ts';
import { cardsFor, carries, type PortNeed } from './portNeed.ts';
import { amount, cardNames, counted, portNames } from './portPhrases.ts';
import type { Cause } from './slotCauses.ts';
import { unitsPerServer } from './slotLayouts.ts';
import { relaxations } from './slotRelaxations.ts';

/** The nearest changes that would meet the need in full: '2 more ports: a second expansion unit, or a server with …'. */
export function fixOf(need: PortNeed, { cause }: Cause): string {
	const { kind, met, want } = need;
	const noun = kind === 'nic' ? 'port' : portNames[kind].replace(/s$/, '');
	const fixes = [unitFix(need), slotFix(need, cause), cause === 'redundancy' ? pairFix(need) : null];
	const found = fixes.filter((fix) => fix !== null);
	if (found.length === 0) found.push(otherFix(need, cause));
	return `${counted(want - met[kind], `more ${noun}`)}: ${found.join(', or ')}`;
}

const ordinals = ['an', 'a second', 'a third', 'a fourth'];

function unitFix(need: PortNeed): string | null {
	const { problem, want } = need;
	const { most, limit } = unitsPerServer(problem);
	if (limit === 'none offered') return null;
	for (const units of [most + 1, most + 2]) {
		if (!carries(need, `units ${units}`, () => relaxations.units(problem, units), want)) continue;
		if (limit === 'second CPU') return 'a second CPU, which the expansion unit needs';
		if (limit === 'other chassis') return 'a server in a chassis that takes the expansion unit';
		if (limit === 'mezzanine') return 'a server with a mezzanine for a further expansion unit';
		return `${ordinals[units - 1] ?? 'a further'} expansion unit`;
	}
	return null;
}

/** More slots than this in one server are no near fix. */
const fewSlots = 4;

function slotFix(need: PortNeed, cause: Cause['cause']): string | null {
	const { problem, kind, want, met } = need;
	const cards = cardsFor(need);
	const most = Math.max(0, ...cards.map((card) => (kind === 'graphics' ? 1 : card.ports)));
	if (want - met[kind] > most * fewSlots) return null;
	const helps = (slots: number, bus: Bus) =>
		carries(need, `${slots} ${bus}`, () => relaxations.slots(problem, bus, slots), want);
	let slots = fewSlots + 1;
	let bus: Bus | null = null;
	for (const other of new Set(cards.map((card) => card.bus)))
		while (slots > 1 && helps(slots - 1, other)) {
			slots--;
			bus = other;
		}
	if (!bus) return null;
	const lightest = Math.min(...cards.filter((card) => card.bus === bus).map((card) => card.watts.value));
	const ample =
		cause === 'watts' ? ` for ${amount(lightest)} W` : cause === 'size' ? ' of a larger size' : '';
	const noUnit = unitsPerServer(problem).limit === 'none offered' && problem.server.form.in === 'chassis';
	const place = noUnit && bus !== 'mezzanine' ? 'an expansion unit or a server' : 'a server';
	return `${place} with ${slots === 1 ? `a free ${bus} slot` : `${slots} more ${bus} slots`}${ample}`;
}

function pairFix(need: PortNeed): string | null {
	const helps = carries(need, 'redundancy', () => relaxations.redundancy(need.problem), need.want);
	return helps ? 'both ports of a pair on one device' : null;
}

function otherFix({ problem, kind }: PortNeed, cause: Cause['cause']): string {
	const card = `${kind === 'fc' ? 'an' : 'a'} ${cardNames[kind]} among the cards offered`;
	const fastest = Math.max(...problem.needs.nics.map((nic) => nic.speed));
	if (cause === 'speed') return `${card} with ports of ${fastest} Gb/s`;
	return cause === 'no card'
		? `${card}, or the ports spread over several servers`
		: 'the ports spread over several servers';
}
