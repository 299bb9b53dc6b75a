import tokensCss from '#lib/styles/tokens.css?raw';
import type { Figure } from '#lib/analysis/figures.ts';
import { read } from '#lib/analysis/reading.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { studied } from '#lib/analysis/studied.ts';
import { writeNumbers } from '#lib/units/numberStyle.ts';
import { reportDocument } from './document.ts';
import { figureSvgs } from './figures.ts';
import { fetchFonts, fetchHan } from './fonts.browser.ts';
import { matterOf, sensitivityFigures } from './matter.ts';
import type { DrawMessage, ReportMessage, ReportRequest, ReportTask } from './messages.ts';
import { needsHan, writePdf } from './pdf.ts';
import { lightTokens } from './tokens.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<ReportTask>) => void) | null;
	postMessage: (message: ReportMessage | DrawMessage, transfer?: Transferable[]) => void;
};

const fonts = fetchFonts();
const drawings = new Map<string, (svg: string) => void>();
let tellSensitivity: (sensitivity: Sensitivity | null) => void;
const sensitivityTold = new Promise<Sensitivity | null>((done) => (tellSensitivity = done));

/** Share of the work that is done when all charts are drawn, and of what is drawn before the sensitivity is known. */
const chartsShare = 0.4;
const knownShare = 0.3;

const tell = (share: number): void => page.postMessage({ kind: 'progress', drawn: share, of: 1 });

/** Asks the page to draw a chart. */
const draw = (figure: Figure, width: number): Promise<string> =>
	new Promise((done) => {
		drawings.set(figure.id, done);
		page.postMessage({ kind: 'draw', figure, width });
	});

/** Writes the report that it is asked for, tells how far it is, and hands the bytes back without copying them. */
async function write({ plan, year, units, numbers, edition }: ReportRequest): Promise<void> {
	writeNumbers(numbers);
	const known = matterOf({ plan, year, units });
	const knownFigures = await figureSvgs(known, edition.paper, draw);
	tell(knownShare);
	const sensitivity = (await sensitivityTold) ?? studied(read(plan, { units }));
	const figures = sensitivityFigures(sensitivity);
	const drawn = { ...knownFigures, ...(await figureSvgs(known, edition.paper, draw, figures)) };
	tell(chartsShare);
	const report = reportDocument({ ...known, sensitivity }, edition, drawn);
	const bytes = await writePdf(report, {
		fonts: { ...(await fonts), ...(needsHan(report) ? { han: await fetchHan() } : {}) },
		tokens: lightTokens(tokensCss),
		onPage: (done, of) => tell(chartsShare + ((1 - chartsShare) * done) / of)
	});
	page.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
}

page.onmessage = ({ data }) => {
	if (data.kind === 'drawn') drawings.get(data.id)?.(data.svg);
	else if (data.kind === 'sensitivity') tellSensitivity(data.sensitivity);
	else {
		write(data).catch((error: unknown) =>
			page.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
		);
	}
};
