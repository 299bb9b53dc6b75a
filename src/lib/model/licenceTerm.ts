import { chapter, type Assumption, type Input, type Quantity } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { addedCoresPerSocket, addedServers, addedSockets, keptOriginal, keptServers } from './estate.ts';
import { estateCoresPerSocket, estateSockets, estateVirtualised } from './estateDemand.ts';
import { servers } from './hosts.ts';
import { oneServerPerHost, oneYear } from './constants.ts';
import { estateKept } from './options.ts';
import { coresPerSocket, newShare, sockets } from './serverFields.ts';
import { licenceFactor, operatingTime } from './time.ts';
import { sources } from './sources.ts';

const { input, assumption, derive } = chapter('Licences');

/** The term of one licence, read from the catalogue entry that the plan names; all 0 where it names none. */
export interface Term {
	readonly perServer: Assumption;
	readonly perSocketGroup: Assumption;
	readonly socketsPerUnit: Assumption;
	readonly coresPerSocketCap: Assumption;
	readonly perCoreGroup: Assumption;
	readonly coresPerUnit: Assumption;
	readonly minimumPerSocket: Assumption;
	readonly minimumPerServer: Assumption;
	readonly perVm: Assumption;
	readonly vmsPerLicensing: Assumption;
	readonly orderMinimum: Assumption;
	readonly price: Assumption;
	readonly yearly: Assumption;
	readonly support: Assumption;
	readonly owned: Input;
}

/** What a licence chapter gives to the rest: units, and money by year. */
export interface LicenceQuantities {
	readonly all: readonly Quantity[];
	readonly unitsPerServer: Quantity;
	readonly needed: Quantity;
	readonly purchase: Quantity;
	readonly running: Quantity;
	readonly held: Quantity;
	readonly subscribed: Quantity;
	readonly term: Term;
}

function term(id: string, name: string): Term {
	const field = (key: string, label: string, unit: string): Assumption =>
		assumption({
			id: `${id}${key[0]!.toUpperCase()}${key.slice(1)}`,
			label: `${name}: ${label}`,
			unit,
			field: `${id}.${key}`
		});
	return {
		perServer: field('perServer', 'units per server', 'licence/server'),
		perSocketGroup: field('perSocketGroup', 'units per group of sockets', 'licence'),
		socketsPerUnit: field('socketsPerUnit', 'sockets of a group', 'socket'),
		coresPerSocketCap: field('coresPerSocketCap', 'cores per socket that one unit covers', 'core/socket'),
		perCoreGroup: field('perCoreGroup', 'units per group of cores', 'licence'),
		coresPerUnit: field('coresPerUnit', 'cores of a group', 'core'),
		minimumPerSocket: field('minimumCoresPerSocket', 'least cores per socket', 'core/socket'),
		minimumPerServer: field('minimumCoresPerServer', 'least cores per server', 'core/server'),
		perVm: field('perVm', 'units per VM', 'licence/VM'),
		vmsPerLicensing: field('vmsPerLicensing', 'VMs that one licensing of a server covers', 'VM/host'),
		orderMinimum: field('orderMinimum', 'least units in an order', 'licence'),
		price: field('price', 'price', 'money/licence'),
		yearly: field('yearly', 'paid each year', '1'),
		support: field('support', 'support, share of price a year', '%/yr'),
		owned: input({
			id: `${id}Owned`,
			label: `${name}: units owned`,
			unit: 'licence',
			min: 0,
			max: 1000000,
			step: 1,
			whole: true,
			evidence: estimate(0, [0, 0], 'Count of the planner')
		})
	};
}

/** Units that one server of the given sockets and cores needs, once for each stack of VMs that a licensing covers. */
function unitsPerServer(
	id: string,
	label: string,
	t: Term,
	of: { sockets: Quantity; coresPerSocket: Quantity; stacks?: Quantity }
): Quantity[] {
	const cores = derive({
		id: `${id}Cores`,
		label: `${label}: cores to license`,
		unit: 'core/server',
		formula: f`max(${of.sockets} × max(${of.coresPerSocket}, ${t.minimumPerSocket}), ${t.minimumPerServer})`,
		source: sources.broadcomCores
	});
	const once = derive({
		id: `${id}UnitsOnce`,
		label: `${label}: units for one licensing`,
		unit: 'licence/server',
		meaning: 'A processor with more cores than one unit covers counts as several.',
		formula: f`${t.perServer} + ceil(${of.sockets} × if(${t.coresPerSocketCap} > 0, ceil(${of.coresPerSocket} ÷ ${t.coresPerSocketCap}), 1) ÷ ${t.socketsPerUnit}) × ${t.perSocketGroup} + ceil(${cores} ÷ ${t.coresPerUnit}) × ${t.perCoreGroup}`,
		source: sources.vi3Sockets
	});
	const units = of.stacks
		? [
				derive({
					id: `${id}Units`,
					label: `${label}: units per server`,
					unit: 'licence/server',
					formula: f`${once} × ${of.stacks}`,
					source: sources.windowsCores
				})
			]
		: [];
	return [cores, once, ...units];
}

