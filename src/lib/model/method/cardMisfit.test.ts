import { expect, it } from 'vitest';
import type { CardEntry } from '#lib/catalogue/entry.ts';
import { misfitOf } from './cardMisfit.ts';
import { sketchCard, slots } from './hardware.fixture.ts';

const nic = (watts: number, others: Partial<Pick<CardEntry, 'bus' | 'size'>> = {}): CardEntry =>
	sketchCard({ name: `NIC of ${watts} W`, device: 'NIC', ports: 2, watts, price: 1, ...others });

it('one card that fits one slot is enough', () => {
	const [fitting, tooHot] = [nic(10), nic(90)];
	expect(misfitOf('nic', [tooHot, fitting], [slots('mezzanine', 1, 25), slots('PCIe', 1, 25)])).toBeNull();
	expect(misfitOf('nic', [fitting], [slots('PCIe', 0, 25)])).not.toBeNull();
});

it('no card of the kind may be offered', () => {
	expect(misfitOf('nic', [], [])).toEqual({ cause: 'no card', why: 'no NIC is offered' });
	expect(misfitOf('fc', [], [slots('PCIe', 1, 25)])).toEqual({
		cause: 'no card',
		why: 'no FC card is offered'
	});
});

it('a card may need another bus, each named once', () => {
	const cards = [nic(5), nic(6), nic(5, { bus: 'PCI-X' })];
	expect(misfitOf('nic', cards, [slots('mezzanine', 2, 25)])).toEqual({
		cause: 'bus',
		why: 'NIC needs PCIe or PCI-X'
	});
});

it('a card on the right bus may be too large', () => {
	const mixed = [slots('mezzanine', 1, 99), slots('PCIe', 1, 25, 'half')];
	expect(misfitOf('nic', [nic(5, { size: 'full' })], mixed)).toEqual({
		cause: 'size',
		why: 'NIC is too large for the slots'
	});
});

it('else it draws too much: the lightest that has the size against the strongest slot that has it', () => {
	const cards = [nic(30), nic(25), nic(40), nic(5, { size: 'double' }), nic(5, { bus: 'OCP' })];
	const offered = [slots('PCIe', 1, 20), slots('PCIe', 1, 24.5), slots('PCI-X', 1, 100)];
	expect(misfitOf('nic', cards, offered)).toEqual({
		cause: 'watts',
		why: 'NIC draws 25 W, the slots take less than 24.5 W'
	});
	const low = slots('PCIe', 1, 100, 'low');
	expect(misfitOf('nic', [nic(25, { size: 'full' })], [low, slots('PCIe', 1, 20)])?.why).toBe(
		'NIC draws 25 W, the slots take less than 20 W'
	);
});
