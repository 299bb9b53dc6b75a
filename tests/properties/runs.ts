const asked = process.env['PROPERTY_RUNS'];

/**
 * On how many random cases a property is tried: on `count`. A run that plants mistakes in the code tries everything
 * hundreds of times: it asks for fewer, always the same ones, and seeks no smaller case than the one that failed.
 */
export function tries(count: number): { numRuns: number; seed?: number; endOnFailure?: boolean } {
	return asked ? { numRuns: Number(asked), seed: 1, endOnFailure: true } : { numRuns: count };
}

/** As many as the properties of whole plans are tried on. */
export const many = tries(1000);
