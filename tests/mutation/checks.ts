import type { Computed } from '#lib/engine/table.ts';
import { table } from '#lib/model/index.ts';
import { takeChecks, type Check } from './collector.ts';
import { evaluateBy } from './mutatedKernel.ts';
import { readsDuring } from './patch.ts';

/** Runs a test file anew, with what it computes while it is read. */
export type Again = (file: string) => Promise<void>;

/** A test file with the quantities that each of its tests reads while the model is as it should be. */
export interface TestFile {
	readonly file: string;
	/** True where the file computes while it is read, so that it must be read again for each mutant. */
	readonly computesAtOnce: boolean;
	readonly checks: readonly { readonly check: Check; readonly reads: ReadonlySet<Computed> }[];
}

/** Runs every test of a file once, by the model as it is. Throws where one fails already. */
export async function firstRun(file: string, again: Again): Promise<TestFile> {
	const all = [...table.shared, ...table.options];
	// An evaluation that is remembered from another file would read nothing.
	evaluateBy(table);
	const atOnce = await readsDuring(all, () => again(file));
	const checks: { check: Check; reads: ReadonlySet<Computed> }[] = [];
	for (const check of takeChecks()) {
		const own = await readsDuring(all, async () => {
			try {
				await check.run();
			} catch (error) {
				throw new Error(`“${check.name}” fails without any mutant.`, { cause: error });
			}
		});
		checks.push({ check, reads: new Set([...atOnce, ...own]) });
	}
	return { file, computesAtOnce: atOnce.size > 0, checks };
}

/** Whether a test of the file fails while a quantity is mutated. */
export async function kills(
	{ file, computesAtOnce, checks }: TestFile,
	mutated: Computed,
	again: Again
): Promise<boolean> {
	if (!checks.some(({ reads }) => reads.has(mutated))) return false;
	let now = checks.map(({ check }) => check);
	if (computesAtOnce) {
		try {
			await again(file);
		} catch {
			takeChecks();
			return true;
		}
		now = [...takeChecks()];
	}
	for (const [index, { reads }] of checks.entries()) {
		const check = now[index];
		if (!check || !reads.has(mutated)) continue;
		try {
			await check.run();
		} catch {
			return true;
		}
	}
	return false;
}
