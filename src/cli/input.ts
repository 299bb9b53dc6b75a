import { readFileSync } from 'node:fs';
import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { exampleText } from './examples.ts';

/** The command line was called in a way that it does not know. */
export class UsageError extends Error {}

/** Reads the plan that an argument names; problems go to standard error and null comes back. */
export function planFrom(argument: string | undefined): Plan | null {
	if (!argument) throw new UsageError('Name a plan file, an example, or - for standard input.');
	const text = textOf(argument);
	if (text === null) {
		process.stderr.write(`${argument}: there is no such file or example.\n`);
		return null;
	}
	const read = readPlan(text);
	if (!read.ok) {
		process.stderr.write(
			`${argument} is no valid plan:\n${read.problems.map((problem) => `  ${problemText(problem)}\n`).join('')}`
		);
		return null;
	}
	for (const finding of read.findings) process.stderr.write(`${argument}: ${problemText(finding)}\n`);
	return read.plan;
}

function textOf(argument: string): string | null {
	if (argument === '-') return readFileSync(0, 'utf8');
	try {
		return readFileSync(argument, 'utf8');
	} catch {
		return exampleText(argument);
	}
}

/** The year that `--year` says, within the plan; the horizon where it says none. */
export function yearFrom(text: string | undefined, plan: Plan): number {
	if (text === undefined) return plan.horizon;
	const year = Number(text);
	if (!Number.isInteger(year) || year < 0 || year > plan.horizon) {
		throw new UsageError(
			`--year is “${text}”; it must be a whole number from 0 to ${plan.horizon}, the plan’s horizon.`
		);
	}
	return year;
}

/** The units that `--units` says; US customary where it says none. */
export function unitsFrom(text = 'us'): UnitSystem {
	if (text !== 'si' && text !== 'us') throw new UsageError(`--units is “${text}”; it is si or us.`);
	return text;
}
