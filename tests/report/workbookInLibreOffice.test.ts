import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '#lib/analysis/reading.ts';
import { writeWorkbook } from '#lib/report/workbook/workbook.ts';
import { exampleNames, examplePlan } from '../examples/reading.ts';
import { differences, kernelCells, withFiveChanges } from './workbookCells.ts';
import { retyped } from './workbookFile.ts';

// `npm test` names the program here once it has seen it calculate, and runs this file only then.
const libreOffice = process.env['LIBREOFFICE'] ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));

/** Every sheet as text with a comma between fields and numbers in full, not as formatted. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';

/** Has LibreOffice open workbooks, calculate them and write down every sheet. */
async function calculate(files: readonly string[], profile: string): Promise<void> {
	await promisify(execFile)(
		libreOffice,
		[
			`-env:UserInstallation=${pathToFileURL(join(folder, profile)).href}`,
			...['--headless', '--convert-to', everySheet, '--outdir', join(folder, 'calculated')],
			...files
		],
		{ timeout: 540_000, maxBuffer: 1e8 }
	);
}

/** The number that LibreOffice wrote for a cell; NaN for an error, and where there is none. */
function reader(book: string): (sheet: string, address: string) => number {
	const sheets = new Map<string, string[][]>();
	return (sheet, address) => {
		const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
		const path = join(folder, 'calculated', `${book}-${sheet}.csv`);
		const rows = sheets.get(sheet) ?? Papa.parse<string[]>(readFileSync(path, 'utf8')).data;
		sheets.set(sheet, rows);
		const text = rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
		if (!text) return NaN;
		return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
	};
}

beforeAll(async () => {
	mkdirSync(join(folder, 'calculated'));
	const files: string[] = [];
	const put = (name: string, bytes: Uint8Array): void => {
		files.push(join(folder, `${name}.xlsx`));
		writeFileSync(files.at(-1)!, bytes);
	};
	for (const name of exampleNames) {
		const plan = examplePlan(name);
		const bytes = await writeWorkbook(read(plan), { date: '2026-11-25', planId: name });
		put(name, retyped(bytes, []));
		put(`${name}-changed`, retyped(bytes, withFiveChanges(plan).typed));
	}
	const half = (rest: number): string[] => files.filter((_, index) => Math.floor(index / 2) % 2 === rest);
	await Promise.all([calculate(half(0), 'one'), calculate(half(1), 'two')]);
}, 600_000);

describe.each(exampleNames)(
	'LibreOffice calculates from the workbook of “%s”',
	(name) => {
		it('what the kernel computes, in every derived cell', () => {
			expect(differences(kernelCells(examplePlan(name)), reader(name))).toEqual([]);
		});

		it('what the kernel computes of the changed plan once five numbers are typed into it', () => {
			const { plan } = withFiveChanges(examplePlan(name));
			expect(differences(kernelCells(plan), reader(`${name}-changed`))).toEqual([]);
		});
	},
	60_000
);
