import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { readLogo } from '#lib/report/logo.ts';
import { matterOf } from '#lib/report/matter.ts';
import { examplePlan } from '../examples/reading.ts';
import { noisePng } from './pictures.ts';
import { isInstalled } from './programs.ts';
import { rawPdf, type Dictionary, type Raw, type RawPdf } from './rawPdf.ts';
import { documentOf, editionOf, pdfOf } from './writing.ts';

/**
 * What PDF/UA-1 (ISO 14289-1) asks of a file that machines can check, after the conditions of the Matterhorn Protocol 1.1,
 * whose numbers stand beside each test.
 */
if (isInstalled('qpdf')) {
	describe('the report as PDF/UA asks', () => {
		let pdf: RawPdf;
		let elements: readonly (Dictionary & { readonly reference?: string })[];

		beforeAll(async () => {
			const logo = readLogo(noisePng(40, 20));
			if (!logo.ok) throw new Error(logo.why);
			const plan = { ...examplePlan('today'), customer: '電力 Halden' };
			const edition = {
				...editionOf(),
				logo: logo.logo,
				link: { url: 'https://planner.example/?plan=abc' }
			};
			pdf = rawPdf(await pdfOf(await documentOf(matterOf(compare(plan, plan.horizon)), edition)));
			elements = [...pdf.elements.values()];
		}, 90_000);

		const list = (value: Raw | undefined): readonly Raw[] =>
			Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
		const withRole = (role: string): readonly Dictionary[] => elements.filter((each) => each['/S'] === role);
		const childrenOf = (element: Dictionary): Dictionary[] =>
			list(element['/K']).flatMap((kid) => {
				const found = typeof kid === 'string' ? pdf.elements.get(kid) : undefined;
				return found ? [found] : [];
			});
		const roles = (element: Dictionary): Raw[] => childrenOf(element).map((each) => each['/S'] ?? null);

		/** The element under each number of the tree that leads from content back to tags. */
		const parents = (): Map<number, Raw> => {
			const numbers = list(pdf.follow(pdf.follow(pdf.catalog['/StructTreeRoot'])['/ParentTree'])['/Nums']);
			return new Map(
				numbers.flatMap((key, place) =>
					place % 2 === 0 ? [[Number(key), numbers[place + 1] ?? null] as const] : []
				)
			);
		};

		test('it says that it is tagged, in which language, and shows its title (06, 07, 11)', () => {
			const { catalog } = pdf;
			expect(pdf.follow(catalog['/MarkInfo'])['/Marked']).toBe(true);
			expect(catalog['/Lang']).toBe('u:en');
			expect(pdf.follow(catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
			const metadata = Buffer.from(pdf.stream(catalog['/Metadata']), 'latin1').toString('utf8');
			expect(metadata).toMatch(/pdfuaid:part(?:>|=")1/u);
			expect(metadata).toMatch(/<dc:title>.*電力 Halden.*<\/dc:title>/su);
		});

		test('all that is painted is either tagged or furniture (01)', () => {
			for (const [place, { painted }] of pdf.pages.entries()) {
				expect(painted.length).toBeGreaterThan(0);
				const loose = painted.filter(
					({ within }) => !within.some(({ tag, id }) => tag === '/Artifact' || id !== null)
				);
				expect(loose, `page ${place + 1}`).toEqual([]);
				// Neither tagged content within furniture, nor furniture within tagged content.
				const mixed = painted.filter(
					({ within }) =>
						within.some(({ tag }) => tag === '/Artifact') && within.some(({ id }) => id !== null)
				);
				expect(mixed, `page ${place + 1}`).toEqual([]);
			}
		});

		test('each tagged content is found from its element, and its element from it (01)', () => {
			const known = parents();
			for (const { dictionary, painted } of pdf.pages) {
				const owners = list(known.get(Number(dictionary['/StructParents'])));
				const ids = new Set(painted.flatMap(({ within }) => within.flatMap(({ id }) => id ?? [])));
				expect(ids.size).toBeGreaterThan(0);
				for (const id of ids) {
					const owner = pdf.elements.get(String(owners[id]));
					const held = list(owner?.['/K']).map((kid) =>
						typeof kid === 'number' ? kid : typeof kid === 'string' ? null : pdf.follow(kid)['/MCID']
					);
					expect(held).toContain(id);
				}
			}
		});

		test('tabs go through a page in the order of its tags (28)', () => {
			for (const { dictionary } of pdf.pages) expect(dictionary['/Tabs']).toBe('/S');
		});

		test('only standard roles occur, each below one that may hold it (02, 09)', () => {
			const under: Readonly<Record<string, readonly string[]>> = {
				'/H1': ['/Document'],
				'/H2': ['/Document'],
				'/H3': ['/Document'],
				'/P': ['/Document'],
				'/Table': ['/Document'],
				'/Figure': ['/Document', '/P'],
				'/L': ['/Document'],
				'/TR': ['/Table'],
				'/TH': ['/TR'],
				'/TD': ['/TR'],
				'/LI': ['/L'],
				'/Lbl': ['/LI'],
				'/LBody': ['/LI'],
				'/Link': ['/P'],
				'/Document': ['undefined']
			};
			for (const element of elements) {
				const role = String(element['/S']);
				const parent = pdf.elements.get(String(element['/P']));
				expect(under[role], `${role} in ${String(parent?.['/S'])}`).toContain(String(parent?.['/S']));
			}
			for (const item of withRole('/LI')) expect(roles(item)).toEqual(['/Lbl', '/LBody']);
		});

		test('headings begin with the first level and leave none out (14)', () => {
			const [root] = withRole('/Document');
			const levels = roles(root ?? {}).flatMap((role) => /^\/H(\d)$/u.exec(String(role))?.[1] ?? []);
			let before = 0;
			for (const level of levels.map(Number)) {
				expect(level).toBeLessThanOrEqual(before + 1);
				before = level;
			}
			expect(levels.filter((level) => level === '1')).toHaveLength(1);
		});

		test('each row of a table has as many cells as the others, and each head says what it heads (15)', () => {
			const tables = withRole('/Table');
			expect(tables.length).toBeGreaterThan(0);
			for (const table of tables) {
				const widths = childrenOf(table).map((row) =>
					childrenOf(row).reduce((sum, cell) => sum + Number(pdf.follow(cell['/A'])['/ColSpan'] ?? 1), 0)
				);
				expect(new Set(widths).size).toBe(1);
			}
			for (const head of withRole('/TH'))
				expect(['/Column', '/Row']).toContain(pdf.follow(head['/A'])['/Scope']);
		});

		test('each figure says what it shows and where it stands (13)', () => {
			const figures = withRole('/Figure');
			// The cover’s racks, the logo and the code are among them.
			expect(figures.length).toBeGreaterThan(3);
			for (const figure of figures) {
				expect(String(figure['/Alt'])).toMatch(/^u:\S+ \S+/u);
				expect(pdf.follow(figure['/A'])['/BBox']).toHaveLength(4);
			}
		});

		test('a link is tagged, says where it leads, and is found from its place on the page (28)', () => {
			const [link, ...others] = withRole('/Link');
			expect(others).toEqual([]);
			const reference = list(link?.['/K']).find((kid) => pdf.follow(kid)['/Type'] === '/OBJR');
			const annotation = pdf.follow(pdf.follow(reference)['/Obj']);
			expect(annotation['/Contents']).toBe('u:Open plan UO-7F3K-29 in the app');
			const owner = parents().get(Number(annotation['/StructParent']));
			expect(pdf.elements.get(String(owner))).toEqual(link);
		});

		test('each font is embedded, and says which letters its glyphs are (10, 31)', () => {
			const composite = pdf.fonts.filter((font) => font['/Subtype'] === '/Type0');
			// Five faces, and the one for Chinese and Japanese.
			expect(composite).toHaveLength(6);
			for (const font of composite) {
				expect(pdf.stream(font['/ToUnicode'])).toContain('beginbf');
				const [descendant] = list(font['/DescendantFonts']);
				const described = pdf.follow(pdf.follow(descendant)['/FontDescriptor']);
				expect(pdf.stream(described['/FontFile2'] ?? described['/FontFile3']).length).toBeGreaterThan(1000);
			}
			expect(
				pdf.fonts.every((font) =>
					['/Type0', '/CIDFontType2', '/CIDFontType0'].includes(String(font['/Subtype']))
				)
			).toBe(true);
		});
	});
}
