import { chapter } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { kilowattsPerWatt } from './constants.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('Racks');

export const rackUsableUnits = assumption({
	id: 'rackUsableUnits',
	label: 'Rack units of a rack',
	unit: 'RU/rack',
	field: 'rack.usableRackUnits',
	min: 1,
	max: 60
});
export const rackLoadLimit = assumption({
	id: 'rackLoadLimit',
	label: 'Load a rack carries',
	unit: 'kg/rack',
	field: 'rack.loadLimit',
	min: 50
});
export const rackPrice = assumption({
	id: 'rackPrice',
	label: 'Price of a rack',
	unit: 'money/rack',
	field: 'rack.price'
});
export const rackPositions = input({
	id: 'rackPositions',
	label: 'Rack positions',
	unit: 'rack',
	min: 1,
	max: 5000,
	step: 1,
	whole: true,
	evidence: estimate(14, [14, 14], 'Count of the planner')
});
export const rackCoolingKw = input({
	id: 'rackCoolingKw',
	label: 'Cooling per rack',
	unit: 'kW/rack',
	meaning: 'Heat that the room’s air can take out of one rack.',
	min: 0.5,
	max: 200,
	step: 0.5,
	evidence: estimate(
		10,
		[6, 15],
		'Room cooling with contained aisles; no saving is seen above 15 kW (Schneider White Paper 156)'
	)
});
export const supplyVolts = input({
	id: 'supplyVolts',
	label: 'Supply voltage',
	unit: 'V',
	meaning: 'Between the conductors that a strip uses: line to line for three phases.',
	min: 100,
	max: 480,
	step: 1,
	evidence: fact(208, sources.threePhase)
});
export const breakerAmps = input({
	id: 'breakerAmps',
	label: 'Breaker of a rack circuit',
	unit: 'A',
	min: 10,
	max: 125,
	step: 1,
	evidence: fact(30, sources.threePhase)
});
export const phases = choice({
	id: 'phases',
	label: 'Phases of a rack circuit',
	choices: ['one', 'three'],
	evidence: fact(1, sources.threePhase)
});
export const circuitsPerFeed = input({
	id: 'circuitsPerFeed',
	label: 'Circuits per rack and feed',
	unit: '1/rack',
	meaning: 'A and B feed each carry the whole rack, so only one feed’s circuits count.',
	min: 1,
	max: 8,
	step: 1,
	whole: true,
	evidence: estimate(2, [1, 2], 'Choice of the planner')
});
export const circuitDerate = assumption({
	id: 'circuitDerate',
	label: 'Continuous share of a breaker',
	unit: '%',
	min: 0.5,
	max: 1,
	evidence: fact(0.8, sources.compaqEclass)
});
export const rootOfThree = assumption({
	id: 'rootOfThree',
	label: 'Three-phase factor √3',
	unit: '1',
	evidence: fact(Math.sqrt(3), sources.threePhase)
});
export const wattsPerVoltAmpere = assumption({
	id: 'wattsPerVoltAmpere',
	label: 'Power factor of the IT load',
	unit: 'W/V/A',
	min: 0.5,
	max: 1,
	evidence: estimate(0.98, [0.95, 1], 'Supplies with active power factor correction')
});
export const rackPowerOverride = input({
	id: 'rackPowerOverride',
	label: 'Power per rack, if given',
	unit: 'kW/rack',
	meaning: 'Overrides what the circuits allow; 0 leaves it computed.',
	min: 0,
	max: 200,
	step: 0.5,
	evidence: estimate(0, [0, 0], 'Computed from the circuits')
});
export const switchesPerRack = input({
	id: 'switchesPerRack',
	label: 'Top-of-rack switches',
	unit: 'switch/rack',
	min: 0,
	max: 8,
	step: 1,
	whole: true,
	evidence: estimate(2, [1, 2], 'Two, so that one may fail')
});
export const switchRackUnits = assumption({
	id: 'switchRackUnits',
	label: 'Height of a top-of-rack switch',
	unit: 'RU/switch',
	max: 4,
	evidence: estimate(1, [1, 1], 'Usual height')
});
export const switchWatts = assumption({
	id: 'switchWatts',
	label: 'Power of a top-of-rack switch',
	unit: 'W/switch',
	max: 5000,
	evidence: estimate(150, [100, 250], '48-port switch, usual draw')
});

export const continuousAmps = derive({
	id: 'continuousAmps',
	label: 'Continuous current of a rack circuit',
	unit: 'A',
	meaning: 'What a breaker carries all day; sizing a feeder at 125 % of its load is the same rule.',
	formula: f`${breakerAmps} × ${circuitDerate}`,
	source: sources.compaqEclass
});
export const phaseFactor = derive({
	id: 'phaseFactor',
	label: 'Phase factor of a rack circuit',
	unit: '1',
	formula: f`if(${phases} = 1, ${rootOfThree}, 1)`,
	source: sources.threePhase
});
export const circuitVoltAmperes = derive({
	id: 'circuitVoltAmperes',
	label: 'Usable capacity of a rack circuit',
	unit: 'V·A',
	formula: f`${supplyVolts} × ${continuousAmps} × ${phaseFactor}`,
	source: sources.threePhase
});
export const rackCircuitKw = derive({
	id: 'rackCircuitKw',
	label: 'Power per rack by its circuits',
	unit: 'kW/rack',
	formula: f`if(${rackPowerOverride} > 0, ${rackPowerOverride}, ${circuitVoltAmperes} × ${wattsPerVoltAmpere} × ${kilowattsPerWatt} × ${circuitsPerFeed})`,
	source: sources.intraRack
});
export const rackSwitchKw = derive({
	id: 'rackSwitchKw',
	label: 'Power of a rack’s switches',
	unit: 'kW/rack',
	formula: f`${switchesPerRack} × ${switchWatts} × ${kilowattsPerWatt}`
});
export const rackFreeUnits = derive({
	id: 'rackFreeUnits',
	label: 'Rack units left for equipment',
	unit: 'RU/rack',
	formula: f`${rackUsableUnits} − ${switchesPerRack} × ${switchRackUnits}`
});
export const rackPowerLimit = derive({
	id: 'rackPowerLimit',
	label: 'Power left per rack by circuits',
	unit: 'kW/rack',
	formula: f`${rackCircuitKw} − ${rackSwitchKw}`
});
export const rackCoolingLimit = derive({
	id: 'rackCoolingLimit',
	label: 'Power left per rack by cooling',
	unit: 'kW/rack',
	formula: f`${rackCoolingKw} − ${rackSwitchKw}`
});
