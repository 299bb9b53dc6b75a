import { parseUnit, type Unit } from '#lib/units/unit.ts';
import { checkFormula, type Formula } from './formula.ts';
import type { Evidence, Source } from './evidence.ts';

/** What a quantity has one value for: the whole plan, each group of existing servers, or each option. */
export type Scope = 'plan' | 'group' | 'option';

interface Recorded {
	readonly id: string;
	/** Noun phrase of the field, as screen, file and report say it. */
	readonly label: string;
	readonly unit: Unit;
	/** The unit as written on the record: `kWh/yr`. */
	readonly unitText: string;
	/** Chapter of the method it belongs to. */
	readonly chapter: string;
	/** Counts the records as they are declared, so that lists can keep the order in which they were thought of. */
	readonly declared: number;
	/** What it means, where the label does not say it all. */
	readonly meaning?: string;
}

/** A number, or one of a few named choices, that the planner sets. */
export interface Input extends Recorded {
	readonly kind: 'input';
	readonly scope: Scope;
	readonly default: number;
	readonly min: number;
	readonly max: number;
	readonly step: number;
	/** True where only whole numbers make sense. */
	readonly whole: boolean;
	/** Names of the values 0, 1, 2 …, for a choice. */
	readonly choices?: readonly string[];
	/** What the default and its likely range rest on. */
	readonly evidence: Evidence;
}

/** A number of the catalogue or of the world: a constant, or a field of the entry that an option or group names. */
export interface Assumption extends Recorded {
	readonly kind: 'assumption';
	readonly scope: Scope;
	readonly min: number;
	readonly max: number;
	/** The evidence of a constant; entries bring their own. */
	readonly evidence?: Evidence;
	/** Where an entry's number is read: `server.price`. */
	readonly field?: string;
}

/** A number computed from others by a formula, or found by a named method. */
export interface Derived extends Recorded {
	readonly kind: 'derive';
	readonly scope: Scope;
	readonly formula?: Formula;
	/** For what no formula line can say: the method's name and its prose. Its results enter the kernel as given. */
	readonly method?: Method;
	readonly source?: Source;
}

/** A named algorithm whose results are quantities: what it decides, in a few sentences. */
export interface Method {
	readonly id: string;
	readonly title: string;
	readonly prose: string;
}

export type Quantity = Input | Assumption | Derived;

/** Name of the chapter whose quantities are declared next; each module of the model sets it once. */
export interface Chapter {
	readonly title: string;
	input(record: InputRecord): Input;
	choice(record: ChoiceRecord): Input;
	assumption(record: AssumptionRecord): Assumption;
	derive(record: DeriveRecord): Derived;
}

interface Words {
	id: string;
	label: string;
	unit: string;
	meaning?: string;
}

interface InputRecord extends Words {
	scope?: Scope;
	min: number;
	max: number;
	step?: number;
	whole?: boolean;
	/** The default with its likely range and what it rests on. */
	evidence: Evidence;
}

interface ChoiceRecord extends Omit<Words, 'unit'> {
	scope?: Scope;
	choices: readonly string[];
	evidence: Evidence;
}

interface AssumptionRecord extends Words {
	scope?: Scope;
	min?: number;
	max?: number;
	evidence?: Evidence;
	field?: string;
}

interface DeriveRecord extends Words {
	formula?: Formula;
	method?: Method;
	/** Scope of a method's result; a formula's follows from its operands, unless they are all declared further down. */
	scope?: Scope;
	source?: Source;
}

/** Opens a chapter of the model: its quantities carry the title, in the order in which they are declared. */
export function chapter(title: string): Chapter {
	return {
		title,
		input: (record) =>
			Object.freeze({
				...words(record, title),
				kind: 'input' as const,
				scope: record.scope ?? 'plan',
				default: record.evidence.value,
				min: record.min,
				max: record.max,
				step: record.step ?? 1,
				whole: record.whole ?? false,
				evidence: record.evidence
			}),
		choice: (record) =>
			Object.freeze({
				...words({ ...record, unit: '1' }, title),
				kind: 'input' as const,
				scope: record.scope ?? 'plan',
				default: record.evidence.value,
				min: 0,
				max: record.choices.length - 1,
				step: 1,
				whole: true,
				choices: Object.freeze([...record.choices]),
				evidence: record.evidence
			}),
		assumption: (record) =>
			Object.freeze({
				...words(record, title),
				kind: 'assumption' as const,
				scope: record.scope ?? 'plan',
				min: record.min ?? 0,
				max: record.max ?? 1e9,
				...(record.evidence ? { evidence: record.evidence } : {}),
				...(record.field ? { field: record.field } : {})
			}),
		derive: (record) => {
			const unit = parseUnit(record.unit);
			const scope = record.scope ?? (record.formula && checkFormula(record.formula, unit, record.label));
			return Object.freeze({
				...words(record, title),
				unit,
				kind: 'derive' as const,
				scope: scope ?? 'plan',
				...(record.formula ? { formula: record.formula } : {}),
				...(record.method ? { method: record.method } : {}),
				...(record.source ? { source: record.source } : {})
			});
		}
	};
}

let declarations = 0;

function words({ id, label, unit, meaning }: Words, title: string): Recorded {
	return {
		id,
		label,
		unit: parseUnit(unit),
		unitText: unit,
		chapter: title,
		declared: (declarations += 1),
		...(meaning ? { meaning } : {})
	};
}
