import type { Assumption, Input, Scope } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import type { Settings } from '#lib/model/plan.ts';
import { bareNumber, unitLabel } from '#lib/units/format.ts';
import { horizon } from '#lib/model/time.ts';
import type { Problem } from './problem.ts';

type Settable = Input | Assumption;

const settable = new Map<string, Settable>(
	table.quantities.flatMap((quantity) =>
		quantity.kind === 'derive' ? [] : [[quantity.id, quantity] as const]
	)
);

/** The quantity that a plan can set under this id, or null. */
export function settableQuantity(id: string): Settable | null {
	return settable.get(id) ?? null;
}

/** What is wrong with a setting of a quantity, in words that name the bound and the remedy; null when nothing is. */
function settingProblem(quantity: Settable, setting: unknown, currency: string): string | null {
	const choices = quantity.kind === 'input' ? quantity.choices : undefined;
	if (choices && typeof setting === 'string') {
		return choices.includes(setting)
			? null
			: `“${quantity.label}” is one of ${choices.map((choice) => `“${choice}”`).join(', ')}, not “${setting}”.`;
	}
	if (typeof setting !== 'number' || !Number.isFinite(setting)) {
		return `“${quantity.label}” must be a number, not ${JSON.stringify(setting)}.`;
	}
	const { min, max, unitText } = quantity;
	const shown = (value: number): string => {
		const unit = unitLabel(unitText, currency, value === 1);
		return `${bareNumber(value, unitText)}${unit === '%' ? '%' : unit ? ` ${unit}` : ''}`;
	};
	if (setting < min) return `“${quantity.label}” is ${shown(setting)}; it must be at least ${shown(min)}.`;
	if (setting > max) return `“${quantity.label}” is ${shown(setting)}; it must be at most ${shown(max)}.`;
	if (quantity.kind === 'input' && quantity.whole && !Number.isInteger(setting)) {
		return `“${quantity.label}” is ${shown(setting)}; it must be a whole number.`;
	}
	return null;
}

/** Settings that a plan, group or option takes: those of its own scope, and for the plan those of options and groups alike. */
export function checkSettings(settings: Settings, scope: Scope, where: string, currency: string): Problem[] {
	return Object.entries(settings).flatMap(([id, setting]): Problem[] => {
		const quantity = settable.get(id);
		const at = `${where}.${id}`;
		if (!quantity)
			return [{ where: at, message: 'is not the id of an input or assumption. “quantities” lists them.' }];
		if (quantity === horizon)
			return [{ where: at, message: 'The years compared are set as “horizon” of the plan.' }];
		if (scope !== 'plan' && quantity.scope !== scope) {
			return [{ where: at, message: `“${quantity.label}” belongs to the ${quantity.scope}; set it there.` }];
		}
		const problem = settingProblem(quantity, setting, currency);
		return problem ? [{ where: at, message: problem }] : [];
	});
}
