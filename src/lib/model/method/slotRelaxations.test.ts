import { expect, it } from 'vitest';
import { sketchCard, sketchExpansion, sketchNeeds, sketchServer, slots } from './hardware.fixture.ts';
import type { SlotProblem } from './slotProblem.ts';
import { relaxations } from './slotRelaxations.ts';

const nic = sketchCard({ name: 'NIC', device: 'NIC', ports: 2, size: 'full', watts: 9, price: 1 });
const hba = sketchCard({ name: 'HBA', device: 'HBA', ports: 2, size: 'half', watts: 11, price: 2 });
const expansion = sketchExpansion({
	alternatives: [[slots('PCIe', 1, 75)]],
	needs: { secondCpu: true, mezzanines: 1 },
	fits: ['c-Class', 'X-Series']
});
const needs = sketchNeeds(
	[
		{ role: 'backup', ports: 2, speed: 10 },
		{ role: 'management', ports: 1, speed: 1 }
	],
	{ redundantOnTwoDevices: true, fcPorts: 2 }
);
const problem: SlotProblem = {
	server: sketchServer({ bay: 'full', fits: ['M1000e'], slots: [slots('mezzanine', 1, 25)] }),
	expansion,
	cards: [nic, hba],
	needs
};

it('redundancy is lifted alone', () => {
	expect(relaxations.redundancy(problem)).toEqual({
		...problem,
		needs: { ...needs, redundantOnTwoDevices: false }
	});
});

it('speed is lifted for every role', () => {
	const nics = [
		{ role: 'backup', ports: 2, speed: 0 },
		{ role: 'management', ports: 1, speed: 0 }
	];
	expect(relaxations.speed(problem)).toEqual({ ...problem, needs: { ...needs, nics } });
});

it('watts and size are lifted for the cards of one kind', () => {
	const cool = { ...hba, watts: { ...hba.watts, value: 0 } };
	expect(relaxations.watts(problem, 'fc')).toEqual({ ...problem, cards: [nic, cool] });
	expect(relaxations.size(problem, 'nic')).toEqual({ ...problem, cards: [{ ...nic, size: 'low' }, hba] });
});

it('a server takes any number of units whatever they need, a rack server as if it were a blade', () => {
	const free = { ...expansion, needs: {}, maxPerHost: 3 };
	const blade = { ...problem.server, form: { in: 'chassis', bay: 'full', fits: ['c-Class', 'X-Series'] } };
	expect(relaxations.units(problem, 3)).toEqual({ ...problem, server: blade, expansion: free });
	const rack = sketchServer({});
	expect(relaxations.units({ ...problem, server: rack }, 3).server).toEqual({
		...rack,
		form: { in: 'chassis', bay: 'half', fits: ['c-Class', 'X-Series'] }
	});
	const without = { ...problem, expansion: null };
	expect(relaxations.units(without, 3)).toBe(without);
});

it('slots are added that take any card of their bus', () => {
	expect(relaxations.slots(problem, 'PCIe', 2).server.slots).toEqual([
		slots('mezzanine', 1, 25),
		slots('PCIe', 2, Infinity, 'double')
	]);
});
