import { describe, expect, it } from 'vitest';
import { fill, sketchChassis, sketchUnit } from './chassis.fixture.ts';

const pair = sketchUnit({ name: 'Unit' });
/** Rules of fans and supplies that leave these bays on, each with its reason. */
const rules = (...all: [reason: string, ...bays: number[]][]) =>
	all.map(([reason, ...bays]) => ({ need: 'fans' as const, fitted: 1, bays, reason }));

describe('what limits the servers of a chassis', () => {
	it('are bays that stay off, for each reason once', () => {
		const powerRules = rules(['Fan 1.2 is missing.', 1, 2, 3], ['No second supply', 2, 3, 4]);
		expect(fill(sketchChassis({ columns: 4, rows: 1, powerRules }), 'half').bound).toBe(
			'2 of 4 bays can be used, for 2 servers where all would hold 4: Fan 1.2 is missing; No second supply.'
		);
	});

	it('are bays that lie apart', () => {
		// Bays 3 and 6 have no partner in their row of three.
		const threes = sketchChassis({ columns: 3, rows: 2 });
		expect(fill(threes, 'half', pair).bound).toBe(
			'2 bays for each half-height server with its expansion unit; the 2 bays left over lie so that no further one fits.'
		);
		expect(fill(threes, 'double').bound).toBe(
			'2 bays for each double-width server; the 2 bays left over lie so that no further one fits.'
		);
	});

	it('are the bays themselves, for a server with all its units', () => {
		const beside = sketchUnit({ adjacency: 'beside', maxPerHost: 2 });
		expect(fill(sketchChassis({ columns: 4, rows: 2 }), 'full', beside, 2).bound).toBe(
			'8 bays, 4 for each full-height server with its 2 expansion units.'
		);
	});

	it('is how many units the chassis takes, one named as one', () => {
		const { bound, lost } = fill(sketchChassis({ name: 'HP c3000', columns: 4, rows: 2 }), 'half', {
			...pair,
			maxPerChassis: 1
		});
		expect(bound).toBe('HP c3000 takes at most 1 unit of Unit, enough for 1 server; its bays would hold 4.');
		expect(lost).toEqual([
			'Bays 3, 4, 5, 6, 7 and 8 stay empty: the chassis takes no more expansion units.',
			'Without Unit the chassis would hold 8 servers and not 1.'
		]);
	});
});

describe('a bay that stays empty', () => {
	const nothingFits = 'no further server with all that belongs to it fits there';

	it('is named alone', () => {
		expect(fill(sketchChassis({ columns: 3, rows: 1 }), 'half', pair).lost).toEqual([
			`Bay 3 stays empty: ${nothingFits}.`,
			'Without Unit the chassis would hold 3 servers and not 1.'
		]);
	});

	it('lies above a unit in the way of full-height servers alone', () => {
		const on = (...bays: number[]) =>
			sketchChassis({ columns: 4, rows: 2, powerRules: rules(['Off.', ...bays]) });
		expect(fill(on(2, 5, 6), 'half', pair).lost[0]).toBe(`Bay 2 stays empty: ${nothingFits}.`);
		expect(fill(on(1, 2, 5), 'full').lost).toEqual([`Bay 2 stays empty: ${nothingFits}.`]);
		expect(fill(on(1, 2, 3, 5, 6), 'full', pair).lost.slice(0, 2)).toEqual([
			'Bay 2 stays empty: above an expansion unit no full-height server fits.',
			`Bay 3 stays empty: ${nothingFits}.`
		]);
	});
});

it('a unit of two bays stands beside its host, never over it, and one that shares a pair takes one bay', () => {
	const wide = sketchUnit({ adjacency: 'pair', baysTaken: 2 });
	expect(fill(sketchChassis({ columns: 4, rows: 1 }), 'half', wide).serversPerChassis).toBe(0);
	const two = sketchUnit({ adjacency: 'beside', baysTaken: 2, maxPerHost: 2 });
	// Bays 3 and 4 have a pair on each side only together: 1–2 is beside 3, 5–6 beside 4.
	expect(fill(sketchChassis({ columns: 6, rows: 1 }), 'half', two, 2).serversPerChassis).toBe(0);
	expect(fill(sketchChassis({ columns: 6, rows: 2 }), 'full', two).serversPerChassis).toBe(2);
});
