import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { chassisEmbodied } from './chassisFields.ts';
import { expansionEmbodied, expansionUnitsPerServer } from './connectivity.ts';
import { facilityEnergy } from './cooling.ts';
import { chassisStock, serverStock } from './cost.ts';
import { addedMade, serverMade } from './embodied.ts';
import { addedBought } from './estate.ts';
import { estateKept } from './options.ts';
import { operatingTime } from './time.ts';
import { sources } from './sources.ts';

const { input, assumption, derive } = chapter('Carbon');

export const gridCarbon = assumption({
	id: 'gridCarbon',
	label: 'Carbon of electricity',
	unit: 'kgCO2e/kWh',
	field: 'grid.carbon',
	max: 3
});
export const gridDecline = input({
	id: 'gridDecline',
	label: 'Yearly decline of grid carbon',
	unit: '%',
	min: 0,
	max: 0.3,
	step: 0.005,
	evidence: estimate(0.02, [0, 0.05], 'Grids have grown cleaner by a few percent a year')
});
export const useCarbon = derive({
	id: 'useCarbon',
	label: 'Carbon of use',
	unit: 'kgCO2e',
	formula: f`${facilityEnergy} × ${operatingTime} × ${gridCarbon} × (1 − ${gridDecline}) ^ ${year}`,
	source: sources.tpcalc
});
export const groupEmbodied = derive({
	id: 'groupEmbodied',
	label: 'Embodied carbon of servers added to a group',
	unit: 'kgCO2e',
	formula: f`${addedBought} × ${addedMade.counted}`
});
export const estateEmbodied = derive({
	id: 'estateEmbodied',
	label: 'Embodied carbon of servers added to the estate',
	unit: 'kgCO2e',
	formula: f`sumGroups(${groupEmbodied})`
});
export const embodiedCarbon = derive({
	id: 'embodiedCarbon',
	label: 'Embodied carbon of what is bought',
	unit: 'kgCO2e',
	formula: f`${serverStock.bought} × (${serverMade.counted} + ${expansionUnitsPerServer} × ${expansionEmbodied}) + ${chassisStock.bought} × ${chassisEmbodied} + ${estateKept} × ${estateEmbodied}`,
	source: sources.bladeCase
});
export const carbon: Quantity = derive({
	id: 'carbon',
	label: 'Carbon so far',
	unit: 'kgCO2e',
	formula: f`lastYear(${self}) + ${useCarbon} + ${embodiedCarbon}`
});