/** Declares everything that one licence needs, from its term to its money by year. */
export function licence(
	id: string,
	name: string,
	of: { vms: Quantity; vmsPerServer: Quantity; isGuest: boolean }
): LicenceQuantities {
	const t = term(id, name);
	const stacks = derive({
		id: `${id}Stacks`,
		label: `${name}: licensings of a server`,
		unit: '1',
		meaning: 'Editions that cover a few VMs license all cores again for each further few.',
		formula: f`if(${t.vmsPerLicensing} > 0, ceil(${of.vmsPerServer} ÷ ${t.vmsPerLicensing}), 1)`,
		source: sources.windowsCores
	});
	const forServer = unitsPerServer(id, name, t, { sockets, coresPerSocket, stacks });
	const perServer = forServer.at(-1) as Quantity;
	const inPlace = unitsPerServer(`${id}InPlace`, `${name}, server in place`, t, {
		sockets: estateSockets,
		coresPerSocket: estateCoresPerSocket
	});
	const joining = unitsPerServer(`${id}Added`, `${name}, added server`, t, {
		sockets: addedSockets,
		coresPerSocket: addedCoresPerSocket
	});
	const groupUnits = derive({
		id: `${id}GroupUnits`,
		label: `${name}: units of a group in As is`,
		unit: 'licence',
		formula: f`(${keptOriginal} × ${inPlace.at(-1)!} + ${addedServers} × ${joining.at(-1)!}) × ${estateVirtualised}`
	});
	const estateStacks = derive({
		id: `${id}EstateStacks`,
		label: `${name}: licensings of a server in As is`,
		unit: '1',
		formula: f`if((${t.vmsPerLicensing} > 0) × (${keptServers} > 0) = 1, ceil(${of.vms} ÷ ${keptServers} × ${oneServerPerHost} ÷ ${t.vmsPerLicensing}), 1)`
	});
	const estateUnits = derive({
		id: `${id}EstateUnits`,
		label: `${name}: units of As is`,
		unit: 'licence',
		formula: f`sumGroups(${groupUnits}) × ${estateStacks}`
	});
	const needed = derive({
		id: `${id}Needed`,
		label: `${name}: units needed`,
		unit: 'licence',
		formula: of.isGuest
			? f`if(${of.vms} > 0, ${servers} × ${perServer} + ${estateKept} × ${estateUnits} + ${of.vms} × ${t.perVm}, 0)`
			: f`${servers} × ${perServer} + ${estateKept} × ${estateUnits} + ${of.vms} × ${newShare} × ${t.perVm}`
	});
	const ordered = derive({
		id: `${id}Ordered`,
		label: `${name}: units with the order’s minimum`,
		unit: 'licence',
		meaning:
			'Some terms take no order below a least number; beyond it each core is bought singly, not in packs.',
		formula: f`if(${needed} > 0, max(${needed}, ${t.orderMinimum}), 0)`
	});
	const held = derive({
		id: `${id}Held`,
		label: `${name}: units held`,
		unit: 'licence',
		meaning: 'Licences once bought, or owned already, stay.',
		formula: f`max(${ordered}, ${t.owned}, lastYear(${self}))`
	});
	const bought = derive({
		id: `${id}Bought`,
		label: `${name}: units bought`,
		unit: 'licence',
		meaning: 'Beyond what is owned. What runs in As is on the first day is owned there.',
		formula: f`max(${held} − max(lastYear(${held}), ${t.owned}, if(${year} = 0, ${estateKept} × ${estateUnits}, 0)), 0)`
	});
	const paid = derive({
		id: `${id}Subscribed`,
		label: `${name}: units to subscribe`,
		unit: 'licence',
		formula: f`max(${ordered} − ${t.owned}, 0)`
	});
	const purchase = derive({
		id: `${id}Purchase`,
		label: `${name}: purchase`,
		unit: 'money',
		formula: f`(1 − ${t.yearly}) × ${bought} × ${t.price} × ${licenceFactor}`
	});
	const running = derive({
		id: `${id}Running`,
		label: `${name}: subscription and support`,
		unit: 'money',
		formula: f`(${t.yearly} × ${paid} ÷ ${oneYear} + (1 − ${t.yearly}) × ${held} × ${t.support}) × ${t.price} × ${licenceFactor} × ${operatingTime}`
	});
	const all = [
		...Object.values(t),
		stacks,
		...forServer,
		...inPlace,
		...joining,
		groupUnits,
		estateStacks,
		estateUnits,
		needed,
		ordered,
		held,
		bought,
		paid,
		purchase,
		running
	];
	return { all, unitsPerServer: perServer, needed, held, subscribed: paid, purchase, running, term: t };
}
