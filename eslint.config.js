import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { layerRule } from './.ci/layerRule.js';
import { layers } from './src/lib/layers.js';
import svelteConfig from './svelte.config.js';

const folders = (names) => names.map((name) => `src/lib/${name}/**/*.{ts,js}`);
const pure = folders(layers.filter((layer) => layer.pure).map((layer) => layer.name));

const call = (object, property, message) => ({
	selector: `MemberExpression[object.name='${object}'][property.name='${property}']`,
	message
});
const sameEverywhere = 'A pure layer gives the same result every time: ask for it as an argument.';
const formatsItself = 'Numbers are formatted by their quantity’s unit: use <Value> or #lib/units/format.ts.';

/** The two or three laws that a text search could check too, said where they apply. */
const refused = {
	unsettled: [
		call('Math', 'random', sameEverywhere),
		call('Date', 'now', sameEverywhere),
		call('performance', 'now', sameEverywhere),
		{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: sameEverywhere },
		{ selector: "CallExpression[callee.name='Date']", message: sameEverywhere }
	],
	formatting: [
		{
			selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision|toLocaleString)$/]',
			message: formatsItself
		}
	],
	inlineStyle: [
		{
			selector: "SvelteAttribute[key.name='style']",
			message: 'The content security policy forbids style="…": use a class or a style: directive.'
		}
	],
	unfinished: [
		{
			selector:
				'CallExpression > MemberExpression.callee[property.name=/^(skip|skipIf|runIf|only|todo|fixme|fails)$/]',
			message: 'Every test runs, and runs with the others.'
		}
	]
};
const refuse = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

export default ts.config(
	{ ignores: ['build', 'dist', '.svelte-kit', 'test-results', '.stryker', 'coverage', 'static'] },
	ts.configs.strict,
	svelte.configs.recommended,
	{
		plugins: { house: { rules: { layers: layerRule(layers) } } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'house/layers': 'error',
			eqeqeq: 'error',
			'no-cond-assign': 'error',
			'no-constant-binary-expression': 'error',
			'no-dupe-else-if': 'error',
			'no-duplicate-case': 'error',
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-loss-of-precision': 'error',
			'no-self-assign': 'error',
			'no-self-compare': 'error',
			'no-unreachable': 'error',
			'no-unsafe-finally': 'error',
			'no-unsafe-optional-chaining': 'error',
			'no-useless-return': 'error',
			// With noUncheckedIndexedAccess, `list[i]!` is how a loop says that its index is in range.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		// The rule of the plugin knows that props are declared together.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	// Promises left alone and conditions that cannot vary are found only with types.
	{
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/require-array-sort-compare': 'error',
			'@typescript-eslint/restrict-plus-operands': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: ['src/lib/catalogue/**', '**/*.test.ts'],
		rules: { 'max-lines': ['error', 300] }
	},
	{ files: pure, ignores: ['**/*.test.ts'], rules: refuse(refused.unsettled) },
	{
		files: ['**/*.svelte', 'src/lib/components/**/*.ts', 'src/routes/**/*.ts'],
		rules: refuse(refused.formatting, refused.inlineStyle)
	},
	{ files: ['**/*.test.ts', 'tests/**/*.ts'], rules: refuse(refused.unfinished) }
);
