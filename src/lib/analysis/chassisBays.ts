import type { Structure } from '#lib/model/structure.ts';
import type { RackBlock } from './figures.ts';

type Bays = Pick<RackBlock, 'bays' | 'bayColumns' | 'bayRows'>;

/** The bays of a chassis that holds the first `blades` servers of its placement, as the drawing needs them. */
export function chassisBays({ hardware, placement }: Structure, blades: number): Bays {
	const geometry = hardware.chassis?.bays;
	if (!geometry || !placement) return { bays: [], bayColumns: 0, bayRows: 0 };
	const { columns, rows } = geometry;
	const cell = (bay: number): { column: number; row: number } => ({
		column: (bay - 1) % columns,
		row: Math.floor((bay - 1) / columns)
	});
	const taken = new Set<number>();
	const units = placement.units
		.filter(({ host }) => host <= blades)
		.map(({ is, bays }) => {
			bays.forEach((bay) => taken.add(bay));
			const cells = bays.map(cell);
			const column = Math.min(...cells.map((at) => at.column));
			const row = Math.min(...cells.map((at) => at.row));
			return {
				column,
				row,
				columns: Math.max(...cells.map((at) => at.column)) - column + 1,
				rows: Math.max(...cells.map((at) => at.row)) - row + 1,
				holds: is
			};
		});
	const off = new Set(placement.off.map(({ bay }) => bay));
	const rest = Array.from({ length: columns * rows }, (_, index) => index + 1)
		.filter((bay) => !taken.has(bay))
		.map((bay) => ({
			...cell(bay),
			columns: 1,
			rows: 1,
			holds: off.has(bay) ? ('off' as const) : ('empty' as const)
		}));
	return { bays: [...units, ...rest], bayColumns: columns, bayRows: rows };
}
