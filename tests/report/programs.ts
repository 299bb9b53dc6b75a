import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where a program that checks a PDF in its own way is installed; where it is not, pdf.js is the only reader. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

/** Hands a PDF to programs as a file, for as long as they read it. */
export function withFile<T>(content: Uint8Array, use: (file: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'report-'));
	try {
		const file = join(folder, 'report.pdf');
		writeFileSync(file, content);
		return use(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
