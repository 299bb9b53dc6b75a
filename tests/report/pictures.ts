import { plainPng } from './png.ts';

/** A PNG of the given size in RGB whose pixels are noise, so that it stays as large as it is. The same seed gives the same bytes. */
export function noisePng(width: number, height: number, seed = 1): Uint8Array {
	const pixels = Buffer.alloc(3 * width * height);
	let state = seed;
	for (let at = 0; at < pixels.length; at += 1) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		pixels[at] = state >>> 24;
	}
	return new Uint8Array(plainPng(width, height, 2, pixels));
}

/** The smallest JPEG that says a size: marks, a frame of `width` by `height` in grey, the end. */
export const jpegFrame = (width: number, height: number): Uint8Array =>
	new Uint8Array([
		...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00],
		...[
			0xff,
			0xc0,
			0x00,
			0x0b,
			0x08,
			height >> 8,
			height & 255,
			width >> 8,
			width & 255,
			0x01,
			0x01,
			0x11,
			0x00
		],
		...[0xff, 0xd9]
	]);
