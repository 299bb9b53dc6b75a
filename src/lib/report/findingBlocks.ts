import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Block } from './blocks.ts';
import { optionToken } from './glyphShapes.ts';

/** What stands in the way of each option: needs that are not met, then what must be watched. Remarks are left to the app. */
export function findingBlocks({ options }: Comparison): Block[] {
	return options.flatMap(({ option, findings }): Block[] =>
		(['error', 'warning'] as const)
			.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
			.map(({ message }) => ({
				kind: 'paragraph',
				small: false,
				words: [
					{ text: option.label, weight: 600, token: optionToken(option, '-t') },
					{ text: `: ${message}` }
				]
			}))
	);
}
