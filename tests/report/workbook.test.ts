import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import readXlsxFile from 'read-excel-file/universal';
import { read } from '#lib/analysis/reading.ts';
import type { Plan } from '#lib/model/plan.ts';
import { writeWorkbook } from '#lib/report/workbook/workbook.ts';
import { exampleNames, examplePlan } from '../examples/reading.ts';
import { anyPlan } from '../randomPlans.ts';
import { Calculator } from './calculator.ts';
import { differences, kernelCells, withFiveChanges } from './workbookCells.ts';
import { openWorkbook, type Typed, type WorkbookFile } from './workbookFile.ts';

const edition = { date: '2026-11-25', planId: 'k4f0-2d1c' };

const files = new Map<Plan, Promise<WorkbookFile>>();

/** The workbook of a plan as it was written and read back, once for all tests. */
function opened(plan: Plan): Promise<WorkbookFile> {
	const file = files.get(plan) ?? writeWorkbook(read(plan), edition).then(openWorkbook);
	files.set(plan, file);
	return file;
}

/** Differences between the kernel and what the formulas of a plan’s workbook give, some numbers of it typed over. */
async function disagreement(
	written: Plan,
	typed: readonly Typed[] = [],
	changed = written
): Promise<string[]> {
	const calculator = new Calculator(
		await opened(written),
		new Map(typed.map(({ sheet, address, value }) => [`${sheet}!${address}`, value]))
	);
	return differences(kernelCells(changed), (sheet, address) => calculator.number(sheet, address));
}

describe.each(exampleNames)(
	'The workbook of “%s”',
	(name) => {
		const plan = examplePlan(name);

		it('computes by its formulas what the kernel computes, in every cell', async () => {
			expect(await disagreement(plan)).toEqual([]);
		});

		it('computes what the kernel computes of the changed plan once five numbers are typed into it', async () => {
			const changed = withFiveChanges(plan);
			expect(await disagreement(plan, changed.typed, changed.plan)).toEqual([]);
			expect((await disagreement(plan, [], changed.plan)).length).toBeGreaterThan(100);
		});

		it('keeps the kernel’s value beside every formula, and has a formula wherever the model has one', async () => {
			const { sheets } = await opened(plan);
			const cells = kernelCells(plan);
			const stored = (sheet: string, address: string): number => {
				const cell = sheets.get(sheet)?.get(address);
				return cell?.type === 'n' ? Number(cell.value) : NaN;
			};
			expect(differences(cells, stored)).toEqual([]);
			const without = cells.filter(
				({ sheet, address, quantity }) =>
					quantity.kind === 'derive' &&
					(quantity.formula !== undefined) !== ((sheets.get(sheet)?.get(address)?.formula ?? null) !== null)
			);
			expect(without).toEqual([]);
		});
	},
	60_000
);

const today = examplePlan('today');

