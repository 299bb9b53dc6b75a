import type { Plan } from '#lib/model/plan.ts';
import type { Structure } from '#lib/model/structure.ts';
import { rackUsableUnits } from '#lib/model/racks.ts';
import { modelVersion } from '#lib/model/version.ts';
import { coresPerSocket, serverMemory, serverRackUnits, sockets } from '#lib/model/serverFields.ts';
import { estateServers } from '#lib/model/estateDemand.ts';
import { decimal } from '#lib/units/format.ts';
import { assumptionRows } from './assumptionRows.ts';
import { licenceName } from './binding.ts';
import { breakdownFigure } from './breakdownFigure.ts';
import type { Comparison } from './comparison.ts';
import { elevationFigure } from './elevationFigure.ts';
import { findingsOf } from './findings.ts';
import { coolingFigure, cumulativeCostFigure } from './lineFigures.ts';
import { heatFigure } from './heatFigure.ts';
import { read, type Reading } from './reading.ts';
import { tableRows } from './rows.ts';
import { licenceTable, powerTable } from './sectionTables.ts';
import { slotFigure } from './slotFigure.ts';
import type { Simulation } from './sensitivity.ts';
import { verdictOf } from './verdict.ts';
import { whenAskedFor, whenRead } from './whenRead.ts';
import { coolingCostFigure, facilityPowerFigure, licencesFigure, rackUnitsFigure } from './yearFigures.ts';

/** Compares the options of a valid plan; rows of stock, racks and elevations are those of `year`. */
export function compare(plan: Plan, year: number): Comparison {
	return comparisonOf(read(plan), year);
}

/** The comparison of a plan that is evaluated already; with simulated futures its verdict says how sure it is. */
export function comparisonOf(
	reading: Reading,
	year: number,
	simulation: Simulation | null = null
): Comparison {
	const { plan, refs, limits } = reading;
	const comparison = {
		plan,
		modelVersion,
		year,
		units: reading.units,
		options: refs.map((option, index) => ({
			option,
			configuration: configuration(reading, index),
			feasible: limits[index]?.feasible ?? false,
			firstLimit: limits[index]?.first ?? null,
			findings: findingsOf(reading, index)
		})),
		verdict: verdictOf(reading, simulation),
		rows: tableRows(reading, year),
		rowNotes: rowNotes(reading),
		figures: figuresOf(reading, year),
		tables: tablesOf(reading, year)
	};
	// Some hundred rows that only the list of sources and the report read.
	return whenRead(comparison, { assumptions: () => assumptionRows(reading) });
}

/** The figures of a comparison: a page opens on the first four. */
function figuresOf(reading: Reading, year: number): Comparison['figures'] {
	const first = whenRead(
		{},
		{
			cumulativeCost: () => cumulativeCostFigure(reading),
			cooling: () => coolingFigure(reading),
			breakdown: () => breakdownFigure(reading),
			elevation: () => elevationFigure(reading, year)
		}
	);
	return whenAskedFor(first, {
		slots: () => slotFigure(reading),
		rackUnits: () => rackUnitsFigure(reading),
		facilityPower: () => facilityPowerFigure(reading),
		coolingCost: () => coolingCostFigure(reading),
		licences: () => licencesFigure(reading),
		heatSources: () => heatFigure(reading, year)
	});
}

/** The small tables of the sections, made when they are first read. */
function tablesOf(reading: Reading, year: number): Comparison['tables'] {
	return whenAskedFor(
		{},
		{
			power: () => powerTable(reading, year),
			licences: () => licenceTable(reading, year)
		}
	);
}

/** `4U, 112 cores, 1.5 TB`: what an option is made of, in one line. */
function configuration(reading: Reading, option: number): string {
	const { of, ofGroup, plan, extent, refs, structures } = reading;
	if (refs[option]?.look.slot === 0) {
		const count = Array.from({ length: extent.groups }, (_, group) =>
			ofGroup(estateServers, group, 0)
		).reduce((sum, n) => sum + n, 0);
		return `${decimal(count, 0)} in place${plan.estate.length > 1 ? `, ${plan.estate.length} kinds` : ''}`;
	}
	const units = of(serverRackUnits, option, 0);
	const cores = of(sockets, option, 0) * of(coresPerSocket, option, 0);
	const memory = of(serverMemory, option, 0);
	const size =
		memory >= 1024 ? `${decimal(memory / 1024, memory % 1024 === 0 ? 0 : 1)} TB` : `${decimal(memory, 0)} GB`;
	return [
		units > 0 ? `${decimal(units, 0)}U` : bayWords(structures[option]),
		`${decimal(cores, 0)} cores`,
		size
	]
		.filter(Boolean)
		.join(', ');
}

function bayWords(structure: Structure | undefined): string {
	const bays = structure?.placement?.baysPerServer ?? 0;
	return bays > 1 ? `${bays} bays` : '';
}

function rowNotes(reading: Reading): string[] {
	const { refs, of, limits } = reading;
	const out = refs.flatMap((ref, option) => {
		const first = limits[option]?.hits.find(({ cure }) => cure === null);
		return ref.ruledOut && first
			? [`${ref.label} are ruled out: ${first.detail}. Grey numbers are for comparison.`]
			: [];
	});
	return [
		...out,
		`Hypervisor: ${licenceName(reading, 'hypervisor')}.`,
		`Design power is full load; a rack has ${decimal(of(rackUsableUnits, 0, 0), 0)} rack units. Ports in use are counted per server.`
	];
}
