import type { DrawnPort, FittedPort } from '#lib/analysis/figures.ts';
import type { Point } from './boxes.ts';

/** A port where it is drawn: upper left corner and width; `isMissing` where it is needed and not there. */
export interface PlacedPort extends Point {
	readonly is: DrawnPort;
	readonly width: number;
	readonly number: number | null;
	readonly isMissing: boolean;
}

export const portHeight = 15;
const widths: Readonly<Record<DrawnPort, number>> = { nic: 15, fc: 15, usb: 15, graphics: 28 };
const gap = 3;

/** Ports from left to right in as many rows as a width in px needs; kinds stand a little apart. */
export function placePorts(
	ports: readonly FittedPort[],
	at: Point,
	width: number,
	isMissing = false
): { placed: PlacedPort[]; height: number } {
	let x = at.x;
	let y = at.y;
	const placed = ports.map(({ is, need }, place): PlacedPort => {
		const wide = widths[is];
		if (place > 0 && ports[place - 1]!.is !== is) x += 6;
		if (x > at.x && x + wide > at.x + width) {
			x = at.x;
			y += portHeight + gap;
		}
		const port = { is, width: wide, number: need, isMissing, x, y };
		x += wide + gap;
		return port;
	});
	return { placed, height: ports.length > 0 ? y - at.y + portHeight : 0 };
}
