import type { ElevationFigure, RackBlock } from '#lib/analysis/figures.ts';
import { hatch } from '#lib/charts/hatch.ts';
import { colourOf } from '#lib/charts/look.ts';

/** Most racks that are drawn of one option, so that six options stand side by side. */
const most = 12;
/** Distance of two racks, in px. */
const apart = 3;
const unit = 2.6;
const between = 24;
const inset = 1.5;

const px = (length: number): number => Math.round(length * 100) / 100;

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The racks of a plan without words, as SVG: each as it stands, side by side, the options apart. */
export function coverRacks(figure: ElevationFigure, width: number): string {
	const groups = figure.options.map(({ option, racks }) => ({
		option,
		racks: racks.flatMap((rack) => Array.from({ length: rack.count }, () => rack)).slice(0, most)
	}));
	const count = groups.reduce((sum, { racks }) => sum + racks.length, 0);
	const gaps = between * Math.max(0, groups.length - 1);
	const pitch = Math.min(18, (width - gaps + apart * groups.length) / Math.max(1, count));
	const gap = (width - pitch * count + apart * groups.length) / Math.max(1, groups.length - 1);
	const tall = figure.rackUnits * unit + 3;
	let x = 0;
	const drawn = groups.map(({ option, racks }) => {
		const colour = colourOf(option.look);
		const group = racks
			.map(({ blocks }, place) => {
				const box = { x: px(x + place * pitch), y: 0.5, width: px(pitch - apart), height: tall };
				return rackOf(blocks, figure.rackUnits, box, colour);
			})
			.join('');
		x += racks.length * pitch - apart + gap;
		return group;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(tall + 1)}">${drawn.join('')}</svg>`;
}

function rackOf(blocks: readonly RackBlock[], rackUnits: number, box: Box, colour: string): string {
	const inner = { x: box.x + inset, width: box.width - 2 * inset };
	const at = (bottom: number, height: number): Box => ({
		...inner,
		y: box.y + box.height - inset - (bottom - 1 + height) * unit,
		height: height * unit
	});
	const taken = new Set(
		blocks.flatMap(({ bottom, height }) => Array.from({ length: height }, (_, at) => bottom + at))
	);
	const free: string[] = [];
	for (let from = 1; from <= rackUnits; from += 1) {
		if (taken.has(from)) continue;
		let to = from;
		while (to < rackUnits && !taken.has(to + 1)) to += 1;
		const lines = hatch(at(from, to - from + 1), 5);
		if (lines !== '')
			free.push(
				`<path d="${lines}" fill="none" stroke="var(--c-hatch)" stroke-width="0.7" stroke-opacity="0.65"/>`
			);
		from = to;
	}
	const frame = rect(box, 'fill="var(--c-paper)" stroke="var(--c-control)" stroke-width="1"');
	return `${frame}${free.join('')}${blocks.map((block) => blockOf(block, at(block.bottom, block.height), colour)).join('')}`;
}

function blockOf(block: RackBlock, box: Box, colour: string): string {
	if (block.is !== 'chassis') {
		const fill =
			block.is === 'switch'
				? 'var(--c-axis)'
				: block.is === 'gear'
					? 'var(--c-hatch)'
					: block.is === 'estate'
						? 'var(--o-0)'
						: colour;
		return rect({ ...box, height: box.height - (box.height > 4 ? 1.2 : 0.9) }, `fill="${fill}"`);
	}
	const frame = rect(box, `fill="var(--c-drawing)" stroke="${colour}" stroke-width="0.7"`);
	const cell = {
		width: (box.width - 1.6) / Math.max(1, block.bayColumns),
		height: (box.height - 1.6) / Math.max(1, block.bayRows)
	};
	const bays = block.bays
		.filter(({ holds }) => holds === 'server' || holds === 'expansion')
		.map(({ column, row, columns, rows, holds }) => {
			const bay = {
				x: box.x + 0.8 + column * cell.width,
				y: box.y + 0.8 + row * cell.height,
				width: columns * cell.width - 0.25,
				height: rows * cell.height - 0.6
			};
			return holds === 'server'
				? rect(bay, `fill="${colour}"`)
				: rect(bay, `fill="var(--c-paper)" stroke="${colour}" stroke-width="0.25"`);
		});
	return `${frame}${bays.join('')}`;
}

const rect = ({ x, y, width, height }: Box, look: string): string =>
	`<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" ${look}/>`;
