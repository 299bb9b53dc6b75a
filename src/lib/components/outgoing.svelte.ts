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
	/** Share of it that is done; 0 also where that is not told. */
	share = $state(0);

	/** A worker that is ready to write a report. */
	#reportWorker: Worker | null = null;
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

	/** Loads what writes a report and begins the study that it tells of, while the reader still chooses. */
	async prepareReport(): Promise<void> {
		this.#sensitivity().catch(() => undefined);
		const [{ startReport }] = await Promise.all([
			import('#lib/report/report.browser.ts'),
			import('#lib/report/planLink.ts'),
			import('#lib/file/planId.ts')
		]);
		this.#reportWorker ??= startReport();
	}

	/** Lets go what was made ready for a report that is not written. */
	dropReport(): void {
		this.#reportWorker?.terminate();
		this.#reportWorker = null;
	}

	/** The report that stays with the customer. The same plan and choice give the same one, whatever else is looked at. */
	report(choice: ReportChoice = {}): Promise<void> {
		return this.#make('report', async (comparison, tell) => {
			const { plan, year, units } = comparison;
			const { reader, study } = this.#planner;
			const sensitivity = study?.whatIf.isChosen ? Promise.resolve(null) : this.#sensitivity();
			const [{ startReport, writeReport }, { planLink }] = await Promise.all([
				import('#lib/report/report.browser.ts'),
				import('#lib/report/planLink.ts')
			]);
			const edition: Edition = {
				paper: 'a4',
				...choice,
				...(await this.#edition()),
				fileName: this.#named('json'),
				link: { url: await planLink(plan, this.#base()) }
			};
			const worker = this.#reportWorker ?? startReport();
			this.#reportWorker = null;
			const request = { plan, year, units, numbers: reader.numbers, edition };
			const bytes = await writeReport(worker, request, sensitivity, (share) =>
				tell(Math.floor(share * 20) / 20)
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
		make: (comparison: Comparison, tell: (share: number) => void) => Promise<void>
	): Promise<void> {
		if (this.status !== '') return;
		this.#tell(what, 0);
		try {
			await this.#planner.wake();
			await make(this.#planner.comparison, (share) => this.#tell(what, share));
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

	#tell(what: string, share: number): void {
		this.share = share;
		this.status = `Writing the ${what}${share > 0 ? `, ${bareNumber(share, '%')}%` : ''} …`;
	}
}
