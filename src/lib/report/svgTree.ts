/** An element of a drawing with its attributes as written and its children in order. */
export interface SvgElement {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (SvgElement | string)[];
}

const known = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text', 'tspan', 'title', 'desc']);
const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0'
};

const unescape = (text: string): string =>
	text.replace(/&(#x?[0-9a-f]+|[a-z]+);/giu, (whole, name: string) => {
		const code = /^#(x?)(.+)$/iu.exec(name);
		if (code) return String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10));
		const character = named[name];
		if (character === undefined) throw new Error(`The drawing has ${whole}, which is no character.`);
		return character;
	});

const token = /<!--.*?-->|<\/([a-z]+)\s*>|<([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gsuy;
const attribute = /([\w:-]+)="([^"]*)"/gu;

/**
 * Reads a drawing of the subset that our charts use. It is strict: an element that is not known, or a tag that does not
 * close, is an error, so that nothing is silently left out of the print.
 */
export function readSvg(source: string): SvgElement {
	const roots: SvgElement[] = [];
	const open: { tag: string; attributes: Record<string, string>; children: (SvgElement | string)[] }[] = [];
	const add = (child: SvgElement | string): void => {
		const parent = open.at(-1);
		if (parent) parent.children.push(child);
		else if (typeof child !== 'string') roots.push(child);
		else if (child.trim() !== '') throw new Error(`The drawing has text outside of it: “${child.trim()}”.`);
	};
	let end = 0;
	for (const [whole, closing, opening, attributes = '', isEmpty, text] of source.matchAll(token)) {
		end += whole.length;
		if (closing !== undefined) {
			const element = open.pop();
			if (element?.tag !== closing) throw new Error(`The drawing closes <${closing}>, which is not open.`);
			add(element);
		} else if (opening !== undefined) {
			if (!known.has(opening))
				throw new Error(`The drawing has a <${opening}>, which the report cannot draw.`);
			const element = {
				tag: opening,
				attributes: Object.fromEntries(
					[...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescape(value)])
				),
				children: []
			};
			if (isEmpty) add(element);
			else open.push(element);
		} else if (text !== undefined) {
			add(unescape(text));
		}
	}
	if (end < source.length) throw new Error(`The drawing cannot be read at “${source.slice(end, end + 40)}”.`);
	const [root] = roots;
	if (!root || open.length > 0 || root.tag !== 'svg') throw new Error('The drawing is not one whole <svg>.');
	return root;
}

/** Width and height of a drawing in px. */
export function sizeOf({ attributes }: SvgElement): { readonly width: number; readonly height: number } {
	const [, , boxWidth, boxHeight] = (attributes['viewBox'] ?? '')
		.trim()
		.split(/[\s,]+/u)
		.map(Number);
	const width = Number(attributes['width'] ?? boxWidth);
	const height = Number(attributes['height'] ?? boxHeight);
	if (!(width > 0 && height > 0)) throw new Error('The drawing says no width and height.');
	return { width, height };
}
