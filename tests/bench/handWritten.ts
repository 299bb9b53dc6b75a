import { wholeUp } from '#lib/engine/arithmetic.ts';

/** Numbers by name, as a programmer would hand them to a function. */
export type Numbers = Readonly<Record<string, number>>;

/** What the chain comes to, year by year, with the steps and the servers bought that later years look back on. */
export interface ChainResult {
	readonly tons: Float64Array;
	readonly serverPurchase: Float64Array;
	readonly retrofit: Float64Array;
	readonly steps: Float64Array;
	readonly bought: Float64Array;
}

/** Room for the results of so many years. */
export function chainResult(years: number): ChainResult {
	const room = (): Float64Array => new Float64Array(years);
	return { tons: room(), serverPurchase: room(), retrofit: room(), steps: room(), bought: room() };
}

/** What `numbers` asks for by name: the plan's and one option's. */
type Asked = Record<(typeof names.plan)[number] | (typeof names.option)[number], number>;

export const names = {
	plan: [
		'bandwidthPerVm',
		'btuPerHourPerTon',
		'btuPerHourPerWatt',
		'clusterSize',
		'coolingMargin',
		'demandMode',
		'density',
		'designBasis',
		'distributionFixedLoss',
		'distributionLoadLoss',
		'estateMemoryInUse',
		'growth',
		'hardwareRise',
		'iopsPerVm',
		'keptDesignKw',
		'kilowattsPerWatt',
		'leftDesignKw',
		'lightingKw',
		'maximumCpuUse',
		'maximumMemoryUse',
		'memoryOvercommit',
		'memoryPerVm',
		'memoryWatts',
		'nameplateDerate',
		'oneHost',
		'oneServerPerHost',
		'otherEquipment',
		'peopleKw',
		'performanceInUse',
		'rackSwitchKw',
		'referenceCorePerformance',
		'refreshLife',
		'reservedCores',
		'reservedMemory',
		'retrofitPrice',
		'retrofitStep',
		'roomTons',
		'serversMoved',
		'sizingMode',
		'spareCoolingUnit',
		'spareMode',
		'spareShare',
		'sparesPerCluster',
		'spreadLoad',
		'suppliesPerServer',
		'supplyEfficiencyAt10',
		'supplyEfficiencyAt100',
		'supplyEfficiencyAt20',
		'supplyEfficiencyAt50',
		'unitTons',
		'upsFixedLoss',
		'upsLoadLoss',
		'upsRating',
		'vcpuPerCore',
		'vcpuPerVm',
		'virtualMachinesToday',
		'vmsPerServerMoved',
		'wattsPerKilowatt',
		'worksRise'
	],
	option: [
		'bandwidthLimit',
		'cardPrice',
		'cardWatts',
		'chassisPerItem',
		'consolidationRatio',
		'corePerformance',
		'coresPerSocket',
		'estateKept',
		'expansionPrice',
		'expansionUnitsPerServer',
		'expansionWatts',
		'frameFullWatts',
		'frameIdleWatts',
		'iopsLimit',
		'itemsPlaced',
		'measuredMemory',
		'memoryPrice',
		'moduleWatts',
		'nameplateWatts',
		'racks',
		'sanWatts',
		'serverBasePrice',
		'serverMemory',
		'serversPerHost',
		'sockets',
		'vmLimit',
		'wattsAt100'
	]
} as const;

