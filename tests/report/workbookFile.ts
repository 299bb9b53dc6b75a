import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell as it stands in the file. */
export interface FileCell {
	readonly formula: string | null;
	readonly isArray: boolean;
	/** The stored value as text; for words, the words. */
	readonly value: string | null;
	/** `s` words, `e` an error, `n` a number. */
	readonly type: string;
}

/** A workbook read back from its bytes, by a reader that shares nothing with the writer. */
export interface WorkbookFile {
	/** Cells by sheet, in the order of the sheets, and by address. */
	readonly sheets: ReadonlyMap<string, ReadonlyMap<string, FileCell>>;
	readonly names: ReadonlyMap<string, string>;
	readonly parts: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** The attribute of an element's opening tag. */
function attribute(tag: string, name: string): string {
	return plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** Reads an .xlsx file: every cell of every sheet, and the names of cells. */
export function openWorkbook(bytes: Uint8Array): WorkbookFile {
	const parts = Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)])
	);
	const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
		[...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('')
	);
	const workbook = parts['xl/workbook.xml']!;
	const targets = new Map(
		[...parts['xl/_rels/workbook.xml.rels']!.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
			attribute(tag, 'Id'),
			attribute(tag, 'Target')
		])
	);
	const sheets = [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
		const path = `xl/${targets.get(attribute(tag, 'r:id'))!.replace(/^\/?(xl\/)?/, '')}`;
		return [attribute(tag, 'name'), cellsOf(parts[path]!, strings)] as const;
	});
	const names = [...workbook.matchAll(/(<definedName [^>]*>)(.*?)<\/definedName>/g)].map(
		([, tag = '', target = '']) => [attribute(tag, 'name'), plain(target)] as const
	);
	return { sheets: new Map(sheets), names: new Map(names), parts };
}

function cellsOf(xml: string, strings: readonly string[]): Map<string, FileCell> {
	const cells = new Map<string, FileCell>();
	for (const [, tag = '', inner = ''] of xml.matchAll(/(<c [^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
		const type = attribute(tag, 't') || 'n';
		const formula = /<f([^>]*)>(.*?)<\/f>/s.exec(inner);
		const stored = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
		cells.set(attribute(tag, 'r'), {
			formula: formula ? plain(formula[2]!) : null,
			isArray: formula?.[1]?.includes('t="array"') ?? false,
			value: stored === undefined ? null : type === 's' ? strings[Number(stored)]! : plain(stored),
			type
		});
	}
	return cells;
}

/** A number typed into a cell that held one. */
export interface Typed {
	readonly sheet: string;
	readonly address: string;
	readonly value: number;
}

/**
 * The file as it is after someone typed into some cells, with no known value left beside any formula: whoever shows a
 * number of it must have calculated it.
 */
export function retyped(bytes: Uint8Array, changes: readonly Typed[]): Uint8Array {
	const { parts, sheets } = openWorkbook(bytes);
	const order = [...sheets.keys()];
	const files = Object.entries(parts).map(([path, xml]) => {
		const place = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path);
		if (!place) return [path, strToU8(xml)] as const;
		const typed = changes.filter(({ sheet }) => order.indexOf(sheet) === Number(place[1]) - 1);
		const calculatedOnly = xml
			.replace(/(<c [^>]*?) t="e"(>)(?=<f)/g, '$1$2')
			.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
		return [path, strToU8(typed.reduce(withTyped, calculatedOnly))] as const;
	});
	return zipSync(Object.fromEntries(files));
}

function withTyped(xml: string, { address, value }: Typed): string {
	const cell = new RegExp(`(<c r="${address}"[^>]*><v>)[^<]*(</v></c>)`);
	if (!cell.test(xml)) throw new Error(`${address} holds no number.`);
	return xml.replace(cell, `$1${value}$2`);
}
