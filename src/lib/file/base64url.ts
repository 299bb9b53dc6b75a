const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values: ReadonlyMap<string, number> = new Map([...letters].map((letter, value) => [letter, value]));

/** Bytes as text that stands in an address without being escaped: base64url (RFC 4648), no padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const letterCount = Math.min(4, bytes.length - at + 1);
		for (let place = 0; place < letterCount; place += 1) text += letters[(group >> (18 - 6 * place)) & 63];
	}
	return text;
}

/** The bytes that the text stands for, or null where it holds a foreign character or ends in the middle of a byte. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 === 1) return null;
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const letter of text) {
		const value = values.get(letter);
		if (value === undefined) return null;
		bits = ((bits << 6) | value) & 0xffff;
		held += 6;
		if (held >= 8) {
			held -= 8;
			bytes[at++] = (bits >> held) & 0xff;
		}
	}
	return bytes;
}
