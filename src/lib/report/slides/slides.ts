import PptxGenJS from 'pptxgenjs';
import tokensCss from '#lib/styles/tokens.css?raw';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Run } from '#lib/analysis/figures.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { writtenDate } from '../dates.ts';
import { lightTokens, type Tokens } from '../tokens.ts';
import { oneOf } from '../words.ts';
import { lineChart, stackChart, tornadoChart, type NativeChart } from './charts.ts';
import { contentWidth, faces, inkOf, optionInk, slide as page, type Ink } from './look.ts';
import { assumptionTables, changeTable, comparisonTable, type NativeTable } from './tables.ts';

/** What a slide deck carries beside its comparison. */
export interface SlidesEdition {
	/** ISO date that the deck carries. */
	readonly date: string;
	/** Name of this state of the plan, by which it is found again. */
	readonly planId: string;
}

/**
 * The slide deck of a comparison (PPTX): the answer, the table, four charts, what would have to change, assumptions.
 * Charts and tables are native, so that they can be edited where they are shown.
 */
export async function writeSlides(
	comparison: Comparison,
	edition: SlidesEdition,
	sensitivity?: Sensitivity
): Promise<Uint8Array<ArrayBuffer>> {
	const tokens = lightTokens(tokensCss);
	const deck = deckOf(comparison, edition, inkOf(tokens));
	addAnswer(deck, comparison, sensitivity);
	deck.addTable(
		`All options side by side in year ${comparison.year}`,
		comparisonTable(comparison, deck.ink),
		tableKey
	);
	for (const [title, subtitle, chart] of charts(comparison, tokens, sensitivity))
		deck.addChart(title, subtitle, chart);
	if (sensitivity && sensitivity.changes.length > 0) {
		deck.addTable(
			'What would have to change for another answer to win',
			changeTable(sensitivity, deck.ink),
			''
		);
	}
	const { tables, shown, all } = assumptionTables(comparison, deck.ink);
	tables.forEach((table, index) => {
		const title = index === 0 ? 'What the numbers rest on' : 'What the numbers rest on, continued';
		const more =
			all > shown ? `${shown} of ${all} assumptions; the report and the workbook list them all.` : '';
		deck.addTable(title, table, index === tables.length - 1 ? more : '');
	});
	return (await deck.file.write({ outputType: 'uint8array' })) as Uint8Array<ArrayBuffer>;
}

const tableKey = '● best of the feasible new options    ▲ limit exceeded or need not met    * ruled out';

function charts(
	{ figures }: Comparison,
	tokens: Tokens,
	sensitivity: Sensitivity | undefined
): [title: string, subtitle: string, chart: NativeChart][] {
	const { cumulativeCost, cooling, breakdown } = figures;
	const tornado = sensitivity?.figures.tornado;
	return [
		[cumulativeCost.title, cumulativeCost.subtitle, lineChart(cumulativeCost, tokens)],
		[cooling.title, cooling.subtitle, lineChart(cooling, tokens)],
		[breakdown.title, breakdown.subtitle, stackChart(breakdown, tokens)],
		...(tornado
			? [[tornado.title, tornado.subtitle, tornadoChart(tornado, tokens)] as [string, string, NativeChart]]
			: [])
	];
}

/** A deck under way: each call adds one slide with its title, page number and the words at its foot. */
interface Deck {
	readonly file: PptxGenJS;
	readonly ink: Ink;
	addSlide(title: string): PptxGenJS.Slide;
	addTable(title: string, table: NativeTable, note: string): void;
	addChart(title: string, subtitle: string, chart: NativeChart): void;
}

