import { encode } from 'uqr';

/** A QR code as SVG of vector squares, one unit of the drawing to a module, with the quiet border that readers ask for. */
export function qrSvg(text: string): string {
	const { data, size } = encode(text, { ecc: text.length > 400 ? 'L' : 'M', border: 4 });
	const runs = data.flatMap((row, y) =>
		runsOf(row).map(([from, to]) => `M${from} ${y}H${to}V${y + 1}H${from}Z`)
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}" fill="var(--c-ink)"/></svg>`;
}

/** Stretches of dark modules in a row: where each begins and ends. */
function runsOf(row: readonly boolean[]): [number, number][] {
	const runs: [number, number][] = [];
	for (let from = 0; from < row.length; from += 1) {
		if (!row[from]) continue;
		let to = from;
		while (row[to]) to += 1;
		runs.push([from, to]);
		from = to;
	}
	return runs;
}
