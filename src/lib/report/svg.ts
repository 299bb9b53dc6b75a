import { faceOf } from './fonts.ts';
import type { Pen } from './pen.ts';
import type { SvgElement } from './svgTree.ts';
import { printed, resolve } from './tokens.ts';

/** What of PDFKit a drawing needs. */
export type Canvas = Pick<
	PDFKit.PDFDocument,
	| 'save'
	| 'restore'
	| 'translate'
	| 'scale'
	| 'path'
	| 'rect'
	| 'roundedRect'
	| 'circle'
	| 'moveTo'
	| 'lineTo'
	| 'lineWidth'
	| 'lineCap'
	| 'lineJoin'
	| 'dash'
	| 'undash'
	| 'fillColor'
	| 'strokeColor'
	| 'fillOpacity'
	| 'strokeOpacity'
	| 'fill'
	| 'stroke'
	| 'fillAndStroke'
>;

/** Presentation attributes that children take over. */
const inherited = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-opacity',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'paint-order',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor'
] as const;

type Look = Partial<Record<(typeof inherited)[number], string>> & {
	/** Opacity of all groups around: marks are set as a tint of that strength. */
	readonly strength: number;
};

/** Draws a chart's SVG as vectors and text into a PDF, at `x` and `y` px, `scale` times its size. */
export function drawSvg(
	canvas: Canvas,
	pen: Pick<Pen, 'tokens' | 'measure' | 'text'>,
	svg: SvgElement,
	at: { readonly x: number; readonly y: number; readonly scale: number }
): void {
	canvas.save().translate(at.x, at.y).scale(at.scale);
	new Walker(canvas, pen).children(svg, { strength: 1 });
	canvas.restore();
}

class Walker {
	readonly #canvas: Canvas;
	readonly #pen: Pick<Pen, 'tokens' | 'measure' | 'text'>;

	constructor(canvas: Canvas, pen: Pick<Pen, 'tokens' | 'measure' | 'text'>) {
		this.#canvas = canvas;
		this.#pen = pen;
	}

	children(parent: SvgElement, around: Look): void {
		const look = this.#look(parent, around);
		for (const child of parent.children) {
			if (typeof child !== 'string') this.#element(child, look);
		}
	}

