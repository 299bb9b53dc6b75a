import type { Plan } from '#lib/model/plan.ts';
import { shared } from './shared.ts';

/** What every part of the page reads of a plan beside its numbers: it stays while only they change, and so does what shows it. */
export class PlanNames {
	#currency = $state('');
	#options: Readonly<Record<string, string>> = $state.raw({});

	constructor(plan: Plan) {
		this.follow(plan);
	}

	/** Takes the names of a plan that is now at hand. */
	follow({ currency, options }: Plan): void {
		this.#currency = currency;
		this.#options = shared(this.#options, Object.fromEntries(options.map(({ id, label }) => [id, label])));
	}

	/** The currency in which the plan's money is told. */
	get currency(): string {
		return this.#currency;
	}

	/** What an option of the plan is called; null where the plan has no option of that id. */
	ofOption(id: string | null): string | null {
		return this.#options[id ?? ''] ?? null;
	}
}
