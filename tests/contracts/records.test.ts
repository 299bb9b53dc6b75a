import { describe, expect, it } from 'vitest';
import { quantityRecords } from '#lib/analysis/quantityRecords.ts';
import { references, resolve } from '#lib/engine/expression.ts';
import { table } from '#lib/model/index.ts';
import { totalQuantities } from '../headline.ts';

const records = quantityRecords();

describe('every quantity', () => {
	it('has a label that begins with a capital, or is a vCPU', () => {
		expect(records.filter(({ label }) => !/^(vCPU|[A-Z])/.test(label)).map(({ id }) => id)).toEqual([]);
	});
	it('that is an input or a constant has a source and a date, or is an estimate with a range and a basis', () => {
		const wanting = table.quantities.filter((quantity) => {
			if (quantity.kind === 'derive' || (quantity.kind === 'assumption' && quantity.field)) return false;
			const evidence = quantity.evidence;
			if (!evidence?.date) return true;
			return evidence.kind === 'fact'
				? !evidence.source?.title
				: evidence.basis === undefined ||
						!(evidence.low! <= evidence.value && evidence.value <= evidence.high!);
		});
		expect(wanting.map(({ id }) => id)).toEqual([]);
	});
	it('that is derived has a formula, or a method with prose', () => {
		expect(
			records
				.filter(({ kind, formula, prose }) => kind === 'derive' && !formula && !prose)
				.map(({ id }) => id)
		).toEqual([]);
	});
	it('is reached from a result that people see', () => {
		const reached = new Set(totalQuantities);
		for (const quantity of reached) {
			if (quantity.kind === 'derive' && quantity.formula) {
				for (const { of } of references(quantity.formula.expression)) reached.add(resolve(of, quantity));
			}
		}
		expect(table.quantities.filter((quantity) => !reached.has(quantity)).map(({ id }) => id)).toEqual([]);
	});
	it('has a default within its own bounds', () => {
		const outside = table.quantities.filter(
			(q) => q.kind === 'input' && !(q.min <= q.default && q.default <= q.max)
		);
		expect(outside.map(({ id }) => id)).toEqual([]);
	});
});
