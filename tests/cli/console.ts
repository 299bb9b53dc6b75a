import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command printed and how it ended. */
export interface Ended {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line in this process and catches what it prints. */
export async function command(...args: string[]): Promise<Ended> {
	let out = '';
	let err = '';
	const stdout = vi
		.spyOn(process.stdout, 'write')
		.mockImplementation((text) => Boolean((out += String(text))) || true);
	const stderr = vi
		.spyOn(process.stderr, 'write')
		.mockImplementation((text) => Boolean((err += String(text))) || true);
	try {
		return { code: await run(args), out, err };
	} finally {
		stdout.mockRestore();
		stderr.mockRestore();
	}
}
