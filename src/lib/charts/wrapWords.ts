import { textWidth, type Weight } from './textWidth.ts';

export interface Setting {
	readonly size: number;
	readonly weight?: Weight;
	/** Most lines that there is room for; what does not fit ends in an ellipsis. */
	readonly lines?: number;
	/** Lines of about equal length instead of a short last one. */
	readonly balanced?: boolean;
	/** Room already taken at the start of the first line. */
	readonly indent?: number;
}

/** The lines of a text that is set no wider than `width` px. */
export function wrapWords(text: string, width: number, setting: Setting): string[] {
	const lines = wrap(text, width, setting);
	if (!setting.balanced || lines.length === 1) return lines;
	for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
		const tried = wrap(text, narrower, setting);
		if (
			tried.length > lines.length ||
			tried.some((line) => textWidth(line, setting.size, setting.weight) > narrower)
		) {
			return wrap(text, narrower + 4, setting);
		}
	}
	return lines;
}

function wrap(text: string, width: number, setting: Setting): string[] {
	const { size, weight = 400, lines = Infinity, indent = 0 } = setting;
	const wide = (line: string, first: boolean): number => textWidth(line, size, weight) + (first ? indent : 0);
	const set: string[] = [];
	let line = '';
	const words = text.split(' ');
	for (const [place, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		const fits = wide(longer, set.length === 0) <= width;
		if (fits || (line === '' && set.length > 0) || (line === '' && indent === 0)) {
			line = longer;
			continue;
		}
		if (set.length + 1 >= lines) {
			line = [line, ...words.slice(place)].filter((part) => part !== '').join(' ');
			break;
		}
		set.push(line);
		line = word;
	}
	set.push(line);
	return set.map((each, place) => cut(each, (shorter) => wide(shorter, place === 0) <= width));
}

/** The line as it is, or as much of it as fits before an ellipsis. */
function cut(line: string, fits: (line: string) => boolean): string {
	if (fits(line)) return line;
	const characters = Array.from(line);
	while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}
