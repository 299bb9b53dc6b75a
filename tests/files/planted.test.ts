import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import { command } from '../cli/console.ts';

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const text = readFileSync('static/examples/article-2008.json', 'utf8');

/** The example with one mistake planted. */
function planted(plant: (plan: Json) => void): string {
	const plan = JSON.parse(text) as Json;
	plant(plan);
	return JSON.stringify(plan);
}

function problems(file: string): string {
	const read = readPlan(file);
	return read.ok ? '' : read.problems.map(problemText).join('\n');
}

describe('a planted mistake is told with its place, the bound and the remedy', () => {
	it.each<[string, (plan: Json) => void, string]>([
		[
			'text for a number',
			(p) => (p['inputs'].growth = 'fast'),
			'inputs.growth: “Workload growth” must be a number, not "fast".'
		],
		[
			'a negative number',
			(p) => (p['inputs'].tariff = -0.1),
			'inputs.tariff: “Electricity tariff” is −0.1 USD per kWh; it must be at least 0 USD per kWh.'
		],
		[
			'over the bound',
			(p) => (p['inputs'].growth = 3),
			'inputs.growth: “Workload growth” is 300%; it must be at most 100%.'
		],
		[
			'a fraction of a port',
			(p) => (p['inputs'].fcPorts = 1.5),
			'inputs.fcPorts: “FC ports” is 1.5 ports per host; it must be a whole number.'
		],
		[
			'an unknown choice',
			(p) => (p['inputs'].spareMode = 'lots'),
			'inputs.spareMode: “Spare hosts” is one of “N + k per cluster”, “share of all hosts”, “headroom on load”, not “lots”.'
		],
		[
			'an unknown server',
			(p) => (p['options'][1].server = 'hp-dl580-g9'),
			'options[1].server: “hp-dl580-g9” is not a server of the catalogue. Did you mean “hp-dl580-g5”'
		],
		[
			'a card where a server belongs',
			(p) => (p['options'][1].server = 'nic-1g-quad-pcie'),
			'options[1].server: “nic-1g-quad-pcie” is a card, not a server.'
		],
		[
			'a blade without chassis',
			(p) => delete p['options'][3].chassis,
			'options[3].chassis: “HP ProLiant BL460c G1, dual NIC, 2 × 4 cores” is a blade; give a chassis of c-Class.'
		],
		[
			'a blade in another maker’s chassis',
			(p) => (p['options'][3].chassis = 'dell-m1000e'),
			'options[3].chassis: “HP ProLiant BL460c G1, dual NIC, 2 × 4 cores” does not fit “Dell PowerEdge M1000e”; it fits c-Class.'
		],
		[
			'a rack server in a chassis',
			(p) => (p['options'][1].chassis = 'hp-c7000'),
			'options[1]: “HP ProLiant DL580 G5, Xeon E7330” stands alone in the rack; remove the chassis'
		],
		['horizon 0', (p) => (p['horizon'] = 0), 'horizon: must be from 1 to 10 years.'],
		['one option', (p) => (p['options'].length = 1), 'options: must list 2 to 6 options.'],
		['no As is', (p) => delete p['options'][0].keepsEstate, 'Exactly one option keeps the estate'],
		[
			'the same id twice',
			(p) => (p['options'][2].id = 'large'),
			'options[2].id: “large” is used twice; give each its own id.'
		],
		[
			'a pinned option that is not there',
			(p) => (p['pinned'] = 'huge'),
			'pinned: “huge” is not the id of an option.'
		],
		[
			'an unknown input',
			(p) => (p['inputs'].gowth = 0.1),
			'inputs.gowth: is not the id of an input or assumption.'
		],
		[
			'an input in the wrong place',
			(p) => (p['options'][1].inputs.estateAge = 3),
			'options[1].inputs.estateAge: “Age of a server in place” belongs to the group; set it there.'
		],
		[
			'an own entry that extends itself',
			(p) => (p['catalogue'] = [{ id: 'mine', name: 'Mine', extends: 'mine', source: 'x', numbers: {} }]),
			'catalogue[0].extends: “mine” extends itself; name the catalogue entry that it is like.'
		],
		[
			'own entries in a circle',
			(p) =>
				(p['catalogue'] = [
					{ id: 'a', name: 'A', extends: 'b', source: 'x', numbers: {} },
					{ id: 'b', name: 'B', extends: 'a', source: 'x', numbers: {} }
				]),
			'a → b → a'
		],
		[
			'an own entry with an unknown number',
			(p) =>
				(p['catalogue'] = [
					{ id: 'mine', name: 'Mine', extends: 'hp-c7000', source: 'x', numbers: { wheels: 4 } }
				]),
			'catalogue[0].numbers.wheels: a chassis has no number of that name'
		],
		[
			'a newer version',
			(p) => (p['version'] = 9),
			'version: The plan was saved by a newer program (version 9); this one reads up to 1.'
		],
		[
			'another program’s file',
			(p) => (p['format'] = 'excalidraw'),
			'format: is "excalidraw"; a plan says “up-or-out/plan”.'
		],
		['a missing title', (p) => delete p['title'], 'title: is missing; it must be text.'],
		[
			'a range turned round',
			(p) => (p['ranges'] = { growth: { low: 0.2, high: 0.1 } }),
			'ranges.growth: has its low 0.2 above its high 0.1; exchange them.'
		]
	])('%s', (_, plant, message) => {
		expect(problems(planted(plant))).toContain(message);
	});
	it('a torn file', () => {
		expect(problems(text.slice(0, 700))).toContain('The file is not whole JSON');
	});
	it('an empty file', () => {
		expect(problems('')).toContain('The file is empty.');
	});
	it('a list instead of a plan', () => {
		expect(problems('[]')).toContain('a plan is a JSON object');
	});
});

describe('what is wrong without making the plan invalid', () => {
	it('an unknown key is said and left out', () => {
		const read = readPlan(planted((p) => (p['options'][1].colour = 'red')));
		expect(read.ok && read.findings.map(problemText)).toEqual([
			'options[1].colour: is not a key of a plan and is left out.'
		]);
	});
	it('a card that fits nowhere, a VM larger than any host and a missing exchange rate are findings of check', async () => {
		const { writeFileSync, mkdtempSync } = await import('node:fs');
		const { tmpdir } = await import('node:os');
		const folder = mkdtempSync(`${tmpdir()}/plan-`);
		const file = `${folder}/plan.json`;
		writeFileSync(
			file,
			planted((p) => {
				p['inputs'].portsThatDoNotFit = 'rule out';
				p['options'][3].cards = ['nic-1g-quad-pcie'];
				p['currency'] = 'EUR';
			})
		);
		const { out } = await command('check', file);
		expect(out).toContain('Dual-NIC blades: 0 of 2 FC ports');
		expect(out).toContain('Give the rate under exchangeRates.USD; until then 1 is used.');
		writeFileSync(
			file,
			planted((p) => Object.assign(p['inputs'], { demandMode: 'virtual machines', memoryPerVm: 500 }))
		);
		const { code, err } = await command('check', file);
		expect([code, err]).toEqual([
			1,
			expect.stringContaining(
				'No option fits: every one fails on VM size against a host, at best 500 of 56.6'
			)
		]);
	});
});
