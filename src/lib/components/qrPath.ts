import { encode } from 'uqr';

/** Modules of white that a reader needs on every side. */
const quiet = 4;

/** The QR code of a text as one path of unit squares, with its side in units, the white around it included. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
	const { data, size } = encode(text, { ecc: 'L', border: quiet });
	// A run of dark modules is one rectangle, so that no hairline shows between them.
	const rows = data.flatMap((row, y) => {
		const runs: string[] = [];
		for (let x = 0; x < size; x += 1) {
			if (!row[x]) continue;
			const start = x;
			while (row[x + 1]) x += 1;
			runs.push(`M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`);
		}
		return runs;
	});
	return { side: size, path: rows.join('') };
}
