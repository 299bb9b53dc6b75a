import type { Pen } from './pen.ts';
import { pointsPerPx } from './paper.ts';
import type { Content, Piece } from './pieces.ts';
import { drawSvg } from './svg.ts';
import { readSvg } from './svgTree.ts';

type Element = PDFKit.PDFStructureElement;
type OutlinePlace = NonNullable<Parameters<PDFKit.PDFOutline['addItem']>[1]>;

/** The tag tree and the outline of a PDF, grown in reading order while its pages are drawn. */
export class Structure {
	readonly #pdf: PDFKit.PDFDocument;
	readonly #pen: Pen;
	readonly #origin: { readonly x: number; readonly y: number };
	readonly #root: Element;
	/** Elements that go on over several pieces. */
	readonly #open = new Map<string, Element>();
	#chapter: PDFKit.PDFOutline | null = null;

	constructor(pdf: PDFKit.PDFDocument, pen: Pen, origin: { readonly x: number; readonly y: number }) {
		this.#pdf = pdf;
		this.#pen = pen;
		this.#origin = origin;
		this.#root = pdf.struct('Document');
		pdf.addStructure(this.#root);
	}

	/** Draws a content of a piece that begins at `top` px, and tags it. */
	add(content: Content, top: number): void {
		this.#into(this.#root, content, top);
	}

	/** Enters a title into the outline, `top` points below the page's upper edge. */
	bookmark({ level, text }: NonNullable<Piece['bookmark']>, top: number): void {
		const place = { fit: false, top: Math.max(0, top - 12) } as unknown as OutlinePlace;
		if (level === 1 || this.#chapter === null) this.#chapter = this.#pdf.outline.addItem(text, place);
		else this.#chapter.addItem(text, place);
	}

	/** Closes what is still open. */
	end(): void {
		this.#root.end();
	}

	#into(parent: Element, content: Content, top: number): void {
		const known = content.key === undefined ? undefined : this.#open.get(content.key);
		const element = known ?? this.#element(content, top);
		if (!known) {
			parent.add(element);
			if (content.key !== undefined) this.#open.set(content.key, element);
		}
		for (const child of content.children ?? []) this.#into(element, child, top);
		const { lines = [], drawing, picture, link } = content;
		if (lines.length > 0 || drawing || picture) {
			element.add(() => {
				for (const line of lines) this.#pen.line(line, this.#origin.x, top);
				if (drawing) {
					const at = { x: this.#origin.x + drawing.x, y: top + drawing.y, scale: drawing.scale };
					drawSvg(this.#pdf, this.#pen, readSvg(drawing.svg), at);
				}
				if (picture) {
					const { logo, x, y, width, height } = picture;
					// PDFKit's types know Node's Buffer only; it takes any bytes.
					const bytes = logo.bytes as unknown as Buffer;
					this.#pdf.image(bytes, this.#origin.x + x, top + y, { width, height });
				}
			});
		}
		if (link) {
			const { x, y, width, height, url, label } = link;
			const options = { structParent: element, Contents: new String(label) } as object;
			this.#pdf.link(this.#origin.x + x, top + y, width, height, url, options);
		}
		if (content.key === undefined) element.end();
	}

	#element({ tag, alt, scope, columns, ...content }: Content, top: number): Element {
		const drawing = content.drawing ?? content.picture;
		const x = this.#origin.x + (drawing?.x ?? 0);
		const y = top + (drawing?.y ?? 0);
		const element = this.#pdf.struct(tag, {
			...(alt === undefined ? {} : { alt }),
			...(drawing
				? {
						bbox: [x, y, x + drawing.width, y + drawing.height].map(
							(edge) => edge * pointsPerPx
						) as unknown as [number, number, number, number]
					}
				: {})
		});
		if (scope !== undefined) {
			// PDFKit writes a scope, but not how many columns a head spans.
			const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
			dictionary.data['A'] = {
				O: 'Table',
				Scope: scope,
				...(columns === undefined ? {} : { ColSpan: columns })
			};
		}
		return element;
	}
}
