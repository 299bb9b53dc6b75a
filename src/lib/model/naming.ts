/** An id made of a name that no other has: small letters, digits and hyphens, with a number where it is taken. */
export function freshId(name: string, taken: readonly string[]): string {
	const plain = name
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-+|-+$/gu, '')
		.slice(0, 50);
	return numbered(plain || 'own', taken, '-');
}

/** A label that no other has: `Blades`, then `Blades 2`. A number at its end counts on. */
export function freshLabel(label: string, taken: readonly string[]): string {
	return taken.includes(label) ? numbered(label.replace(/ \d+$/u, ''), taken, ' ') : label;
}

function numbered(stem: string, taken: readonly string[], joint: string): string {
	if (!taken.includes(stem)) return stem;
	let count = 2;
	while (taken.includes(`${stem}${joint}${count}`)) count += 1;
	return `${stem}${joint}${count}`;
}
