import { posix, relative, sep } from 'node:path';
import { root } from './place.js';

/** Where a layer that is not a folder of src/lib stands: pages see everything, the command line sees up to the report. */
const outside = { routes: Infinity, cli: 'report' };

/**
 * The import rule of the house, made from the list of layers: a module imports from its own layer and from layers before
 * it, and a pure layer imports no interface library.
 *
 * @param {ReadonlyArray<{ name: string, pure: boolean }>} layers
 * @returns {import('eslint').Rule.RuleModule}
 */
export function layerRule(layers) {
	const names = layers.map(({ name }) => name);
	const order = (layer) => (layer in outside ? outside[layer] : layer);
	const rank = (layer) => (typeof order(layer) === 'number' ? order(layer) : names.indexOf(order(layer)));
	const isPure = (layer) => layers.some(({ name, pure }) => pure && name === layer);

	/** The layer of a path inside the project, null for what belongs to none. */
	function layerOf(path) {
		const [top, second, third] = path.split('/');
		if (top !== 'src') return null;
		if (second === 'lib') return third !== undefined && names.includes(third) ? third : null;
		return second === 'cli' ? 'cli' : 'routes';
	}

	/** The layer that an import leads to, null where it leads to none. */
	function layerOfImport(source, file) {
		if (source === 'virtual:kernel') return 'model'; // compiled from the model's table
		if (/^[#$]lib\//.test(source)) return layerOf(`src/lib/${source.slice(5)}`);
		return source.startsWith('.') ? layerOf(posix.join(posix.dirname(file), source)) : null;
	}

	return {
		meta: {
			type: 'problem',
			schema: [],
			messages: {
				later: '“{{from}}” stands before “{{to}}”: import only from {{allowed}}.',
				impure: '“{{from}}” is a pure layer and does without “{{source}}”.'
			}
		},
		create(context) {
			const file = relative(root, context.filename).split(sep).join('/');
			const from = layerOf(file);
			if (from === null) return {};
			const isTest = /\.test\.[jt]s$/.test(file);

			function check(node) {
				const source = node?.value;
				if (typeof source !== 'string') return;
				const to = layerOfImport(source, file);
				if (to !== null && to !== from && (to in outside || rank(to) > rank(from))) {
					const allowed = names.slice(0, rank(from) + 1).join(', ');
					context.report({ node, messageId: 'later', data: { from, to, allowed } });
				}
				if (isPure(from) && isImpure(source, isTest))
					context.report({ node, messageId: 'impure', data: { from, source } });
			}

			return {
				ImportDeclaration: (node) => check(node.source),
				ExportNamedDeclaration: (node) => check(node.source),
				ExportAllDeclaration: (node) => check(node.source),
				ImportExpression: (node) => check(node.source),
				TSImportType: (node) => check(node.source ?? node.argument?.literal)
			};
		}
	};
}

/** Interface libraries and Node's own modules; a test beside the code may read a file. */
function isImpure(source, isTest) {
	return /^(svelte|d3|@sveltejs|\$app|\$env)(\/|$|-)/.test(source) || (source.startsWith('node:') && !isTest);
}
