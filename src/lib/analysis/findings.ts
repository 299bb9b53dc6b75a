import type { Quantity } from '#lib/engine/quantity.ts';
import { peakUtilisation } from '#lib/model/itPower.ts';
import { hostsByRatio, hostsForCpu, hostsForMemory, sizingMode } from '#lib/model/hosts.ts';
import { exchangeRate } from '#lib/model/currency.ts';
import { hardwareOf } from '#lib/model/entries.ts';
import { serverBasePrice } from '#lib/model/serverFields.ts';
import { localStorage } from '#lib/model/options.ts';
import { table } from '#lib/model/index.ts';
import { decimal } from '#lib/units/format.ts';
import type { Finding } from './comparison.ts';
import { limitedQuantity } from './limitOn.ts';
import type { Reading } from './reading.ts';

/** Everything that the reader must know about the results of an option. */
export function findingsOf(reading: Reading, option: number): Finding[] {
	return [
		...limitFindings(reading, option),
		...portFindings(reading, option),
		...ratioFindings(reading, option),
		...utilisationFindings(reading, option),
		...storageFindings(reading, option),
		...currencyFindings(reading, option),
		...valueFindings(reading, option)
	];
}

function limitFindings({ limits }: Reading, option: number): Finding[] {
	return (limits[option]?.hits ?? []).map(({ code, detail, year, atOnce, cure }) => ({
		code,
		severity: cure === null ? 'error' : 'warning',
		message: `${atOnce ? 'At once' : year === 0 ? 'From the first day' : `From year ${year}`}: ${detail}${cure ? `; cured in the cost: ${cure}` : '; this rules the option out'}.`,
		quantity: limitedQuantity[code] ?? null,
		year: atOnce ? null : year
	}));
}

function portFindings({ structures }: Reading, option: number): Finding[] {
	return (structures[option]?.assignment?.shortfalls ?? []).map(({ need, have, want, why, fix }) => ({
		code: 'ports-not-met',
		severity: 'error',
		message: `${have} of ${want} ${need}: ${why}. Nearest fix: ${fix}.`.replaceAll('..', '.'),
		quantity: 'portsMet',
		year: null
	}));
}

function ratioFindings({ of, plan, horizon }: Reading, option: number): Finding[] {
	if (plan.options[option]?.keepsEstate || of(sizingMode, option, 0) !== 1) return [];
	for (let year = 0; year <= horizon; year += 1) {
		const asked = of(hostsByRatio, option, year);
		const least = Math.max(of(hostsForCpu, option, year), of(hostsForMemory, option, year));
		if (least > asked) {
			return [
				{
					code: 'ratio-capped',
					severity: 'warning',
					message: `The consolidation ratio asks for ${decimal(asked, 0)} hosts in year ${year}, CPU and memory for ${decimal(least, 0)}; the larger number is used.`,
					quantity: hostsByRatio.id,
					year
				}
			];
		}
	}
	return [];
}

function utilisationFindings({ of, horizon }: Reading, option: number): Finding[] {
	for (let year = 0; year <= horizon; year += 1) {
		const use = of(peakUtilisation, option, year);
		if (use > 1) {
			return [
				{
					code: 'overloaded',
					severity: 'error',
					message: `CPU use at peak is ${decimal(use * 100, 0)}% in year ${year}, above 100%. Add hosts or lower the ratio.`,
					quantity: peakUtilisation.id,
					year
				}
			];
		}
	}
	return [];
}

function storageFindings({ of, plan }: Reading, option: number): Finding[] {
	if (plan.options[option]?.keepsEstate || of(localStorage, option, 0) !== 1) return [];
	return [
		{
			code: 'local-storage',
			severity: 'warning',
			message: 'Storage on local disks: no live migration, no restart of VMs elsewhere.',
			quantity: localStorage.id,
			year: null
		}
	];
}

function currencyFindings({ plan, entries }: Reading, option: number): Finding[] {
	const { server, chassis, expansion, cards } = hardwareOf(plan, entries, plan.options[option]!);
	const foreign = new Set(
		[server, chassis, expansion, ...cards].flatMap((entry) => (entry ? [entry.currency ?? 'USD'] : []))
	);
	return [...foreign]
		.filter((currency) => exchangeRate(plan, serverBasePrice, currency) === null)
		.map((currency) => ({
			code: 'missing-exchange-rate',
			severity: 'error',
			message: `Prices of the catalogue are in ${currency}, the plan is in ${plan.currency}. Give the rate under exchangeRates.${currency}; until then 1 is used.`,
			quantity: serverBasePrice.id,
			year: null
		}));
}

/** Why a quantity may rightly have no value in a year. */
export const reasons: Readonly<Record<string, string>> = {
	payback: 'the cost so far has not fallen to that of As is by then',
	discountedPayback: 'the discounted cost so far has not fallen to that of As is by then',
	internalRate: 'the savings against As is have no rate that brings them to zero',
	costPerVmMonth: 'there is no VM-month before year 1',
	pue: 'there is no IT power'
};

/** One finding for each year of each quantity that has no finite value. */
function valueFindings(reading: Reading, option: number): Finding[] {
	const { of, horizon } = reading;
	const found: Finding[] = [];
	for (const quantity of table.cells.option as readonly Quantity[]) {
		for (let year = 0; year <= horizon; year += 1) {
			if (Number.isFinite(of(quantity, option, year))) continue;
			const isExpected = quantity.id in reasons;
			found.push({
				code: 'no-value',
				severity: isExpected ? 'note' : 'error',
				message: `${quantity.label} has no value in year ${year}: ${reasons[quantity.id] ?? 'its inputs give no finite number'}.`,
				quantity: quantity.id,
				year
			});
		}
	}
	return found;
}
