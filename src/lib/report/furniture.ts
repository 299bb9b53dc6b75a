import type { Sheet } from './paper.ts';
import type { PlacedLine } from './pieces.ts';
import { baselineIn, setOneLine, type Measure, type TextStyle } from './setLines.ts';

const style: TextStyle = { family: 'sans', weight: 400, size: 11, leading: 16, token: '--c-ink-3' };

const gap = 16;

/** The header's two texts in the upper margin of a sheet: the customer and the plan, and how far it may go round. */
export function headerLines(
	texts: { readonly left: string; readonly right: string },
	sheet: Sheet,
	measure: Measure
): PlacedLine[] {
	const width = sheet.width - 2 * sheet.side;
	const baseline = sheet.top - 26 + baselineIn(style.leading, style);
	const right = setOneLine(texts.right, width * 0.4, style, measure);
	const left = setOneLine(texts.left, width - right.width - gap, style, measure);
	return [
		{ x: sheet.side, baseline, line: left },
		{ x: sheet.width - sheet.side - right.width, baseline, line: right }
	];
}

/** The footer's three texts in the lower margin of a sheet, each cut where it would meet the next. */
export function footerLines(
	texts: { readonly left: string; readonly centre: string; readonly right: string },
	sheet: Sheet,
	measure: Measure
): PlacedLine[] {
	const width = sheet.width - 2 * sheet.side;
	const baseline = sheet.height - sheet.bottom + 8 + baselineIn(style.leading, style);
	const right = setOneLine(texts.right, width * 0.2, style, measure);
	const left = setOneLine(texts.left, width * 0.28, style, measure);
	const centre = setOneLine(texts.centre, width * 0.44, style, measure);
	return [
		{ x: sheet.side, baseline, line: left },
		{ x: (sheet.width - centre.width) / 2, baseline, line: centre },
		{ x: sheet.width - sheet.side - right.width, baseline, line: right }
	];
}
