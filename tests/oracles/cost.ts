import { facilityKw, facilityEnergy, coolingShareKw, pueOverride } from '#lib/model/cooling.ts';
import { hoursPerYear } from '#lib/model/constants.ts';
import {
	cablePurchase,
	chassisPurchase,
	estatePurchase,
	fcSwitchPurchase,
	installation,
	rackClassPurchase,
	rackPurchase,
	retrofit,
	serverPrice,
	serverStock,
	storagePurchase,
	switchPurchase
} from '#lib/model/cost.ts';
import { serversMoved } from '#lib/model/demand.ts';
import { refreshLife } from '#lib/model/estate.ts';
import { consolidationRatio, density, hostsByRatio, newHosts, ratioReached } from '#lib/model/hosts.ts';
import { licencePurchase } from '#lib/model/licences.ts';
import { itTypicalKw } from '#lib/model/powerChain.ts';
import {
	coolingEnergyCost,
	coolingPerMonth,
	demandCost,
	itEnergyCost,
	spaceCost,
	tariff
} from '#lib/model/running.ts';
import { newShare } from '#lib/model/serverFields.ts';
import { arrayBasePrice, sanExists, sanInstallation, sanUsed } from '#lib/model/storage.ts';
import { discountRate, energyFactor, hardwareFactor } from '#lib/model/time.ts';
import {
	capex,
	coolingCost,
	energyAndCooling,
	energyCost,
	hostAssets,
	hostCapex,
	internalRate,
	licenceCost,
	networkCost,
	nominalPayback,
	peopleCost,
	presentCost,
	residualShare,
	savingOfYear,
	serverCost
} from '#lib/model/totals.ts';
import { alone, aloneByYear, type Given } from './alone.ts';
import { none } from './given.ts';
import { yearOfEnergy } from './power.ts';
import { worked, type Worked } from './worked.ts';

/** Net present value of flows, the first in year 0 of the plan. */
const presentValue = (rate: number, flows: readonly number[]): number =>
	alone(
		presentCost,
		[
			...none(networkCost, licenceCost, coolingCost, energyCost, peopleCost),
			[serverCost, flows],
			[discountRate, rate]
		],
		{ year: flows.length - 1 }
	);

const rateOf = (flows: readonly number[]): number =>
	alone(internalRate, [[savingOfYear, flows]], { year: flows.length - 1 });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A year of the room's energy, IT and all else, where the site's PUE is given. */
const billWithPue = (itKw: number, overhead: number, price: number): number =>
	alone(
		energyAndCooling,
		[
			...none(demandCost, spaceCost),
			[itTypicalKw, itKw],
			[pueOverride, overhead],
			[tariff, price],
			[energyFactor, 1]
		],
		{ year: 1 }
	);

/** Purchases that the example does not know. */
const noOtherPurchase = none(
	chassisPurchase,
	estatePurchase,
	switchPurchase,
	cablePurchase,
	storagePurchase,
	fcSwitchPurchase,
	rackPurchase,
	rackClassPurchase,
	retrofit,
	installation,
	licencePurchase
);
const purchases = (count: number, price: number, san: number): number =>
	alone(capex, [
		...noOtherPurchase,
		[serverStock.bought, count],
		[serverPrice, price],
		[hardwareFactor, 1],
		[sanExists, 0],
		[sanUsed, 1],
		[arrayBasePrice, san],
		[sanInstallation, 0]
	]);

/** Present value, rate of return, depreciation, energy, purchases, payback. */
export const costWorked: readonly Worked[] = [
	// A spreadsheet discounts its first flow by a year: here the flows stand in years 1 to 4.
	worked('C01', ({ rate, cf }) => ({ npv: presentValue(rate, [0, ...cf]) })),
	worked('C03', ({ rate, cf }) => ({ npv: presentValue(rate, cf) })),
	worked('C05', ({ cf5, cf4, cf2 }) => ({ irr5: rateOf(cf5), irr4: rateOf(cf4), irr2: rateOf(cf2) })),
	worked('C13', ({ cost, salvage, life }) => ({
		sln: alone(
			hostAssets.depreciation,
			[
				[hostCapex, [cost]],
				[residualShare, salvage / cost],
				[refreshLife, life]
			],
			{ year: life }
		)
	})),
	worked('C24', ({ critical_W, avg_use, pue, usd_per_kwh }) => ({
		power: billWithPue((critical_W / 1000) * avg_use, pue, usd_per_kwh) / 12
	})),
	worked('C25', ({ pue, usd_per_kwh }) => ({ power_usd_per_W_yr: billWithPue(0.001, pue, usd_per_kwh) })),
	worked('C27', ({ server_W, server_usd, life_y, usd_per_kwh, pue, hours_per_month }) => {
		const power: Given = [
			[itTypicalKw, server_W / 1000],
			[pueOverride, pue],
			[tariff, usd_per_kwh],
			[hoursPerYear, hours_per_month * 12],
			[energyFactor, 1]
		];
		const life = [1, life_y] as const;
		return {
			SrvPower: sum(aloneByYear(itEnergyCost, power, life)),
			PUEOverhead: sum(aloneByYear(coolingEnergyCost, power, life)),
			SrvAmortization: sum(
				aloneByYear(
					hostAssets.depreciation,
					[
						[hostCapex, [server_usd]],
						[refreshLife, life_y]
					],
					life
				)
			)
		};
	}),
	worked('C28', ({ kW, usd_per_kwh }) => ({ usd: yearOfEnergy(kW, usd_per_kwh) })),
	worked('C29', ({ W }) => ({
		kWh: alone(coolingPerMonth, [
			[coolingShareKw, W / 1000],
			[tariff, 1]
		])
	})),
	worked('C30', ({ electricity_usd, cooling_usd }) => ({
		total_usd: alone(energyAndCooling, [
			...none(demandCost, spaceCost),
			[itEnergyCost, electricity_usd],
			[coolingEnergyCost, cooling_usd]
		])
	})),
	worked('C31', ({ physical: [many = NaN, cheap = NaN], hosts: [few = NaN, dear = NaN], san }) => ({
		physical_usd: purchases(many, cheap, 0),
		hosts_plus_san: purchases(few, dear, san)
	})),
	worked('C33', ({ servers, hosts }) => ({
		example_ratio: alone(ratioReached, [
			[serversMoved, servers],
			[newHosts, hosts]
		])
	})),
	worked('C35', ({ n, ratio, server_usd, refresh_y, power_usd, project_usd }) => {
		const hosts = alone(hostsByRatio, [
			[serversMoved, n],
			[newShare, 1],
			[consolidationRatio, ratio],
			[density, 1]
		]);
		const saved = (n - hosts) * (server_usd / refresh_y + power_usd);
		const months = alone(
			nominalPayback.months,
			[[nominalPayback.saving, [-project_usd, saved - project_usd]]],
			{
				year: 1
			}
		);
		return { hosts, payback_y: months / 12 };
	}),
	worked('C36', ({ active_frac, active_W, idle_W }) => ({
		active_kWh_y: alone(facilityEnergy, [[facilityKw, (active_frac * active_W) / 1000]]),
		idle_kWh_y: alone(facilityEnergy, [[facilityKw, ((1 - active_frac) * idle_W) / 1000]])
	}))
];

export { presentValue };
