import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A node of a parsed component, of the template or of its script. */
type Node = { readonly type: string; readonly start: number } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every file below a folder with one of the endings. */
export function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}

/**
 * Names that the types of the house declare as numbers, or as numbers already shown (`Shown`): a template that prints
 * one of them prints a number. A name that elsewhere means something else is not taken for a number.
 */
export function namesOfNumbers(files: readonly string[]): ReadonlySet<string> {
	const shown = new Set<string>();
	const counted = new Set<string>();
	const others = new Set<string>();
	for (const file of files) {
		const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
		const visit = (node: ts.Node): void => {
			const isMember =
				ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isGetAccessorDeclaration(node);
			if (isMember && node.type)
				(isShown(node.type) ? shown : isNumber(node.type) ? counted : others).add(node.name.getText(source));
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return new Set([...shown, ...[...counted].filter((name) => !others.has(name))]);
}

function isNumber(type: ts.TypeNode): boolean {
	if (ts.isUnionTypeNode(type)) return type.types.some(isNumber);
	return type.kind === ts.SyntaxKind.NumberKeyword;
}

function isShown(type: ts.TypeNode): boolean {
	return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'Shown';
}

/**
 * The places of a component where a number reaches the page outside `<Value>`, as `line: text`. A number is: the result
 * of a function of #lib/units, arithmetic, a length, a counter of a loop, a member that the types call a number, or
 * digits written into the template, single ones aside.
 */
export function bareNumbers(source: string, numbers: ReadonlySet<string>): string[] {
	const root = parse(source, { modern: true });
	const script = root.instance?.content as unknown as Node | undefined;
	const formats = script ? importedFormats(script) : new Set<string>();
	const declared = script ? declarationsOf(script) : new Map<string, Node>();
	const found: string[] = [];

	const prints = (node: unknown, known: ReadonlySet<string>, within: readonly Node[] = []): boolean => {
		if (!isNode(node) || within.includes(node)) return false;
		const on = (next: unknown): boolean => prints(next, known, [...within, node]);
		switch (node.type) {
			case 'Literal':
				return typeof node.value === 'number';
			case 'Identifier': {
				const name = node.name as string;
				if (within.some((outer) => parametersOf(outer).includes(name))) return false;
				return known.has(name) || numbers.has(name) || on(declared.get(name));
			}
			case 'MemberExpression': {
				const property = node.property as Node;
				const name = property.name as string;
				if (node.computed) return on(node.object);
				return name === 'length' || name === 'size' || numbers.has(name);
			}
			case 'ChainExpression':
			case 'TSNonNullExpression':
			case 'TSAsExpression':
				return on(node.expression);
			case 'ConditionalExpression':
				return on(node.consequent) || on(node.alternate);
			case 'LogicalExpression':
				return on(node.left) || on(node.right);
			case 'BinaryExpression':
				return (
					['-', '*', '/', '%', '**'].includes(node.operator as string) || on(node.left) || on(node.right)
				);
			case 'UnaryExpression':
				return node.operator === '-' || node.operator === '+';
			case 'TemplateLiteral':
				return (node.expressions as unknown[]).some(on);
			case 'ArrayExpression':
				return (node.elements as unknown[]).some(on);
			case 'ArrowFunctionExpression':
			case 'FunctionDeclaration':
				return returnsOf(node).some(on);
			case 'CallExpression': {
				const callee = node.callee as Node;
				if (callee.type === 'Identifier') {
					const name = callee.name as string;
					if (formats.has(name) || name === 'Number') return true;
					if (name === '$derived' || name === '$state' || name === 'String')
						return (node.arguments as unknown[]).some(on);
					return on(declared.get(name));
				}
				if (callee.type !== 'MemberExpression') return false;
				if ((callee.object as Node).name === 'Math') return true;
				if ((callee.object as Node).name === '$derived') return (node.arguments as unknown[]).some(on);
				return on(callee.object);
			}
			default:
				return false;
		}
	};

	const walk = (node: unknown, known: ReadonlySet<string>): void => {
		if (Array.isArray(node)) for (const each of node) walk(each, known);
		if (!isNode(node)) return;
		if (node.type === 'Component' && node.name === 'Value') return;
		if (node.type === 'RegularElement' && (node.name === 'kbd' || node.name === 'svg')) return;
		if (node.type === 'ExpressionTag' && prints(node.expression, known)) found.push(placeOf(source, node));
		if (node.type === 'Text' && /\d{2,}|\d[.,]\d/u.test(node.data as string))
			found.push(placeOf(source, node));
		const counters =
			node.type === 'EachBlock' && node.index ? new Set([...known, node.index as string]) : known;
		for (const [name, child] of Object.entries(node))
			if (name !== 'attributes' && name !== 'expression' && name !== 'key') walk(child, counters);
	};
	walk(root.fragment, new Set());
	return found;
}

function parametersOf(node: Node): string[] {
	return Array.isArray(node.params) ? (node.params as Node[]).map(({ name }) => name as string) : [];
}

function placeOf(source: string, { start, end }: Node): string {
	const line = source.slice(0, start).split('\n').length;
	return `${line}: ${source
		.slice(start, end as number)
		.replaceAll(/\s+/gu, ' ')
		.trim()}`;
}

/** Local names of what is imported from the units: all that writes numbers. */
function importedFormats(script: Node): ReadonlySet<string> {
	const names = new Set<string>();
	for (const statement of script.body as Node[]) {
		if (statement.type !== 'ImportDeclaration') continue;
		if (!/^#lib\/units\//u.test(String((statement.source as Node).value))) continue;
		for (const specifier of statement.specifiers as Node[])
			names.add((specifier.local as Node).name as string);
	}
	return names;
}

/** What each local name of a script stands for: the expression that it begins as, or its function. */
function declarationsOf(script: Node): ReadonlyMap<string, Node> {
	const declared = new Map<string, Node>();
	for (const statement of script.body as Node[]) {
		if (statement.type === 'FunctionDeclaration')
			declared.set((statement.id as Node).name as string, statement);
		if (statement.type !== 'VariableDeclaration') continue;
		for (const { id, init } of statement.declarations as { id: Node; init: unknown }[])
			if (id.type === 'Identifier' && isNode(init)) declared.set(id.name as string, init);
	}
	return declared;
}

/** The expressions that a function may return. */
function returnsOf(node: Node): Node[] {
	const body = node.body as Node;
	if (body.type !== 'BlockStatement') return [body];
	const found: Node[] = [];
	const visit = (inner: unknown): void => {
		if (Array.isArray(inner)) for (const each of inner) visit(each);
		if (!isNode(inner) || /Function/u.test(inner.type)) return;
		if (inner.type === 'ReturnStatement' && isNode(inner.argument)) found.push(inner.argument);
		for (const child of Object.values(inner)) visit(child);
	};
	visit(body.body);
	return found;
}
