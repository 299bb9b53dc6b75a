import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { layers } from '#lib/layers.js';

// The project's own rules, on text that is no file: without a file there are no types, so the rules that read types rest.
const eslint = new ESLint({
	overrideConfig: [
		{ languageOptions: { parserOptions: { projectService: false } } },
		ts.configs.disableTypeChecked
	]
});

/** What the project's lint says against `text`, were it the file `filePath`: the names of the broken rules. */
async function refusals(filePath: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const from = (source: string): string => `import { thing } from '${source}';\nexport const other = thing;\n`;

describe('a module imports from its own layer and from layers before it', () => {
	const names = layers.map(({ name }) => name);

	test.each(names.slice(1).map((name, index) => [name, names[index] ?? '']))(
		'%s may import from %s, and not the other way round',
		async (later, earlier) => {
			expect(await refusals(`src/lib/${later}/a.ts`, from(`#lib/${earlier}/b.ts`))).toEqual([]);
			expect(await refusals(`src/lib/${earlier}/a.ts`, from(`#lib/${later}/b.ts`))).toEqual(['house/layers']);
		}
	);

	test('its own layer is open to it', async () => {
		expect(await refusals('src/lib/model/a.ts', from('./method/b.ts'))).toEqual([]);
		expect(await refusals('src/lib/model/method/a.ts', from('#lib/model/b.ts'))).toEqual([]);
	});

	test('a relative path, a re-export, a type and a lazy import are seen too', async () => {
		const file = 'src/lib/model/method/a.ts';
		expect(await refusals(file, from('../../state/b.ts'))).toEqual(['house/layers']);
		expect(await refusals(file, `export * from '#lib/report/b.ts';\n`)).toEqual(['house/layers']);
		expect(await refusals(file, `export { b } from '#lib/report/b.ts';\n`)).toEqual(['house/layers']);
		expect(await refusals(file, `export type B = import('#lib/report/b.ts').B;\n`)).toEqual(['house/layers']);
		expect(await refusals(file, `export const b = () => import('#lib/report/b.ts');\n`)).toEqual([
			'house/layers'
		]);
	});

	test('a chart cannot reach the live application, from a component either', async () => {
		const script = `<script lang="ts">\n\timport { planner } from '#lib/state/planner.svelte.ts';\n</script>\n\n{planner}\n`;
		expect(await refusals('src/lib/charts/A.svelte', script)).toEqual(['house/layers']);
		expect(await refusals('src/lib/components/A.svelte', script)).toEqual([]);
	});

	test('pages see every layer, and no layer sees a page', async () => {
		expect(await refusals('src/routes/a.ts', from('#lib/components/b.ts'))).toEqual([]);
		expect(await refusals('src/lib/components/a.ts', from('../../routes/b.ts'))).toEqual(['house/layers']);
	});

	test('the command line sees everything up to the report, and nothing sees the command line', async () => {
		expect(await refusals('src/cli/a.ts', from('#lib/report/b.ts'))).toEqual([]);
		expect(await refusals('src/cli/a.ts', from('#lib/state/b.ts'))).toEqual(['house/layers']);
		expect(await refusals('src/routes/a.ts', from('../cli/b.ts'))).toEqual(['house/layers']);
	});
});

describe('a pure layer', () => {
	const pure = layers.filter((layer) => layer.pure).map(({ name }) => name);

	test('runs from the units to the file', () => {
		expect(pure).toEqual(['units', 'engine', 'catalogue', 'model', 'analysis', 'file']);
	});

	test.each(pure)('%s does without Svelte, D3 and Node', async (name) => {
		for (const source of ['svelte', 'svelte/store', 'd3', 'd3-scale', '$app/state', 'node:fs'])
			expect(await refusals(`src/lib/${name}/a.ts`, from(source)), source).toEqual(['house/layers']);
	});

	test.each(pure)('%s knows neither chance nor the clock', async (name) => {
		for (const unsettled of ['Math.random()', 'Date.now()', 'new Date()', 'Date()', 'performance.now()'])
			expect(await refusals(`src/lib/${name}/a.ts`, `export const a = ${unsettled};\n`), unsettled).toEqual([
				'no-restricted-syntax'
			]);
		const dated = `export const a = new Date('2026-11-25');\n`;
		expect(await refusals(`src/lib/${name}/a.ts`, dated)).toEqual([]);
	});

	test('is told apart from charts, which may use D3', async () => {
		expect(await refusals('src/lib/charts/a.ts', from('d3'))).toEqual([]);
	});
});

describe('a component', () => {
	test('does not format a number by hand', async () => {
		for (const bare of ['{(1.5).toFixed(1)}', '{(1.5).toLocaleString()}'])
			expect(await refusals('src/lib/components/A.svelte', `${bare}\n`), bare).toEqual([
				'no-restricted-syntax'
			]);
	});

	test('carries no inline style, which the content security policy forbids', async () => {
		expect(await refusals('src/lib/components/A.svelte', '<p style="color: red">a</p>\n')).toEqual([
			'no-restricted-syntax'
		]);
		expect(await refusals('src/lib/components/A.svelte', '<p style:color="red">a</p>\n')).toEqual([]);
	});
});

test('a test that is skipped or runs alone is refused', async () => {
	for (const kept of ['test.skip', 'test.only', 'test.describe.only', 'it.todo', 'test.skipIf(true)'])
		expect(await refusals('tests/examples/a.test.ts', `${kept}('a', () => {});\n`), kept).toContain(
			'no-restricted-syntax'
		);
});
