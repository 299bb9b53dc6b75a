const day = 86_400_000;

/** The time of day, `14:32`. `zone` is a time zone by name; without one the device’s counts. */
export function clockTime(moment: number, zone?: string): string {
	return format(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone);
}

/** When something was, as briefly as it stays clear: `14:32`, `yesterday 09:05`, `12 Nov 2025`. */
export function momentWords(moment: number, now: number, zone?: string): string {
	const dayOf = (time: number): string =>
		format(time, { day: 'numeric', month: 'short', year: 'numeric' }, zone);
	if (dayOf(moment) === dayOf(now)) return clockTime(moment, zone);
	return dayOf(moment) === dayOf(now - day) ? `yesterday ${clockTime(moment, zone)}` : dayOf(moment);
}

function format(moment: number, parts: Intl.DateTimeFormatOptions, zone: string | undefined): string {
	return new Intl.DateTimeFormat('en-GB', { ...parts, ...(zone ? { timeZone: zone } : {}) }).format(moment);
}
