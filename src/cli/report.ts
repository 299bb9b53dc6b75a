import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { read } from '#lib/analysis/reading.ts';
import { studied } from '#lib/analysis/studied.ts';
import { planId } from '#lib/file/planId.ts';
import { sectionNames, type Edition, type SectionName } from '#lib/report/edition.ts';
import { readLogo, type Logo } from '#lib/report/logo.ts';
import { planLink } from '#lib/report/planLink.ts';
import { writeReport } from '#lib/report/report.node.ts';
import { planFrom, unitsFrom, UsageError } from './input.ts';
import { dateFrom, isWritten } from './output.ts';

const flags = {
	out: { type: 'string' },
	paper: { type: 'string', default: 'a4' },
	date: { type: 'string' },
	for: { type: 'string' },
	by: { type: 'string' },
	version: { type: 'string' },
	confidentiality: { type: 'string' },
	logo: { type: 'string' },
	sections: { type: 'string' },
	'link-base': { type: 'string' },
	units: { type: 'string' }
} as const;

/** Writes the PDF of a plan: exit 1 when the plan cannot be read, when nothing fits, or when the file cannot be written. */
export async function report(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({ args, allowPositionals: true, options: flags });
	const { out, paper } = values;
	if (!out) throw new UsageError('Say where the PDF goes: --out FILE.pdf');
	if (paper !== 'a4' && paper !== 'letter')
		throw new UsageError(`--paper is “${paper}”; it is a4 or letter.`);
	const date = dateFrom(values.date);
	const said = { preparedFor: values.for, preparedBy: values.by, version: values.version, ...values };
	const sections = values.sections === undefined ? null : sectionsFrom(values.sections);
	const base = values['link-base'] === undefined ? null : baseFrom(values['link-base']);
	const units = unitsFrom(values.units);
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const logo = values.logo === undefined ? null : logoFrom(values.logo);
	if (logo && 'why' in logo) {
		process.stderr.write(`${values.logo}: ${logo.why}\n`);
		return 1;
	}
	const edition: Edition = {
		paper,
		date,
		planId: planId(plan),
		fileName: fileNameOf(positionals[0] ?? ''),
		...texts(said),
		...(sections ? { sections } : {}),
		...(logo ? { logo } : {}),
		...(base ? { link: { url: await planLink(plan, base.href) } } : {})
	};
	const reading = read(plan, { units });
	const comparison = comparisonOf(reading, plan.horizon);
	const bytes = await writeReport(comparison, edition, studied(reading));
	if (!isWritten(out, bytes)) return 1;
	if (comparison.verdict.best !== null) return 0;
	process.stderr.write(`${comparison.verdict.sentence}\n`);
	return 1;
}

type Texts = Pick<Edition, 'preparedFor' | 'preparedBy' | 'version' | 'confidentiality'>;

/** The texts that were given; those that were not are left out. */
function texts(said: Readonly<Record<string, unknown>>): Texts {
	const names = ['preparedFor', 'preparedBy', 'version', 'confidentiality'] as const;
	return Object.fromEntries(
		names.flatMap((name) => (typeof said[name] === 'string' ? [[name, said[name]]] : []))
	);
}

function sectionsFrom(text: string): SectionName[] {
	const known = new Set<string>(sectionNames);
	const names = text.split(',').map((name) => name.trim());
	const wrong = names.find((name) => !known.has(name));
	if (wrong !== undefined) {
		throw new UsageError(`--sections has “${wrong}”; it lists some of ${sectionNames.join(', ')}.`);
	}
	return sectionNames.filter((name) => names.includes(name));
}

function baseFrom(text: string): URL {
	const base = URL.canParse(text) ? new URL(text) : null;
	if (!base || !['http:', 'https:'].includes(base.protocol)) {
		throw new UsageError(
			`--link-base is “${text}”; it is the address of the app, such as https://example.org/`
		);
	}
	return base;
}

function logoFrom(file: string): Logo | { readonly why: string } {
	try {
		const reading = readLogo(new Uint8Array(readFileSync(file)));
		return reading.ok ? reading.logo : reading;
	} catch {
		return { why: 'the logo cannot be read; there is no such file.' };
	}
}

/** The name under which the plan's file is found; standard input and examples have none of their own. */
function fileNameOf(argument: string): string {
	const name = basename(argument);
	return argument === '-' ? 'read from standard input' : name.endsWith('.json') ? name : `${name}.json`;
}
