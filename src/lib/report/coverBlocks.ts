import type { CoverBlock } from './blocks.ts';
import { coverRacks } from './coverRacks.ts';
import { writtenDate } from './dates.ts';
import type { Edition } from './edition.ts';
import type { ReportMatter } from './matter.ts';
import { contentWidth } from './paper.ts';
import { oneOf } from './words.ts';

/** The cover: the question, for whom, by whom, when, and the plan's own racks. `remark` is what must be known at once. */
export function coverBlock({ comparison }: ReportMatter, edition: Edition, remark: string): CoverBlock {
	const { plan, options, figures, year, modelVersion } = comparison;
	const fresh = options.filter(({ option }) => option.look.slot !== 0).map(({ option }) => option);
	const horizon = plan.horizon === 1 ? 'over one year' : `over ${plan.horizon} years`;
	const { elevation } = figures;
	const facts = [
		{ label: 'Prepared for', lines: [preparedFor(comparison, edition)] },
		{ label: 'Prepared by', lines: preparedBy(comparison, edition).split(/,\s+|\n/u) },
		{ label: 'Date', lines: [writtenDate(edition.date)] },
		{ label: 'Version', lines: [edition.version ?? '', `Plan ${edition.planId}`, `Model ${modelVersion}`] },
		{ label: 'Confidentiality', lines: [edition.confidentiality ?? ''] }
	];
	return {
		kind: 'cover',
		mark: 'Up or Out',
		logo: edition.logo ?? null,
		logoName: `Logo of ${preparedFor(comparison, edition) || 'the customer'}`,
		remark,
		kicker: 'Datacenter capacity plan',
		title: plan.title,
		lead: `${oneOf(fresh)}, ${horizon}`,
		racks: {
			svg: coverRacks(elevation, contentWidth(edition.paper)),
			alt: `Racks of the ${elevation.options.length} options in year ${year}`,
			legend: elevation.options.map(({ option, racks }) => {
				const count = racks.reduce((sum, rack) => sum + rack.count, 0);
				return { option, count: count === 1 ? '1 rack' : `${count} racks` };
			}),
			note: `Racks in year ${year}, drawn from this plan`
		},
		facts: facts
			.map(({ label, lines }) => ({ label, lines: lines.filter((line) => line.trim() !== '') }))
			.filter(({ lines }) => lines.length > 0)
	};
}

/** For whom a report is: as the edition says, else the plan's customer. */
export const preparedFor = (
	{ plan }: Pick<ReportMatter['comparison'], 'plan'>,
	{ preparedFor: said }: Edition
): string => said?.trim() || plan.customer;

/** By whom a report is: as the edition says, else the plan's author. */
export const preparedBy = (
	{ plan }: Pick<ReportMatter['comparison'], 'plan'>,
	{ preparedBy: said }: Edition
): string => said?.trim() || plan.author;
