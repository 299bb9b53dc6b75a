import * as chai from 'chai';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** One test as written in a test file. */
export interface Check {
	readonly name: string;
	readonly run: () => unknown;
}

type Body = (...values: never[]) => unknown;

let collected: Check[] = [];
let within: string[] = [];
/** What the tests of the group at hand leave behind is put in order by these. */
let after: readonly Body[] = [];

/** The tests written since it was last asked. */
export function takeChecks(): readonly Check[] {
	const taken = collected;
	collected = [];
	within = [];
	return taken;
}

function describeOne(name: string, body: Body): void {
	const outer = after;
	within.push(name);
	body();
	within.pop();
	after = outer;
}

/** What is done after each of the tests that follow in the same group. */
export function afterEach(body: Body): void {
	after = [...after, body];
}

function itOne(name: string, body: Body): void {
	const tidying = after;
	const run = async (): Promise<void> => {
		try {
			await body();
		} finally {
			for (const tidy of tidying) await tidy();
		}
	};
	collected.push({ name: [...within, name].join(' › '), run: tidying.length > 0 ? run : () => body() });
}

/** `each` of a list of cases: a case that is a list gives its values one by one. */
function each(declare: (name: string, body: Body) => void) {
	return (cases: readonly unknown[]) => (name: string, body: (...values: unknown[]) => unknown) => {
		for (const one of cases) {
			const values = Array.isArray(one) ? (one as unknown[]) : [one];
			declare(name, () => body(...values));
		}
	};
}

export const describe = Object.assign(describeOne, { each: each(describeOne) });
export const it = Object.assign(itOne, { each: each(itOne) });
export const test = it;
export const expect = chai.expect;
