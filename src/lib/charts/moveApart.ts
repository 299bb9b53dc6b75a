/** Something that wants to stand at a height and needs room there. */
export interface Standing {
	readonly wants: number; // centre, px
	readonly needs: number; // height, px
}

/**
 * Centres for labels so that none overlaps another and all lie between `low` and `high`, each as near as possible to
 * where it wants to be (least squares: neighbours that would touch move as one block). Order is kept: give them sorted.
 */
export function moveApart(labels: readonly Standing[], low: number, high: number): number[] {
	// A block stands shoulder to shoulder; `top` is the best place for its upper edge.
	const blocks: { members: number[]; needs: number; sum: number; top: number }[] = [];
	for (const [index, { wants, needs }] of labels.entries()) {
		let block = { members: [index], needs, sum: wants - needs / 2, top: wants - needs / 2 };
		for (let above = blocks.at(-1); above && above.top + above.needs > block.top; above = blocks.at(-1)) {
			blocks.pop();
			const members = [...above.members, ...block.members];
			const sum = above.sum + block.sum - block.members.length * above.needs;
			block = { members, needs: above.needs + block.needs, sum, top: sum / members.length };
		}
		blocks.push(block);
	}
	const centres: number[] = [];
	const all = labels.reduce((total, { needs }) => total + needs, 0);
	let floor = low;
	let below = all;
	for (const block of blocks) {
		// Leave room for what stands below; when there is too little for all, the upper ones win.
		let edge = Math.max(floor, Math.min(block.top, high - below));
		below -= block.needs;
		for (const member of block.members) {
			const { needs } = labels[member]!;
			centres.push(edge + needs / 2);
			edge += needs;
		}
		floor = edge;
	}
	return centres;
}
