import { comparisonOf } from '#lib/analysis/compare.ts';
import { read } from '#lib/analysis/reading.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { sensitivityOf } from '#lib/analysis/sensitivityOf.ts';
import { simulate, simulationOf } from '#lib/analysis/simulate.ts';
import { leastCounted } from '#lib/analysis/sureness.ts';
import { planId } from '#lib/file/planId.ts';
import type { Plan } from '#lib/model/plan.ts';
import { writeReport } from '#lib/report/report.node.ts';
import { writeSlides } from '#lib/report/slides/slides.ts';
import { writeWorkbook } from '#lib/report/workbook/workbook.ts';
import type { Figure } from './timing.ts';

/** The files that are made of a plan, what is worked out beforehand left aside. */
export function fileFigures(plan: Plan): Figure[] {
	const reading = read(plan);
	const comparison = comparisonOf(reading, plan.horizon);
	const request = { samples: leastCounted, seed: plan.seed, shape: 'pert' } as const;
	// Worked out when the first file is made, so that the figures before it are taken in a fresh machine.
	let known: Sensitivity | undefined;
	const sensitivity = (): Sensitivity =>
		(known ??= sensitivityOf(reading, simulationOf(plan, request, [simulate(plan, request)])));
	const edition = { date: '2026-11-25', planId: planId(plan) };
	const paged = { ...edition, paper: 'a4', fileName: 'today.json' } as const;
	return [
		{
			name: 'PDF report of Today',
			target: '≤ 2,000 ms',
			run: () => writeReport(comparison, paged, sensitivity())
		},
		{ name: 'Workbook of Today', run: () => writeWorkbook(reading, edition) },
		{ name: 'Slides of Today', run: () => writeSlides(comparison, edition, sensitivity()) }
	];
}
