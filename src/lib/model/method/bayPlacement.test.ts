import { describe, expect, test } from 'vitest';
import type { BayPlacement } from './bayPlacement.ts';
import {
	c3000,
	c3000WithFourFans,
	c7000,
	fill,
	fourFans,
	m1000e,
	pciUnit,
	sketchChassis,
	sketchUnit,
	x440p,
	x9508
} from './chassis.fixture.ts';

/** Bays of every host in turn, those of its units after a plus: `1+2`, `1,9`. */
function layout({ units, serversPerChassis }: BayPlacement): string[] {
	return Array.from({ length: serversPerChassis }, (_, index) =>
		units
			.filter(({ host }) => host === index + 1)
			.map(({ bays }) => bays.join(','))
			.join('+')
	);
}

describe('HP c7000, two rows of eight', () => {
	test('holds sixteen half-height blades, bay by bay', () => {
		const full = fill(c7000, 'half');
		expect(full.serversPerChassis).toBe(16);
		expect(full.baysPerServer).toBe(1);
		expect(layout(full)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(String));
		expect(full.bound).toBe('16 bays, 1 for each half-height server.');
		expect(full.off).toEqual([]);
		expect(full.lost).toEqual([]);
	});

	test('holds eight full-height blades, each in a column of both rows', () => {
		const full = fill(c7000, 'full');
		expect(full.baysPerServer).toBe(2);
		expect(layout(full)).toEqual(['1,9', '2,10', '3,11', '4,12', '5,13', '6,14', '7,15', '8,16']);
		expect(full.bound).toBe('16 bays, 2 for each full-height server.');
	});

	test('holds eight half-height blades with an expansion unit in the other bay of each odd/even pair', () => {
		const full = fill(c7000, 'half', pciUnit);
		expect(full.baysPerServer).toBe(2);
		expect(layout(full)).toEqual(['1+2', '3+4', '5+6', '7+8', '9+10', '11+12', '13+14', '15+16']);
		expect(full.units.slice(0, 2)).toEqual([
			{ is: 'server', host: 1, bays: [1] },
			{ is: 'expansion', host: 1, bays: [2] }
		]);
		expect(full.bound).toBe('16 bays, 2 for each half-height server with its expansion unit.');
		expect(full.lost).toEqual([
			'Without HP PCI Expansion Blade the chassis would hold 16 servers and not 8.'
		]);
	});

	// Columns 1 and 2 are a pair. A blade in column 1 (bays 1, 9) has its unit in the lower bay of column 2, bay 10. Bay 2
	// above it is half a column, so the second column takes no full-height blade. One host in each of four pairs.
	test('holds four full-height blades with an expansion unit, with the bay above each unit empty', () => {
		const full = fill(c7000, 'full', pciUnit);
		expect(full.serversPerChassis).toBe(4);
		expect(full.baysPerServer).toBe(3);
		expect(layout(full)).toEqual(['1,9+10', '3,11+12', '5,13+14', '7,15+16']);
		expect(full.bound).toBe(
			'A full-height server with the unit in the lower bay beside it needs a pair of columns: 4 servers.'
		);
		expect(full.lost).toEqual([
			'Bays 2, 4, 6 and 8 stay empty: above an expansion unit no full-height server fits.',
			'Without HP PCI Expansion Blade the chassis would hold 8 servers and not 4.'
		]);
	});

	test('holds eight double-width blades, each in an odd/even pair', () => {
		expect(layout(fill(c7000, 'double'))).toEqual([
			'1,2',
			'3,4',
			'5,6',
			'7,8',
			'9,10',
			'11,12',
			'13,14',
			'15,16'
		]);
	});
});

