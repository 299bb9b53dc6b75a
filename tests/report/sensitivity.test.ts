import { beforeAll, describe, expect, test } from 'vitest';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { figuresOf, type ReportMatter } from '#lib/report/matter.ts';
import { expansion, flat, large } from '../charts/options.ts';
import { studies } from '../charts/studies.ts';
import { readPdf, withRole, type ReadPdf } from './reading.ts';
import { sample } from './sample.ts';
import { expectSound, expectTagged, expectWithinMargins } from './soundness.ts';
import { documentOf, editionOf, matterOfSample, pdfOf } from './writing.ts';

type Kinds = (typeof studies)[number];
const study = <K extends Kinds['kind']>(kind: K, place = 0): Extract<Kinds, { kind: K }> => {
	const found = studies.filter((figure): figure is Extract<Kinds, { kind: K }> => figure.kind === kind);
	return found[place] ?? { ...found[0]!, id: `${kind}-${place}` };
};
const ratio = study('ratio');

const sensitivity: Sensitivity = {
	samples: 16_384,
	seed: 1,
	shape: 'pert',
	sureness: {
		tooClose: false,
		sentence: 'Blades + expansion are cheapest in 72% of 16,384 futures.',
		shares: [
			{ option: expansion, share: 0.72, shown: '72%' },
			{ option: flat, share: 0.25, shown: '25%' },
			{ option: large, share: 0.03, shown: '3%' }
		]
	},
	changes: [
		{
			variable: 'price',
			label: 'Price of a large server',
			now: 'USD\u00a0114,000',
			range: '60,000–134,000',
			answer: 'At USD 95,200 or less large servers win',
			move: -0.165
		},
		{
			variable: 'memoryPerVm',
			label: 'Memory per VM',
			now: '24\u00a0GB',
			range: '0–64',
			answer: 'Never between 0 and 64 GB',
			move: null
		}
	],
	influences: [{ label: 'Price of a large server', correlation: '0.71' }],
	figures: {
		tornado: study('tornado'),
		cost: study('fan'),
		tons: study('fan', 1),
		ratio: {
			heat: ratio,
			tons: { ...ratio, id: 'ratio-tons' },
			rackUnits: { ...ratio, id: 'ratio-units' },
			cost: { ...ratio, id: 'ratio-cost' }
		},
		map: study('map')
	}
};
const matter: ReportMatter = { ...matterOfSample(sample), sensitivity };

describe('a report with a sensitivity', () => {
	let bytes: Uint8Array;
	let read: ReadPdf;

	beforeAll(async () => {
		const edition = { ...editionOf(), sections: ['sensitivity'] as const };
		bytes = await pdfOf(await documentOf(matter, edition));
		read = await readPdf(bytes);
	}, 60_000);

	test('is sound, tagged and within its margins', () => {
		expectSound(bytes);
		expectWithinMargins(read, 'a4');
		// Cover, the summary's chart, and the eight of the sensitivity.
		expectTagged(read, 10);
		expect(figuresOf(matter).length - figuresOf(matterOfSample(sample)).length).toBe(8);
	});

	test('says on the summary how sure the verdict is, with the share of each option', () => {
		for (const words of [sensitivity.sureness.sentence, '72% Blades + expansion', '25% 1U servers'])
			expect(read.texts[1]).toContain(words);
	});

	test('says what to do: the number whose nearest change is near is watched', () => {
		expect(read.texts[1]).toContain('Watch Price of a large server, now USD 114,000: At USD 95,200 or less');
	});

	test('lists what would have to change, also what would not', () => {
		const rows = read.tags.flatMap((tree) => withRole(tree, 'TR')).map(({ text }) => text);
		expect(rows.some((row) => row.includes('60,000–134,000 At USD 95,200 or less'))).toBe(true);
		expect(read.texts.join(' ')).toContain(
			'No other option wins anywhere in the range searched: Memory per VM (0–64).'
		);
		expect(rows.some((row) => row.includes('Price of a large server') && row.includes('0.71'))).toBe(true);
	});
});

test('without one its part is left out: no heading, no bar of shares', async () => {
	const report = await documentOf(matterOfSample(sample), editionOf());
	const text = JSON.stringify(report.sections);
	expect(text).not.toContain('Sensitivity and break-even');
	expect(text).not.toContain('How sure');
	expect(report.sections.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === 'shares')).toBe(false);
});
