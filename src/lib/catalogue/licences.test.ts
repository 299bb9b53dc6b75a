import { describe, expect, it } from 'vitest';
import { entriesOfKind } from './index.ts';

const term = (id: string) => entriesOfKind('licence').find((entry) => entry.id === id)!;

describe('Licence terms', () => {
	it('carry the published prices of 2008 and of Proxmox', () => {
		const published = {
			'vmware-vi3-foundation': 995,
			'vmware-vi3-standard': 2995,
			'vmware-vi3-enterprise': 5750,
			'hyper-v-server-2008': 28,
			'proxmox-community': 120,
			'proxmox-basic': 370,
			'proxmox-standard': 550,
			'proxmox-premium': 1100
		};
		for (const [id, price] of Object.entries(published)) {
			expect([id, term(id).price.value, term(id).price.kind]).toEqual([id, price, 'fact']);
		}
		expect(term('proxmox-basic').currency).toBe('EUR');
	});

	it('count by the core with sixteen for each processor, and 72 in an order where asked', () => {
		for (const id of ['cloud-foundation', 'vsphere-foundation', 'vsphere-standard']) {
			expect(term(`vmware-${id}`)).toMatchObject({
				metric: 'core',
				yearly: 1,
				minimumCoresPerSocket: 16,
				orderMinimum: 0
			});
			expect(term(`vmware-${id}-order-72`).orderMinimum).toBe(72);
		}
	});

	it('cover as many VMs as the edition allows', () => {
		const covered = (id: string) => term(`windows-server-${id}`).vmsPerLicensing;
		expect(['2008-standard', '2008-enterprise', '2008-datacenter'].map(covered)).toEqual([1, 4, 0]);
		expect(['2012-standard', '2012-datacenter', 'standard', 'datacenter'].map(covered)).toEqual([2, 0, 2, 0]);
		expect(term('windows-server-datacenter')).toMatchObject({
			metric: 'core pair',
			minimumCoresPerSocket: 8,
			minimumCoresPerServer: 16
		});
	});

	it('are paid once with support, or each year without', () => {
		expect(
			entriesOfKind('licence').filter(({ yearly, support }) => yearly === 1 && support.value > 0)
		).toEqual([]);
	});
});