describe('A workbook', () => {
	it('computes what the kernel computes, of any plan whose numbers exist', async () => {
		await fc.assert(
			fc.asyncProperty(anyPlan, async (plan) => {
				const cells = kernelCells(plan);
				const expected = /^(payback|discountedPayback|internalRate|costPerVmMonth|pue)$/;
				fc.pre(cells.every(({ value, quantity: { id } }) => Number.isFinite(value) || expected.test(id)));
				expect(await disagreement(plan)).toEqual([]);
			}),
			{ numRuns: 6 }
		);
	}, 120_000);

	it('is calculated anew when it is opened', async () => {
		const { parts } = await opened(today);
		expect(parts['xl/workbook.xml']).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
	});

	it('names the headline numbers of each option, and the names lead to the kernel’s values', async () => {
		const { names, sheets } = await opened(today);
		const cells = kernelCells(today);
		for (const quantity of ['presentCost', 'racks', 'coolingTons', 'rackUnits', 'cumulativeCapex'])
			for (const option of today.options) {
				const target = names.get(`${quantity}_${option.id.replaceAll('-', '_')}`);
				const [, sheet = '', address = ''] = /^'(.*)'!(.*)$/.exec(target ?? '') ?? [];
				const at = address.replaceAll('$', '');
				const cell = cells.find((one) => one.sheet === sheet && one.address === at);
				expect([cell?.quantity.id, cell?.year], target).toEqual([quantity, today.horizon]);
				expect(Number(sheets.get(sheet)?.get(at)?.value)).toBe(cell?.value);
				expect(sheet.startsWith(option.label.slice(0, 12)), sheet).toBe(true);
			}
		for (const name of names.keys()) expect(name).toMatch(/^[a-z]\w*_\w+$/i);
	});

	it('sums up on its first sheet with the verdict in words and results that are references', async () => {
		const { sheets } = await opened(today);
		const [first, summary] = [...sheets][0]!;
		expect(first).toBe('Summary');
		const cells = [...summary.values()];
		expect(cells.map(({ value }) => value)).toContainEqual(
			expect.stringMatching(/cost .* (less|more) than .* over \d+ years/)
		);
		const formulas = cells.flatMap(({ formula }) => formula ?? []);
		expect(formulas.length).toBeGreaterThan(10 * today.options.length);
		for (const formula of formulas) expect(formula).toMatch(/^'[^']+'!\$?[A-Z]+\$?\d+$/);
	});

	it('gives every input and assumption its unit, kind, source, date and range', async () => {
		const { sheets } = await opened(today);
		const row = (sheet: string, label: string): (string | null | undefined)[] => {
			const cells = sheets.get(sheet)!;
			const at = [...cells]
				.find(([address, { value }]) => address.startsWith('A') && value === label)?.[0]
				.slice(1);
			return ['B', 'D', 'E', 'F', 'G', 'H', 'I'].map((column) => cells.get(`${column}${at}`)?.value);
		};
		expect(row('Inputs', 'Discount rate').slice(0, 5)).toEqual(['Plan', '%', 'Estimate', '0.05', '0.12']);
		expect(row('Assumptions', 'Hours per year')[5]).not.toBe('');
	});

	it('shows its values to a reader that does not calculate', async () => {
		const bytes = await writeWorkbook(read(today), edition);
		const rows = await readXlsxFile(new Blob([bytes]));
		const summary = rows.find(({ sheet }) => sheet === 'Summary')!.data;
		const cost = summary.find(([label]) => String(label).startsWith(`${today.horizon}-year cost`))!;
		const expected = kernelCells(today)
			.filter(({ quantity, year }) => quantity.id === 'presentCost' && year === today.horizon)
			.map(({ value }) => value);
		expect(cost.slice(2, 2 + expected.length)).toEqual(expected);
	});

	it('says #N/A where a result does not exist', async () => {
		const { sheets } = await opened(today);
		const none = kernelCells(today).filter(({ value }) => !Number.isFinite(value));
		expect(none.length).toBeGreaterThan(0);
		for (const { sheet, address } of none)
			expect(sheets.get(sheet)?.get(address)).toMatchObject({ type: 'e', value: '#N/A' });
	});

	it('is the same to the byte for the same plan and day', async () => {
		const [one, two] = [await writeWorkbook(read(today), edition), await writeWorkbook(read(today), edition)];
		expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
	});
}, 60_000);

describe('Words of the planner', () => {
	const hostile = [
		'=HYPERLINK("http://x","y")',
		'+1-1',
		'-2+3',
		'@SUM(A1)',
		"=cmd|'/c calc'!A0",
		"='O''Neil'!A1"
	];
	const plan: Plan = {
		...today,
		title: hostile[0]!,
		customer: hostile[1]!,
		author: hostile[2]!,
		notes: hostile[3]!,
		estate: today.estate.map((group) => ({ ...group, label: hostile[4]! })),
		options: today.options.map((option, index) => ({
			...option,
			label: hostile[(index + 1) % hostile.length]!
		}))
	};

	it('are words in the file, whatever they start with', async () => {
		const { sheets, parts } = await opened(plan);
		const cells = [...sheets.values()].flatMap((sheet) => [...sheet.values()]);
		const told = cells.filter(({ value }) => hostile.some((text) => value?.startsWith(text)));
		expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['s']));
		for (const text of hostile.filter((text) => text !== plan.notes))
			expect(
				told.some(({ value }) => value!.startsWith(text)),
				text
			).toBe(true);
		const outsideNames = cells.flatMap(({ formula }) => formula?.replace(/'(?:[^']|'')*'!/g, '') ?? []);
		for (const formula of outsideNames) expect(formula).toMatch(/^[\w+\-*/^(),.:<>=$]*$/);
		expect(Object.keys(parts).filter((path) => /external|connection/i.test(path))).toEqual([]);
	});

	it('stand in the names of sheets as far as those allow, and the formulas still find their cells', async () => {
		expect(await disagreement(plan)).toEqual([]);
	});

	it.each([
		['long and alike', ['Blades with one expansion unit each A', 'Blades with one expansion unit each B']],
		['of forbidden characters', ['[a]:*?/\\', "'quoted'"]],
		['that differ in the size of letters', ['blades', 'BLADES']],
		[
			'of characters that take two places',
			['🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️', '🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️🖥️']
		],
		['of nothing that a name may hold', ['???', '///']]
	])('give sheets valid names where labels are %s', async (_, labels) => {
		const named = {
			...today,
			options: today.options.map((option, index) => ({ ...option, label: labels[index % labels.length]! }))
		};
		const { sheets } = await opened(named);
		const names = [...sheets.keys()];
		for (const name of names) {
			expect(name.length, name).toBeLessThanOrEqual(31);
			expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^\s|\s$|^$/);
			expect(name.isWellFormed(), name).toBe(true);
		}
		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(15 * today.options.length);
	});
}, 60_000);
