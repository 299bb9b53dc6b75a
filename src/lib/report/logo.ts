/** A picture that stands on the cover: the bytes of a PNG or JPEG file with its size in pixels. */
export interface Logo {
	readonly bytes: Uint8Array;
	readonly format: 'png' | 'jpeg';
	readonly width: number;
	readonly height: number;
}

/** A logo that can be printed, or why the file cannot. */
export type LogoReading =
	{ readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly why: string };

const mostBytes = 5 * 1024 * 1024;
/** Pixels in all; more would take minutes to decode. */
const mostPixels = 50_000_000;

const refused = (why: string): LogoReading => ({ ok: false, why });

/** Reads the bytes of a PNG or JPEG file as a logo; anything else comes back with the reason, for people. */
export function readLogo(bytes: Uint8Array): LogoReading {
	if (bytes.length === 0) return refused('The logo file is empty. Choose a PNG or JPEG file.');
	if (bytes.length > mostBytes) {
		return refused(
			`The logo file has ${megabytes(bytes.length)} MB; up to 5 MB can be printed. Save it smaller, or choose another.`
		);
	}
	const isPng = pngMark.every((byte, place) => bytes[place] === byte);
	const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
	if (!isPng && !isJpeg) {
		return refused(
			'The logo file is no PNG or JPEG picture. Save the logo as PNG or JPEG and choose it again.'
		);
	}
	const size = isPng ? pngSize(bytes) : jpegSize(bytes);
	if (!size) {
		return refused('The logo file is damaged or not complete. Save the logo again as PNG or JPEG.');
	}
	if (size.width * size.height > mostPixels) {
		return refused(
			`The logo has ${size.width} × ${size.height} pixels; up to 50 million in all can be printed. Save it smaller.`
		);
	}
	return { ok: true, logo: { bytes, format: isPng ? 'png' : 'jpeg', ...size } };
}

const megabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10;

type Size = Pick<Logo, 'width' | 'height'>;

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Walks the chunks of a PNG to its end, each with its checksum; null where one is damaged or missing. */
function pngSize(bytes: Uint8Array): Size | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let size: Size | null = null;
	let hasPixels = false;
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = view.getUint32(at);
		const end = at + 12 + length;
		if (end > bytes.length) return null;
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (checksum(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(end - 4)) return null;
		if (type === 'IHDR' && length === 13)
			size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
		if (type === 'IDAT') hasPixels = true;
		if (type === 'IEND') return size && hasPixels && size.width > 0 && size.height > 0 ? size : null;
		at = end;
	}
	return null;
}

const crcOf = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
	return crc >>> 0;
});

function checksum(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = crcOf[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

/** Walks the segments of a JPEG to its frame; null where there is none, or the picture is cut off. */
function jpegSize(bytes: Uint8Array): Size | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!endsAsJpeg(bytes)) return null;
	for (let at = 2; at + 9 < bytes.length;) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1]!;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) {
			const [height, width, channels] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]!];
			return width > 0 && height > 0 && [1, 3, 4].includes(channels) ? { width, height } : null;
		}
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}

/** True where the end-of-image mark stands near the end; some programs write a few bytes after it. */
function endsAsJpeg(bytes: Uint8Array): boolean {
	for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 4096); at -= 1) {
		if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
	}
	return false;
}
