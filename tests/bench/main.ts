import { figures } from './figures.ts';
import { milliseconds, timed } from './timing.ts';

const times = new Map<string, number>();
const width = Math.max(...figures.map(({ name }) => name.length));
console.log(`${'Five options, ten years'.padEnd(width)}  ${'ms'.padStart(9)}   ratio   target`);
for (const figure of figures) {
	const time = await timed(figure);
	times.set(figure.name, time);
	const base = figure.against === undefined ? undefined : times.get(figure.against);
	const ratio = base === undefined ? '' : `${(time / base).toFixed(2)}×`;
	console.log(
		`${figure.name.padEnd(width)}  ${milliseconds(time).padStart(9)}  ${ratio.padStart(6)}   ${figure.target ?? ''}`.trimEnd()
	);
}
