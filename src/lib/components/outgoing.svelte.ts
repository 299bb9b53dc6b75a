import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Edition } from '#lib/report/edition.ts';
import type { Planner } from '#lib/state/planner.svelte.ts';
import { bareNumber } from '#lib/units/format.ts';
import { download, downloadCsv, fileName, today } from './download.ts';

/** What the reader may choose of a report; the rest is the plan's. */
export type ReportChoice = Partial<Omit<Edition, 'date' | 'planId' | 'fileName' | 'link'>>;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const slidesType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The files that leave the page. Everything that makes one is loaded when it is asked for; one is made at a time. */
export class Outgoing {
	/** What is under way, in words; empty when nothing is. */
	status = $state('');

	readonly #planner: Planner;
	readonly #base: () => string;
	readonly #sensitivity: () => Promise<Sensitivity | null>;
	readonly #onfailure: (title: string, lines: readonly string[]) => void;

	/** `base` is the address of the page for links, `sensitivity` what is known of how far the verdict carries. */
	constructor(
		planner: Planner,
		given: {
			readonly base: () => string;
			readonly sensitivity: () => Promise<Sensitivity | null>;
			readonly onfailure: (title: string, lines: readonly string[]) => void;
		}
	) {
		this.#planner = planner;
		this.#base = given.base;
		this.#sensitivity = given.sensitivity;
		this.#onfailure = given.onfailure;
	}

	/** The report that stays with the customer. */
	report(choice: ReportChoice = {}): Promise<void> {
		return this.#make('report', async (comparison, tell) => {
			const [{ writeReport }, { planLink }, sensitivity] = await Promise.all([
				import('#lib/report/report.browser.ts'),
				import('#lib/report/planLink.ts'),
				this.#sensitivity()
			]);
			const edition: Edition = {
				paper: 'a4',
				...choice,
				...(await this.#edition()),
				fileName: this.#named('json'),
				link: { url: await planLink(comparison.plan, this.#base()) }
			};
			const bytes = await writeReport(comparison, edition, sensitivity, (share) =>
				tell(`, ${bareNumber(Math.floor(share * 10) / 10, '%')}%`)
			);
			download(this.#named('pdf'), bytes, 'application/pdf');
		});
	}

	/** The deck with editable charts and tables. */
	slides(): Promise<void> {
		return this.#make('slides', async (comparison) => {
			const [{ writeSlides }, sensitivity] = await Promise.all([
				import('#lib/report/slides/slides.ts'),
				this.#sensitivity()
			]);
			const bytes = await writeSlides(comparison, await this.#edition(), sensitivity ?? undefined);
			download(this.#named('pptx'), bytes, slidesType);
		});
	}

	/** The model as a spreadsheet with live formulas. */
	workbook(): Promise<void> {
		return this.#make('workbook', async (comparison) => {
			const { writeWorkbookApart } = await import('#lib/report/workbook/workbook.browser.ts');
			const { plan, units } = comparison;
			const { numbers } = this.#planner.reader;
			const bytes = await writeWorkbookApart({ plan, units, numbers, edition: await this.#edition() });
			download(this.#named('xlsx'), bytes, workbookType);
		});
	}

	/** The comparison of the year shown, as a table. */
	async comparison(): Promise<void> {
		const { comparisonTable } = await import('./sheets.ts');
		await downloadCsv(this.#named('csv'), comparisonTable(this.#planner.comparison));
	}

	/** All inputs and assumptions, as a table. */
	async assumptions(): Promise<void> {
		const { assumptionsTable } = await import('./sheets.ts');
		await downloadCsv(this.#named('assumptions.csv'), assumptionsTable(this.#planner.comparison));
	}

	/** The plan itself, as it opens on another machine. */
	async plan(): Promise<void> {
		const { writePlan } = await import('#lib/file/write.ts');
		download(this.#named('json'), writePlan(this.#planner.plan), 'application/json');
	}

	#named(ending: string): string {
		return fileName(this.#planner.plan.title, ending);
	}

	async #edition(): Promise<Pick<Edition, 'date' | 'planId'>> {
		const { planId } = await import('#lib/file/planId.ts');
		return { date: today(), planId: planId(this.#planner.plan) };
	}

	async #make(
		what: string,
		make: (comparison: Comparison, tell: (more: string) => void) => Promise<void>
	): Promise<void> {
		if (this.status !== '') return;
		const said = (more: string): string => `Writing the ${what}${more} …`;
		this.status = said('');
		try {
			await this.#planner.wake();
			await make(this.#planner.comparison, (more) => (this.status = said(more)));
		} catch (reason) {
			const why = reason instanceof Error ? reason.message : String(reason);
			this.#onfailure(`The ${what} could not be written`, [
				why,
				'The plan is as it was. Try again, or load the page anew.'
			]);
		} finally {
			this.status = '';
		}
	}
}
