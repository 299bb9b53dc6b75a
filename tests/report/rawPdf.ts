import { spawnSync } from 'node:child_process';
import { withFile } from './programs.ts';

/** A value of a PDF as qpdf writes it in JSON: names begin with `/`, texts with `u:`, references end with ` R`. */
export type Raw = null | boolean | number | string | readonly Raw[] | { readonly [key: string]: Raw };
export type Dictionary = Readonly<Record<string, Raw>>;

/** A stretch of a page that paints something, and the marked content around it, outermost first. */
export interface Painted {
	readonly operator: string;
	readonly within: readonly { readonly tag: string; readonly id: number | null }[];
}

/** The objects of a PDF, unpacked. */
export interface RawPdf {
	readonly catalog: Dictionary;
	readonly pages: readonly { readonly dictionary: Dictionary; readonly painted: readonly Painted[] }[];
	/** Every element of the tag tree with its reference. */
	readonly elements: ReadonlyMap<string, Dictionary>;
	readonly fonts: readonly Dictionary[];
	/** The dictionary that a value is or refers to. */
	follow(value: Raw | undefined): Dictionary;
	/** The bytes of a stream, each as one character. */
	stream(reference: Raw | undefined): string;
}

interface Listed {
	readonly value?: Raw;
	readonly stream?: { readonly dict: Dictionary; readonly data: string };
}

const isDictionary = (value: Raw | undefined): value is Dictionary =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Unpacks a PDF with qpdf. */
export function rawPdf(bytes: Uint8Array): RawPdf {
	const { stdout } = withFile(bytes, (file) =>
		spawnSync('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file], {
			encoding: 'utf8',
			maxBuffer: 2 ** 28
		})
	);
	const { qpdf } = JSON.parse(stdout) as { readonly qpdf: readonly [unknown, Record<string, Listed>] };
	const objects = qpdf[1];
	const listed = (reference: Raw | undefined): Listed =>
		typeof reference === 'string' && reference.endsWith(' R') ? (objects[`obj:${reference}`] ?? {}) : {};
	const follow = (value: Raw | undefined): Dictionary => {
		if (isDictionary(value)) return value;
		const { value: found, stream } = listed(value);
		return isDictionary(found) ? found : (stream?.dict ?? {});
	};
	const stream = (reference: Raw | undefined): string =>
		Buffer.from(listed(reference).stream?.data ?? '', 'base64').toString('latin1');
	const dictionaries = Object.entries(objects).flatMap(([name, { value }]) =>
		isDictionary(value) ? [[name.replace('obj:', ''), value] as const] : []
	);
	const ofType = (type: string): Dictionary[] =>
		dictionaries.flatMap(([, value]) => (value['/Type'] === type ? [value] : []));
	return {
		catalog: ofType('/Catalog')[0] ?? {},
		pages: ofType('/Page').map((dictionary) => ({
			dictionary,
			painted: paintedIn(stream(dictionary['/Contents']))
		})),
		elements: new Map(dictionaries.filter(([, value]) => '/S' in value && '/P' in value)),
		fonts: ofType('/Font'),
		follow,
		stream
	};
}

const token = /\((?:\\.|[^\\)])*\)|<<|>>|<[^>]*>|[[\]]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gsu;
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh']);

/** What a page's stream of operators paints, in order. */
function paintedIn(content: string): Painted[] {
	const painted: Painted[] = [];
	const open: { readonly tag: string; readonly id: number | null }[] = [];
	let operands: string[] = [];
	for (const [word] of content.matchAll(token)) {
		if (word === 'BDC' || word === 'BMC') {
			const place = operands.indexOf('/MCID');
			const id = place < 0 ? null : Number(operands[place + 1]);
			open.push({ tag: operands[0] ?? '', id });
		} else if (word === 'EMC') open.pop();
		else if (paints.has(word)) painted.push({ operator: word, within: [...open] });
		else if (!/^[A-Za-z]+\*?$/u.test(word)) {
			operands.push(word);
			continue;
		}
		operands = [];
	}
	return painted;
}
