/** What is wrong with a file: where, what, which bound, and what to do. */
export interface Problem {
	/** Path in the file: `options[2].server`; empty for the file as a whole. */
	readonly where: string;
	readonly message: string;
}

/** A problem or note as one line. */
export function problemText({ where, message }: Problem): string {
	return where ? `${where}: ${message}` : message;
}
