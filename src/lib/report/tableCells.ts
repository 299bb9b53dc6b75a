import type { AskedRow } from '#lib/analysis/asked.ts';
import type { TableCell } from './blocks.ts';

/** A cell of plain words; an empty one for an empty text. */
export const cell = (text: string): TableCell => ({ words: text ? [{ text }] : [] });

/** The kind of a number in its frame; estimates are framed in bold, as they are to be replaced. */
export const kindCell = (kind: AskedRow['kind']): TableCell => ({
	words: [{ text: kind }],
	tag: kind === 'Estimate' ? 'strong' : 'plain'
});
