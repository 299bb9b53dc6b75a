import { expect, test } from 'vitest';
import { readLogo } from '#lib/report/logo.ts';
import { jpegFrame, noisePng } from './pictures.ts';

const whyNot = (bytes: Uint8Array): string => {
	const reading = readLogo(bytes);
	return reading.ok ? 'taken' : reading.why;
};

test('a PNG and a JPEG are read with their size in pixels', () => {
	const png = noisePng(30, 20);
	expect(readLogo(png)).toEqual({ ok: true, logo: { bytes: png, format: 'png', width: 30, height: 20 } });
	const jpeg = jpegFrame(300, 200);
	expect(readLogo(jpeg)).toEqual({
		ok: true,
		logo: { bytes: jpeg, format: 'jpeg', width: 300, height: 200 }
	});
});

test('what is no picture comes back with what to do', () => {
	expect(whyNot(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
		'The logo file is no PNG or JPEG picture. Save the logo as PNG or JPEG and choose it again.'
	);
	expect(whyNot(new Uint8Array())).toBe('The logo file is empty. Choose a PNG or JPEG file.');
});

test('a picture that is cut off or changed underway is said to be damaged', () => {
	const png = noisePng(30, 20);
	const changed = png.slice();
	changed[60] = (changed[60] ?? 0) ^ 1;
	for (const broken of [png.slice(0, -20), changed, jpegFrame(300, 200).slice(0, -2), jpegFrame(0, 200)])
		expect(whyNot(broken)).toBe(
			'The logo file is damaged or not complete. Save the logo again as PNG or JPEG.'
		);
});

test('a file above 5 MB is refused with its size, one just below is taken', () => {
	// Noise does not shrink: 1,320 × 1,320 pixels of three bytes are 5.0 MB of 1,048,576 bytes.
	const large = noisePng(1340, 1340);
	expect(whyNot(large)).toBe(
		'The logo file has 5.2 MB; up to 5 MB can be printed. Save it smaller, or choose another.'
	);
	expect(whyNot(noisePng(1310, 1310))).toBe('taken');
});

test('a picture of more than 50 million pixels is refused however small its file is', () => {
	expect(whyNot(jpegFrame(10_000, 6_000))).toBe(
		'The logo has 10000 × 6000 pixels; up to 50 million in all can be printed. Save it smaller.'
	);
});
