/** Plans that ship with the product, as text by name. */
const files = import.meta.glob<string>('../../static/examples/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

const byName = new Map(
	Object.entries(files).map(([path, text]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), text])
);

/** The text of an example by its name, or null. */
export function exampleText(name: string): string | null {
	return byName.get(name.replace(/^.*\/(.*)\.json$/, '$1')) ?? null;
}

/** Lists the examples with the question that each answers. */
export function examplesCommand(): number {
	for (const [name, text] of byName) {
		const { title, notes } = JSON.parse(text) as { title: string; notes: string };
		process.stdout.write(`${name}\n  ${title}\n  ${notes}\n`);
	}
	return 0;
}
