import { describe, expect, test } from 'vitest';
import { bayKey, placeBays, type BayQuestion } from './bayPlacement.ts';
import {
	blade,
	c3000,
	c3000WithFourFans,
	c7000,
	fill,
	pciUnit,
	sketchChassis,
	x440p
} from './chassis.fixture.ts';
import { sketchServer } from './hardware.fixture.ts';

describe('what does not fit is told, with no server placed', () => {
	const told = (question: BayQuestion): string => {
		const placement = placeBays(question);
		expect(placement.serversPerChassis).toBe(0);
		expect(placement.units).toEqual([]);
		return placement.bound;
	};

	test.each<[string, Partial<BayQuestion>]>([
		['Server fits M1000e and not HP c7000, which is c-Class.', { server: blade('half', 'M1000e') }],
		[
			'Server fits M1000e or VRTX and not HP c7000, which is c-Class.',
			{ server: blade('half', 'M1000e', 'VRTX') }
		],
		['Server is a rack server and takes no bay of HP c7000.', { server: sketchServer({}) }],
		[
			'Chassis has no bay for Server, which is full-height.',
			{ chassis: sketchChassis({ columns: 8, rows: 1 }), server: blade('full') }
		],
		[
			'Cisco X440p fits X-Series and not HP c7000, which is c-Class.',
			{ expansion: x440p, expansionUnits: 1 }
		],
		[
			'HP PCI Expansion Blade serves a host at most 1 at a time; 2 units would be needed.',
			{ expansion: pciUnit, expansionUnits: 2 }
		],
		[
			'HP PCI Expansion Blade shares an odd/even pair of bays with its host; HP c7000 has room for 1 unit and not 2 there beside Server.',
			{ expansion: { ...pciUnit, maxPerHost: 2 }, expansionUnits: 2 }
		],
		[
			'HP PCI Expansion Blade shares an odd/even pair of bays with its host; HP c7000 has no room for a unit there beside Server.',
			{ server: blade('double'), expansion: pciUnit, expansionUnits: 1 }
		],
		[
			'0 of 2 bays can be used, for 0 servers where all would hold 2: No fan.',
			{
				chassis: sketchChassis({
					columns: 2,
					rows: 1,
					powerRules: [{ need: 'fans', fitted: 0, bays: [], reason: 'No fan.' }]
				})
			}
		]
	])('%s', (sentence, change) => {
		expect(
			told({ chassis: c7000, server: blade('half'), expansion: null, expansionUnits: 0, ...change })
		).toBe(sentence);
	});

	test('a unit that no server asks for does not matter, whatever it fits', () => {
		expect(fill(c7000, 'half', x440p, 0)).toEqual(fill(c7000, 'half'));
	});
});

test('the key tells questions apart by chassis, blade and unit, and forgets a unit that nobody asks for', () => {
	const question: BayQuestion = { chassis: c7000, server: blade('half'), expansion: null, expansionUnits: 0 };
	const others: BayQuestion[] = [
		{ ...question, chassis: c3000 },
		{ ...question, chassis: c3000WithFourFans },
		{ ...question, server: blade('full') },
		{ ...question, expansion: pciUnit, expansionUnits: 1 },
		{ ...question, expansion: { ...pciUnit, adjacency: 'any' }, expansionUnits: 1 }
	];
	expect(new Set([question, ...others].map(bayKey)).size).toBe(6);
	expect(bayKey({ ...question, expansion: pciUnit })).toBe(bayKey(question));
});
