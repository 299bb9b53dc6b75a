import type { Plan } from '#lib/model/plan.ts';
import { checkLetters } from './checkLetters.ts';
import { writePlan } from './write.ts';

/** A short name for just this state of a plan, `UO-7F3K-29QX`: equal plans have equal names, a change gives another. */
export function planId(plan: Plan): string {
	const text = writePlan(plan);
	return `UO-${checkLetters(text)}-${checkLetters(text, 0x9e3779b9)}`;
}
