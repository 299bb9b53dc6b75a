import type { FileCell, WorkbookFile } from './workbookFile.ts';
import { parseFormula, type Formula } from './formulaParser.ts';

/** A number, a truth, or an error by its name, `#N/A`. */
type Scalar = number | boolean | string;
type Matrix = readonly (readonly Scalar[])[];
type Value = Scalar | Matrix;

const parsed = new WeakMap<FileCell, Formula>();

/** The formula of a cell, read once. */
function formulaOf(cell: FileCell, text: string): Formula {
	const formula = parsed.get(cell) ?? parseFormula(text);
	parsed.set(cell, formula);
	return formula;
}

const isError = (value: Value): value is string => typeof value === 'string';
const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

/**
 * Calculates a workbook from its formulas and typed numbers alone, as spreadsheet programs do: a sign binds tighter than
 * a power, 0 ^ 0 and division by 0 are errors, and errors go through whatever uses them.
 */
export class Calculator {
	readonly #file: WorkbookFile;
	readonly #typed: ReadonlyMap<string, number>;
	readonly #known = new Map<string, Scalar>();
	readonly #open = new Set<string>();

	/** `typed` holds numbers by `sheet!address` that stand instead of those of the file. */
	constructor(file: WorkbookFile, typed: ReadonlyMap<string, number> = new Map()) {
		this.#file = file;
		this.#typed = typed;
	}

	/** The number of a cell; NaN for an error. */
	number(sheet: string, address: string): number {
		const value = this.#cell(sheet, address);
		return typeof value === 'number' ? value : NaN;
	}

	#cell(sheet: string, address: string): Scalar {
		const key = `${sheet}!${address}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		if (this.#open.has(key)) throw new Error(`${key} waits for itself.`);
		this.#open.add(key);
		const value = this.#typed.get(key) ?? this.#calculated(sheet, address);
		this.#open.delete(key);
		this.#known.set(key, value);
		return value;
	}

	#calculated(sheet: string, address: string): Scalar {
		const cells = this.#file.sheets.get(sheet);
		if (!cells) return '#REF!';
		const cell = cells.get(address);
		if (!cell) return 0;
		if (cell.formula === null) return cell.type === 'n' ? Number(cell.value ?? 0) : '#VALUE!';
		const value = this.#value(formulaOf(cell, cell.formula), sheet);
		if (isMatrix(value)) throw new Error(`${sheet}!${address} is a range.`);
		return value;
	}

	#value(node: Formula, sheet: string): Value {
		const at = (inner: Formula): Value => this.#value(inner, sheet);
		switch (node.is) {
			case 'number':
				return node.value;
			case 'cell':
				return this.#cell(node.sheet ?? sheet, node.address);
			case 'range':
				return node.rows.map((row) => row.map((address) => this.#cell(node.sheet ?? sheet, address)));
			case 'negative':
				return each(at(node.of), 0, (value) => -value);
			case 'sign':
				return each(at(node.left), at(node.right), operations[node.sign]!);
			case 'call':
				return this.#call(node.name, node.args, at);
		}
	}

	#call(name: string, args: readonly Formula[], at: (node: Formula) => Value): Value {
		if (name === 'IF') {
			const condition = at(args[0]!);
			if (isError(condition)) return condition;
			return at(args[Number(condition) !== 0 ? 1 : 2]!);
		}
		if (name === 'CHOOSE') {
			const place = at(args[0]!);
			return isError(place) ? place : at(args[Math.trunc(Number(place))]!);
		}
		const given = args.map(at);
		if (name === 'MMULT') return product(given[0] as Matrix, given[1] as Matrix);
		if (name === 'TRANSPOSE') return transposed(isMatrix(given[0]!) ? given[0] : [[given[0]!]]);
		if (name === 'MATCH') return placeOf(given[0] as Scalar, given[1] as Matrix);
		if (name === 'INDEX') return indexed(given[0]!, Number(given[1]), given[2]!);
		if (name === 'SUMPRODUCT') return sumOf([each(given[0]!, given[1]!, (a, b) => a * b)]);
		const reduce = functions[name];
		if (!reduce) throw new Error(`The workbook uses ${name}, which this test does not know.`);
		const flat = given.flatMap((value) => (isMatrix(value) ? value.flat() : [value]));
		return flat.find(isError) ?? reduce(flat.map(Number));
	}
}

const numeric = (value: number): Scalar => (Number.isFinite(value) ? value : '#NUM!');

const operations: Readonly<Record<string, (a: number, b: number) => Scalar>> = {
	'+': (a, b) => numeric(a + b),
	'-': (a, b) => numeric(a - b),
	'*': (a, b) => numeric(a * b),
	'/': (a, b) => (b === 0 ? '#DIV/0!' : numeric(a / b)),
	'^': (a, b) => (a === 0 && b === 0 ? '#NUM!' : numeric(a ** b)),
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b,
	'=': (a, b) => a === b,
	'<>': (a, b) => a !== b
};

const functions: Readonly<Record<string, (values: readonly number[]) => Scalar>> = {
	SUM: (values) => values.reduce((sum, value) => sum + value, 0),
	MIN: (values) => Math.min(...values),
	MAX: (values) => Math.max(...values),
	INT: ([value = NaN]) => Math.floor(value),
	AND: (values) => values.every((value) => value !== 0),
	NA: () => '#N/A'
};

/** An operation on two scalars, or cell by cell; a single row or column goes along the other operand. */
function each(left: Value, right: Value, operate: (a: number, b: number) => Scalar): Value {
	const one = (a: Scalar, b: Scalar): Scalar =>
		isError(a) ? a : isError(b) ? b : operate(Number(a), Number(b));
	if (!isMatrix(left) && !isMatrix(right)) return one(left, right);
	const [a, b] = [left, right].map((value): Matrix => (isMatrix(value) ? value : [[value]])) as [
		Matrix,
		Matrix
	];
	const [rows, columns] = [Math.max(a.length, b.length), Math.max(a[0]!.length, b[0]!.length)];
	const read = (m: Matrix, row: number, column: number): Scalar =>
		m[m.length === 1 ? 0 : row]![m[0]!.length === 1 ? 0 : column]!;
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => one(read(a, row, column), read(b, row, column)))
	);
}

function product(left: Matrix | Scalar, right: Matrix): Value {
	const a = isMatrix(left) ? left : [[left]];
	if (a[0]!.length !== right.length) return '#VALUE!';
	return a.map((row) =>
		right[0]!.map((_, column) => sumOf(row.map((x, k) => each(x, right[k]![column]!, (p, q) => p * q))))
	);
}

function sumOf(values: readonly Value[]): Scalar {
	const flat = values.flatMap((value) => (isMatrix(value) ? value.flat() : [value]));
	return flat.find(isError) ?? flat.reduce<number>((sum, value) => sum + Number(value), 0);
}

function transposed(matrix: Matrix): Matrix {
	return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}

function placeOf(wanted: Scalar, among: Matrix): Scalar {
	const found = among.flat().findIndex((value) => value === wanted);
	return found < 0 ? '#N/A' : found + 1;
}

function indexed(range: Value, row: number, column: Value): Scalar {
	if (isError(column)) return column;
	const matrix = isMatrix(range) ? range : [[range]];
	return matrix[row - 1]?.[Math.trunc(Number(column)) - 1] ?? '#REF!';
}
