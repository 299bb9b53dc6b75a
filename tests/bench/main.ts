import { example, figures } from './figures.ts';
import { milliseconds, timed, type Figure, type Line } from './timing.ts';

const width = 58;

function print({ name, time, ratio, target = '' }: Line): void {
	const against = ratio === undefined ? '' : `${ratio.toFixed(2)}×`;
	console.log(
		`${name.padEnd(width)} ${milliseconds(time).padStart(9)}  ${against.padStart(6)}   ${target}`.trimEnd()
	);
}

/** Where the page stands, how a browser is started that opens it, and how it is put away. */
export interface Site {
	readonly launch: object;
	readonly address: string;
	readonly close: () => Promise<void>;
}

/** Prints every figure: those of the model, those of the files, and those of the page once it is opened. */
export async function run(open: () => Promise<Site>): Promise<void> {
	console.log(`${'Five options, ten years'.padEnd(width)} ${'ms'.padStart(9)}   ratio   target`);
	const times = new Map<string, number>();
	const tell = async (figure: Figure): Promise<void> => {
		const { name, target, against } = figure;
		const time = await timed(figure);
		times.set(name, time);
		const base = against === undefined ? undefined : times.get(against);
		print({ name, time, ...(base && { ratio: time / base }), ...(target && { target }) });
	};
	for (const figure of figures) await tell(figure);
	// Loaded only now: libraries of the older kind move memory while they load, and from then on every array of numbers
	// is read at half the speed.
	const [{ fileFigures }, { pageLines }] = await Promise.all([
		import('./fileFigures.ts'),
		import('./page.ts')
	]);
	for (const figure of fileFigures(example('today'))) await tell(figure);
	const { launch, address, close } = await open();
	for (const line of await pageLines(launch, address)) print(line);
	await close();
}