describe('HP c3000, two rows of four', () => {
	test('holds eight half-height or four full-height blades', () => {
		expect(layout(fill(c3000, 'half'))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
		expect(layout(fill(c3000, 'full'))).toEqual(['1,5', '2,6', '3,7', '4,8']);
	});

	test('with four fans holds half of them, in bays 1, 2, 5 and 6', () => {
		const half = fill(c3000WithFourFans, 'half');
		expect(layout(half)).toEqual(['1', '2', '5', '6']);
		expect(half.off).toEqual([3, 4, 7, 8].map((bay) => ({ bay, reason: fourFans })));
		expect(half.bound).toBe(
			'4 of 8 bays can be used, for 4 servers where all would hold 8: With four fans bays 3, 4, 7 and 8 stay off.'
		);
		expect(layout(fill(c3000WithFourFans, 'full'))).toEqual(['1,5', '2,6']);
		expect(layout(fill(c3000WithFourFans, 'half', pciUnit))).toEqual(['1+2', '5+6']);
		expect(layout(fill(c3000WithFourFans, 'full', pciUnit))).toEqual(['1,5+6']);
	});
});

describe('Cisco X9508, a row of eight', () => {
	test('holds eight single-slot or four double-slot nodes', () => {
		expect(layout(fill(x9508, 'single'))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
		expect(layout(fill(x9508, 'double'))).toEqual(['1,2', '3,4', '5,6', '7,8']);
	});

	test('holds four nodes with an X440p each', () => {
		const full = fill(x9508, 'single', x440p);
		expect(layout(full)).toEqual(['1+2', '3+4', '5+6', '7+8']);
		expect(full.bound).toBe('8 bays, 2 for each single-width server with its expansion unit.');
	});

	// A double-slot node takes two slots and its X440p a third: 8 ÷ 3 is two nodes, in 1–2 and 3–4 or later pairs.
	test('holds two double-slot nodes with an X440p each, and two slots stay empty', () => {
		const full = fill(x9508, 'double', x440p);
		expect(full.serversPerChassis).toBe(2);
		expect(full.lost).toEqual([
			expect.stringMatching(
				/^Bays \d and \d stay empty: no further server with all that belongs to it fits there\.$/
			),
			'Without Cisco X440p the chassis would hold 4 servers and not 2.'
		]);
	});

	test('with supplies for six nodes holds six', () => {
		const short = sketchChassis({
			name: 'Cisco X9508',
			family: 'X-Series',
			columns: 8,
			rows: 1,
			powerRules: [
				{ need: 'supplies', fitted: 4, bays: [1, 2, 3, 4, 5, 6], reason: 'Four supplies feed six nodes.' }
			]
		});
		expect(layout(fill(short, 'single'))).toEqual(['1', '2', '3', '4', '5', '6']);
		expect(layout(fill(short, 'single', x440p))).toEqual(['1+2', '3+4', '5+6']);
	});

	test('says so when the number of units a chassis takes is what binds', () => {
		const twoAtMost = fill(x9508, 'single', { ...x440p, maxPerChassis: 2 });
		expect(layout(twoAtMost)).toEqual(['1+2', '3+4']);
		expect(twoAtMost.bound).toBe(
			'Cisco X9508 takes at most 2 units of Cisco X440p, enough for 2 servers; its bays would hold 4.'
		);
		expect(twoAtMost.lost[0]).toBe(
			'Bays 5, 6, 7 and 8 stay empty: the chassis takes no more expansion units.'
		);
	});
});

test('Dell M1000e holds sixteen half-height or eight full-height blades', () => {
	expect(fill(m1000e, 'half').serversPerChassis).toBe(16);
	expect(fill(m1000e, 'full').serversPerChassis).toBe(8);
});

// IBM BladeCenter E: power modules 1 and 2 feed bays 1–6; without modules 3 and 4 bays 7–14 stay off.
test('BladeCenter E with two supplies holds six of fourteen blades', () => {
	const bladeCenter = sketchChassis({
		columns: 14,
		rows: 1,
		powerRules: [
			{ need: 'supplies', fitted: 2, bays: [1, 2, 3, 4, 5, 6], reason: 'Bays 7 to 14 need supplies 3 and 4.' }
		]
	});
	expect(fill(sketchChassis({ columns: 14, rows: 1 }), 'single').serversPerChassis).toBe(14);
	expect(layout(fill(bladeCenter, 'single'))).toEqual(['1', '2', '3', '4', '5', '6']);
	expect(fill(bladeCenter, 'single').off).toHaveLength(8);
});

test('of two rules only the bays that both allow are used', () => {
	const chassis = sketchChassis({
		columns: 4,
		rows: 1,
		powerRules: [
			{ need: 'fans', fitted: 4, bays: [1, 2, 3], reason: 'fans' },
			{ need: 'supplies', fitted: 2, bays: [2, 3, 4], reason: 'supplies' }
		]
	});
	expect(layout(fill(chassis, 'half'))).toEqual(['2', '3']);
	expect(fill(chassis, 'half').off).toEqual([
		{ bay: 1, reason: 'supplies' },
		{ bay: 4, reason: 'fans' }
	]);
});

describe('a unit beside its host', () => {
	const beside = sketchUnit({ adjacency: 'beside', maxPerHost: 2 });

	// Five bays in a row: two hosts with a neighbour each leave one bay.
	test('stands left or right of it, in or out of an odd/even pair', () => {
		const off = [{ need: 'fans', fitted: 1, bays: [2, 3, 4, 5], reason: 'off' }] as const;
		const chassis = sketchChassis({ columns: 5, rows: 1, powerRules: off });
		expect(layout(fill(chassis, 'half', beside))).toEqual(['2+3', '4+5']);
		expect(layout(fill(chassis, 'half', pciUnit))).toEqual(['3+4']);
	});

	test('may have a second one on its other side', () => {
		expect(layout(fill(sketchChassis({ columns: 6, rows: 1 }), 'half', beside, 2))).toEqual([
			'2+1+3',
			'5+4+6'
		]);
	});

	// Columns 1–4: hosts in columns 1 and 3 with both units in columns 2 and 4, or the mirror image.
	test('stands above or below another where the host is full-height', () => {
		const full = fill(sketchChassis({ columns: 4, rows: 2 }), 'full', beside, 2);
		expect(layout(full)).toEqual(['1,5+2+6', '3,7+4+8']);
	});

	test('of two bays takes an odd/even pair', () => {
		const wide = sketchUnit({ adjacency: 'beside', baysTaken: 2 });
		// Bays 3–4 serve a host in 2 or 5; 1–2 or 5–6 serve the next: hosts 3 and 4 have 1–2 and 5–6 beside them.
		expect(layout(fill(sketchChassis({ columns: 6, rows: 1 }), 'half', wide))).toEqual(['3+1,2', '4+5,6']);
	});
});
