/** What a drawing takes from the page's style sheet and must bring along as a file of its own. */
const properties = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'font-variant-numeric',
	'text-anchor'
];

/** The drawing as an SVG file that looks the same without the page: style rules become attributes. */
export function standaloneSvg(svg: SVGSVGElement): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const originals = [svg, ...svg.querySelectorAll('*')];
	const copies = [copy, ...copy.querySelectorAll('*')];
	for (const [place, element] of copies.entries()) settle(element, originals[place] as Element, place === 0);
	withoutComments(copy);
	const drawing = new XMLSerializer().serializeToString(copy);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`;
}

/** Writes what the page's style sheet made of an element into its attributes, unless its parent hands it down. */
function settle(copy: Element, original: Element, isRoot: boolean): void {
	const drawn = getComputedStyle(original);
	const parent = isRoot || !original.parentElement ? null : getComputedStyle(original.parentElement);
	for (const property of properties) {
		const value = drawn.getPropertyValue(property);
		const isHandedDown =
			property === 'opacity' ? value === '1' : parent?.getPropertyValue(property) === value;
		if (value === '' || isHandedDown) copy.removeAttribute(property);
		else copy.setAttribute(property, value);
	}
	copy.removeAttribute('class');
}

function withoutComments(root: Element): void {
	const comments: ChildNode[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
	while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
	for (const comment of comments) comment.remove();
}
