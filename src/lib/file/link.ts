import type { Plan } from '#lib/model/plan.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checkLetters } from './checkLetters.ts';
import { linkMark } from './linkMark.ts';
import { fileText, linkText } from './linkText.ts';
import type { Problem } from './problem.ts';

/** Makes text small and whole again; `expand` fails where the bytes are torn or grow beyond what a plan can be. */
export interface Squeeze {
	readonly compress: (text: string) => Promise<Uint8Array>;
	readonly expand: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Most characters of a link that mail and chat programs carry unharmed. */
export const longestLink = 2000;

/** Most characters of a link whose QR code a phone still reads from a projected screen. */
export const longestCode = 1588;

const version = 1;

/**
 * The fragment of an address that carries a whole plan, `#plan=1.k7Qz…`: the version of the link, four check letters,
 * and the compressed plan.
 */
export async function planFragment(plan: Plan, squeeze: Squeeze): Promise<string> {
	const carried = toBase64url(await squeeze.compress(linkText(plan)));
	return `${linkMark}${version}.${checkLetters(carried)}${carried}`;
}

/** The text of the plan file that a fragment carries, for `readPlan`; or why there is none. Never throws. */
export async function planText(
	fragment: string,
	squeeze: Squeeze
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem }> {
	const [, said = '', check = '', carried = ''] =
		/^#plan=([^.]*)\.?(.{0,4})(.*)$/su.exec(fragment.trim()) ?? [];
	if (!/^\d{1,6}$/u.test(said) || Number(said) < 1)
		return refuse(
			`The link says no version: after “plan=” comes a number and a point, not “${said.slice(0, 12)}”.`
		);
	if (Number(said) > version)
		return refuse(
			`The link was made by a newer program (version ${Number(said)}); this one reads up to ${version}. Load the page anew to open it.`
		);
	const bytes = checkLetters(carried) === check ? fromBase64url(carried) : null;
	if (!bytes || carried === '')
		return refuse(
			`The link is not whole: its last part has ${carried.length} characters, and they are not those that were sent. Mail and chat cut long links; ask for it again, or for the plan file.`
		);
	try {
		return { ok: true, text: fileText(await squeeze.expand(bytes)) };
	} catch {
		return refuse('The link holds no plan: what it carries cannot be unpacked. Ask for the plan file.');
	}
}

function refuse(message: string): { readonly ok: false; readonly problem: Problem } {
	return { ok: false, problem: { where: '', message } };
}
