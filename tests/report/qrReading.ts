/** A module is dark or not, by row and column. */
export type Modules = readonly (readonly boolean[])[];

const side = 33;

/** The rules by which modules are flipped, by number; ISO/IEC 18004:2015, table 10. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
	(i, j) => (i + j) % 2 === 0,
	(i) => i % 2 === 0,
	(_, j) => j % 3 === 0,
	(i, j) => (i + j) % 3 === 0,
	(i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
	(i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
	(i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
	(i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0
];

const isFinder = (i: number, j: number): boolean =>
	(i < 9 && j < 9) || (i < 9 && j >= side - 8) || (i >= side - 8 && j < 9);
const isAlignment = (i: number, j: number): boolean => Math.abs(i - 26) <= 2 && Math.abs(j - 26) <= 2;
const isFixed = (i: number, j: number): boolean => isFinder(i, j) || isAlignment(i, j) || i === 6 || j === 6;

/**
 * The text of a QR code of version 4 and level M, read by ISO/IEC 18004:2015 from modules without an error: two blocks of
 * 32 bytes each, taken in turns, with text in bytes.
 */
export function readQr(modules: Modules): string {
	const at = (i: number, j: number): boolean => modules[i]?.[j] ?? false;
	const along = [0, 1, 2, 3, 4, 5, 7, 8].map((j): [number, number] => [8, j]);
	const down = [7, 5, 4, 3, 2, 1, 0].map((i): [number, number] => [i, 8]);
	const format = numberOf([...along, ...down].map(([i, j]) => at(i, j))) ^ 0b101_0100_0001_0010;
	if (format >> 13 !== 0) throw new Error('The code is not of level M.');
	const isFlipped = masks[(format >> 10) & 7] as (row: number, column: number) => boolean;

	const bits: boolean[] = [];
	let isUp = true;
	for (let right = side - 1; right > 0; right -= 2) {
		if (right === 6) right -= 1;
		for (let step = 0; step < side; step += 1) {
			const i = isUp ? side - 1 - step : step;
			for (const j of [right, right - 1]) if (!isFixed(i, j)) bits.push(at(i, j) !== isFlipped(i, j));
		}
		isUp = !isUp;
	}
	const bytes = Array.from({ length: 64 }, (_, place) => numberOf(bits.slice(8 * place, 8 * place + 8)));
	const inOrder = [...bytes.filter((_, place) => place % 2 === 0), ...bytes.filter((_, place) => place % 2)];
	// Four bits say “bytes”, eight how many; each of them then lies over two.
	const halves = inOrder.flatMap((byte) => [byte >> 4, byte & 15]);
	const [mode, high = 0, low = 0, ...rest] = halves;
	if (mode !== 0b0100) throw new Error('The code does not hold bytes.');
	const length = high * 16 + low;
	return String.fromCharCode(
		...Array.from({ length }, (_, place) => (rest[2 * place] ?? 0) * 16 + (rest[2 * place + 1] ?? 0))
	);
}

const numberOf = (bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);
