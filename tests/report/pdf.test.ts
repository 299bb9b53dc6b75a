import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { ReportDocument } from '#lib/report/blocks.ts';
import { reportDocument } from '#lib/report/document.ts';
import { figuresOf } from '#lib/report/matter.ts';
import { pointsPerPx, sheets, type Paper } from '#lib/report/paper.ts';
import { isInstalled, withFile } from './programs.ts';
import { plain, readPdf, withRole, type ReadPdf } from './reading.ts';
import { plan, sample } from './sample.ts';
import { editionOf, matterOfSample, pdfOf, reportOf } from './writing.ts';

const patience = 60_000;
let bytes: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
	bytes = await pdfOf(await reportOf(sample));
	read = await readPdf(bytes);
}, patience);

/** Cover and summary alone, for what does not depend on the rest. */
const brief = async (paper: Paper = 'a4'): Promise<ReportDocument> => {
	const report = await reportOf(sample, paper);
	return { ...report, sections: report.sections.slice(0, 2) };
};

const all = (): string => read.texts.join(' ');

describe('the text of a report', () => {
	test('says the verdict on the summary page, word for word', () => {
		expect(read.texts[1]).toContain(plain(sample.verdict.sentence));
	});

	test('has every number of the comparison table, and every second line, on its page', () => {
		for (const cell of sample.rows.flatMap(({ cells }) => cells)) {
			expect(read.texts[2]).toContain(plain(cell.text));
			for (const word of plain(cell.second).split(' ')) expect(read.texts[2]).toContain(word);
		}
	});

	test('has every assumption with its value and source', () => {
		for (const { label, value, source } of sample.assumptions) {
			for (const part of [label, value, source]) {
				for (const word of plain(part).split(' ')) expect(all()).toContain(word);
			}
		}
	});

	test('counts the pages, but not on the cover', () => {
		const count = read.texts.length;
		expect(read.texts[0]).not.toContain('Page ');
		for (const [place, text] of read.texts.entries()) {
			if (place > 0) expect(text).toContain(`Page ${place + 1} of ${count}`);
		}
	});

	test('says on every page but the cover for whom, when and from which plan it is', () => {
		for (const text of read.texts.slice(1)) {
			expect(text).toContain('Halden Engineering, Room 2 refresh');
			expect(text).toContain('22 November 2025');
			expect(text).toContain('Plan UO-7F3K-29, model 1.0');
		}
	});

	test('says once what it is worth: an estimate, not an offer', () => {
		expect(all().split('Estimate, not an offer')).toHaveLength(2);
	});

	test('is real text with the letters of the charts, and no image', () => {
		expect(all()).toContain('Room capacity 30 tons');
		expect(read.imagesDrawn).toBe(0);
	});
});

describe('the tags of a report', () => {
	const roles = (role: string) => read.tags.flatMap((tree) => withRole(tree, role));

	test('describe each drawing, the cover’s racks included', () => {
		const figures = roles('Figure');
		expect(figures).toHaveLength(1 + figuresOf(matterOfSample(sample)).length);
		for (const figure of figures) expect(figure.alt).toMatch(/\w+ \w+/u);
		expect(figures[1]?.alt).toContain('Only large servers stay under the room’s 30 tons');
	});

	test('name the columns of the comparison by head cells and its rows too', () => {
		const [table] = withRole(read.tags[2]!, 'Table');
		const [head, ...body] = table?.children ?? [];
		// The corner above the row heads is empty, so it is no head.
		expect(head?.children.map(({ role }) => role)).toEqual(['TD', 'TH', 'TH', 'TH', 'TH', 'TH']);
		expect(body).toHaveLength(sample.rows.length);
		for (const { children } of body)
			expect(children.map(({ role }) => role)).toEqual(['TH', 'TD', 'TD', 'TD', 'TD', 'TD']);
	});

	test('hold one title, and a heading for each section', () => {
		expect(roles('H1')).toHaveLength(1);
		expect(roles('H2')).toHaveLength(read.outline.length - 1);
		expect(read.outline.map(({ title }) => title)).toEqual([
			'Room 2 refresh',
			'Executive summary',
			'Options compared in year 5',
			'Where the cost comes from',
			'Over the years',
			'Where the heat comes from',
			'Limits and remarks',
			'Rack elevations in year 5',
			'Appendix A: assumptions and sources',
			'Appendix C: numbers behind the charts',
			'About this report'
		]);
	});

	test('come with language and title', () => {
		expect(read.language).toBe('en');
		expect(read.title).toBe('Room 2 refresh, for Halden Engineering');
	});
});

