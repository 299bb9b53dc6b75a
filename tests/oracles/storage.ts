import { demandIops, readShare } from '#lib/model/demand.ts';
import { backendIops, driveIops, raidPenalty } from '#lib/model/storage.ts';
import {
	claimedBlock,
	claimedIops,
	claimedLatency,
	claimShortfall,
	iopsReached,
	outstandingIo,
	outstandingNeeded,
	portIops,
	portPayload
} from '#lib/model/storageClaim.ts';
import { alone } from './alone.ts';
import { worked, type Worked } from './worked.ts';

const reached = (outstanding: number, latency: number): number =>
	alone(iopsReached, [
		[outstandingIo, outstanding],
		[claimedLatency, latency]
	]);
const outstanding = (rate: number, latency: number): number =>
	alone(outstandingNeeded, [
		[claimedIops, rate],
		[claimedLatency, latency]
	]);

/** Drive operations that the operations of hosts ask for. */
const backend = (host: number, reads: number, penalty: number): number =>
	alone(backendIops, [
		[demandIops, host],
		[readShare, reads],
		[raidPenalty, penalty]
	]);

/** A number that the evidence of an input names beside its default: “RAID 5: 4”. */
const named = ({ evidence }: typeof raidPenalty, name: string): number =>
	Number(new RegExp(`${name}:? ([\\d,]+)`).exec(evidence.locator ?? '')?.[1]?.replace(',', ''));

/** Little’s law, RAID, and what a port carries. */
export const storageWorked: readonly Worked[] = [
	worked('S01', ({ cases }) => ({ iops: cases.map(([n = NaN, latency = NaN]) => reached(n, latency)) })),
	worked('S02', ({ outstanding: n, latency_s, claimed_iops }) => ({
		iops: reached(n, latency_s),
		outstanding_needed: outstanding(claimed_iops, latency_s),
		shortfall_ratio: alone(claimShortfall, [
			[outstandingIo, n],
			[claimedLatency, latency_s],
			[claimedIops, claimed_iops]
		])
	})),
	worked('S03', ({ rate_per_s, time_s }) => ({ N: outstanding(rate_per_s, time_s) })),
	worked('S04', ({ cases }) => ({
		outstanding: cases.map(([rate = NaN, latency = NaN]) => outstanding(rate, latency))
	})),
	worked('S06', ({ raw, penalty, write }) => ({
		iops: write.map((share) => raw / backend(1, 1 - share, penalty))
	})),
	worked('S07', ({ host, read }) => ({
		RAID5: backend(host, read, 4),
		RAID6: backend(host, read, 6),
		RAID10: backend(host, read, 2)
	})),
	worked('S08', () => ({
		RAID6: alone(raidPenalty, []),
		RAID5: named(raidPenalty, 'RAID 5'),
		RAID10: named(raidPenalty, 'RAID 10')
	})),
	worked('S09', ({ latency_ms, seek_ms }) => ({ iops: reached(1, (latency_ms + seek_ms) / 1000) })),
	worked('S12', () => ({
		virtualtarzan: {
			SSD: alone(driveIops, []),
			'15k SAS': named(driveIops, '15k SAS'),
			'7.2k SATA': named(driveIops, '7.2k SATA')
		}
	})),
	worked('S14', () => ({ data_MB_s: alone(portPayload, []) })),
	worked('S16', ({ block }) => ({ iops: block.map((bytes) => alone(portIops, [[claimedBlock, bytes]])) }))
];

export { backend };
