/** One step from a version of the file to the next; pure, never edited once it has shipped. */
type Step = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `steps[0]` leads from version 1 to 2. Version 1 is the first, so there is none yet. */
const steps: readonly Step[] = [];

/** Brings a file of any older version to the current shape, one version at a time. */
export function migrate(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const version = file['version'] as number;
	return steps.slice(version - 1).reduce<Record<string, unknown>>((older, step) => step(older), { ...file });
}
