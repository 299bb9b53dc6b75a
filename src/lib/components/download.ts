import type { FigureTable } from '#lib/analysis/figures.ts';

/** Hands a file to the reader's browser. */
export function download(name: string, content: BlobPart, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Hands a table over as CSV, marked as Unicode for spreadsheets; what writes it is loaded when it is asked for. */
export async function downloadCsv(name: string, table: FigureTable): Promise<void> {
	const { figureCsv } = await import('#lib/charts/figureCsv.ts');
	download(name, `\ufeff${figureCsv({ table })}\r\n`, 'text/csv;charset=utf-8');
}

/** A file name made of a title: small letters, digits and hyphens. */
export function fileName(title: string, ending: string): string {
	const stem = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '');
	return `${stem || 'plan'}.${ending}`;
}

/** The date of this device, as files carry it: `2026-11-25`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
