import { asset } from '$app/paths';
import type { PageLoad } from './$types';

/** The page opens on a computed example: its file is part of the page. */
export const load: PageLoad = async ({ fetch }) => ({
	today: await (await fetch(asset('/examples/today.json'))).text()
});