test('a table that goes on over a page repeats its head for the eye, and is read once', () => {
	const heads = read.texts.filter((text) =>
		text.includes('Quantity Value Likely range Kind Source and date')
	);
	expect(heads.length).toBeGreaterThan(1);
	// Tables of the plan and of three options, one head row of five cells each; other tables have six columns.
	const rows = read.tags
		.flatMap((tree) => withRole(tree, 'TR'))
		.filter(({ children }) => children.length === 5);
	const headRows = rows.filter(({ children }) => children.every(({ role }) => role === 'TH'));
	expect(headRows).toHaveLength(4);
});

test(
	'the same comparison gives the same bytes',
	async () => {
		const again = await pdfOf(await reportOf(sample));
		expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
	},
	patience
);

test(
	'another date gives another file',
	async () => {
		const later = await pdfOf({ ...(await brief()), date: '2025-11-23' });
		const sooner = await pdfOf(await brief());
		expect(Buffer.from(later).equals(Buffer.from(sooner))).toBe(false);
	},
	patience
);

test(
	'Letter paper is 612 by 792 points',
	async () => {
		const letter = await readPdf(await pdfOf(await brief('letter')));
		expect(letter.size).toEqual([612, 792]);
		expect(read.size[0]).toBeCloseTo(595.28, 1);
		expect(read.size[1]).toBeCloseTo(841.89, 1);
	},
	patience
);

const long = 'Vereinigte-Elektrizitätswerke-und-Rechenzentrumsbetriebsgesellschaft'.repeat(3).slice(0, 200);
const longWords = 'Half-height blades with PCIe expansion units in a shared chassis '.repeat(4).slice(0, 200);

/** The sample with every name at its longest: one word for the customer, many for an option. */
const stretched: Comparison = {
	...sample,
	plan: { ...plan, customer: long, author: longWords, title: longWords },
	options: sample.options.map((result) => ({
		...result,
		option: { ...result.option, label: result.option.look.slot === 1 ? long : longWords }
	})),
	assumptions: sample.assumptions.map((row) => ({ ...row, source: long, value: longWords.slice(0, 60) }))
};

test.each(['a4', 'letter'] as const)(
	'long names stay within the margins on %s paper',
	async (paper) => {
		// Charts keep their own words in place; here it is about all others.
		const report = reportDocument(matterOfSample(stretched), { ...editionOf(paper), planId: long }, {});
		const { placed, texts } = await readPdf(await pdfOf(report));
		const sheet = sheets[paper];
		const [left, right] = [sheet.side, sheet.width - sheet.side].map((x) => x * pointsPerPx) as [
			number,
			number
		];
		const top = (sheet.height - sheet.top) * pointsPerPx;
		const bottom = sheet.bottom * pointsPerPx;
		for (const page of placed) {
			for (const { text, x, y, width } of page) {
				if (text.trim() === '') continue;
				expect(x, text).toBeGreaterThan(left - 0.5);
				expect(x + width, text).toBeLessThan(right + 0.5);
				// The header stands above, on one line, and the footer below.
				if (y > top) expect(y, text).toBeLessThan(top + 24);
				if (y < bottom) expect(y, text).toBeGreaterThan(bottom - 24);
			}
		}
		// Broken over lines, not cut.
		expect(texts[0]?.replace(/\s/gu, '')).toContain(long);
	},
	patience
);

test(
	'names with characters that XML reserves do not break the file’s own description',
	async () => {
		const report = { ...(await brief()), title: 'R&D <north> & Żółć', author: 'A < B' };
		const text = Buffer.from(await pdfOf(report)).toString('utf8');
		expect(text).toContain('R&amp;D &lt;north&gt; &amp; Żółć');
		expect((await readPdf(await pdfOf(report))).title).toBe('R&D <north> & Żółć');
	},
	patience
);

