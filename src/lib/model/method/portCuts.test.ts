import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portCuts } from './portCuts.ts';
import { matchPorts } from './portMatching.ts';
import type { RoleNeed } from './slotProblem.ts';

const role = (ports: number, speed: number): RoleNeed => ({ role: 'backup', ports, speed });

describe('port cuts', () => {
	it('ask a second device for a redundant pair', () => {
		const cuts = portCuts([role(2, 1)], true);
		expect(cuts.wanted).toEqual([2]);
		expect(cuts.given(2, 1)).toEqual([1]);
		expect(cuts.given(4, 10)).toEqual([1]);
	});

	it('merge roles of one speed when they may sit on one device', () => {
		const cuts = portCuts([role(2, 1), role(3, 1)], false);
		expect(cuts.wanted).toEqual([5]);
		expect(cuts.given(4, 1)).toEqual([4]);
	});

	it('tell roles that are alike apart by their number alone, and leave out those without ports', () => {
		expect(portCuts([role(2, 1), role(2, 1)], true).wanted).toEqual([2, 4]);
		expect(portCuts([role(2, 1), role(2, 10)], true).wanted).toEqual([2, 2, 4]);
		expect(portCuts([role(2, 1), role(3, 1)], true).wanted).toEqual([3, 2, 5]);
		expect(portCuts([role(0, 1), role(2, 1)], true).wanted).toEqual([2]);
	});

	it('count nothing of a NIC that is too slow', () => {
		expect(portCuts([role(2, 10)], true).given(4, 1)).toEqual([0]);
	});

	it('agree with the matching on how many ports can be carried', () => {
		const device = fc.record({ ports: fc.integer({ min: 1, max: 4 }), speed: fc.constantFrom(1, 10) });
		const need = fc.record({ ports: fc.integer({ min: 0, max: 5 }), speed: fc.constantFrom(1, 10) });
		fc.assert(
			fc.property(
				fc.array(device, { maxLength: 5 }),
				fc.array(need, { maxLength: 4 }),
				fc.boolean(),
				(devices, needs, redundant) => {
					const roles = needs.map(({ ports, speed }) => role(ports, speed));
					const cuts = portCuts(roles, redundant);
					const total = roles.reduce((sum, { ports }) => sum + ports, 0);
					const given = devices.map(({ ports, speed }) => cuts.given(ports, speed));
					const most = cuts.wanted.map(
						(wanted, c) => total - wanted + given.reduce((sum, gives) => sum + gives[c]!, 0)
					);
					const matched = matchPorts(devices, roles, redundant).flat();
					expect(matched.reduce((sum, ports) => sum + ports, 0)).toBe(Math.min(total, ...most));
				}
			)
		);
	});
});
