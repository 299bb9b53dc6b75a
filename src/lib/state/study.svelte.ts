import { fanFigures } from '#lib/analysis/fanFigures.ts';
import type { FanFigure } from '#lib/analysis/figures.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import type { Sensitivity, Simulation, Sureness } from '#lib/analysis/sensitivity.ts';
import { sensitivityOf } from '#lib/analysis/sensitivityOf.ts';
import { sureness } from '#lib/analysis/sureness.ts';
import type { Plan } from '#lib/model/plan.ts';
import { signed } from '#lib/units/format.ts';
import type { Reader } from './reader.svelte.ts';
import { Simulator } from './simulation.svelte.ts';
import { WhatIf } from './whatIf.svelte.ts';

/** Milliseconds between two looks at whether all is worked out. */
const look = 50;

/** The futures of a plan as the page tells them. */
export interface Futures {
	readonly sureness: Sureness;
	readonly cost: FanFigure;
	readonly tons: FanFigure;
	/** Which numbers go with the winner's lead, strongest first. */
	readonly influences: readonly {
		readonly key: string;
		readonly label: string;
		readonly correlation: string;
	}[];
}

/** How far the verdict of the plan at hand carries: its futures, and what would have to change; worked out beside the page. */
export class Study {
	readonly simulator = new Simulator();
	readonly whatIf: WhatIf;
	#plan: Plan | null = null;

	constructor(reader: Reader) {
		this.whatIf = new WhatIf(reader);
	}

	/** Works on a plan from now on. */
	follow(plan: Plan): void {
		this.#plan = plan;
		this.simulator.ask(plan);
		this.whatIf.follow(plan);
	}

	/** Lets all workers go. */
	stop(): void {
		this.#plan = null;
		this.simulator.dispose();
		this.whatIf.stop();
	}

	/** All that a report or the slides say about it, once it is worked out; null where it cannot be, or the plan is changed meanwhile. */
	async sensitivity(reading: () => Reading): Promise<Sensitivity | null> {
		const plan = this.#plan;
		this.simulator.hurry();
		this.whatIf.hurry();
		for (;;) {
			const { simulator, whatIf } = this;
			if (simulator.isUnavailable || whatIf.failure !== null || this.#plan !== plan) return null;
			if (simulator.counted && whatIf.progress === 1) {
				const now = reading();
				return now.plan === plan ? this.#told(now) : null;
			}
			await new Promise((done) => setTimeout(done, look));
		}
	}

	/** All the futures of a plan; null until they are drawn, and of any plan but the one that is worked on. */
	counted(plan: Plan): Simulation | null {
		const { counted } = this.simulator;
		return plan === this.#plan ? counted : null;
	}

	/** The futures of a plan in words and figures; null while its futures are not drawn. */
	futures(reading: Reading): Futures | null {
		const counted = this.counted(reading.plan);
		if (!counted) return null;
		const influences = counted.influences.map(({ variable, correlation }) => ({
			key: variable.key,
			label: variable.label,
			correlation: signed(correlation, 2)
		}));
		return { sureness: sureness(reading, counted), ...fanFigures(reading, counted), influences };
	}

	#told(reading: Reading): Sensitivity | null {
		const { counted } = this.simulator;
		if (!counted) return null;
		const { changes, tornado, ratio, map } = this.whatIf;
		return sensitivityOf(reading, counted, { changes, tornado, ratio, map });
	}
}
