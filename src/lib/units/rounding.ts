/**
 * Rounds the parts of a total to whole numbers that add up to the rounded total (largest remainder): each part is
 * rounded down, then those with the largest remainders get one more. Ties go to the earlier part.
 */
export function roundedParts(parts: readonly number[], total: number): number[] {
	const floors = parts.map(Math.floor);
	const missing = total - floors.reduce((sum, part) => sum + part, 0);
	const order = parts
		.map((part, index) => ({ index, remainder: part - Math.floor(part) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (let turn = 0; turn < missing; turn += 1) {
		const place = order[turn % order.length]?.index;
		if (place !== undefined) floors[place] = (floors[place] as number) + 1;
	}
	return floors.map((part) => part + 0);
}
