import type { Plan } from '#lib/model/plan.ts';
import { doJob, type JobReply, type JobRequest } from './whatIfJobs.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<JobRequest>) => void) | null;
	postMessage: (reply: JobReply) => void;
};

/** The plan of the last round, one object, so that what is known of it is not worked out again. */
let known: { readonly round: number; readonly plan: Plan } | null = null;

page.onmessage = ({ data: { round, plan, job } }) => {
	if (known?.round !== round) known = { round, plan };
	try {
		page.postMessage({ round, result: doJob(known.plan, job) });
	} catch (error) {
		page.postMessage({ round, failed: error instanceof Error ? error.message : String(error) });
	}
};
