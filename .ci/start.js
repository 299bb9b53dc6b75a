import { ensureBuilt } from './build.js';
import { ensureInstalled, requireNode } from './install.js';
import { root } from './place.js';
import { closeOnSignal, serve } from './serve.js';

process.chdir(root);
requireNode();
if (!ensureInstalled()) process.exit(1);
if (!ensureBuilt()) {
	console.error('The pages could not be built; the message above says why.');
	process.exit(1);
}

const asked = process.env.PORT;
const port = asked ? Number(asked) : 4173;
if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`PORT is “${asked}”; give a whole number from 0 to 65535, or leave it out for 4173.`);
	process.exit(1);
}

try {
	const { address, close } = await serve({ port, orNext: !asked });
	closeOnSignal(close);
	console.log(`\nUp or Out is open at ${address}\nIt runs on this machine only. Press Ctrl+C to stop.`);
} catch (error) {
	console.error(
		error.code === 'EADDRINUSE'
			? `Port ${port} is in use. Give another one: PORT=${port + 1} npm start`
			: `The pages could not be served on port ${port}: ${error.message}`
	);
	process.exit(1);
}
