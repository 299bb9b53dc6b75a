import { crc32, deflateSync } from 'node:zlib';

/** A PNG of the given size in RGB whose pixels are noise, so that it stays as large as it is. The same seed gives the same bytes. */
export function noisePng(width: number, height: number, seed = 1): Uint8Array {
	const raw = Buffer.alloc(height * (1 + 3 * width));
	let state = seed;
	for (let at = 0; at < raw.length; at += 1) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		raw[at] = at % (1 + 3 * width) === 0 ? 0 : state >>> 24;
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return new Uint8Array(
		Buffer.concat([
			mark,
			chunk('IHDR', head),
			chunk('IDAT', deflateSync(raw)),
			chunk('IEND', Buffer.alloc(0))
		])
	);
}

function chunk(type: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
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
