/** A change to any number of the model: which quantity, why, on what source. */
export interface ModelChange {
	readonly version: string;
	readonly date: string;
	readonly change: string;
}

/** Newest first; every file and report names the version that it was computed with. */
export const modelChanges: readonly [ModelChange, ...ModelChange[]] = [
	{
		version: '1.0',
		date: '2026-11-25',
		change: 'First model: every quantity of the comparison, with its sources.'
	}
];

/** The version of the model that computes now. */
export const modelVersion = modelChanges[0].version;
