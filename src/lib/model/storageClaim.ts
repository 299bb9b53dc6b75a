import { chapter } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { sources } from './sources.ts';

const { input, assumption, derive } = chapter('Storage claim');

export const claimedIops = input({
	id: 'claimedIops',
	label: 'Storage operations claimed',
	unit: 'IO/s',
	min: 1,
	max: 100000000,
	step: 1000,
	evidence: fact(200000, sources.article2008)
});
export const claimedLatency = input({
	id: 'claimedLatency',
	label: 'Latency',
	unit: 's',
	min: 0.000001,
	max: 10,
	step: 0.001,
	evidence: fact(0.007, sources.article2008)
});
export const outstandingIo = input({
	id: 'outstandingIo',
	label: 'Outstanding operations',
	unit: 'IO',
	min: 1,
	max: 1000000,
	step: 1,
	evidence: fact(64, sources.article2008)
});
export const claimedBlock = input({
	id: 'claimedBlock',
	label: 'Block size',
	unit: 'B/IO',
	min: 1,
	max: 100000000,
	step: 512,
	evidence: fact(512, sources.article2008)
});
export const portPayload = assumption({
	id: 'portPayload',
	label: 'Payload of an FC port',
	unit: 'MB/s',
	evidence: fact(850, sources.fibreChannel, '8GFC: 8 × 1.0625 × 0.8')
});
export const bytesPerMegabyte = assumption({
	id: 'bytesPerMegabyte',
	label: 'Bytes per megabyte',
	unit: 'B/MB',
	evidence: estimate(1000000, [1000000, 1048576], 'Decimal megabytes, as line rates are told')
});

export const iopsReached = derive({
	id: 'iopsReached',
	label: 'Storage operations that latency allows',
	unit: 'IO/s',
	formula: f`${outstandingIo} ÷ ${claimedLatency}`,
	source: sources.littlesLaw
});
export const outstandingNeeded = derive({
	id: 'outstandingNeeded',
	label: 'Outstanding operations needed',
	unit: 'IO',
	formula: f`${claimedIops} × ${claimedLatency}`,
	source: sources.littlesLaw
});
export const claimShortfall = derive({
	id: 'claimShortfall',
	label: 'Claim over what is reached',
	unit: '1',
	formula: f`${claimedIops} ÷ ${iopsReached}`,
	source: sources.littlesLaw
});
export const claimedTraffic = derive({
	id: 'claimedTraffic',
	label: 'Traffic of the claim',
	unit: 'MB/s',
	formula: f`${claimedIops} × ${claimedBlock} ÷ ${bytesPerMegabyte}`
});
export const portIops = derive({
	id: 'portIops',
	label: 'Storage operations that one FC port carries',
	unit: 'IO/s',
	formula: f`${portPayload} × ${bytesPerMegabyte} ÷ ${claimedBlock}`,
	source: sources.fibreChannel
});
