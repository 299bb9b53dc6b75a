import { chapter } from '#lib/engine/quantity.ts';
import { fact } from '#lib/engine/evidence.ts';
import { sources } from './sources.ts';

const { assumption } = chapter('Constants');
const convention = { title: 'Convention of this model', date: '2026-11' };

export const kilowattsPerWatt = assumption({
	id: 'kilowattsPerWatt',
	label: 'Kilowatts per watt',
	unit: 'kW/W',
	evidence: fact(0.001, sources.definition)
});
export const wattsPerKilowatt = assumption({
	id: 'wattsPerKilowatt',
	label: 'Watts per kilowatt',
	unit: 'W/kW',
	evidence: fact(1000, sources.definition)
});
export const btuPerHourPerWatt = assumption({
	id: 'btuPerHourPerWatt',
	label: 'BTU/h per watt',
	unit: 'BTU/h/W',
	evidence: fact(3600 / 1055.05585262, sources.definition, '3,600 s/h ÷ 1,055.05585262 J/BTU')
});
export const btuPerHourPerTon = assumption({
	id: 'btuPerHourPerTon',
	label: 'BTU/h per ton of cooling',
	unit: 'BTU/h/ton',
	evidence: fact(12000, sources.definition)
});
export const fahrenheitPerCelsius = assumption({
	id: 'fahrenheitPerCelsius',
	label: 'Fahrenheit per Celsius, of a difference',
	unit: '°F/°C',
	evidence: fact(1.8, sources.definition, '9 ÷ 5')
});
export const hoursPerYear = assumption({
	id: 'hoursPerYear',
	label: 'Hours per year',
	unit: 'h/yr',
	meaning: '365 days of 24 hours; 8,766 hours would count leap days.',
	evidence: fact(8760, sources.definition, '365 × 24')
});
export const monthsPerYear = assumption({
	id: 'monthsPerYear',
	label: 'Months per year',
	unit: 'month/yr',
	evidence: fact(12, sources.definition)
});
export const terabytesPerGigabyte = assumption({
	id: 'terabytesPerGigabyte',
	label: 'Terabytes per gigabyte',
	unit: 'TB/GB',
	evidence: fact(0.001, sources.definition)
});
export const oneYear = assumption({
	id: 'oneYear',
	label: 'One year',
	unit: 'yr',
	evidence: fact(1, convention)
});
export const oneHost = assumption({
	id: 'oneHost',
	label: 'One host',
	unit: 'host',
	evidence: fact(1, convention)
});
export const oneServerPerHost = assumption({
	id: 'oneServerPerHost',
	label: 'One server for a host',
	unit: 'server/host',
	evidence: fact(1, convention)
});
export const vmsPerServerMoved = assumption({
	id: 'vmsPerServerMoved',
	label: 'VMs that an existing server becomes',
	unit: 'VM/server',
	evidence: fact(1, convention, 'each server that is consolidated becomes one VM')
});
export const boxesPerServer = assumption({
	id: 'boxesPerServer',
	label: 'Boxes per server',
	unit: 'box/server',
	evidence: fact(1, convention, 'a box is what is installed and managed on its own')
});
export const boxesPerChassis = assumption({
	id: 'boxesPerChassis',
	label: 'Boxes per chassis',
	unit: 'box/chassis',
	evidence: fact(1, convention)
});
export const boxesPerExpansionUnit = assumption({
	id: 'boxesPerExpansionUnit',
	label: 'Boxes per expansion unit',
	unit: 'box/unit',
	evidence: fact(1, convention, 'counted as a box, not in staff hours')
});
export const oneRackUnitPerItem = assumption({
	id: 'oneRackUnitPerItem',
	label: 'Least height of what stands in a rack',
	unit: 'RU/item',
	evidence: fact(1, convention)
});
export const oneRack = assumption({
	id: 'oneRack',
	label: 'One rack',
	unit: 'rack',
	evidence: fact(1, convention)
});
export const oneItemPerRack = assumption({
	id: 'oneItemPerRack',
	label: 'One to a rack',
	unit: 'item/rack',
	evidence: fact(1, convention)
});
export const rackOfOneServer = assumption({
	id: 'rackOfOneServer',
	label: 'One existing server to a rack',
	unit: 'server/rack',
	evidence: fact(1, convention)
});
export const feeds = assumption({
	id: 'feeds',
	label: 'Power feeds of a rack',
	unit: '1',
	evidence: fact(2, convention, 'A and B, so that one may fail')
});
export const fabrics = assumption({
	id: 'fabrics',
	label: 'FC fabrics',
	unit: '1',
	evidence: fact(2, convention, 'two fabrics, so that one may fail')
});
