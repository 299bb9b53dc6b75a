import type { Plan } from '#lib/model/plan.ts';
import { writePlan } from './write.ts';

/** A short name for just this state of a plan, `UO-7F3K-29QX`: equal plans have equal names, a change gives another. */
export function planId(plan: Plan): string {
	const text = writePlan(plan);
	const code = `${word(text, 0x811c9dc5)}${word(text, 0x9e3779b9)}`;
	return `UO-${code.slice(0, 4)}-${code.slice(4, 8)}`;
}

/** FNV-1a over the text, as four letters and digits that are not mistaken for one another. */
function word(text: string, start: number): string {
	const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
	let hash = start;
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return Array.from({ length: 4 }, (_, place) => letters[(hash >>> (place * 5)) & 31]).join('');
}
