/** How many random plans each property is tried on. */
export const many = { numRuns: 300 };
