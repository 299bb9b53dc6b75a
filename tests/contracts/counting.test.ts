import { describe, expect, test } from 'vitest';
import { playwrightOutcome, vitestOutcome } from '../../.ci/outcome.js';

// The closing line of `npm test` is all that many readers see, so nothing that went wrong may be missing from it.

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((status) => ({ status }))
});
const modules = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	testResults: [file('passed', 'passed')]
};
const journeys = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the tests of modules', () => {
	test('are counted singly', () => {
		expect(vitestOutcome({ ...modules, numFailedTests: 2 }, false)).toMatchObject({ passed: 5, failed: 2 });
	});

	test('a file that cannot be loaded is one failure', () => {
		const testResults = [...modules.testResults, file('failed')];
		expect(vitestOutcome({ ...modules, testResults }, false)).toMatchObject({ passed: 5, failed: 1 });
	});

	test('a test left out counts as failed', () => {
		expect(vitestOutcome({ ...modules, numPendingTests: 1, numTodoTests: 1 }, true)).toMatchObject({
			passed: 5,
			failed: 2
		});
	});

	test('a bad ending that no test accounts for is one failure', () => {
		expect(vitestOutcome(modules, true)).toMatchObject({ passed: 5, failed: 0 });
		expect(vitestOutcome(modules, false)).toMatchObject({ passed: 5, failed: 1 });
	});

	test('a missing report, or one without any test, is one failure', () => {
		expect(vitestOutcome(null, true)).toMatchObject({ passed: 0, failed: 1 });
		expect(vitestOutcome({ ...modules, numPassedTests: 0, testResults: [] }, true)).toMatchObject({
			passed: 0,
			failed: 1
		});
	});
});

test('journeys in the browser are counted singly; one that passes at the second try has failed', () => {
	expect(playwrightOutcome(journeys, true)).toMatchObject({ passed: 3, failed: 0 });
	const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
	expect(playwrightOutcome({ stats, errors: [{}] }, false)).toMatchObject({ passed: 3, failed: 4 });
});
