import { aptInstall, onPath } from './command.js';

/** Programs that read a PDF independently of the code that wrote it, and the Debian packages that bring them. */
const readers = {
	qpdf: 'qpdf',
	pdftotext: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	pdfinfo: 'poppler-utils'
};

const missing = () => Object.keys(readers).filter((program) => onPath(program) === null);

/** Sees that the PDF readers of the report tests are there, installing them where that is possible. */
export function ensureDocumentReaders() {
	if (missing().length === 0) return true;
	console.log(`Installing ${missing().join(', ')} …`);
	aptInstall([...new Set(missing().map((program) => readers[program]))]);
	if (missing().length === 0) return true;
	const packages = [...new Set(missing().map((program) => readers[program]))].join(' ');
	console.error(
		`The report tests need ${missing().join(', ')}. Install ${packages} (Debian: sudo apt-get install ${packages}; macOS: brew install ${packages.replace('poppler-utils', 'poppler')}) and run the tests again.`
	);
	return false;
}
