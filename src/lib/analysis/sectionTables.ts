import type { Quantity } from '#lib/engine/quantity.ts';
import {
	airflow,
	coolingShareKw,
	coolingTons,
	facilityEnergy,
	facilityKw,
	heatDesignKw,
	installedTons,
	lightingKw,
	pue
} from '#lib/model/cooling.ts';
import {
	guestNeeded,
	hypervisor,
	licencePurchase,
	licenceRunning,
	licencesPerHost
} from '#lib/model/licences.ts';
import { coresPerSocket, sockets } from '#lib/model/serverFields.ts';
import { servers } from '#lib/model/hosts.ts';
import { distributionLossKw, itTypicalKw, upsLossKw } from '#lib/model/powerChain.ts';
import { energyCost, sanCost } from '#lib/model/totals.ts';
import { billedStorage, drives, fcSwitches, sanPorts } from '#lib/model/storage.ts';
import { decimal, unitLabel } from '#lib/units/format.ts';
import { moneyUnit, shownMoney } from '#lib/units/money.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import { licenceName, licenceUnits } from './binding.ts';
import type { SectionTable, TableRow } from './comparison.ts';
import { lowered } from './optionWords.ts';
import type { Reading } from './reading.ts';
import { tableRow, type RowPlan } from './rows.ts';

const tenths = 10;

/** Where the electricity goes in one year, at typical load, what it costs, and what cooling full load asks for. */
export function powerTable(reading: Reading, year: number): SectionTable {
	const { plan, units } = reading;
	const tons = `${unitLabel('ton', '', false, units)} of ${units === 'us' ? 'AC' : 'cooling'}`;
	const share = shareOf(reading, coolingShareKw, facilityKw, year);
	const isGiven = plan.inputs['pueOverride'] !== undefined && plan.inputs['pueOverride'] !== 0;
	const whole = { id: 'facility', label: 'Whole facility', quantity: facilityKw };
	const parts = isGiven
		? [
				{ id: 'powerIt', label: 'Servers, storage, other equipment', quantity: itTypicalKw },
				{ id: 'powerOverhead', label: 'Overhead, by the PUE given', quantity: coolingShareKw }
			]
		: [
				{ id: 'powerIt', label: 'Servers, storage, other equipment', quantity: itTypicalKw },
				{ id: 'powerUps', label: 'UPS loss', quantity: upsLossKw },
				{ id: 'powerDistribution', label: 'Distribution loss', quantity: distributionLossKw },
				{ id: 'powerLights', label: 'Lights', quantity: lightingKw },
				{ id: 'powerCooling', label: 'Cooling', quantity: coolingShareKw }
			];
	const bill: RowPlan[] =
		year === 0
			? []
			: [
					{
						id: 'energyBill',
						label: 'Bill of the year',
						unit: `energy, demand and space, ${moneyUnit(reading.scale)}`,
						quantity: energyCost,
						shown: (value) => shownMoney(value, reading.scale),
						digits: 0,
						strong: true
					}
				];
	return {
		id: 'electricity',
		title: share
			? `${isGiven ? 'Overhead' : 'Cooling'} takes ${share.text} of the electricity of ${share.label}`
			: 'Where the electricity goes',
		subtitle: `Average power in year ${year}, and heat at full load`,
		rows: [
			...sum(reading, year, whole, parts),
			...plain(reading, year, [
				{ id: 'pue', label: 'PUE', unit: 'facility ÷ IT', quantity: pue, digits: 2 },
				{
					id: 'energy',
					label: 'Energy',
					unit: 'MWh a year',
					quantity: facilityEnergy,
					shown: (value) => value / 1000,
					digits: 0
				},
				...bill,
				{ id: 'heatDesign', label: 'Heat in the room', unit: 'kW at full load', quantity: heatDesignKw },
				{ id: 'tonsNeeded', label: 'Cooling needed', unit: tons, quantity: coolingTons, strong: true },
				{
					id: 'tonsInstalled',
					label: 'Cooling installed',
					unit: `${tons}, retrofit included`,
					quantity: installedTons
				},
				{
					id: 'airflow',
					label: 'Airflow',
					unit: unitLabel('CFM', '', false, units),
					quantity: airflow,
					digits: 0
				}
			])
		]
	};
}

