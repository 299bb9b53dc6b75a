import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in grey, or in red, green and blue: a byte to each, row by row from the top. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	/** Bytes of a pixel: 1 or 3. */
	readonly channels: number;
	readonly bytes: Uint8Array;
}

/** Reads a PNG of 8 bits of grey, or of red, green and blue, not interlaced, as pdftoppm writes it. */
export function readPng(png: Buffer): Picture {
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	const channels = { 0: 1, 2: 3 }[png[25] ?? -1];
	if (png[24] !== 8 || !channels || png[28] !== 0)
		throw new Error('The picture is neither grey nor in plain colours.');
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
	return { width, height, channels, bytes };
}

/** Whichever neighbour is nearest to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** A PNG of 8 bits of grey (`colour` 0) or RGB (2), from its pixels row by row. */
export function plainPng(width: number, height: number, colour: 0 | 2, pixels: Buffer): Buffer {
	const wide = width * (colour + 1);
	const rows = Buffer.alloc(height * (1 + wide));
	for (let row = 0; row < height; row += 1)
		pixels.copy(rows, row * (1 + wide) + 1, row * wide, (row + 1) * wide);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, colour, 0, 0, 0], 8);
	const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
	return Buffer.concat([mark, ...parts]);
}

function chunk(type: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** A PNG of grey pictures of one width, one under the other. */
export function greyPng(pictures: readonly Picture[]): Buffer {
	const width = pictures[0]?.width ?? 0;
	const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
	return plainPng(width, height, 0, Buffer.concat(pictures.map(({ bytes }) => bytes)));
}

/** Share of the pixels, each blurred with its neighbours, that differ by more than a tenth of full light in a colour. */
export function shareOfDifference(one: Picture, other: Picture): number {
	const channels = Array.from({ length: one.channels }, (_, channel) => channel);
	let differing = 0;
	for (let y = 1; y < one.height - 1; y += 1) {
		for (let x = 1; x < one.width - 1; x += 1) {
			const isApart = channels.some(
				(channel) => Math.abs(blurred(one, x, y, channel) - blurred(other, x, y, channel)) > 25
			);
			if (isApart) differing += 1;
		}
	}
	return differing / (one.width * one.height);
}

function blurred({ bytes, width, channels }: Picture, x: number, y: number, channel: number): number {
	let sum = 0;
	for (let dy = -1; dy <= 1; dy += 1) {
		for (let dx = -1; dx <= 1; dx += 1) sum += bytes[((y + dy) * width + x + dx) * channels + channel]!;
	}
	return sum / 9;
}