function deckOf(
	{ plan, modelVersion, options }: Comparison,
	{ date, planId }: SlidesEdition,
	ink: Ink
): Deck {
	const file = new PptxGenJS();
	file.layout = 'LAYOUT_WIDE';
	file.title = plan.title;
	file.author = plan.author || 'Up or Out';
	file.company = plan.customer;
	file.subject = 'Datacenter capacity plan';
	file.theme = { headFontFace: faces.says, bodyFontFace: faces.measures };
	const small = { fontFace: faces.measures, fontSize: 11, color: ink('--c-ink-3'), margin: 0 } as const;
	const foot = { y: page.height - 0.5, h: 0.3 } as const;
	file.defineSlideMaster({
		title: 'PAGE',
		background: { color: ink('--c-paper') },
		objects: [
			{
				text: {
					text: [plan.customer, plan.title].filter(Boolean).join(', '),
					options: { ...small, ...foot, x: page.margin, w: 5.4 }
				}
			},
			{
				text: {
					text: `Estimate, not an offer · ${writtenDate(date)} · plan ${planId} · model ${modelVersion}`,
					options: { ...small, ...foot, x: 6.1, w: 6.1, align: 'right' }
				}
			}
		],
		slideNumber: { x: page.width - page.margin - 0.4, ...foot, w: 0.4, ...small, align: 'right' }
	});
	const says = { fontFace: faces.says, color: ink('--c-ink') } as const;
	const addSlide = (title: string): PptxGenJS.Slide => {
		const slide = file.addSlide({ masterName: 'PAGE' });
		slide.addText(title, {
			...says,
			x: page.margin,
			y: 0.4,
			w: contentWidth,
			h: 0.9,
			fontSize: 26,
			valign: 'top',
			fit: 'shrink',
			margin: 0
		});
		return slide;
	};
	const cover = file.addSlide({ masterName: 'PAGE' });
	const fresh = options.map(({ option }) => option).filter(({ look }) => look.slot !== 0);
	const at = { x: page.margin, w: contentWidth, margin: 0 } as const;
	cover.addText('Up or Out · datacenter capacity plan', { ...small, ...at, y: 1.6, h: 0.3, fontSize: 14 });
	cover.addText(plan.title, { ...says, ...at, y: 2, h: 1.4, fontSize: 40, valign: 'top', fit: 'shrink' });
	cover.addText(`${oneOf(fresh)}, ${plan.horizon === 1 ? 'over one year' : `over ${plan.horizon} years`}`, {
		...small,
		...at,
		y: 3.5,
		h: 0.8,
		fontSize: 20,
		valign: 'top',
		fit: 'shrink'
	});
	const people = [
		plan.customer && `For ${plan.customer}`,
		plan.author && `Prepared by ${plan.author}`,
		writtenDate(date)
	];
	cover.addText(people.filter(Boolean).join('\n'), {
		...small,
		...at,
		y: 4.7,
		h: 1.2,
		fontSize: 16,
		valign: 'top'
	});
	return {
		file,
		ink,
		addSlide,
		addTable(title, { rows, options: look }, note) {
			const slide = addSlide(title);
			slide.addTable(rows, look);
			if (note)
				slide.addText(note, {
					...small,
					x: page.margin,
					y: page.height - 0.8,
					w: contentWidth,
					h: 0.3,
					margin: 0
				});
		},
		addChart(title, subtitle, { type, series, options: look }) {
			const slide = addSlide(title);
			slide.addText(subtitle, {
				...small,
				x: page.margin,
				y: 1.3,
				w: contentWidth,
				h: 0.35,
				fontSize: 14,
				margin: 0
			});
			slide.addChart(type, [...series], look);
		}
	};
}

/** The answer in one sentence, then why, how sure, and what is in the way. */
function addAnswer({ file, ink }: Deck, { verdict }: Comparison, sensitivity: Sensitivity | undefined): void {
	const slide = file.addSlide({ masterName: 'PAGE' });
	slide.addText(
		verdict.runs.map((run) => ({ text: run.text, options: { color: colourOf(run, ink) } })),
		{
			x: page.margin,
			y: 0.7,
			w: contentWidth,
			h: 2.6,
			fontFace: faces.says,
			fontSize: 32,
			valign: 'top',
			fit: 'shrink',
			margin: 0
		}
	);
	const sure = sensitivity?.sureness.sentence;
	const notes = verdict.notes.map(({ title, runs }) => ({
		title,
		text: runs.map(({ text }) => text).join('')
	}));
	const shown =
		sure && !notes.some(({ text }) => text.includes(sure))
			? [...notes, { title: 'How sure', text: sure }]
			: notes;
	const gap = 0.4;
	const width = (contentWidth - gap * (shown.length - 1)) / Math.max(1, shown.length);
	shown.forEach(({ title, text }, index) => {
		slide.addText(
			[
				{ text: title, options: { bold: true, breakLine: true, color: ink('--c-ink') } },
				{ text, options: { color: ink('--c-ink-2') } }
			],
			{
				x: page.margin + index * (width + gap),
				y: 3.7,
				w: width,
				h: 2.9,
				fontFace: faces.measures,
				fontSize: 15,
				valign: 'top',
				fit: 'shrink',
				margin: 0
			}
		);
	});
}

function colourOf({ option, limit }: Run, ink: Ink): string {
	if (option) return optionInk(ink, option, 'text');
	return ink(limit ? '--c-limit' : '--c-ink');
}
