const mark = 'up-or-out:';

/** The name under which an edition of the page is kept. */
export function kept(version: string): string {
	return mark + version;
}

/**
 * The kept editions that nobody needs any more: all but the current one and the one before, whose pages may still be open.
 * Versions are times of building, so they sort by age.
 */
export function outdated(names: readonly string[], current: string): string[] {
	const others = names.filter((name) => name.startsWith(mark) && name !== current).sort();
	return others.slice(0, -1);
}

/** Whether an address belongs to the page, and not to another site or to another page of the same host. */
export function isOfThePage(
	{ origin, pathname }: Pick<URL, 'origin' | 'pathname'>,
	here: Pick<URL, 'origin'>,
	base: string
): boolean {
	return origin === here.origin && (pathname === base || pathname.startsWith(`${base}/`));
}

/** Where answers come from. */
export interface Sources<Answer> {
	readonly cached: (address: string) => Promise<Answer | undefined>;
	readonly network: () => Promise<Answer>;
	/** Address of the page itself. */
	readonly root: string;
}

/**
 * Answers from what is kept, so that all parts of a page are of one edition; what is not kept comes from the network. A page
 * that can be had from neither is answered with the one that is kept.
 */
export async function answerFrom<Answer>(
	{ url, mode }: Pick<Request, 'url' | 'mode'>,
	{ cached, network, root }: Sources<Answer>
): Promise<Answer> {
	const known = await cached(new URL(url).pathname);
	if (known) return known;
	try {
		return await network();
	} catch (reason) {
		const page = mode === 'navigate' ? await cached(root) : undefined;
		if (page) return page;
		throw reason;
	}
}

/**
 * The files that a worker’s script names beside itself, such as fonts: the list of what was built knows only what the page
 * names. `script` is the script’s text and `address` where it stands.
 */
export function partsOf(script: string, address: string): string[] {
	const names = script.matchAll(/[`"']([\w/.-]*assets\/[\w.-]+\.\w+)[`"']/gu);
	return [...new Set([...names].map(([, name = '']) => new URL(name, address).pathname))];
}
