import { inflateSync } from 'node:zlib';

/** A picture in red, green and blue, a byte to each, row by row from the top. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly bytes: Uint8Array;
}

/** Bytes of a pixel. */
export const channels = 3;

/** Reads a PNG of 8 bits of red, green and blue, not interlaced, as pdftoppm writes it. */
export function readPng(png: Buffer): Picture {
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0)
		throw new Error('The picture is not in plain colours.');
	const parts: Buffer[] = [];
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const raw = inflateSync(Buffer.concat(parts));
	const wide = width * channels;
	const bytes = new Uint8Array(wide * height);
	const byte = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : bytes[y * wide + x]!);
	for (let y = 0; y < height; y += 1) {
		const filter = raw[y * (wide + 1)]!;
		for (let x = 0; x < wide; x += 1) {
			const [left, up, corner] = [byte(x - channels, y), byte(x, y - 1), byte(x - channels, y - 1)];
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
			bytes[y * wide + x] = raw[y * (wide + 1) + 1 + x]! + guess;
		}
	}
	return { width, height, bytes };
}

/** Whichever neighbour is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}
