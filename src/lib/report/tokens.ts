/** Design tokens by name, `--c-ink` to `#14191e`. */
export type Tokens = ReadonlyMap<string, string>;

/** The light theme's tokens, read from the style sheet's `:root` block: paper is always light. */
export function lightTokens(css: string): Tokens {
	const rules = css.replace(/\/\*.*?\*\//gsu, '');
	const block = /(?:^|\})\s*:root\s*\{([^}]*)\}/u.exec(rules)?.[1];
	if (block === undefined) throw new Error('The style sheet has no :root block with tokens.');
	return new Map(
		[...block.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
			name,
			value.trim()
		])
	);
}

/** What an attribute says once its `var(--token)` is looked up; anything else stays as it is. */
export function resolve(tokens: Tokens, value: string): string {
	const name = /^var\((--[\w-]+)\)$/u.exec(value.trim())?.[1];
	if (name === undefined) return value.trim();
	const found = tokens.get(name);
	if (found === undefined) throw new Error(`There is no token ${name}.`);
	return resolve(tokens, found);
}

type Channels = readonly [number, number, number];

function channels(colour: string): Channels {
	const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(colour)?.[1];
	if (digits === undefined) throw new Error(`${colour} is not a colour that the report can print.`);
	const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../gu);
	const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
	return [red, green, blue];
}

/**
 * The colour to print, `#rrggbb`: `strength` below 1 is set as a tint on paper, so that pale marks need no
 * transparency and hide what lies under them evenly.
 */
export function printed(tokens: Tokens, value: string, strength = 1): string {
	const colour = channels(resolve(tokens, value));
	const paper = channels(resolve(tokens, 'var(--c-paper)'));
	const mixed = colour.map((channel, place) =>
		Math.round(channel * strength + (paper[place] ?? 255) * (1 - strength))
	);
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
