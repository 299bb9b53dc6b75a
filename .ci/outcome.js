/**
 * How many checks of a stage passed and failed, with a line for whatever the counts alone do not say.
 *
 * @typedef {{ passed: number, failed: number, notes: string[], notRun?: string }} Outcome
 */

/** A check that counts once, however much it looks at. @returns {Outcome} */
export const once = (well, ...notes) => ({ passed: well ? 1 : 0, failed: well ? 0 : 1, notes });

/** What could not be tried on this machine; said in the last line, neither passed nor failed. @returns {Outcome} */
export const leftOut = (name, ...notes) => ({ passed: 0, failed: 0, notes, notRun: name });

/** Counts single tests in Vitest's report; a file that could not be loaded is one failure. @returns {Outcome} */
export function vitestOutcome(report, endedWell) {
	if (!report) return once(false, 'Vitest ended without a report.');
	const unloaded = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	);
	return settle(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + unloaded.length,
			left: report.numPendingTests + report.numTodoTests
		},
		endedWell
	);
}

/** Counts single tests in Playwright's report; an error outside any test is one failure. @returns {Outcome} */
export function playwrightOutcome(report, endedWell) {
	if (!report) return once(false, 'Playwright ended without a report.');
	const { expected, unexpected, flaky, skipped } = report.stats;
	return settle(
		{ passed: expected, failed: unexpected + flaky + report.errors.length, left: skipped },
		endedWell
	);
}

/** A test left out proves nothing, so it counts as failed; so does a bad ending that no test accounts for. */
function settle({ passed, failed, left }, endedWell) {
	const notes = [];
	if (left > 0) notes.push(`${left} left out; a test that does not run counts as failed.`);
	if (passed + failed + left === 0) return once(false, 'No test was found.');
	const unexplained = !endedWell && failed + left === 0;
	if (unexplained) notes.push('Every test passed, yet the run ended with an error; see above.');
	return { passed, failed: failed + left + (unexplained ? 1 : 0), notes };
}
