const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four letters and digits that change when the text does (FNV-1a), none of them mistaken for another. */
export function checkLetters(text: string, start = 0x811c9dc5): string {
	let hash = start;
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return Array.from({ length: 4 }, (_, place) => letters[(hash >>> (place * 5)) & 31]).join('');
}
