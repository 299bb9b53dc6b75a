/** What the fragment of an address begins with where it carries a plan. */
export const linkMark = '#plan=';

/** Whether the fragment of an address is meant to carry a plan. */
export function carriesPlan(fragment: string): boolean {
	return fragment.startsWith(linkMark);
}
