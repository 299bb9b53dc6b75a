import { describe, expect, it } from 'vitest';
import type { ExpansionEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import { layoutsWith, placedGroups, unitsPerServer } from './slotLayouts.ts';
import type { SlotProblem } from './slotProblem.ts';

const offered = [[slots('PCIe', 2, 75)], [slots('PCI-X', 1, 25), slots('PCIe', 1, 25)]];
const problem = (server: ServerEntry, expansion: ExpansionEntry | null): SlotProblem => ({
	server,
	expansion,
	cards: [],
	needs: sketchNeeds([])
});

describe('the expansion units of a server', () => {
	const blade = sketchServer({ bay: 'half', fits: ['M1000e', 'c-Class'] });
	const unit = (sketch: Partial<Parameters<typeof sketchExpansion>[0]>) =>
		sketchExpansion({ alternatives: offered, ...sketch });

	it('are as many as their maker allows a host', () => {
		expect(unitsPerServer(problem(blade, unit({ maxPerHost: 2 })))).toEqual({
			most: 2,
			limit: 'most per host'
		});
	});

	it('are none where none is offered, or none that has slots', () => {
		const none = { most: 0, limit: 'none offered' };
		expect(unitsPerServer(problem(blade, null))).toEqual(none);
		expect(unitsPerServer(problem(blade, unit({ alternatives: [] })))).toEqual(none);
	});

	it('are none for a rack server, or a blade of another chassis', () => {
		const none = { most: 0, limit: 'other chassis' };
		expect(unitsPerServer(problem(sketchServer({}), unit({})))).toEqual(none);
		expect(unitsPerServer(problem(sketchServer({ bay: 'half', fits: ['M1000e'] }), unit({})))).toEqual(none);
	});

	it('may need a second CPU', () => {
		const needing = unit({ needs: { secondCpu: true } });
		const one = sketchServer({ bay: 'half', sockets: 1 });
		expect(unitsPerServer(problem(one, needing))).toEqual({ most: 0, limit: 'second CPU' });
		expect(unitsPerServer(problem(one, unit({}))).most).toBe(1);
		expect(unitsPerServer(problem(sketchServer({ bay: 'half', sockets: 2 }), needing)).most).toBe(1);
	});

	it('are no more than the mezzanines connect, other slots aside', () => {
		const server = sketchServer({
			bay: 'half',
			slots: [slots('mezzanine', 1, 25), slots('PCIe', 5, 25), slots('mezzanine', 2, 25)]
		});
		const units = (mezzanines: number, maxPerHost: number) =>
			unitsPerServer(problem(server, unit({ needs: { mezzanines }, maxPerHost })));
		expect(units(1, 4)).toEqual({ most: 3, limit: 'mezzanine' });
		expect(units(1, 3)).toEqual({ most: 3, limit: 'most per host' });
		expect(units(2, 4)).toEqual({ most: 1, limit: 'mezzanine' });
		expect(units(4, 4)).toEqual({ most: 0, limit: 'mezzanine' });
	});

	it('may need mezzanines of full-height and double-width blades alone', () => {
		const needing = unit({ needs: { mezzanines: 1, mezzanineFullHeightOnly: true } });
		const limit = (bay: 'half' | 'full' | 'single' | 'double') =>
			unitsPerServer(problem(sketchServer({ bay }), needing)).limit;
		expect((['half', 'full', 'single', 'double'] as const).map(limit)).toEqual([
			'most per host',
			'mezzanine',
			'most per host',
			'mezzanine'
		]);
	});
});

describe('the layouts with so many units', () => {
	const server = sketchServer({
		bay: 'full',
		slots: [slots('PCIe', 1, 25), slots('mezzanine', 2, 25), slots('mezzanine', 1, 25)]
	});

	it('tell apart how many units have which slots, not which unit', () => {
		const free = problem(server, sketchExpansion({ alternatives: offered, maxPerHost: 2 }));
		expect(layoutsWith(2, [0, 1], free)).toEqual([
			{ alternatives: [0, 0], connecting: [0, 0, 0] },
			{ alternatives: [0, 1], connecting: [0, 0, 0] },
			{ alternatives: [1, 1], connecting: [0, 0, 0] }
		]);
		expect(layoutsWith(0, [0, 1], free)).toEqual([{ alternatives: [], connecting: [0, 0, 0] }]);
	});

	it('connect the units by the last mezzanines first, and by no other slot', () => {
		const needing = problem(
			server,
			sketchExpansion({ alternatives: offered, maxPerHost: 3, needs: { mezzanines: 1 } })
		);
		const connecting = (units: number) => layoutsWith(units, [0], needing).map((layout) => layout.connecting);
		expect(connecting(1)).toEqual([
			[0, 0, 1],
			[0, 1, 0]
		]);
		expect(connecting(2)).toEqual([
			[0, 1, 1],
			[0, 2, 0]
		]);
		expect(connecting(3)).toEqual([[0, 2, 1]]);
		expect(connecting(4)).toEqual([]);
	});

	it('are drawn with the server’s own slots first, then unit by unit', () => {
		const layout = { alternatives: [1, 0], connecting: [0, 1, 0] };
		expect(placedGroups(layout, problem(server, sketchExpansion({ alternatives: offered })))).toEqual([
			{ ...slots('PCIe', 1, 25), unit: null, connecting: 0 },
			{ ...slots('mezzanine', 2, 25), unit: null, connecting: 1 },
			{ ...slots('mezzanine', 1, 25), unit: null, connecting: 0 },
			{ ...slots('PCI-X', 1, 25), unit: 1, connecting: 0 },
			{ ...slots('PCIe', 1, 25), unit: 1, connecting: 0 },
			{ ...slots('PCIe', 2, 75), unit: 2, connecting: 0 }
		]);
	});
});
