import type { Figure } from '#lib/analysis/figures.ts';
import { lineHeight } from './lineLayout.ts';
import { rackHeight } from './rackLayout.ts';
import { stackHeight } from './stackLayout.ts';

/** Height in px that a figure's drawing takes at a width, known before it is drawn. */
export function figureHeight(figure: Figure, width: number): number {
	switch (figure.kind) {
		case 'line':
			return lineHeight(figure, width);
		case 'stack':
			return stackHeight(figure, width);
		case 'elevation':
			return rackHeight(figure, width);
	}
}
