import { planFragment, type Squeeze } from '#lib/file/link.ts';
import type { Plan } from '#lib/model/plan.ts';

/** More text than any plan file has; a link that unpacks to more was not made here. */
const most = 2_000_000;

/** Squeezes with what browsers and Node have built in. */
export const deflate: Squeeze = {
	compress: async (text) => {
		const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		return new Uint8Array(await new Response(stream).arrayBuffer());
	},
	expand: async (bytes) => {
		const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
		const words = new TextDecoder('utf-8', { fatal: true });
		const reader = stream.getReader();
		let text = '';
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			text += words.decode(part.value, { stream: true });
			if (text.length > most) throw new Error(`The link unpacks to more than ${most} characters.`);
		}
		return text + words.decode();
	}
};

/**
 * The link that opens the plan as a copy on the page at `base`, such as `https://example.org/up-or-out/`. The plan
 * travels behind the `#`, so it reaches no server. `longestLink` says how long a link may be to arrive unharmed.
 */
export async function planLink(plan: Plan, base: string): Promise<string> {
	return `${base.replace(/#.*$/su, '')}${await planFragment(plan, deflate)}`;
}
