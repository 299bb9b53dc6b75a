import type { Quantity } from '#lib/engine/quantity.ts';
import { facilityKw } from '#lib/model/cooling.ts';
import { hypervisor } from '#lib/model/licences.ts';
import { rackUnits } from '#lib/model/placement.ts';
import { coolingPerMonth } from '#lib/model/running.ts';
import { decimal } from '#lib/units/format.ts';
import { licenceName, licenceUnits } from './binding.ts';
import type { LineFigure } from './figures.ts';
import { finite, footnotes, tableOf, yearsOf } from './lineFigures.ts';
import { namesOf } from './optionWords.ts';
import type { Reading } from './reading.ts';

/** What a quantity is called and how it is written when it is drawn over the years. */
interface Course {
	readonly id: string;
	readonly quantity: Quantity;
	/** Above the axis and in the heads of the table. */
	readonly unitLabel: string;
	readonly unit: string;
	/** Said before a number of money. */
	readonly currency?: string;
	readonly digits: number;
	/** Said of the options with the least of it: 'take the fewest rack units'. */
	readonly least: string;
	/** Said where all changes have the same. */
	readonly same: string;
	readonly subtitle: string;
}

/** Rack units that each option takes, year by year. */
export function rackUnitsFigure(reading: Reading): LineFigure {
	return overYears(reading, {
		id: 'rack-units',
		quantity: rackUnits,
		unitLabel: 'Rack units in use',
		unit: 'RU',
		digits: 0,
		least: 'take the fewest rack units',
		same: 'take the same rack units',
		subtitle: 'Servers, chassis, switches and storage, as they stand in the racks'
	});
}

/** What the whole room draws from the feed at average load, year by year. */
export function facilityPowerFigure(reading: Reading): LineFigure {
	return overYears(reading, {
		id: 'facility-power',
		quantity: facilityKw,
		unitLabel: 'kW, whole room at typical load',
		unit: 'kW',
		digits: 1,
		least: 'draw the least power',
		same: 'draw the same power',
		subtitle: 'IT equipment, losses, lights and cooling at average load: what is billed'
	});
}

/** What cooling adds to the electricity bill of a month, year by year, in money of that year. */
export function coolingCostFigure(reading: Reading): LineFigure {
	const { currency } = reading.plan;
	return overYears(reading, {
		id: 'cooling-cost',
		quantity: coolingPerMonth,
		unitLabel: `${currency} a month`,
		unit: 'a month',
		currency,
		digits: 0,
		least: 'cost the least to cool',
		same: 'cost the same to cool',
		subtitle: 'Electricity for cooling at average load, in money of each year'
	});
}

/** Hypervisor licences that each option takes, year by year. */
export function licencesFigure(reading: Reading): LineFigure {
	const units = licenceUnits(reading);
	return overYears(reading, {
		id: 'licences',
		quantity: hypervisor.needed,
		unitLabel: units === 'none' ? 'Licences' : `Licences, counted in ${units}`,
		unit: units === 'none' ? '' : units,
		digits: 0,
		least: 'take the fewest licences',
		same: 'take the same licences',
		subtitle: `Hypervisor: ${licenceName(reading, 'hypervisor')}`
	});
}

function overYears(reading: Reading, course: Course): LineFigure {
	const { refs, of, horizon } = reading;
	const { quantity, digits } = course;
	return {
		kind: 'line',
		id: course.id,
		title: titleOf(reading, course),
		subtitle: course.subtitle,
		notes: footnotes(reading),
		unitLabel: course.unitLabel,
		years: yearsOf(reading),
		lines: refs.map((option, index) => ({
			option,
			quantity: quantity.id,
			values: yearsOf(reading).map((year) => finite(of(quantity, index, year))),
			endLabel: shown(of(quantity, index, horizon), digits)
		})),
		marks: [],
		startsAtZero: true,
		formatTick: 'plain',
		table: tableOf(reading, [course.currency, course.unit].filter(Boolean).join(' '), (option, year) =>
			shown(of(quantity, option, year), digits)
		)
	};
}

const shown = (value: number, digits: number): string =>
	Number.isFinite(value) ? decimal(value, digits) : 'none';

/** Which change has the least in the last year, as it is shown, and how much that is against As is. */
function titleOf(reading: Reading, { quantity, digits, least, same, unit, currency }: Course): string {
	const { refs, of, horizon, ranking } = reading;
	const text = (option: number): string => shown(of(quantity, option, horizon), digits);
	const changes = ranking.feasible.filter((option) => Number.isFinite(of(quantity, option, horizon)));
	const [first] = changes;
	const when = horizon === 1 ? 'after one year' : `in year ${horizon}`;
	if (first === undefined) return 'No new option fits; keeping the estate is all that is left';
	const amounts = changes.map((option) => Number(of(quantity, option, horizon).toFixed(digits)));
	const smallest = Math.min(...amounts);
	const best = changes.filter((_, place) => amounts[place] === smallest);
	const measured = `${currency ? `${currency}\u00a0` : ''}${text(best[0]!)}${unit === '' ? '' : `\u00a0${unit}`}`;
	const against = `${measured} ${when}, ${text(ranking.asIs)} as is`;
	return best.length === changes.length && changes.length > 1
		? `All changes ${same}: ${against}`
		: `${namesOf(best.map((option) => refs[option]?.label ?? ''))} ${least}: ${against}`;
}
