import type { Figure } from '#lib/analysis/figures.ts';
import { fanHeight } from './fanLines.ts';
import { lineHeight } from './lineLayout.ts';
import { mapHeight } from './mapLayout.ts';
import { rackHeight } from './rackLayout.ts';
import { ratioHeight } from './ratioLayout.ts';
import { slotHeight } from './slotLayout.ts';
import { stackHeight } from './stackLayout.ts';
import { tornadoHeight } from './tornadoLayout.ts';

/** Height in px that a figure's drawing takes at a width, known before it is drawn. */
export function figureHeight(figure: Figure, width: number): number {
	switch (figure.kind) {
		case 'line':
			return lineHeight(figure, width);
		case 'stack':
			return stackHeight(figure, width);
		case 'elevation':
			return rackHeight(figure, width);
		case 'fan':
			return fanHeight(figure, width);
		case 'tornado':
			return tornadoHeight(figure, width);
		case 'map':
			return mapHeight(figure, width);
		case 'ratio':
			return ratioHeight(figure, width);
		case 'slots':
			return slotHeight(figure, width);
	}
}
