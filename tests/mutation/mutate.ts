import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { table } from '#lib/model/index.ts';
import { firstRun, kills, type Again, type TestFile } from './checks.ts';
import { inWords } from './inWords.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { evaluateBy } from './mutatedKernel.ts';
import { reordered } from './order.ts';
import { plant } from './patch.ts';

/** Folders of the tests whose numbers are worked by hand or published. */
const folders = ['tests/oracles', 'tests/chapters', 'tests/examples'];
/** Left out: what compares the model with itself, tells the same numbers otherwise, or evaluates a plan hundreds of times. */
const leftOut = ['alone', 'units', 'sensitivityUnits', 'breakEvens'].map((name) => `${name}.test.ts`);
const leastShare = 0.95;

/** What became of the mutants of a chapter. */
interface Tally {
	killed: number;
	readonly survivors: Mutant[];
}

/**
 * Mutates every formula of the table, one mistake at a time, and runs the tests against it; says by chapter how many
 * mistakes they find, and names the others. `only` names chapters or quantities, all where it is empty. Gives the exit
 * code: 1 below 95 %.
 */
export async function mutate(root: string, again: Again, only: readonly string[]): Promise<number> {
	const started = performance.now();
	const all = [...table.shared, ...table.options];
	const files: TestFile[] = [];
	for (const file of testFiles(root)) files.push(await firstRun(file, again));
	const tallies = new Map<string, Tally>();
	let order = [...files].sort((a, b) => Number(a.computesAtOnce) - Number(b.computesAtOnce));
	await requireUnchangedSurvives(files, again);
	for (const quantity of all) {
		if (only.length > 0 && !only.includes(quantity.chapter) && !only.includes(quantity.id)) continue;
		const tally = tallies.get(quantity.chapter) ?? { killed: 0, survivors: [] };
		tallies.set(quantity.chapter, tally);
		for (const mutant of mutantsOf(quantity)) {
			const killer = await whoKills(mutant, order, again);
			if (killer === 'no table') continue;
			if (killer === null) tally.survivors.push(mutant);
			else {
				tally.killed += 1;
				// What killed one mutant of a formula mostly kills the next.
				order = [killer, ...order.filter((file) => file !== killer)];
			}
		}
	}
	return report(tallies, (performance.now() - started) / 1000);
}

/** A formula planted in its own place must fail no test; else the tests would find mistakes where there is none. */
async function requireUnchangedSurvives(files: readonly TestFile[], again: Again): Promise<void> {
	const [quantity] = table.options;
	if (!quantity) throw new Error('The model has no formula to mutate.');
	const { expression } = quantity.formula;
	if ((await whoKills({ quantity, expression }, files, again)) !== null)
		throw new Error(`A test fails though “${quantity.label}” has its own formula.`);
}

function testFiles(root: string): readonly string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder))
			.filter((name) => name.endsWith('.test.ts') && !leftOut.includes(name))
			.sort()
			.map((name) => `/${folder}/${name}`)
	);
}

async function whoKills(
	{ quantity, expression }: Pick<Mutant, 'quantity' | 'expression'>,
	files: readonly TestFile[],
	again: Again
): Promise<TestFile | 'no table' | null> {
	const restore = plant(quantity, expression);
	try {
		const mutated = reordered(table);
		if (mutated === null) return 'no table';
		evaluateBy(mutated);
		for (const file of files) if (await kills(file, quantity, again)) return file;
		return null;
	} finally {
		restore();
		evaluateBy(table);
	}
}

function report(tallies: ReadonlyMap<string, Tally>, seconds: number): number {
	const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toString()} %`;
	let [killed, made] = [0, 0];
	for (const [chapter, tally] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
		const count = tally.killed + tally.survivors.length;
		if (count === 0) continue;
		killed += tally.killed;
		made += count;
		console.log(
			`${chapter}: ${count} mutants, ${tally.killed} killed, ${tally.survivors.length} survived (${percent(tally.killed / count)})`
		);
		for (const { quantity, kind, expression } of tally.survivors)
			console.log(`  ${quantity.id} – ${kind}: ${quantity.label} = ${inWords(expression, quantity)}`);
	}
	const share = made === 0 ? 0 : killed / made;
	console.log(`${killed} of ${made} mutants killed, ${percent(share)}, in ${Math.round(seconds)} s`);
	if (share >= leastShare) return 0;
	console.log(`At least ${percent(leastShare)} are asked for.`);
	return 1;
}
