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

/** The tests written since it was last asked. */
export function takeChecks(): readonly Check[] {
	const taken = collected;
	collected = [];
	within = [];
	return taken;
}

function describeOne(name: string, body: Body): void {
	within.push(name);
	body();
	within.pop();
}

function itOne(name: string, body: Body): void {
	collected.push({ name: [...within, name].join(' › '), run: () => body() });
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
