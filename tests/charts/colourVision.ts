import { rgb } from 'd3';

type Triple = readonly [number, number, number];

const linear = (channel: number): number => {
	const share = channel / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const linearOf = (colour: string): Triple => {
	const { r, g, b } = rgb(colour);
	return [linear(r), linear(g), linear(b)];
};
const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
	matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * a + y * b + z * c))) as unknown as Triple;

/** Relative luminance, WCAG 2.2. */
export const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio of two colours, WCAG 2.2. */
export function contrast(one: string | Triple, other: string | Triple): number {
	const [a, b] = [one, other].map((colour) =>
		luminance(typeof colour === 'string' ? linearOf(colour) : colour)
	);
	return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

/** The colour that a share of `colour` over `paper` gives. */
export function over(colour: string, paper: string, share: number): string {
	const [top, bottom] = [rgb(colour), rgb(paper)];
	const mix = (a: number, b: number): number => Math.round(a * share + b * (1 - share));
	return rgb(mix(top.r, bottom.r), mix(top.g, bottom.g), mix(top.b, bottom.b)).formatHex();
}

/** Linear RGB as seen with each kind of vision: Machado, Oliveira, Fernandes 2009, severity 1.0. */
export const visions: Record<string, readonly Triple[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

/** CIE L*a*b* (D65) of a colour as one sees it. */
export function labOf(colour: string, vision: readonly Triple[]): Triple {
	const [r, g, b] = times(vision, linearOf(colour));
	const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
	const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
	const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
	const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = Math.PI / 180;

/** Colour difference CIEDE2000 (Sharma, Wu, Dalal 2005). */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
	const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
	const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const hue = (a: number, b: number): number => (Math.atan2(b, a) / degrees + 360) % 360;
	const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
	const isGrey = c1 * c2 === 0;
	const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const hueStep = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degrees);
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const h = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
	const cos = (angle: number): number => Math.cos(angle * degrees);
	const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
	const bend = 30 * Math.exp(-(((h - 275) / 25) ** 2));
	const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * bend * degrees);
	const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, hueStep / sh];
	return Math.sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
}
