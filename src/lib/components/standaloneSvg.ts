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
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	const originals = [svg, ...svg.querySelectorAll('*')];
	const copies = [copy, ...copy.querySelectorAll('*')];
	originals.forEach((original, place) => {
		const drawn = getComputedStyle(original);
		const parent = original === svg ? null : getComputedStyle(original.parentElement as Element);
		for (const property of properties) {
			const value = drawn.getPropertyValue(property);
			const isInherited = parent?.getPropertyValue(property) === value && property !== 'opacity';
			if (value !== '' && !isInherited) copies[place]?.setAttribute(property, value);
		}
		copies[place]?.removeAttribute('class');
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n${copy.outerHTML}\n`;
}
