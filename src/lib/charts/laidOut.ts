/**
 * Lays each figure out once for as long as nothing else is asked of it: its chart, the room kept for the chart and what is
 * read in it by keys ask for the same.
 */
export function laidOut<F extends object, A extends readonly unknown[], L>(
	layOut: (figure: F, ...asked: A) => L
): (figure: F, ...asked: A) => L {
	const known = new WeakMap<F, { readonly asked: A; readonly layout: L }>();
	return (figure, ...asked) => {
		const last = known.get(figure);
		if (last?.asked.length === asked.length && asked.every((one, place) => Object.is(one, last.asked[place])))
			return last.layout;
		const layout = layOut(figure, ...asked);
		known.set(figure, { asked, layout });
		return layout;
	};
}