/** Signs and letters that reports need, each on a line of its own. */
const signs = [...'≤≥₂²−·→▲●–—…×÷√≈°€', ...'ąćęłńśźŁ', ...'ΑΓαβγΩ', ...'ЖЩщяґєї'];
const signReport = async () => ({
	...(await reportOf(sample)),
	sections: [
		{ startsPage: true, blocks: [] },
		{
			startsPage: true,
			blocks: signs.map((text) => ({ kind: 'paragraph', words: [{ text }], small: false }) as const)
		}
	]
});

test(
	'signs, Polish, Greek and Cyrillic are written as themselves',
	async () => {
		const { texts } = await readPdf(await pdfOf(await signReport()));
		for (const sign of signs) expect(texts.join(' ')).toContain(sign);
	},
	patience
);

test(
	'what no font has is shown as a box, Japanese in its own typeface, and everything else around it stays',
	async () => {
		const { texts } = await readPdf(
			await pdfOf({
				...(await reportOf(sample)),
				sections: [
					{
						startsPage: true,
						blocks: [{ kind: 'paragraph', words: [{ text: 'For 株式 🛰 Tokyo' }], small: false }]
					}
				]
			})
		);
		expect(texts[0]).toBe('For 株式 □ Tokyo');
	},
	patience
);

if (isInstalled('qpdf')) {
	test('qpdf finds no error', () => {
		const { status, stdout } = withFile(bytes, (file) =>
			spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
		);
		expect(status, stdout).toBe(0);
	});
}

if (isInstalled('qpdf')) {
	test('a sign says what it stands for: one for each best and each exceeded cell', () => {
		const { stdout } = withFile(bytes, (file) =>
			spawnSync('qpdf', ['--stream-data=uncompress', file, '-'], { encoding: 'latin1', maxBuffer: 2 ** 26 })
		);
		const cells = sample.rows.flatMap((row) => row.cells);
		const said = (words: string): number => stdout.split(`/Alt (${words})`).length - 1;
		expect(said('best: ')).toBe(cells.filter(({ best }) => best).length);
		expect(said('limit exceeded: ')).toBe(cells.filter(({ exceeded }) => exceeded).length);
	});
}

if (isInstalled('pdftotext')) {
	test('poppler reads the verdict and the page numbers', () => {
		const { stdout } = withFile(bytes, (file) => spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
		expect(plain(stdout)).toContain(plain(sample.verdict.sentence));
		expect(plain(stdout)).toContain(`Page 2 of ${read.texts.length}`);
	});
}

if (isInstalled('pdfimages')) {
	test('poppler lists no image', () => {
		const { stdout } = withFile(bytes, (file) =>
			spawnSync('pdfimages', ['-list', file], { encoding: 'utf8' })
		);
		// A head of two lines and nothing below.
		expect(stdout.trim().split('\n')).toHaveLength(2);
	});
}

if (isInstalled('pdftoppm')) {
	test(
		'every sign leaves ink on paper',
		async () => {
			const drawn = await pdfOf(await signReport());
			const page = withFile(drawn, (file) => {
				const picture = file.replace('.pdf', '');
				spawnSync('pdftoppm', ['-gray', '-r', '96', '-f', '2', '-singlefile', file, picture]);
				return readFileSync(`${picture}.pgm`);
			});
			const [, width = 0] =
				/^P5\s+(\d+)\s+\d+\s+255\s/u.exec(page.toString('latin1', 0, 40))?.map(Number) ?? [];
			const start = page.length - width * Math.round(sheets.a4.height);
			expect(width).toBe(794);
			for (const [place, sign] of signs.entries()) {
				// Paragraphs are 18.85 px high and 4 px apart.
				const top = Math.round(sheets.a4.top + place * 22.85);
				const band = page.subarray(start + top * width, start + (top + 18) * width);
				expect([...band].filter((grey) => grey < 140).length, sign).toBeGreaterThan(0);
			}
		},
		patience
	);
}
