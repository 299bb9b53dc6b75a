import { describe, expect, it } from 'vitest';
import { entriesOfKind } from './index.ts';
import { under, upTo } from './slots.ts';

describe('Slots', () => {
	it('under 25 W take no card of 25 W, slots up to 75 W take one of 75 W', () => {
		expect(under(25, 'PCI-X', 'full', 2).wattsBelow).toBe(25);
		expect(upTo(75, 'PCIe', 'low', 1).wattsBelow).toBeGreaterThan(75);
	});

	it('of the PCI expansion blade are two PCI-X, or two PCIe, or one PCIe of 150 W', () => {
		const unit = entriesOfKind('expansion').find(({ id }) => id === 'hp-pci-expansion-blade')!;
		expect(unit.alternatives.map(([slot]) => [slot!.bus, slot!.count, slot!.wattsBelow])).toEqual([
			['PCI-X', 2, 25],
			['PCIe', 2, 75],
			['PCIe', 1, 151]
		]);
	});

	it('exist somewhere for every card', () => {
		const groups = [
			...entriesOfKind('server').flatMap(({ slots }) => slots),
			...entriesOfKind('expansion').flatMap(({ alternatives }) => alternatives.flat())
		];
		const rank = ['low', 'half', 'full', 'double'];
		const homeless = entriesOfKind('card').filter(
			({ bus, size, watts }) =>
				!groups.some(
					(slot) =>
						slot.bus === bus && rank.indexOf(size) <= rank.indexOf(slot.size) && watts.value < slot.wattsBelow
				)
		);
		expect(homeless.map(({ id }) => id)).toEqual([]);
	});
});
