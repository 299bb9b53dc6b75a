import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's tag tree. */
export interface Tagged {
	readonly role: string;
	readonly alt?: string;
	/** The words of this element and of all below it. */
	readonly text: string;
	readonly children: readonly Tagged[];
}

/** Where a word stands on its page, in points from the lower left corner. */
export interface PlacedText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Size of its letters. */
	readonly size: number;
}

export interface ReadPdf {
	readonly texts: readonly string[];
	readonly placed: readonly (readonly PlacedText[])[];
	readonly tags: readonly Tagged[];
	readonly imagesDrawn: number;
	/** Addresses that its pages open, in reading order. */
	readonly links: readonly string[];
	readonly language: string | null;
	readonly title: string;
	readonly outline: readonly {
		readonly title: string;
		readonly items: readonly { readonly title: string }[];
	}[];
	readonly size: readonly [number, number];
}

interface Node {
	readonly role?: string;
	readonly alt?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly Node[];
}

/** pdf.js lists all rows of a table on each of its pages; on this page are those whose text is. */
const isHere = ({ role, type, children = [] }: Node): boolean =>
	role === undefined ? type === 'content' : children.some(isHere);

const tagged = (node: Node, texts: ReadonlyMap<string, string>): Tagged => {
	const { role = '', alt, children = [] } = node;
	return {
		role,
		...(alt === undefined ? {} : { alt }),
		text: plain(textOf(node, texts)),
		children: children
			.filter((child) => child.role !== undefined && (child.role !== 'TR' || isHere(child)))
			.map((child) => tagged(child, texts))
	};
};

function textOf({ id, children = [] }: Node, texts: ReadonlyMap<string, string>): string {
	return id === undefined ? children.map((child) => textOf(child, texts)).join(' ') : (texts.get(id) ?? '');
}

/** All white space as one plain space. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reads a PDF back with pdf.js, which stops at the first error. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const task = getDocument({ data: bytes.slice(), stopAtErrors: true, verbosity: 0 });
	const pdf = await task.promise;
	const pages = await Promise.all(
		Array.from({ length: pdf.numPages }, async (_, place) => {
			const page = await pdf.getPage(place + 1);
			const { items } = await page.getTextContent();
			const words = items.flatMap((item) => ('str' in item ? [item] : []));
			const texts = await markedTexts(page);
			const { fnArray } = await page.getOperatorList();
			const annotations = (await page.getAnnotations()) as readonly { readonly unsafeUrl?: string }[];
			const images: readonly number[] = [
				OPS.paintImageXObject,
				OPS.paintInlineImageXObject,
				OPS.paintImageMaskXObject
			];
			return {
				text: plain(words.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')),
				placed: words.map(({ str, transform, width, height }) => ({
					text: str,
					x: Number(transform[4]),
					y: Number(transform[5]),
					width,
					size: height
				})),
				tags: tagged((await page.getStructTree()) ?? {}, texts),
				images: fnArray.filter((operation) => images.includes(operation)).length,
				links: annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
				size: page.view
			};
		})
	);
	const { info } = await pdf.getMetadata();
	const language = (await pdf.getMetadata()).info as { Language?: string | null };
	const outline = (await pdf.getOutline()) as ReadPdf['outline'] | null;
	await task.destroy();
	return {
		texts: pages.map(({ text }) => text),
		placed: pages.map(({ placed }) => placed),
		tags: pages.map(({ tags }) => tags),
		imagesDrawn: pages.reduce((sum, { images }) => sum + images, 0),
		links: pages.flatMap(({ links }) => links),
		language: language.Language ?? null,
		title: (info as { Title?: string }).Title ?? '',
		outline: outline ?? [],
		size: [pages[0]?.size[2] ?? 0, pages[0]?.size[3] ?? 0]
	};
}

/** The words of each stretch of marked content of a page, by the name under which the tag tree refers to it. */
async function markedTexts(page: PDFPageProxy): Promise<Map<string, string>> {
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	const open: (string | null)[] = [];
	const texts = new Map<string, string>();
	for (const item of items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.id ?? open.at(-1) ?? null);
			continue;
		}
		const id = open.at(-1);
		if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
	}
	return texts;
}

/** Every element of a tag tree with a role, in reading order. */
export function withRole(tree: Tagged, role: string): Tagged[] {
	return [...(tree.role === role ? [tree] : []), ...tree.children.flatMap((child) => withRole(child, role))];
}
