import { chapter } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import {
	btuPerHourPerTon,
	btuPerHourPerWatt,
	fahrenheitPerCelsius,
	hoursPerYear,
	kilowattsPerWatt,
	wattsPerKilowatt
} from './constants.ts';
import {
	distributionDesignLossKw,
	distributionLossKw,
	distributionPeakLossKw,
	itDesignKw,
	itPeakKw,
	itTypicalKw,
	upsDesignLossKw,
	upsLossKw,
	upsPeakLossKw
} from './powerChain.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('Heat and cooling');

export const roomTons = input({
	id: 'roomTons',
	label: 'Room cooling',
	unit: 'ton',
	meaning: 'All air-conditioning units together, a spare one included.',
	min: 0,
	max: 10000,
	step: 1,
	evidence: estimate(30, [30, 30], 'Nameplates of the room’s units')
});
export const unitTons = input({
	id: 'unitTons',
	label: 'One cooling unit',
	unit: 'ton',
	min: 0.5,
	max: 500,
	step: 0.5,
	evidence: estimate(5, [5, 10], 'Nameplate of a room unit')
});
export const coolingMargin = input({
	id: 'coolingMargin',
	label: 'Cooling margin',
	unit: '%',
	min: 0,
	max: 1,
	step: 0.05,
	evidence: estimate(0, [0, 0.2], 'Some designs add a share for humidity and hot spots')
});
export const spareCoolingUnit = choice({
	id: 'spareCoolingUnit',
	label: 'Spare cooling unit (N+1)',
	choices: ['no', 'yes'],
	evidence: estimate(0, [0, 1], 'Choice of the planner')
});
export const coefficientOfPerformance = input({
	id: 'coefficientOfPerformance',
	label: 'Heat moved per power of cooling (COP)',
	unit: '1',
	min: 0.5,
	max: 20,
	step: 0.1,
	evidence: estimate(3, [2.4, 4], 'Direct-expansion and chilled-water room units')
});
export const variableCooling = input({
	id: 'variableCooling',
	label: 'Share of cooling power that follows the heat',
	unit: '%',
	meaning: '1 is the textbook; a room with fixed-speed units stays near what is installed.',
	min: 0,
	max: 1,
	step: 0.05,
	evidence: estimate(0.25, [0, 0.8], 'Fixed-speed fans and compressors follow the heat little')
});
export const retrofitStep = input({
	id: 'retrofitStep',
	label: 'Cooling is added in steps of',
	unit: 'ton',
	min: 0.5,
	max: 500,
	step: 0.5,
	evidence: estimate(5, [5, 10], 'One room unit')
});
export const retrofitPrice = input({
	id: 'retrofitPrice',
	label: 'Price of added cooling',
	unit: 'money/ton',
	min: 0,
	max: 1000000,
	step: 100,
	evidence: estimate(4500, [3000, 7000], 'Estimate: replace with your quote')
});
export const floorArea = input({
	id: 'floorArea',
	label: 'Area of the room',
	unit: 'm²',
	min: 1,
	max: 100000,
	step: 5,
	evidence: estimate(90, [90, 90], 'Measured by the planner')
});
export const people = input({
	id: 'people',
	label: 'People in the room',
	unit: 'person',
	min: 0,
	max: 1000,
	step: 1,
	whole: true,
	evidence: estimate(1, [0, 3], 'Count of the planner')
});
export const pueOverride = input({
	id: 'pueOverride',
	label: 'PUE, if given',
	unit: '1',
	meaning:
		'Facility power over IT power; 0 leaves it a result of the parts. Heat, tons and UPS still come from the parts.',
	min: 0,
	max: 5,
	step: 0.05,
	evidence: estimate(0, [0, 0], 'Computed from the parts')
});
export const lightingWatts = assumption({
	id: 'lightingWatts',
	label: 'Lighting',
	unit: 'W/m²',
	max: 200,
	evidence: fact(21.53, sources.whitePaper25, '2 W per ft²')
});
export const personWatts = assumption({
	id: 'personWatts',
	label: 'Heat of a person',
	unit: 'W/person',
	max: 500,
	evidence: fact(100, sources.whitePaper25)
});
export const airRise = input({
	id: 'airRise',
	label: 'Temperature rise of the air',
	unit: '°C',
	min: 3,
	max: 35,
	step: 1,
	evidence: estimate(11, [10, 17], 'Usual rise through a server; 11 °C is 20 °F')
});
export const sensibleHeat = assumption({
	id: 'sensibleHeat',
	label: 'Heat that air carries',
	unit: 'BTU/h/CFM/°F',
	meaning:
		'60 minutes × 0.075 lb/ft³ × 0.24 BTU/lb °F, at sea level. It holds for °F: with °C in its place the air would come out 1.8 times too much.',
	evidence: fact(1.08, sources.definition, '60 × 0.075 × 0.24')
});

