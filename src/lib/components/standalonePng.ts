import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import { standaloneSvg } from './standaloneSvg.ts';

/** Pixels of the picture for each px of the drawing: sharp in slides and on paper. */
const sharpness = 2;

/**
 * The drawing as a picture, on the page's paper colour. A picture of an SVG may fetch nothing, so the page's faces are
 * set into it.
 */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
	const faces = await Promise.all([
		face('Source Sans 3', sans, '200 900'),
		face('Source Serif 4', serif, '200 900')
	]);
	const drawing = standaloneSvg(svg).replace(/(<svg\b[^>]*>)/u, `$1<style>${faces.join('')}</style>`);
	const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
	try {
		const picture = new Image();
		picture.src = address;
		await picture.decode();
		return await painted(picture, svg);
	} finally {
		URL.revokeObjectURL(address);
	}
}

async function painted(picture: HTMLImageElement, svg: SVGSVGElement): Promise<Blob> {
	const { width, height } = svg.viewBox.baseVal;
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * sharpness);
	canvas.height = Math.round(height * sharpness);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no canvas to paint on.');
	context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--c-paper');
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return new Promise((done, fail) => {
		canvas.toBlob((blob) => {
			if (blob) done(blob);
			else fail(new Error('This browser could not paint the picture.'));
		}, 'image/png');
	});
}

/** A rule that brings a typeface along as data. */
async function face(family: string, address: string, weights: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`The typeface could not be fetched: it answered ${answer.status}.`);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	let text = '';
	for (let from = 0; from < bytes.length; from += 8192)
		text += String.fromCharCode(...bytes.subarray(from, from + 8192));
	return `@font-face{font-family:'${family}';font-weight:${weights};src:url(data:font/woff2;base64,${btoa(text)})}`;
}
