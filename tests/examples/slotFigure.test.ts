import { describe, expect, it } from 'vitest';
import { slotFigure } from '#lib/analysis/slotFigure.ts';
import { answersOf, examplePlan } from './reading.ts';

type Hosts = ReturnType<typeof slotFigure>['hosts'];

const hostOf = (hosts: Hosts, id: string): Hosts[number] => {
	const found = hosts.find(({ option }) => option.id === id);
	if (!found) throw new Error(`No host of “${id}” is drawn.`);
	return found;
};
const portsOf = (host: Hosts[number], is: string): (number | null)[] =>
	host.units.flatMap(({ slots }) =>
		slots.flatMap(({ ports }) => ports.filter((port) => port.is === is).map(({ need }) => need))
	);

/** Five NIC ports and two FC ports for every host; VMware Infrastructure 3 is licensed by pairs of sockets. */
describe('Slots of the article’s plan', () => {
	const { reading } = answersOf(examplePlan('article-2008'));
	const figure = slotFigure(reading);
	const host = (id: string): Hosts[number] => hostOf(figure.hosts, id);

	it('are drawn for every new option, not for the estate', () => {
		expect(figure.hosts.map(({ option }) => option.id)).toEqual([
			'large',
			'small',
			'blades-dual',
			'blades-single',
			'blades-expansion'
		]);
	});

	// ⌈5 ÷ 2⌉ = 3 blades with two ports, ⌈5 ÷ 1⌉ = 5 with one, each with two sockets and so one licence.
	it.each([
		['blades-dual', 3, '3'],
		['blades-single', 5, '5'],
		['blades-expansion', 1, '1']
	])('take %s in %i blades to a host and as many licences', (id, servers, licences) => {
		expect(host(id).servers).toBe(servers);
		expect(host(id).licences).toBe(licences);
		expect(host(id).unmet).toEqual([]);
	});

	// Two onboard and a quad-port card in the expansion blade: six ports, of which five are numbered.
	it('put six ports on the blade with expansion, five of them in use, in two bays', () => {
		const blade = host('blades-expansion');
		expect(blade.units.map(({ is }) => is)).toEqual(['blade', 'expansion']);
		expect(portsOf(blade, 'nic')).toEqual([1, 2, 3, 4, 5, null]);
		expect(portsOf(blade, 'fc')).toEqual([1, 2]);
		expect(blade.lines[0]).toBe('6\u00a0NIC ports, 5 needed');
		expect(blade.reasons[0]).toMatch(/^Takes 2 bays per host/u);
		const unit = blade.units[1]!;
		expect(unit.slots.filter(({ card }) => card !== null)).toHaveLength(1);
		expect(unit.slots[0]!.ports).toHaveLength(4);
	});

	it('say why a host of plain blades takes several', () => {
		expect(host('blades-dual').reasons[0]).toBe('Each blade has 2 of 5\u00a0NIC ports, so a host takes 3.');
		expect(host('blades-dual').lines[0]).toBe('6\u00a0NIC ports, 5 needed');
		expect(host('blades-single').lines[0]).toBe('5\u00a0NIC ports, 5 needed');
	});

	it('conclude with the option that takes most servers, against the expansion blade', () => {
		expect(figure.title).toBe(
			'Single-NIC blades take 5 servers, each licensed, for the ports of one host; Blades + expansion take one'
		);
	});

	it('refer to the licences per host, and have a row for each option behind them', () => {
		expect(host('blades-single').ref).toEqual({
			quantity: 'licencesPerHost',
			option: 'blades-single',
			year: 0
		});
		const row = figure.table.rows.find(([label]) => label === 'Blades + expansion');
		// Servers, licences, NIC and FC ports, expansion units, bays.
		expect(row?.slice(1, 7)).toEqual(['1', '1', '6 of 5', '2 of 2', '1', '2']);
	});
});

/** Ten USB keys to a host, and plain blades with two USB ports, which are ruled out. */
describe('Slots of a plan with USB keys', () => {
	const figure = slotFigure(answersOf(examplePlan('usb-keys')).reading);

	it('show the eight keys that plain blades do not carry', () => {
		const blades = figure.hosts.find(({ option }) => option.ruledOut)!;
		expect(blades.unmet).toEqual([{ port: 'usb', label: 'USB ports', count: 10 - 2, from: 3 }]);
		expect(portsOf(blades, 'usb')).toEqual([1, 2]);
		expect(figure.title).toBe('Blades cannot carry every USB port of a host; the others can');
	});

	// Two onboard and eight on the card in the expansion unit.
	it('show ten on the blade with expansion', () => {
		const expansion = figure.hosts.find(({ units }) => units.length === 2)!;
		expect(portsOf(expansion, 'usb')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	});
});
