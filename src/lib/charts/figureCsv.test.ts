import { expect, test } from 'vitest';
import { figureCsv } from './figureCsv.ts';

const csv = (...rows: string[][]) =>
	figureCsv({
		table: {
			columns: [
				{ label: 'Option', unit: '' },
				{ label: 'Cost', unit: 'USD k' }
			],
			rows
		}
	}).split('\r\n');

test('heads carry the unit, one line per row', () => {
	expect(csv(['As is', '545'], ['Blades', '408'])).toEqual([
		'Option,Cost (USD k)',
		'As is,545',
		'Blades,408'
	]);
});

test('numbers are bare: no grouping, a sign that a spreadsheet reads', () => {
	expect(
		csv(['Servers', '2,006'], ['People', '−54'], ['Network', '+244'], ['Energy', '1,234.5']).slice(1)
	).toEqual(['Servers,2006', 'People,-54', 'Network,244', 'Energy,1234.5']);
});

test('text never becomes a formula', () => {
	expect(csv(['=1+1', '@SUM(A1)'], ['+ expansion', '-x'], ['\t=2', '5']).slice(1)).toEqual([
		"'=1+1,'@SUM(A1)",
		"'+ expansion,'-x",
		"'\t=2,5"
	]);
});

test('text with a comma or a quote is quoted', () => {
	expect(csv(['2U, 16 cores', 'called "old"'])[1]).toBe('"2U, 16 cores","called ""old"""');
});
