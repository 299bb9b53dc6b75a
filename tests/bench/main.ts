import { figures } from './figures.ts';
import { pageLines } from './page.ts';
import { milliseconds, timed, type Line } from './timing.ts';

const width = 58;

function print({ name, time, ratio, target = '' }: Line): void {
	const against = ratio === undefined ? '' : `${ratio.toFixed(2)}×`;
	console.log(
		`${name.padEnd(width)} ${milliseconds(time).padStart(9)}  ${against.padStart(6)}   ${target}`.trimEnd()
	);
}

/** Prints every figure: those of the model in Node, then those of the page that stands at an address. */
export async function run(launch: object, address: string): Promise<void> {
	console.log(`${'Five options, ten years'.padEnd(width)} ${'ms'.padStart(9)}   ratio   target`);
	const times = new Map<string, number>();
	for (const figure of figures) {
		const { name, target, against } = figure;
		const time = await timed(figure);
		times.set(name, time);
		const base = against === undefined ? undefined : times.get(against);
		print({ name, time, ...(base && { ratio: time / base }), ...(target && { target }) });
	}
	for (const line of await pageLines(launch, address)) print(line);
}
