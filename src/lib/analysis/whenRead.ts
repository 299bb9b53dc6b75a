/** Members of an object that are made once, when they are first read. */
type Later = Record<string, () => unknown>;
type With<O extends object, L extends Later> = O & { readonly [K in keyof L]: ReturnType<L[K]> };

/** Adds members that are made when they are first read; a copy of the object makes them all and carries them. */
export const whenRead = <O extends object, L extends Later>(object: O, later: L): With<O, L> =>
	added(object, later, true);

/**
 * Adds members that are made when they are first read, and left out where the object is copied or written: a page made
 * while building does not carry what only a section further down shows.
 */
export const whenAskedFor = <O extends object, L extends Later>(object: O, later: L): With<O, L> =>
	added(object, later, false);

function added<O extends object, L extends Later>(object: O, later: L, enumerable: boolean): With<O, L> {
	for (const [name, make] of Object.entries(later)) {
		let made: { readonly value: unknown } | undefined;
		Object.defineProperty(object, name, { enumerable, get: () => (made ??= { value: make() }).value });
	}
	return object as With<O, L>;
}
