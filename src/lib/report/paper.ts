/** Paper that a report is laid out for. */
export type Paper = 'a4' | 'letter';

/** A sheet in CSS pixels (96 to the inch), the unit of every length in this layer. */
export interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly side: number;
	readonly top: number;
	readonly bottom: number;
}

/** Points of a PDF to a CSS pixel. */
export const pointsPerPx = 0.75;

const perMillimetre = 96 / 25.4;
const perInch = 96;

const sheetOf = (width: number, height: number): Sheet => ({
	width,
	height,
	side: 16 * perMillimetre,
	top: 16 * perMillimetre,
	bottom: 18 * perMillimetre
});

/** Size and margins of each paper: 16 mm at the sides and above, 18 mm below for the footer. */
export const sheets: Readonly<Record<Paper, Sheet>> = {
	a4: sheetOf(210 * perMillimetre, 297 * perMillimetre),
	letter: sheetOf(8.5 * perInch, 11 * perInch)
};

/** Width in px between the margins. */
export const contentWidth = (paper: Paper): number => sheets[paper].width - 2 * sheets[paper].side;

/** Distance in px of two figures that stand side by side. */
export const pairGap = 28;

/** Width in whole px at which figures are drawn for a paper; of two side by side, each. */
export const figureWidth = (paper: Paper, isPaired = false): number =>
	Math.floor(isPaired ? (contentWidth(paper) - pairGap) / 2 : contentWidth(paper));
