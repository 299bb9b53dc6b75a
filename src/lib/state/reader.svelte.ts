import { bareNumber, unitLabel, withUnit } from '#lib/units/format.ts';
import { numberStyles, styleOfSigns, writeNumbers, type NumberStyle } from '#lib/units/numberStyle.ts';
import type { UnitSystem } from '#lib/units/system.ts';

const unitsKey = 'up-or-out:units';
const numbersKey = 'up-or-out:numbers';

/** How the person at this device reads: units and the writing of numbers. Kept here and never in a plan. */
export class Reader {
	units: UnitSystem = $state('us');
	numbers: NumberStyle = $state('point');

	/** Takes over what was chosen on this device before, else how the browser's language writes numbers. */
	restore(): void {
		const units = kept(unitsKey);
		if (units === 'si' || units === 'us') this.units = units;
		const numbers = kept(numbersKey);
		this.#write(numberStyles.find(({ style }) => style === numbers)?.style ?? styleOfBrowser());
	}

	chooseUnits(units: UnitSystem): void {
		this.units = units;
		keep(unitsKey, units);
	}

	chooseNumbers(style: NumberStyle): void {
		this.#write(style);
		keep(numbersKey, style);
	}

	/** True where a page made while building shows what this reader would see. */
	get isAsBuilt(): boolean {
		return this.units === 'us' && this.numbers === 'point';
	}

	/** A number as a field or cell writes it, in the reader's units; it is written anew when the reader chooses others. */
	bare(value: number, unit: string): string {
		return this.numbers && bareNumber(value, unit, this.units);
	}

	/** A number with its unit, in the reader's units. */
	withUnit(value: number, unit: string, currency: string): string {
		return this.numbers && withUnit(value, unit, currency, this.units);
	}

	/** A unit in the reader's system. */
	unitLabel(unit: string, currency: string): string {
		return unitLabel(unit, currency, false, this.units);
	}

	#write(style: NumberStyle): void {
		writeNumbers(style);
		this.numbers = style;
	}
}

function styleOfBrowser(): NumberStyle {
	// Asking takes milliseconds, and most readers have the language that the page is built in.
	if (navigator.language === 'en-US') return 'point';
	const parts = new Intl.NumberFormat().formatToParts(1_234_567.8);
	const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
	return styleOfSigns(sign('group'), sign('decimal'));
}

function kept(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Storage is closed to this page: the choice holds until it is left.
	}
}