export const lightingKw = derive({
	id: 'lightingKw',
	label: 'Lights',
	unit: 'kW',
	formula: f`${floorArea} × ${lightingWatts} × ${kilowattsPerWatt}`
});
export const peopleKw = derive({
	id: 'peopleKw',
	label: 'People',
	unit: 'kW',
	formula: f`${people} × ${personWatts} × ${kilowattsPerWatt}`
});
export const heatTypicalKw = derive({
	id: 'heatTypicalKw',
	label: 'Typical heat',
	unit: 'kW',
	formula: f`${itTypicalKw} + ${upsLossKw} + ${distributionLossKw} + ${lightingKw} + ${peopleKw}`,
	source: sources.whitePaper25
});
export const heatDesignKw = derive({
	id: 'heatDesignKw',
	label: 'Design heat',
	unit: 'kW',
	formula: f`${itDesignKw} + ${upsDesignLossKw} + ${distributionDesignLossKw} + ${lightingKw} + ${peopleKw}`,
	source: sources.whitePaper25
});
export const heat = derive({
	id: 'heat',
	label: 'Heat',
	unit: 'BTU/h',
	meaning: 'Of everything in the room at design load.',
	formula: f`${heatDesignKw} × ${wattsPerKilowatt} × ${btuPerHourPerWatt}`
});
export const airRiseFahrenheit = derive({
	id: 'airRiseFahrenheit',
	label: 'Temperature rise of the air in Fahrenheit',
	unit: '°F',
	formula: f`${airRise} × ${fahrenheitPerCelsius}`
});
export const airflow = derive({
	id: 'airflow',
	label: 'Airflow',
	unit: 'CFM',
	formula: f`${heat} ÷ (${sensibleHeat} × ${airRiseFahrenheit})`
});
export const coolingTons = derive({
	id: 'coolingTons',
	label: 'Cooling needed',
	unit: 'ton',
	formula: f`${heat} ÷ ${btuPerHourPerTon} × (1 + ${coolingMargin}) + if(${spareCoolingUnit} = 1, ${unitTons}, 0)`
});
export const addedSteps = derive({
	id: 'addedSteps',
	label: 'Cooling steps added',
	unit: '1',
	meaning: 'Cooling once added stays.',
	formula: f`max(lastYear(${self}), ceil((${coolingTons} − ${roomTons}) ÷ ${retrofitStep}), 0)`
});
export const installedTons = derive({
	id: 'installedTons',
	label: 'Cooling installed',
	unit: 'ton',
	formula: f`${roomTons} + ${addedSteps} × ${retrofitStep}`
});
export const installedCoolingKw = derive({
	id: 'installedCoolingKw',
	label: 'Heat that installed cooling moves',
	unit: 'kW',
	formula: f`${installedTons} × ${btuPerHourPerTon} ÷ ${btuPerHourPerWatt} × ${kilowattsPerWatt}`
});
export const coolingKw = derive({
	id: 'coolingKw',
	label: 'Typical cooling power',
	unit: 'kW',
	formula: f`(1 − ${variableCooling}) × ${installedCoolingKw} ÷ ${coefficientOfPerformance} + ${variableCooling} × min(${heatTypicalKw}, ${installedCoolingKw}) ÷ ${coefficientOfPerformance}`
});
export const heatPeakKw = derive({
	id: 'heatPeakKw',
	label: 'Heat at peak',
	unit: 'kW',
	formula: f`${itPeakKw} + ${upsPeakLossKw} + ${distributionPeakLossKw} + ${lightingKw} + ${peopleKw}`
});
export const coolingPeakKw = derive({
	id: 'coolingPeakKw',
	label: 'Cooling power at peak',
	unit: 'kW',
	formula: f`(1 − ${variableCooling}) × ${installedCoolingKw} ÷ ${coefficientOfPerformance} + ${variableCooling} × min(${heatPeakKw}, ${installedCoolingKw}) ÷ ${coefficientOfPerformance}`
});
export const facilityKw = derive({
	id: 'facilityKw',
	label: 'Typical facility power',
	unit: 'kW',
	formula: f`if(${pueOverride} > 0, ${itTypicalKw} × ${pueOverride}, ${itTypicalKw} + ${upsLossKw} + ${distributionLossKw} + ${lightingKw} + ${coolingKw})`
});
export const facilityPeakKw = derive({
	id: 'facilityPeakKw',
	label: 'Facility power at peak',
	unit: 'kW',
	formula: f`if(${pueOverride} > 0, ${itPeakKw} × ${pueOverride}, ${itPeakKw} + ${upsPeakLossKw} + ${distributionPeakLossKw} + ${lightingKw} + ${coolingPeakKw})`
});
export const pue = derive({
	id: 'pue',
	label: 'PUE',
	unit: '1',
	formula: f`if(${itTypicalKw} > 0, ${facilityKw} ÷ ${itTypicalKw}, none)`
});
export const coolingShareKw = derive({
	id: 'coolingShareKw',
	label: 'Power billed as cooling',
	unit: 'kW',
	meaning: 'Cooling itself; with a PUE given, all that is not IT (overhead).',
	formula: f`if(${pueOverride} > 0, ${facilityKw} − ${itTypicalKw}, ${coolingKw})`
});
export const facilityEnergy = derive({
	id: 'facilityEnergy',
	label: 'Facility energy',
	unit: 'kWh/yr',
	formula: f`${facilityKw} × ${hoursPerYear}`
});
