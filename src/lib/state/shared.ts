/**
 * A value of plain lists and objects in which each part that equals the part of the value before is that very part, so
 * that what shows it can be left alone. A value that equals the one before as a whole is the one before.
 */
export function shared<T>(before: unknown, now: T): T {
	if (isSame(before, now)) return before as T;
	if (!isPlain(before) || !isPlain(now) || Array.isArray(before) !== Array.isArray(now)) return now;
	if (Array.isArray(now)) return now.map((part, place) => shared(before[place], part)) as T;
	return Object.fromEntries(
		Object.entries(now).map(([name, part]) => [name, shared(before[name], part)])
	) as T;
}

/** Gives a value that is made anew each time, its parts that stay equal the same as the time before. */
export function sharing<T>(make: () => T): () => T {
	let last: T | undefined;
	return () => (last = shared(last, make()));
}

type Plain = Readonly<Record<string, unknown>>;

/** Lists, and objects that are nothing but their members. */
function isPlain(value: unknown): value is Plain {
	if (typeof value !== 'object' || value === null) return false;
	return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
	const names = Object.keys(b);
	return (
		names.length === Object.keys(a).length &&
		names.every((name) => Object.hasOwn(a, name) && isSame(a[name], b[name]))
	);
}
