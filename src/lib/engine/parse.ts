import type { Expression, Operation, Reference } from './expression.ts';

/** A token: an operand by its place in the template, a number, a name or a sign; `at` is the place in the text. */
type Token =
	| { is: 'operand'; operand: Reference; at: number }
	| { is: 'number'; value: number; at: number }
	| { is: 'name' | 'sign'; text: string; at: number };

const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z]+)|([+−×÷^(),<≤>≥=≠]))/y;

const comparisons: Readonly<Record<string, Operation>> = {
	'<': 'less',
	'≤': 'atMost',
	'>': 'more',
	'≥': 'atLeast',
	'=': 'equal',
	'≠': 'different'
};

const arity: Readonly<Record<string, readonly [number, number]>> = {
	ceil: [1, 1],
	floor: [1, 1],
	min: [2, Infinity],
	max: [2, Infinity],
	if: [3, 3],
	interpolate: [3, Infinity]
};

/** Parses the text of a formula with its operands into a tree. Throws with the words around the place of a mistake. */
export function parse(text: readonly string[], operands: readonly Reference[]): Expression {
	const tokens = scan(text, operands);
	let next = 0;

	const fail = (expected: string): never => {
		const found = tokens[next];
		const shown = !found
			? 'the end'
			: found.is === 'operand'
				? 'an operand'
				: `“${'text' in found ? found.text : found.value}”`;
		throw new Error(
			`Formula “${text.join('…')}”: expected ${expected}, found ${shown} at ${(found?.at ?? text.join('…').length) + 1}.`
		);
	};
	const takes = (...signs: string[]): string | null => {
		const found = tokens[next];
		if (found?.is !== 'sign' || !signs.includes(found.text)) return null;
		next += 1;
		return found.text;
	};
	const expect = (sign: string): void => {
		if (!takes(sign)) fail(`“${sign}”`);
	};

	function comparison(): Expression {
		const left = sum();
		const sign = takes(...Object.keys(comparisons));
		return sign ? { op: comparisons[sign] as Operation, args: [left, sum()] } : left;
	}
	function sum(): Expression {
		let left = product();
		for (let sign = takes('+', '−'); sign; sign = takes('+', '−')) {
			left = { op: sign === '+' ? 'add' : 'subtract', args: [left, product()] };
		}
		return left;
	}
	function product(): Expression {
		let left = signed();
		for (let sign = takes('×', '÷'); sign; sign = takes('×', '÷')) {
			left = { op: sign === '×' ? 'multiply' : 'divide', args: [left, signed()] };
		}
		return left;
	}
	function signed(): Expression {
		return takes('−') ? { op: 'negate', args: [signed()] } : power();
	}
	function power(): Expression {
		const base = atom();
		return takes('^') ? { op: 'power', args: [base, signed()] } : base;
	}
	function atom(): Expression {
		if (takes('(')) {
			const inner = comparison();
			expect(')');
			return inner;
		}
		const found = tokens[next];
		if (!found || found.is === 'sign') return fail('a quantity, a number or “(”');
		next += 1;
		if (found.is === 'number') return { op: 'number', value: found.value };
		if (found.is === 'operand') return { op: 'quantity', of: found.operand };
		return found.text === 'none' ? { op: 'none' } : call(found.text);
	}
	function call(name: string): Expression {
		expect('(');
		const args = [comparison()];
		while (takes(',')) args.push(comparison());
		expect(')');
		const [first, second] = args as [Expression, Expression?];
		if (
			name === 'lastYear' ||
			name === 'yearsAgo' ||
			name === 'sumGroups' ||
			name === 'baseline' ||
			name === 'irr'
		) {
			if (first.op !== 'quantity') return fail(`a single quantity in ${name}(…)`);
			if (name === 'yearsAgo') {
				return second ? { op: 'past', of: first.of, years: second } : fail('a number of years');
			}
			if (second) return fail(`one quantity in ${name}(…)`);
			if (name === 'lastYear') return { op: 'past', of: first.of, years: { op: 'number', value: 1 } };
			return { op: name, of: first.of };
		}
		const allowed = arity[name];
		if (!allowed) return fail(`a function that formulas know instead of “${name}”`);
		if (args.length < allowed[0] || args.length > allowed[1])
			return fail(`another number of operands in ${name}(…)`);
		return { op: name as Operation, args };
	}

	const tree = comparison();
	if (next < tokens.length) fail('the end');
	return tree;
}

function scan(text: readonly string[], operands: readonly Reference[]): Token[] {
	const tokens: Token[] = [];
	let start = 0;
	text.forEach((part, index) => {
		token.lastIndex = 0;
		while (part.slice(token.lastIndex).trim() !== '') {
			const from = token.lastIndex;
			const match = token.exec(part);
			if (!match) {
				throw new Error(
					`Formula “${text.join('…')}”: cannot read “${part.slice(from).trim()}” at ${start + from}.`
				);
			}
			const at = start + token.lastIndex - match[0].trimStart().length;
			if (match[1] !== undefined) tokens.push({ is: 'number', value: Number(match[1]), at });
			else if (match[2] !== undefined) tokens.push({ is: 'name', text: match[2], at });
			else tokens.push({ is: 'sign', text: match[3] as string, at });
		}
		start += part.length + 1;
		const operand = operands[index];
		if (operand !== undefined) tokens.push({ is: 'operand', operand, at: start - 1 });
	});
	return tokens;
}