/** From cores asked for to tons and purchases of one option, as one would write it down without a table of formulas. */
export function chainByHand(n: Asked, years: number, into: ChainResult): void {
	const { tons, serverPurchase, retrofit, steps, bought } = into;
	const share = 1 - n.estateKept;
	const spread = n.oneServerPerHost + n.spreadLoad * (n.serversPerHost - n.oneServerPerHost);
	const performance = n.corePerformance / n.referenceCorePerformance;
	const cores = (n.sockets * n.coresPerSocket - n.reservedCores) * n.maximumCpuUse * performance * spread;
	const memory = (n.serverMemory * n.maximumMemoryUse - n.reservedMemory) * n.memoryOvercommit * spread;
	const byRatio = wholeUp((n.serversMoved * share) / (n.consolidationRatio * n.density));
	const watts = serverWatts(n);
	const chassis = n.itemsPlaced * n.chassisPerItem;
	const chassisWatts = Math.max(n.frameIdleWatts, n.frameFullWatts) + n.moduleWatts;
	const price =
		n.serverBasePrice +
		n.serverMemory * n.memoryPrice +
		n.cardPrice +
		n.expansionUnitsPerServer * n.expansionPrice;
	let inService = 0;
	for (let year = 0; year < years; year += 1) {
		const work = (1 + n.growth) ** year;
		const isByEstate = n.demandMode === 1;
		const vms = isByEstate ? n.serversMoved * n.vmsPerServerMoved : n.virtualMachinesToday * work;
		const needed = isByEstate
			? (n.performanceInUse * work) / n.referenceCorePerformance
			: (vms * n.vcpuPerVm) / n.vcpuPerCore;
		const memoryNeeded = isByEstate ? n.estateMemoryInUse * work : vms * n.memoryPerVm;
		const forCpu = cores > 0 ? wholeUp((needed * share) / cores) : NaN;
		const forMemory = memory > 0 ? wholeUp((memoryNeeded * share) / memory) : NaN;
		const forVms = wholeUp((vms * share) / (n.vmLimit * n.density * spread));
		const forIops = wholeUp((vms * n.iopsPerVm * share) / (n.iopsLimit * n.density * spread));
		const forTraffic = wholeUp((vms * n.bandwidthPerVm * share) / (n.bandwidthLimit * n.density * spread));
		const forLoad =
			n.sizingMode === 1
				? Math.max(byRatio, forCpu, forMemory)
				: Math.max(forCpu, forMemory, forVms, forIops, forTraffic);
		const servers = (forLoad + spares(n, forLoad)) * n.serversPerHost;
		const hostsKw =
			(servers * watts + chassis * chassisWatts) * n.kilowattsPerWatt + n.estateKept * n.keptDesignKw;
		const itKw =
			hostsKw +
			n.racks * n.rackSwitchKw +
			n.sanWatts * n.kilowattsPerWatt +
			n.leftDesignKw +
			n.otherEquipment;
		const upsLoss = n.upsFixedLoss * n.upsRating + n.upsLoadLoss * itKw;
		const distributionLoss = n.distributionFixedLoss * n.upsRating + n.distributionLoadLoss * itKw;
		const heat =
			(itKw + upsLoss + distributionLoss + n.lightingKw + n.peopleKw) *
			n.wattsPerKilowatt *
			n.btuPerHourPerWatt;
		const need =
			(heat / n.btuPerHourPerTon) * (1 + n.coolingMargin) + (n.spareCoolingUnit === 1 ? n.unitTons : 0);
		const before = year > 0 ? (steps[year - 1] as number) : 0;
		const added = Math.max(before, wholeUp((need - n.roomTons) / n.retrofitStep), 0);
		const retired = year - n.refreshLife >= 0 ? (bought[year - n.refreshLife] as number) : 0;
		const buy = Math.max(servers - (inService - retired), 0);
		inService = inService - retired + buy;
		steps[year] = added;
		bought[year] = buy;
		tons[year] = need;
		serverPurchase[year] = buy * price * (1 + n.hardwareRise) ** year;
		retrofit[year] = (added - before) * n.retrofitStep * n.retrofitPrice * (1 + n.worksRise) ** year;
	}
}

function spares(n: Asked, hosts: number): number {
	if (n.spareMode === 0) {
		return wholeUp(hosts / Math.max(n.clusterSize - n.sparesPerCluster, n.oneHost)) * n.sparesPerCluster;
	}
	return (
		(n.spareMode === 1 ? wholeUp(hosts / (1 - n.spareShare)) : wholeUp(hosts * (1 + n.spareShare))) - hosts
	);
}

function serverWatts(n: Asked): number {
	if (n.designBasis === 1) return n.nameplateWatts * n.nameplateDerate;
	const load =
		n.nameplateWatts > 0 ? Math.min(n.wattsAt100 / (n.nameplateWatts * n.suppliesPerServer), 1) : 1;
	const { supplyEfficiencyAt10: at10, supplyEfficiencyAt20: at20 } = n;
	const { supplyEfficiencyAt50: at50, supplyEfficiencyAt100: at100 } = n;
	const efficiency =
		load <= 0.2
			? at10 + ((at20 - at10) * (Math.max(load, 0.1) - 0.1)) / 0.1
			: load <= 0.5
				? at20 + ((at50 - at20) * (load - 0.2)) / 0.3
				: at50 + ((at100 - at50) * (load - 0.5)) / 0.5;
	const memory = Math.max(n.serverMemory - n.measuredMemory, 0) * n.memoryWatts;
	return n.wattsAt100 + (memory + (n.cardWatts + n.expansionUnitsPerServer * n.expansionWatts) / efficiency);
}

/** The numbers of one option by name; throws where one is missing. */
export function asked(plan: Numbers, option: Numbers): Asked {
	const found = Object.fromEntries([
		...names.plan.map((name) => [name, plan[name]]),
		...names.option.map((name) => [name, option[name]])
	]) as Record<string, number | undefined>;
	for (const [name, value] of Object.entries(found)) {
		if (value === undefined) throw new Error(`The chain asks for “${name}”, which the model does not give.`);
	}
	// An object that is read like one written down, not like a map.
	return JSON.parse(JSON.stringify(found)) as Asked;
}
