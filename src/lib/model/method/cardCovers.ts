import type { CardEntry } from '#lib/catalogue/entry.ts';
import type { PortKind } from './slotProblem.ts';

/** A card that may be fitted, as the search sees it. */
export interface Candidate {
	readonly card: CardEntry;
	readonly kind: PortKind;
	/** Its class among the slot rules. */
	readonly fitClass: number;
	/** What it gives to each count that its kind wants: NIC cuts, else the one count of ports. */
	readonly gives: readonly number[];
	/** Price and watts in millionths, so that sums are exact and equal is equal. */
	readonly price: number;
	readonly watts: number;
}

/** Cards chosen, with what decides between choices. `counts` has one number for each candidate. */
export interface Cover {
	readonly price: number;
	readonly watts: number;
	readonly cards: number;
	readonly counts: readonly number[];
	/** Cards by class. */
	readonly byClass: readonly number[];
}

/**
 * Negative when `a` is the better choice: lower price, then fewer watts, then fewer cards, then more of the card that
 * stands earlier in the catalogue. The order stays the same when both get the same cards added, so a whole is best
 * exactly when its parts are.
 */
export function compareCovers(a: Cover, b: Cover): number {
	if (a.price !== b.price) return a.price - b.price;
	if (a.watts !== b.watts) return a.watts - b.watts;
	if (a.cards !== b.cards) return a.cards - b.cards;
	for (const [c, count] of a.counts.entries()) if (count !== b.counts[c]) return b.counts[c]! - count;
	return 0;
}

/** Both choices together. */
export function joinCovers(a: Cover, b: Cover): Cover {
	return {
		price: a.price + b.price,
		watts: a.watts + b.watts,
		cards: a.cards + b.cards,
		counts: a.counts.map((count, c) => count + b.counts[c]!),
		byClass: a.byClass.map((count, c) => count + b.byClass[c]!)
	};
}

/**
 * The candidates without those that another one beats in everything: it fits every slot that they fit, gives as much,
 * costs no more, draws no more, and comes first where all is equal. No best choice ever needs a beaten card.
 */
export function unbeaten(
	candidates: readonly Candidate[],
	fits: (candidate: Candidate) => bigint,
	wanted: Readonly<Record<PortKind, readonly number[]>>
): Candidate[] {
	const beats = (a: Candidate, b: Candidate) =>
		a !== b &&
		a.kind === b.kind &&
		(fits(b) & ~fits(a)) === 0n &&
		a.gives.every((given, g) => given >= Math.min(b.gives[g]!, wanted[a.kind][g]!)) &&
		a.price <= b.price &&
		a.watts <= b.watts &&
		(a.price < b.price || a.watts < b.watts || candidates.indexOf(a) < candidates.indexOf(b));
	return candidates.filter((candidate) => !candidates.some((other) => beats(other, candidate)));
}

/** The choice of no card. */
export function noCards(candidates: number, classes: number): Cover {
	return {
		price: 0,
		watts: 0,
		cards: 0,
		counts: Array.from({ length: candidates }, () => 0),
		byClass: Array.from({ length: classes }, () => 0)
	};
}

/** What bounds the cards that one server can take. */
export interface CardLimits {
	/** Most slots that any layout has. */
	readonly slots: number;
	/** False when so many cards by class have no place even in the roomiest layout. */
	readonly mayFit: (byClass: readonly number[]) => boolean;
}

/**
 * For every number of cards by class that can meet what is lacking, the best choice of cards; best first.
 *
 * Dynamic programming over the candidates: of all choices that use the same slots and leave the same lacking, only the
 * best is kept. A card is added only while it brings something that is still lacking, since in a best choice no card
 * is idle. A choice is dropped when the slots left, each with the most generous of the cards to come, cannot meet what
 * it lacks, or when a finished choice takes no more slots and is better.
 */
export function coversOf(
	lacking: readonly number[],
	candidates: readonly { readonly index: number; readonly candidate: Candidate }[],
	start: Cover,
	limits: CardLimits
): Cover[] {
	if (lacking.every((count) => count <= 0)) return [start];
	const complete = new Map<string, Cover>();
	let open = new Map<string, Step>([
		['', { lacking: lacking.map((count) => Math.max(0, count)), cover: start }]
	]);
	for (const [c, { index, candidate }] of candidates.entries()) {
		const most = generosity(
			candidates.slice(c).map((other) => other.candidate),
			lacking.length
		);
		const mostLater = generosity(
			candidates.slice(c + 1).map((other) => other.candidate),
			lacking.length
		);
		const canFinish = ({ lacking: left, cover }: Step, giving: readonly number[]) =>
			left.every((count, k) => count <= giving[k]! * (limits.slots - cover.cards));
		const next = new Map<string, Step>();
		for (const [key, step] of open) if (canFinish(step, mostLater)) keepBest(next, key, step, coverOfStep);
		for (const step of open.values()) {
			let now: Step | null = step;
			while ((now = withOneMore(now, candidate, index)) !== null) {
				const { cover, lacking: left } = now;
				if (!canFinish(now, most) || !limits.mayFit(cover.byClass)) break;
				if (left.every((count) => count === 0)) {
					keepBest(complete, cover.byClass.join(), cover, (kept) => kept);
					break;
				}
				if (canFinish(now, mostLater))
					keepBest(next, `${cover.byClass.join()}|${left.join()}`, now, coverOfStep);
			}
		}
		const finished = [...complete.values()];
		for (const [key, { cover }] of next)
			if (finished.some((other) => isBeaten(cover, other))) next.delete(key);
		open = next;
	}
	return withoutBeaten([...complete.values()].sort(compareCovers));
}

interface Step {
	readonly lacking: readonly number[];
	readonly cover: Cover;
}

const coverOfStep = (step: Step): Cover => step.cover;

/** The most that one of the cards gives to each count. */
function generosity(candidates: readonly Candidate[], counts: number): number[] {
	return Array.from({ length: counts }, (_, k) => Math.max(0, ...candidates.map(({ gives }) => gives[k]!)));
}

/** The step with one more of a card, or null where the card would be idle. */
function withOneMore({ lacking, cover }: Step, candidate: Candidate, index: number): Step | null {
	const left = lacking.map((count, k) => Math.max(0, count - candidate.gives[k]!));
	if (left.every((count, k) => count === lacking[k])) return null;
	return {
		lacking: left,
		cover: {
			price: cover.price + candidate.price,
			watts: cover.watts + candidate.watts,
			cards: cover.cards + 1,
			counts: cover.counts.with(index, cover.counts[index]! + 1),
			byClass: cover.byClass.with(candidate.fitClass, cover.byClass[candidate.fitClass]! + 1)
		}
	};
}

/** Whether the other choice is better and takes no more cards of any class. */
function isBeaten(cover: Cover, other: Cover): boolean {
	return other.byClass.every((count, c) => count <= cover.byClass[c]!) && compareCovers(other, cover) < 0;
}

function keepBest<T>(kept: Map<string, T>, key: string, value: T, coverOf: (value: T) => Cover): void {
	const before = kept.get(key);
	if (before === undefined || compareCovers(coverOf(value), coverOf(before)) < 0) kept.set(key, value);
}

/** Of choices sorted best first, those that a better one beats are dropped. */
function withoutBeaten(sorted: readonly Cover[]): Cover[] {
	const kept: Cover[] = [];
	for (const cover of sorted) if (!kept.some((better) => isBeaten(cover, better))) kept.push(cover);
	return kept;
}
