import type { Bus, CardEntry } from '#lib/catalogue/entry.ts';
import { kindOfDevice, type PortKind, type SlotProblem } from './slotProblem.ts';

/** The same question with one of its limits lifted, to ask which limit it is that stops a need. */
export const relaxations = {
	/** All ports of a role may sit on one device. */
	redundancy: (problem: SlotProblem): SlotProblem => ({
		...problem,
		needs: { ...problem.needs, redundantOnTwoDevices: false }
	}),

	/** Ports of any speed will do. */
	speed: (problem: SlotProblem): SlotProblem => ({
		...problem,
		needs: { ...problem.needs, nics: problem.needs.nics.map((need) => ({ ...need, speed: 0 })) }
	}),

	/** The cards of a kind draw nothing. */
	watts: (problem: SlotProblem, kind: PortKind): SlotProblem =>
		withCards(problem, kind, (card) => ({ ...card, watts: { ...card.watts, value: 0 } })),

	/** The cards of a kind go into the smallest slots. */
	size: (problem: SlotProblem, kind: PortKind): SlotProblem =>
		withCards(problem, kind, (card) => ({ ...card, size: 'low' })),

	/** The server takes so many expansion units, whatever they need of it. */
	units: (problem: SlotProblem, units: number): SlotProblem => {
		const { expansion, server } = problem;
		if (!expansion) return problem;
		const bay = server.form.in === 'chassis' ? server.form.bay : 'half';
		return {
			...problem,
			server: { ...server, form: { in: 'chassis', bay, fits: expansion.fits } },
			expansion: { ...expansion, needs: {}, maxPerHost: units }
		};
	},

	/** The server has so many more slots of a bus, of any size and watts. */
	slots: (problem: SlotProblem, bus: Bus, count: number): SlotProblem => {
		const more = { bus, size: 'double', count, wattsBelow: Infinity } as const;
		return { ...problem, server: { ...problem.server, slots: [...problem.server.slots, more] } };
	}
};

function withCards(
	problem: SlotProblem,
	kind: PortKind,
	change: (card: CardEntry) => CardEntry
): SlotProblem {
	const cards = problem.cards.map((card) => (kindOfDevice[card.device] === kind ? change(card) : card));
	return { ...problem, cards };
}