/** What has to be licensed and stored in one year, and what it costs then. */
export function licenceTable(reading: Reading, year: number): SectionTable {
	const { ranking, refs, of, scale } = reading;
	const money = (id: string, label: string, quantity: Quantity): RowPlan => ({
		id,
		label,
		unit: moneyUnit(scale),
		quantity,
		shown: (value) => shownMoney(value, scale),
		digits: 0
	});
	const units = licenceUnits(reading);
	const fewest = ranking.feasible.toSorted(
		(a, b) => of(hypervisor.needed, a, year) - of(hypervisor.needed, b, year)
	)[0];
	const most = ranking.feasible.toSorted(
		(a, b) => of(hypervisor.needed, b, year) - of(hypervisor.needed, a, year)
	)[0];
	const differ =
		fewest !== undefined &&
		most !== undefined &&
		of(hypervisor.needed, most, year) > of(hypervisor.needed, fewest, year);
	return {
		id: 'licences-and-san',
		title: differ
			? `${refs[fewest]?.label} need the fewest licences: ${decimal(of(hypervisor.needed, fewest, year), 0)} ${units}, not ${decimal(of(hypervisor.needed, most, year), 0)}`
			: 'Every option that fits needs the same number of licences',
		subtitle: `Licences and central storage, year ${year}`,
		rows: plain(reading, year, [
			{ id: 'licensedServers', label: 'Servers to license', unit: '', quantity: servers, notOfAsIs: true },
			{ id: 'serverSockets', label: 'Sockets per server', unit: '', quantity: sockets, notOfAsIs: true },
			{ id: 'socketCores', label: 'Cores per socket', unit: '', quantity: coresPerSocket, notOfAsIs: true },
			{
				id: 'hypervisorPerHost',
				label: 'Hypervisor, per host',
				unit: units,
				quantity: licencesPerHost,
				notOfAsIs: true
			},
			{ id: 'hypervisorInAll', label: 'Hypervisor, in all', unit: units, quantity: hypervisor.needed },
			{
				id: 'guestsInAll',
				label: 'Guest system, in all',
				unit: '',
				quantity: guestNeeded,
				second: (option) => licenceName(reading, 'guest', option)
			},
			money('licencesBought', 'Licences bought this year', licencePurchase),
			money('licencesRunning', 'Subscriptions and support this year', licenceRunning),
			{ id: 'sanPortsInAll', label: 'FC ports', unit: '', quantity: sanPorts },
			{ id: 'fcSwitches', label: 'FC switches to buy', unit: 'both fabrics', quantity: fcSwitches },
			{ id: 'drives', label: 'Drives', unit: '', quantity: drives },
			{ id: 'billedStorage', label: 'Usable storage', unit: 'TB', quantity: billedStorage, digits: 0 },
			money('sanCostOfYear', 'SAN cost this year', sanCost)
		])
	};
}

/** Share of a whole that one part is for the winner, else As is, as a sentence says it. */
function shareOf(
	{ of, refs, ranking }: Reading,
	part: Quantity,
	whole: Quantity,
	year: number
): { readonly text: string; readonly label: string } | null {
	const option = ranking.winner ?? ranking.asIs;
	const ref = refs[option];
	const share = of(part, option, year) / of(whole, option, year);
	if (!ref || !Number.isFinite(share)) return null;
	const label = ref.look.slot === 0 ? 'what stands' : lowered(ref.label);
	return { text: `${decimal(share * 100, 0)}%`, label };
}

type Named = Pick<RowPlan, 'id' | 'label' | 'quantity'>;

function plain(reading: Reading, year: number, plans: readonly RowPlan[]): TableRow[] {
	return plans.map((row) => tableRow(reading, row, year));
}

/** Parts in kW and their sum: each part is rounded so that what is shown adds up. */
function sum(reading: Reading, year: number, whole: Named, parts: readonly Named[]): TableRow[] {
	const { of, plan } = reading;
	const row = (named: Named): TableRow => tableRow(reading, { ...named, unit: 'kW', digits: 1 }, year);
	const rounded = plan.options.map((_, option) => {
		const values = parts.map(({ quantity }) => of(quantity, option, year) * tenths);
		const total = Math.round(of(whole.quantity, option, year) * tenths);
		return values.every(Number.isFinite) && Number.isFinite(total) ? roundedParts(values, total) : null;
	});
	const shown = parts.map(row).map((part, place) => ({
		...part,
		cells: part.cells.map((cell, option) => {
			const value = rounded[option]?.[place];
			return value === undefined
				? cell
				: { ...cell, value: value / tenths, text: decimal(value / tenths, 1), best: false };
		})
	}));
	return [...shown, { ...row(whole), strong: true }];
}
