import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a PDF's tag tree. */
export interface Tagged {
	readonly role: string;
	readonly alt?: string;
	readonly children: readonly Tagged[];
}

/** Where a word stands on its page, in points from the lower left corner. */
export interface PlacedText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

export interface ReadPdf {
	readonly texts: readonly string[];
	readonly placed: readonly (readonly PlacedText[])[];
	readonly tags: readonly Tagged[];
	readonly imagesDrawn: number;
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
	readonly children?: readonly Node[];
}

/** pdf.js lists all rows of a table on each of its pages; on this page are those whose text is. */
const isHere = ({ role, type, children = [] }: Node): boolean =>
	role === undefined ? type === 'content' : children.some(isHere);

const tagged = ({ role = '', alt, children = [] }: Node): Tagged => ({
	role,
	...(alt === undefined ? {} : { alt }),
	children: children
		.filter((child) => child.role !== undefined && (child.role !== 'TR' || isHere(child)))
		.map(tagged)
});

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
			const { fnArray } = await page.getOperatorList();
			const images: readonly number[] = [
				OPS.paintImageXObject,
				OPS.paintInlineImageXObject,
				OPS.paintImageMaskXObject
			];
			return {
				text: plain(words.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')),
				placed: words.map(({ str, transform, width }) => ({
					text: str,
					x: Number(transform[4]),
					y: Number(transform[5]),
					width
				})),
				tags: tagged((await page.getStructTree()) ?? {}),
				images: fnArray.filter((operation) => images.includes(operation)).length,
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
		language: language.Language ?? null,
		title: (info as { Title?: string }).Title ?? '',
		outline: outline ?? [],
		size: [pages[0]?.size[2] ?? 0, pages[0]?.size[3] ?? 0]
	};
}

/** Every element of a tag tree with a role, in reading order. */
export function withRole(tree: Tagged, role: string): Tagged[] {
	return [...(tree.role === role ? [tree] : []), ...tree.children.flatMap((child) => withRole(child, role))];
}
