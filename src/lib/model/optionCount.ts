/** How many options a plan compares, As is among them. */
export const fewestOptions = 2;
export const mostOptions = 6;
