import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#lib/file/base64url.ts';
import { longestLink, planFragment, planText } from '#lib/file/link.ts';
import { carriesPlan } from '#lib/file/linkMark.ts';
import { linkText } from '#lib/file/linkText.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { deflate, planLink } from '#lib/report/planLink.ts';
import { exampleNames, examplePlan } from '../examples/reading.ts';
import { anyPlan } from '../randomPlans.ts';

const page = 'https://planning.example.org/up-or-out/';
const today = examplePlan('today');

/** What is said of a fragment that carries no plan. */
async function refusal(fragment: string): Promise<string> {
	const found = await planText(fragment, deflate);
	return found.ok ? 'a plan' : found.problem.message;
}

describe('bytes in an address', () => {
	it('are written as the standard says', () => {
		// RFC 4648, section 10, without padding; and the two letters in which base64url differs.
		const written = (text: string): string => toBase64url(new TextEncoder().encode(text));
		expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(written)).toEqual([
			'',
			'Zg',
			'Zm8',
			'Zm9v',
			'Zm9vYg',
			'Zm9vYmE',
			'Zm9vYmFy'
		]);
		expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xbf))).toBe('-_-_');
	});

	it('come back from any text that they were written as', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
				expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
			})
		);
	});

	it('are not made up where a letter is foreign or missing', () => {
		expect(fromBase64url('Zm9v+')).toBeNull();
		expect(fromBase64url('Zm9v=')).toBeNull();
		expect(fromBase64url('Zm9vY')).toBeNull();
	});
});

describe('a link', () => {
	it('carries any plan, to the last number', async () => {
		await fc.assert(
			fc.asyncProperty(anyPlan, fc.string({ unit: 'grapheme', maxLength: 30 }), async (plan, notes) => {
				const whole = { ...plan, notes };
				const carried = await planText(await planFragment(whole, deflate), deflate);
				const read = carried.ok ? readPlan(carried.text) : null;
				expect(read?.ok && writePlan(read.plan)).toBe(writePlan(whole));
				expect(readPlan(writePlan(whole))).toMatchObject({ ok: true, findings: [] });
			}),
			{ numRuns: 60 }
		);
	});

	it('leaves out what is usual', () => {
		const said = linkText(today);
		for (const absent of ['horizon', 'currency', 'ranges', 'exchangeRates', 'author', 'model'])
			expect(said).not.toContain(`"${absent}"`);
		expect(said).toContain('"virtualMachinesToday":400');
	});

	it('of version 1 opens for as long as there are links', async () => {
		// Made once and kept: a change that no longer reads it breaks the links that people have sent.
		const kept =
			'#plan=1.3GUXVY_BagIxEIZfRf5zArpYC7m10GPpoe1JPEyTUYNjss0kgsi-e9lVWnuaGYZ_vm8uOHHRmBPcwqDGKgyH50LJ72d5u42eYRBT36rCXXCKpTaSV_L7mFg_cqAz3KKbDwaslSrDrS-IAQ5ZAgyEvljg8CZhplxGHAwK90Kej5wqHAKL2PK4nP9jXe-93zKuWw7DxiD3NeakfxhSG_UO9KSzaT4w9_pyc6ql8WBuCT2SyF1i8Xlndu1-pVarUcpTCSMSKXrbPezsd6Ngs--xGZ0kek6eJ-v9uedyipoLXGoiBrvGOn603hgEThrr-boaDAr5A9xU7LJrMNiVyXEstilh-AE';
		const carried = await planText(kept, deflate);
		const read = carried.ok ? readPlan(carried.text) : null;
		expect(read?.ok && read.plan.title).toBe('Branch office');
		expect(read?.ok && read.plan.horizon).toBe(5);
		expect(read?.ok && read.plan.inputs['virtualMachinesToday']).toBe(120);
	});

	it('stands behind the address of the page, which keeps no older plan', async () => {
		const link = await planLink(today, `${page}#plan=1.old`);
		expect(link.startsWith(`${page}#plan=1.`)).toBe(true);
		expect(link).toMatch(/^[\w:/.#=-]+$/u);
	});
});

describe('every example', () => {
	for (const name of exampleNames) {
		it(`${name} is shared by a link of fewer than ${longestLink} characters`, async () => {
			const { length } = await planLink(examplePlan(name), page);
			expect(length).toBeLessThan(longestLink);
			expect(length).toBeGreaterThan(500);
		});
	}
});

describe('a link that holds no plan says why', () => {
	it('when it was cut, anywhere', async () => {
		const whole = await planFragment(today, deflate);
		const cut = whole.slice(0, -7);
		expect(await refusal(cut)).toBe(
			`The link is not whole: its last part has ${whole.length - '#plan=1.abcd'.length - 7} characters, and they are not those that were sent. Mail and chat cut long links; ask for it again, or for the plan file.`
		);
		for (let length = '#plan='.length; length < whole.length; length += 41)
			expect(await refusal(whole.slice(0, length)), `${length} characters`).not.toBe('a plan');
	});

	it('when one character was changed', async () => {
		const whole = await planFragment(today, deflate);
		const changed = `${whole.slice(0, 400)}${whole[400] === 'A' ? 'B' : 'A'}${whole.slice(401)}`;
		expect(await refusal(changed)).toContain('The link is not whole');
	});

	it('when it comes from a newer program, or says no version', async () => {
		expect(await refusal('#plan=7.abcdef')).toBe(
			'The link was made by a newer program (version 7); this one reads up to 1. Load the page anew to open it.'
		);
		expect(await refusal('#plan=')).toContain('The link says no version');
		expect(await refusal('#plan=x.abc')).toContain('not “x”');
		expect(await refusal('#plan=0.abc')).toContain('The link says no version');
	});

	it('when what it carries is whole but unpacks to no plan', async () => {
		const fragment = await planFragment(today, {
			...deflate,
			compress: () => Promise.resolve(Uint8Array.of(7, 7, 7))
		});
		expect(await refusal(fragment)).toContain('cannot be unpacked');
		const list = await planFragment(today, { ...deflate, compress: () => deflate.compress('[]') });
		const carried = await planText(list, deflate);
		expect(carried.ok && readPlan(carried.text)).toMatchObject({
			ok: false,
			problems: [{ message: 'The file holds no plan: a plan is a JSON object.' }]
		});
	});

	it('when it unpacks to far more than a plan', async () => {
		const bomb = await planFragment(today, {
			...deflate,
			compress: () => deflate.compress(' '.repeat(3_000_000))
		});
		expect(await refusal(bomb)).toContain('cannot be unpacked');
	});

	it('and another anchor of the page is no plan at all', () => {
		expect(carriesPlan('#overview')).toBe(false);
		expect(carriesPlan('#plan=1.x')).toBe(true);
	});
});
