import { misfitOf, type Misfit } from './cardMisfit.ts';
import { cardsFor, carries, type PortNeed } from './portNeed.ts';
import { cardNames } from './portPhrases.ts';
import { unitsPerServer } from './slotLayouts.ts';
import type { SlotProblem } from './slotProblem.ts';
import { relaxations } from './slotRelaxations.ts';

/** What stops the next port of a kind, and the sentence that says so. */
export interface Cause {
	readonly cause: Misfit['cause'] | 'redundancy' | 'speed' | 'unit' | 'slots';
	readonly why: string;
}

/** The first limit that, lifted alone, lets one more port in; where none does, the slots have run out. */
export function causeOf(need: PortNeed): Cause {
	const { problem, kind } = need;
	const name = cardNames[kind];
	const oneMore = (lifted: string, relax: () => SlotProblem) =>
		carries(need, lifted, relax, need.met[kind] + 1);
	if (kind === 'nic' && oneMore('redundancy', () => relaxations.redundancy(problem)))
		return { cause: 'redundancy', why: 'the ports of a redundant role must sit on two devices' };
	const { most, limit } = unitsPerServer(problem);
	if (isBlocked(limit) && oneMore(`units ${most + 1}`, () => relaxations.units(problem, most + 1)))
		return { cause: 'unit', why: blockedUnit[limit] };
	const unfit = unfitCause(need);
	if (unfit) return unfit;
	if (kind === 'nic' && oneMore('speed', () => relaxations.speed(problem))) {
		const fastest = Math.max(...problem.needs.nics.map((nic) => nic.speed));
		return { cause: 'speed', why: `too few ports reach ${fastest} Gb/s` };
	}
	if (oneMore(`watts ${kind}`, () => relaxations.watts(problem, kind)))
		return { cause: 'watts', why: `the watt limits leave no room for another ${name}` };
	if (oneMore(`size ${kind}`, () => relaxations.size(problem, kind)))
		return { cause: 'size', why: `the free slots are too small for another ${name}` };
	return { cause: 'slots', why: `no free slot for another ${name}` };
}

const blockedUnit = {
	'other chassis': 'the expansion unit does not fit this server',
	'second CPU': 'the expansion unit needs a second CPU',
	mezzanine: 'a further expansion unit needs a free mezzanine'
};

function isBlocked(limit: string): limit is keyof typeof blockedUnit {
	return limit in blockedUnit;
}

/** No card of the kind fits any slot at all, even were all slots empty. */
function unfitCause(need: PortNeed): Cause | null {
	const { server, expansion } = need.problem;
	const added = unitsPerServer(need.problem).most > 0 ? (expansion?.alternatives.flat() ?? []) : [];
	const slots = [...server.slots, ...added];
	const misfit = misfitOf(need.kind, cardsFor(need), slots);
	return misfit && misfit.cause !== 'no card' && slots.length === 0
		? { cause: 'slots', why: 'the server has no slot' }
		: misfit;
}
