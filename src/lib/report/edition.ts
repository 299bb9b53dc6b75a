import { longestLink } from '#lib/file/link.ts';
import type { Logo } from './logo.ts';
import type { Paper } from './paper.ts';

/** The parts of a report that may be left out, in their order. Cover, summary and notes always stand in it. */
export const sectionNames = [
	'asked',
	'comparison',
	'options',
	'sensitivity',
	'assumptions',
	'formulas',
	'tables'
] as const;

/** A part of a report that may be left out. */
export type SectionName = (typeof sectionNames)[number];

/** What each part is called where one chooses among them. */
export const sectionLabels: Readonly<Record<SectionName, string>> = {
	asked: 'What was asked',
	comparison: 'Options compared',
	options: 'A spread for each option',
	sensitivity: 'Sensitivity and break-even',
	assumptions: 'Appendix A: assumptions',
	formulas: 'Appendix B: formulas',
	tables: 'Appendix C: numbers behind the charts'
};

/** A link that reopens the plan of a report, or why there is none. */
export type PlanLink = { readonly url: string } | { readonly why: string };

/** How a report of a comparison is made: for whom, on which paper, with which parts. */
export interface Edition {
	readonly paper: Paper;
	/** ISO date that the report carries, its only clock. */
	readonly date: string;
	/** Name of this state of the plan, by which it is found again. */
	readonly planId: string;
	/** Name of the plan's file, for those who cannot follow a link. */
	readonly fileName?: string;
	/** The customer of the plan where it is left out. */
	readonly preparedFor?: string;
	/** The author of the plan where it is left out. */
	readonly preparedBy?: string;
	/** The customer's or the consultant's own count of editions: `4`, `draft 2`. */
	readonly version?: string;
	/** A line on cover and pages: `Confidential`. */
	readonly confidentiality?: string;
	/** The customer's logo, checked by `readLogo`. */
	readonly logo?: Logo;
	/** The parts that stand in it; all of them where it is left out. */
	readonly sections?: readonly SectionName[];
	readonly link?: PlanLink;
}

/** The link that a report may print: a long one gives way to the reason why it does not. */
export function printableLink({ link }: Pick<Edition, 'link'>): PlanLink {
	if (!link) return { why: 'The report was made without the address of a place where the plan opens.' };
	if ('why' in link || link.url.length <= longestLink) return link;
	return {
		why: `A link to this plan would have ${link.url.length} characters; more than ${longestLink} are cut off by some mail programs.`
	};
}
