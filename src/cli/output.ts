import { writeFileSync } from 'node:fs';
import { UsageError } from './input.ts';

/** The date that `--date` says, else today's, as `2026-11-25`. */
export function dateFrom(text: string | undefined): string {
	const date = text ?? new Date(Date.now()).toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
		throw new UsageError(`--date is “${date}”; write it as 2026-11-25.`);
	}
	return date;
}

/** Writes a file; a message on standard error and false where that cannot be done. */
export function isWritten(out: string, bytes: Uint8Array): boolean {
	try {
		writeFileSync(out, bytes);
		return true;
	} catch (error) {
		process.stderr.write(
			`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}\n`
		);
		return false;
	}
}
