/** The worked examples that ship with the product, each with the test files that hold its arithmetic. */
const workedExamples = [
	['Article 2008', ['article2008', 'article2008SixPorts']],
	['Ten USB keys', ['usbKeys']],
	['Graphics cards', ['graphicsCards']],
	['5:1 and 10:1', ['consolidationRatio', 'smallConsolidation']],
	['A first SAN, and one that stands', ['firstSan']],
	['The 200,000 IOPS claim', ['storageClaim']],
	['Density software, and Hyper-V at 28', ['densitySoftware', 'hyperV']],
	['Today', ['today']]
];
const published = ': the model gives what is published';

/** What a run of the tests proves of the numbers: published examples met, worked examples met. @returns {string[]} */
export function proof(report) {
	if (!report) return [];
	const tests = report.testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map((test) => ({ file: name.replaceAll('\\', '/'), ...test }))
	);
	const oracles = tests.filter(({ ancestorTitles }) =>
		ancestorTitles.some((title) => title.endsWith(published))
	);
	return [
		`Published examples: ${met(oracles)}.`,
		...workedExamples.map(([title, files], index) => {
			const own = tests.filter(({ file }) =>
				files.some((each) => file.endsWith(`/tests/examples/${each}.test.ts`))
			);
			return `Worked example ${index + 1}, ${title}: ${met(own)} by hand.`;
		})
	];
}

function met(tests) {
	return `${tests.filter(({ status }) => status === 'passed').length} of ${tests.length} met`;
}
