/** A spreadsheet formula, taken apart. */
export type Formula =
	| { readonly is: 'number'; readonly value: number }
	| { readonly is: 'cell'; readonly sheet: string | null; readonly address: string }
	| { readonly is: 'range'; readonly sheet: string | null; readonly rows: readonly (readonly string[])[] }
	| { readonly is: 'negative'; readonly of: Formula }
	| { readonly is: 'sign'; readonly sign: string; readonly left: Formula; readonly right: Formula }
	| { readonly is: 'call'; readonly name: string; readonly args: readonly Formula[] };

const token =
	/\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|('(?:[^']|'')*'!|[A-Za-z_]\w*!)|(\$?[A-Z]{1,3}\$?\d+)(?![\w(])|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/^(),:<>=]))/y;

/** The signs from the loosest to the tightest; a leading minus binds tighter than any of them. */
const levels = [['<', '<=', '>', '>=', '=', '<>'], ['+', '-'], ['*', '/'], ['^']] as const;

type Token = { is: 'number' | 'sheet' | 'cell' | 'name' | 'sign'; text: string };

/** Reads a formula of the kind that a workbook holds. Throws where it is none. */
export function parseFormula(text: string): Formula {
	const tokens = tokensOf(text);
	let next = 0;
	const fail = (): never => {
		throw new Error(`“${text}” cannot be read at “${tokens[next]?.text ?? 'the end'}”.`);
	};
	const takes = (...signs: readonly string[]): string | null => {
		const found = tokens[next];
		if (found?.is !== 'sign' || !signs.includes(found.text)) return null;
		next += 1;
		return found.text;
	};
	const expect = (sign: string): void => void (takes(sign) ?? fail());

	function level(depth: number): Formula {
		const signs = levels[depth];
		if (!signs) return signed();
		let left = level(depth + 1);
		for (let sign = takes(...signs); sign; sign = takes(...signs))
			left = { is: 'sign', sign, left, right: level(depth + 1) };
		return left;
	}
	function signed(): Formula {
		return takes('-') ? { is: 'negative', of: signed() } : operand();
	}
	function operand(): Formula {
		if (takes('(')) {
			const inner = level(0);
			expect(')');
			return inner;
		}
		const found = tokens[next];
		next += 1;
		if (found?.is === 'number') return { is: 'number', value: Number(found.text) };
		if (found?.is === 'name') return call(found.text);
		if (found?.is === 'cell') return reference(null, found.text);
		const cell = tokens[next];
		if (found?.is !== 'sheet' || cell?.is !== 'cell') return fail();
		next += 1;
		return reference(sheetName(found.text), cell.text);
	}
	function reference(sheet: string | null, first: string): Formula {
		const address = first.replaceAll('$', '');
		if (!takes(':')) return { is: 'cell', sheet, address };
		const last = tokens[next];
		next += 1;
		return last?.is === 'cell' ? { is: 'range', sheet, rows: cellsBetween(address, last.text) } : fail();
	}
	function call(name: string): Formula {
		expect('(');
		const args: Formula[] = [];
		if (takes(')')) return { is: 'call', name, args };
		do args.push(level(0));
		while (takes(','));
		expect(')');
		return { is: 'call', name, args };
	}

	const tree = level(0);
	return next === tokens.length ? tree : fail();
}

function tokensOf(text: string): Token[] {
	const kinds = ['number', 'sheet', 'cell', 'name', 'sign'] as const;
	const tokens: Token[] = [];
	token.lastIndex = 0;
	while (token.lastIndex < text.length) {
		const from = token.lastIndex;
		const match = token.exec(text);
		if (!match) throw new Error(`“${text}” cannot be read from “${text.slice(from, from + 20)}” on.`);
		const kind = kinds.findIndex((_, index) => match[index + 1] !== undefined);
		tokens.push({ is: kinds[kind]!, text: match[kind + 1]! });
	}
	return tokens;
}

function sheetName(text: string): string {
	return text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);
}

/** The addresses of a range, row by row. */
function cellsBetween(first: string, last: string): string[][] {
	const parts = (address: string): { column: number; row: number } => {
		const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address.replaceAll('$', '')) ?? [];
		return {
			column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
			row: Number(row)
		};
	};
	const [from, to] = [parts(first), parts(last)];
	return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
		Array.from(
			{ length: to.column - from.column + 1 },
			(_, column) => `${lettersOf(from.column + column)}${from.row + row}`
		)
	);
}

function lettersOf(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
