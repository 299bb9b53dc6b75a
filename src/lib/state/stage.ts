import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Figure, Run } from '#lib/analysis/figures.ts';
import type { InputGroup, InputRow } from './railRows.ts';
import type { SliderSpan } from './sliderSpan.ts';

/** One screen of the presentation: one message, at most one drawing, and the input that is slid first. */
export interface StageScreen {
	readonly id: string;
	/** The message, in runs for colour. */
	readonly runs: readonly Run[];
	readonly subtitle: string;
	readonly figure: Figure | null;
	/** Short notes, where the screen is about the answer itself. */
	readonly notes: readonly { readonly title: string; readonly runs: readonly Run[] }[];
	/** Inputs by quantity that the screen is about, the first one first. */
	readonly about: readonly string[];
}

/** The screens of a presentation: what was asked, the answer, then one figure at a time. */
export function stageScreens({ plan, options, verdict, figures }: Comparison): StageScreen[] {
	const fresh = options.filter(({ option }) => option.look.slot !== 0);
	const asked: StageScreen = {
		id: 'question',
		runs: [{ text: plan.title }],
		subtitle: [
			plan.customer && `For ${plan.customer}`,
			plan.horizon === 1 ? 'One year' : `${plan.horizon} years`
		]
			.filter(Boolean)
			.join(', '),
		figure: null,
		notes: fresh.map(({ option, configuration }) => ({
			title: option.label,
			runs: [{ text: configuration }]
		})),
		about: ['virtualMachinesToday', 'growth']
	};
	const answer: StageScreen = {
		id: 'answer',
		runs: verdict.runs,
		subtitle: '',
		figure: null,
		notes: verdict.notes,
		about: ['growth', 'vcpuPerCore']
	};
	const drawn = (figure: Figure, about: readonly string[]): StageScreen => ({
		id: figure.id,
		runs: [{ text: `${figure.title.replace(/\.$/u, '')}.` }],
		subtitle: figure.subtitle,
		figure,
		notes: [],
		about
	});
	return [
		asked,
		answer,
		drawn(figures.cooling, ['growth', 'roomTons']),
		drawn(figures.cumulativeCost, ['discountRate', 'growth']),
		drawn(figures.breakdown, ['labourRate', 'tariff']),
		drawn(figures.elevation, ['rackCoolingKw', 'growth'])
	];
}

/** Inputs that a meeting asks about, in the order in which Tab goes through them. */
const asked = [
	'growth',
	'virtualMachinesToday',
	'memoryPerVm',
	'vcpuPerCore',
	'roomTons',
	'rackCoolingKw',
	'tariff',
	'labourRate',
	'discountRate'
];

/** The inputs to slide on a screen: those that it is about, then the others that a meeting asks about. */
export function stageRows(groups: readonly InputGroup[], about: readonly string[]): InputRow[] {
	const rows = groups.flatMap((group) => group.rows).filter(({ where }) => where.of === 'plan');
	return [...new Set([...about, ...asked])].flatMap((id) =>
		rows.filter(({ quantity }) => quantity.id === id)
	);
}

/** How far one press of an arrow moves a slider: a hundredth of its way, at least one step of the input. */
export function stageStep({ quantity }: InputRow, { min, max, step }: SliderSpan): number {
	if (quantity.whole) return Math.max(1, quantity.step ?? 1);
	return Math.max((max - min) / 100, step);
}

/** A value as the input takes it: within its bounds, whole where it counts something, without floating dust. */
export function within({ quantity: { min, max, whole } }: InputRow, value: number): number {
	const bounded = Math.max(min, Math.min(max, whole ? Math.round(value) : value));
	return Number(bounded.toPrecision(12));
}

/** What a key does on the stage. */
export type StageKey =
	| { readonly does: 'screen'; readonly to: number }
	| { readonly does: 'slide'; readonly by: 1 | -1 | 10 | -10 }
	| { readonly does: 'input'; readonly by: 1 | -1 }
	| { readonly does: 'plan' | 'blank' | 'leave' };

/** Reads a key on screen `at` of `count`; null where the key means nothing here. */
export function stageKey(
	{ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
	at: number,
	count: number
): StageKey | null {
	const to = (place: number): StageKey => ({ does: 'screen', to: Math.max(0, Math.min(count - 1, place)) });
	if (/^[1-9]$/u.test(key)) return Number(key) <= count ? to(Number(key) - 1) : null;
	switch (key) {
		case 'ArrowRight':
		case 'PageDown':
		case ' ':
			return to(at + 1);
		case 'ArrowLeft':
		case 'PageUp':
			return to(at - 1);
		case 'Home':
			return to(0);
		case 'End':
			return to(count - 1);
		case 'ArrowUp':
			return { does: 'slide', by: shiftKey ? 10 : 1 };
		case 'ArrowDown':
			return { does: 'slide', by: shiftKey ? -10 : -1 };
		case 'Tab':
			return { does: 'input', by: shiftKey ? -1 : 1 };
		case 'r':
		case 'R':
			return { does: 'plan' };
		case 'b':
		case 'B':
			return { does: 'blank' };
		case 'Escape':
			return { does: 'leave' };
		default:
			return null;
	}
}