	#element(element: SvgElement, around: Look): void {
		const { tag, attributes } = element;
		if (tag === 'title' || tag === 'desc') return;
		const offset = translation(attributes['transform']);
		if (offset) this.#canvas.save().translate(offset.x, offset.y);
		if (tag === 'g') this.children(element, around);
		else if (tag === 'text') this.#text(element, this.#look(element, around));
		else this.#mark(element, this.#look(element, around));
		if (offset) this.#canvas.restore();
	}

	#look({ attributes }: SvgElement, around: Look): Look {
		const own = inherited.flatMap((name) => {
			const value = attributes[name];
			return value === undefined ? [] : [[name, value] as const];
		});
		return {
			...around,
			...Object.fromEntries(own),
			strength: around.strength * this.#number(attributes['opacity'], 1)
		};
	}

	#number(value: string | undefined, otherwise: number): number {
		if (value === undefined) return otherwise;
		const number = Number.parseFloat(resolve(this.#pen.tokens, value));
		if (Number.isNaN(number)) throw new Error(`The drawing has ${value} where a number belongs.`);
		return number;
	}

	#colour(value: string | undefined, look: Look, otherwise: string | null): string | null {
		const resolved = value === undefined ? otherwise : resolve(this.#pen.tokens, value);
		return resolved === null || resolved === 'none'
			? null
			: printed(this.#pen.tokens, resolved, look.strength);
	}

	#mark(element: SvgElement, look: Look): void {
		const fill = element.tag === 'line' ? null : this.#colour(look.fill, look, '#000000');
		const stroke = this.#colour(look.stroke, look, null);
		const strokeWidth = this.#number(look['stroke-width'], 1);
		const isStroked = stroke !== null && strokeWidth > 0;
		if (fill === null && !isStroked) return;
		const canvas = this.#canvas;
		canvas.save();
		if (fill !== null) this.#painted(canvas.fillColor(fill), look['fill-opacity'], 'fillOpacity');
		if (isStroked) {
			this.#painted(canvas.strokeColor(stroke), look['stroke-opacity'], 'strokeOpacity');
			canvas
				.lineWidth(strokeWidth)
				.lineCap(look['stroke-linecap'] ?? 'butt')
				.lineJoin(look['stroke-linejoin'] ?? 'miter');
			const dashes = lengths(look['stroke-dasharray']);
			// PDFKit takes a list of lengths too, though its types do not say so.
			if (dashes.length > 0) canvas.dash(dashes as unknown as number, {});
			else canvas.undash();
		}
		if (this.#outline(element)) {
			if (fill !== null && isStroked) canvas.fillAndStroke();
			else if (fill !== null) canvas.fill();
			else canvas.stroke();
		}
		canvas.restore();
	}

	/** Lets what lies under a mark shine through, where its own opacity says so. */
	#painted(canvas: Canvas, opacity: string | undefined, verb: 'fillOpacity' | 'strokeOpacity'): void {
		const share = this.#number(opacity, 1);
		if (share < 1) canvas[verb](share);
	}

	/** Puts the element's outline on the canvas; false when it has none, as a rectangle without width. */
	#outline({ tag, attributes }: SvgElement): boolean {
		const canvas = this.#canvas;
		const of = (name: string): number => this.#number(attributes[name], 0);
		switch (tag) {
			case 'path': {
				const path = attributes['d'] ?? '';
				if (path.trim() !== '') canvas.path(path);
				return path.trim() !== '';
			}
			case 'line':
				canvas.moveTo(of('x1'), of('y1')).lineTo(of('x2'), of('y2'));
				return true;
			case 'rect': {
				const [width, height] = [of('width'), of('height')];
				const radius = Math.min(of('rx') || of('ry'), width / 2, height / 2);
				if (!(width > 0 && height > 0)) return false;
				if (radius > 0) canvas.roundedRect(of('x'), of('y'), width, height, radius);
				else canvas.rect(of('x'), of('y'), width, height);
				return true;
			}
			case 'circle':
				if (of('r') > 0) canvas.circle(of('cx'), of('cy'), of('r'));
				return of('r') > 0;
			default:
				throw new Error(`The report cannot draw a <${tag}> there.`);
		}
	}

	#text(element: SvgElement, look: Look): void {
		const spans = spansOf(element).map(({ span, text }) => ({
			text,
			look: span ? this.#look(span, look) : look,
			x: span?.attributes['x'],
			y: span?.attributes['y'],
			dy: span?.attributes['dy']
		}));
		const sizeOf = (of: Look): number => this.#number(of['font-size'], 16);
		const face = (of: Look): ReturnType<typeof faceOf> => {
			const weight = of['font-weight'] === 'bold' ? 700 : this.#number(of['font-weight'], 400);
			const family = /f-say|serif 4/iu.test(of['font-family'] ?? '') ? 'serif' : 'sans';
			return faceOf(family, weight);
		};
		const width = spans.reduce(
			(sum, span) => sum + this.#pen.measure(span.text, face(span.look), sizeOf(span.look)),
			0
		);
		const share = { start: 0, middle: 0.5, end: 1 }[look['text-anchor'] ?? 'start'] ?? 0;
		let x = this.#number(element.attributes['x'], 0) - width * share;
		let y = this.#number(element.attributes['y'], 0);
		for (const span of spans) {
			x = this.#number(span.x, x);
			y = this.#number(span.y, y) + this.#number(span.dy, 0);
			const size = sizeOf(span.look);
			const colour = this.#colour(span.look.fill, span.look, '#000000');
			const halo = this.#colour(span.look.stroke, span.look, null);
			if (colour !== null) {
				this.#pen.text(span.text, x, y, face(span.look), size, {
					colour,
					opacity: this.#number(span.look['fill-opacity'], 1),
					...(halo !== null && span.look['paint-order']?.startsWith('stroke')
						? { halo: { colour: halo, width: this.#number(span.look['stroke-width'], 1) } }
						: {})
				});
			}
			x += this.#pen.measure(span.text, face(span.look), size);
		}
	}
}

/** The texts of a `<text>` with the spans that they stand in; white space is one space, and none at the ends. */
function spansOf(element: SvgElement): { readonly span: SvgElement | null; readonly text: string }[] {
	const spans = element.children.map((child) =>
		typeof child === 'string'
			? { span: null, text: child }
			: { span: child, text: child.children.filter((part) => typeof part === 'string').join('') }
	);
	let isSpaced = true;
	const collapsed = spans.map(({ span, text }) => {
		let single = text.replace(/[ \t\r\n]+/gu, ' ');
		if (isSpaced) single = single.replace(/^ /u, '');
		if (single !== '') isSpaced = single.endsWith(' ');
		return { span, text: single };
	});
	const last = collapsed.findLastIndex(({ text }) => text !== '');
	return collapsed
		.map(({ span, text }, place) => ({ span, text: place === last ? text.replace(/ $/u, '') : text }))
		.filter(({ text }) => text !== '');
}

function translation(transform: string | undefined): { readonly x: number; readonly y: number } | null {
	if (transform === undefined || transform.trim() === '') return null;
	const [, x, y = '0'] =
		/^translate\(\s*(-?[\d.]+)(?:px)?(?:[\s,]+(-?[\d.]+)(?:px)?)?\s*\)$/u.exec(transform.trim()) ?? [];
	if (x === undefined) throw new Error(`The report draws translated groups only, not ${transform}.`);
	return { x: Number(x), y: Number(y) };
}

function lengths(dashes: string | undefined): number[] {
	if (dashes === undefined || dashes === 'none' || dashes.trim() === '') return [];
	return dashes
		.trim()
		.split(/[\s,]+/u)
		.map(Number);
}
