/**
 * The engine’s internal rate of return is the lowest rate from −99 % to 1,000 % at which yearly flows are worth nothing.
 * IRR() of a spreadsheet finds any one such rate near its guess, to seven digits. So the workbook does as the engine
 * does: it goes up in 220 equal steps to the first at which the present value changes its sign, goes through that step in
 * 220 smaller ones, and so on; in the last and smallest the rate lies on a straight line.
 */
export const rateSearch = { lowest: -0.99, span: 10.99, steps: 220 } as const;

/** The passes of the search, each 220 times finer than the one before. */
export const passes = [1, 2, 3] as const;

/** The cells that a search reads, as its formulas write them. */
export interface SearchCells {
	/** The flows from year 0 to the year of the cell. */
	readonly flows: string;
	/** The years of those flows. */
	readonly years: string;
	/** The whole numbers from 1 to 220, one below the other. */
	readonly steps: string;
}

/** The width of one step of a pass. */
export function stepWidth(pass: number): number {
	return rateSearch.span / rateSearch.steps ** pass;
}

/** Array formula: the rate at the lower end of the step in which the sign first changes; `before` is the pass before. */
export function passFormula(pass: number, before: string, { flows, years, steps }: SearchCells): string {
	const start = pass === 1 ? String(rateSearch.lowest) : before;
	const width = widthText(pass);
	// Present values at all ends of steps at once: discount factors of 220 rates by years, times the flows.
	const gains = (step: string): string =>
		`(MMULT((1+${start}+${width}*${step})^(-${years}),TRANSPOSE(${flows}))>0)`;
	const first = `MATCH(1,(${gains(`(${steps}-1)`)}<>${gains(steps)})*1,0)`;
	return `IF(AND(MIN(${flows})<0,MAX(${flows})>0),${start}+${width}*(${first}-1),NA())`;
}

/** The rate itself: where the line between the ends of the last step crosses 0. */
export function rateFormula(last: string, { flows, years }: Omit<SearchCells, 'steps'>): string {
	const width = widthText(passes.length);
	const present = (rate: string): string => `SUMPRODUCT(${flows},(1+${rate})^(-${years}))`;
	const [low, high] = [present(last), present(`${last}+${width}`)];
	return `${last}+${width}*${low}/(${low}-(${high}))`;
}

/** The lower end of the step in which a known rate lies, as the pass finds it. */
export function passValue(pass: number, rate: number): number {
	const width = stepWidth(pass);
	return rateSearch.lowest + Math.floor((rate - rateSearch.lowest) / width) * width;
}

function widthText(pass: number): string {
	return `${rateSearch.span}/${rateSearch.steps}${pass === 1 ? '' : `^${pass}`}`;
}
