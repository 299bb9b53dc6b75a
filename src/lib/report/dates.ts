const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** An ISO date as it is read, `22 November 2025`; the time of day, if any, is left out. */
export function writtenDate(iso: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
	const name = months[Number(month) - 1];
	if (year === undefined || name === undefined)
		throw new Error(`“${iso}” is not an ISO date such as 2025-11-22.`);
	return `${Number(day)} ${name} ${year}`;
}
