import { chapter } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';

const { choice, derive } = chapter('Options');

/** Which option keeps the estate is said in the plan; it enters the formulas as a share. */
export const estateKept = derive({
	id: 'estateKept',
	label: 'Share of the estate kept running',
	unit: '1',
	scope: 'option',
	meaning: '1 for As is, 0 for an option that replaces the servers to consolidate.',
	method: {
		id: 'optionOfPlan',
		title: 'Options as the plan lists them',
		prose:
			'As is keeps the servers that the others consolidate. Every other difference between options is a number of their server, chassis, expansion unit and cards; no formula asks what kind an option is.'
	}
});

/** Whether the plan names density software. */
export const densityUsed = derive({
	id: 'densityUsed',
	label: 'Density software in use',
	unit: '1',
	scope: 'plan',
	method: {
		id: 'licencesOfPlan',
		title: 'Licences as the plan lists them',
		prose:
			'The plan names one hypervisor licence, at most two guest editions and at most one density software, the same for all options.'
	}
});

export const localStorage = choice({
	id: 'localStorage',
	label: 'Storage of the option',
	scope: 'option',
	choices: ['SAN', 'local disks'],
	evidence: estimate(0, [0, 1], 'Choice of the planner')
});
