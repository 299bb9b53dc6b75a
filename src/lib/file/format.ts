/** What a plan file says of itself in its first lines. */
export const planFormat = 'up-or-out/plan';

/** The version of the file's shape; a step from each older one lies in `migrations/`. */
export const planVersion = 1;
