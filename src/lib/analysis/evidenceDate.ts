const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date of a source as it is read: `12 Nov 2025`, `Nov 2025`; a year alone, or words, stay as they are. */
export function evidenceDate(date: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
	const name = months[Number(month) - 1];
	return year && name ? [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ') : date;
}
