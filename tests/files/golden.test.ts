import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';

const folder = 'static/examples';

describe.each(readdirSync(folder))('%s', (name) => {
	const read = readPlan(readFileSync(`${folder}/${name}`, 'utf8'));
	it('opens without a problem or an unknown key', () => {
		expect(read).toMatchObject({ ok: true, findings: [] });
	});
	it('written and read again is the same plan', () => {
		if (!read.ok) throw new Error('not a plan');
		expect(readPlan(writePlan(read.plan))).toEqual(read);
	});
});
