import { describe, expect, it, test } from 'vitest';
import { carbonWorked } from './carbon.ts';
import { costWorked } from './cost.ts';
import { heatWorked } from './heat.ts';
import { licencesWorked } from './licences.ts';
import { covers, leaves, misses, toleranceOf } from './nearness.ts';
import { powerWorked } from './power.ts';
import { rackWorked } from './rack.ts';
import { sizingWorked } from './sizing.ts';
import { storageWorked } from './storage.ts';
import { oracles, type Id } from './worked.ts';

const chapters = {
	'Heat and cooling': heatWorked,
	Power: powerWorked,
	Cost: costWorked,
	Licences: licencesWorked,
	Storage: storageWorked,
	'Hosts and demand': sizingWorked,
	Carbon: carbonWorked,
	Racks: rackWorked
};
const all = Object.values(chapters).flat();
const ids = Object.keys(oracles) as Id[];

/** A test’s name: the example, its formula, and who published it; told apart where only the formula was seen. */
function title(id: Id): string {
	const { formula, source, verified } = oracles[id];
	const publisher = source.split(/[;,(]/u)[0]!.trim();
	return `${id} ${verified ? '' : 'recomputed: '}${formula} (${publisher})`;
}

describe.each(Object.entries(chapters))('%s: the model gives what is published', (_, examples) => {
	test.each(examples.map(({ id, compute }) => [title(id), id, compute] as const))('%s', (_, id, compute) => {
		const { expected, tolerance } = oracles[id];
		const computed = leaves(compute());
		expect(computed.size).toBeGreaterThan(0);
		expect(misses(leaves(expected), computed, tolerance)).toEqual([]);
	});
});

describe('the comparison', () => {
	it.each(all.map(({ id, compute }) => [id, compute] as const))(
		'sees that %s fails when what is published is three tolerances away, either way',
		(id, compute) => {
			const { expected, tolerance } = oracles[id];
			for (const [path, found] of leaves(compute())) {
				const published = leaves(expected);
				for (const away of [-3, 3]) {
					const wanted = leaves(expected).get(path);
					const moved =
						typeof wanted === 'number'
							? wanted + away * toleranceOf(tolerance, path, wanted)
							: typeof wanted === 'boolean'
								? !wanted
								: `not ${String(wanted)}`;
					published.set(path, moved);
					expect(misses(published, new Map([[path, found]]), tolerance), path).toHaveLength(1);
				}
			}
		}
	);
});

describe('the table of published examples', () => {
	it('has each once: run, or with a sentence that says why it is not', () => {
		const run = all.map(({ id }) => id);
		const notRun = ids.filter((id) => oracles[id].notRun !== undefined);
		expect(ids).toHaveLength(142);
		expect([...run, ...notRun].toSorted()).toEqual(ids.toSorted());
		expect(notRun.filter((id) => !/^[A-Z].{20,}\.$/u.test(oracles[id].notRun ?? ''))).toEqual([]);
	});

	it('has at least 85 that run', () => {
		expect(all.length).toBeGreaterThanOrEqual(85);
	});

	it('says of every published result that it is computed, or why it is left out, and not both', () => {
		const unexplained = all.flatMap(({ id, compute }) => {
			const { expected, left = {} } = oracles[id];
			const computed = leaves(compute());
			return [...leaves(expected).keys()]
				.filter((path) => computed.has(path) === Object.keys(left).some((name) => covers(name, path)))
				.map((path) => `${id} ${path}`);
		});
		expect(unexplained).toEqual([]);
	});

	it('leaves no result out that it does not have', () => {
		const unknown = ids.flatMap((id) => {
			const paths = [...leaves(oracles[id].expected).keys()];
			return Object.keys(oracles[id].left ?? {}).filter((name) => !paths.some((path) => covers(name, path)));
		});
		expect(unknown).toEqual([]);
	});
});
