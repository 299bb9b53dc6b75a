/** A rendered component without the comments by which Svelte finds its places. */
export const withoutMarkers = (markup: string): string => markup.replace(/<!--.*?-->/gsu, '').trim();
