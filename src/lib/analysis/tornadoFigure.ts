import { moneyUnit, signedMoney } from '#lib/units/money.ts';
import type { OptionRef, TornadoFigure } from './figures.ts';
import type { Reading } from './reading.ts';
import type { Tornado } from './sensitivity.ts';
import { swing } from './tornado.ts';
import { bareValue, withItsUnit } from './variableWords.ts';
import { lowered } from './optionWords.ts';

type Bar = Tornado['bars'][number];

/** The `count` numbers that move the difference of two options most, as bars; all that move it stand in the table. */
export function tornadoFigure(reading: Reading, of: Tornado, count = 12): TornadoFigure {
	const { refs, scale, shownCost, plan, horizon, units } = reading;
	const [option, other] = [refs[of.option], refs[of.other]] as [OptionRef, OptionRef];
	const moving = of.bars.filter((bar) => swing(bar, of.difference) > 0);
	const inScale = (difference: number): number => difference / scale.factor;
	const shown = (difference: number): string => signedMoney(Math.round(inScale(difference)));
	const planned = (shownCost[of.other] as number) - (shownCost[of.option] as number);
	const left = moving.length - count;
	const minus = `${lowered(other.label)} minus ${lowered(option.label)}`;
	return {
		kind: 'tornado',
		id: 'tornado',
		title: title(of, moving, option, other),
		subtitle: `Cost of ${minus}, present value over ${horizon === 1 ? 'one year' : `${horizon} years`}; each number alone, from its likely low to its likely high`,
		notes:
			left > 0
				? [`${left === 1 ? 'One further number moves' : `${left} further numbers move`} it less.`]
				: [],
		unitLabel: `${moneyUnit(scale)}, ${minus}`,
		left: other,
		right: option,
		plan: { value: inScale(of.difference), label: `plan: ${signedMoney(planned)}` },
		bars: moving.slice(0, count).map(({ variable, atLow, atHigh }) => ({
			variable: variable.key,
			label: withItsUnit(variable, plan.currency, units),
			low: { value: inScale(atLow), input: bareValue(variable, variable.low, units) },
			high: { value: inScale(atHigh), input: bareValue(variable, variable.high, units) }
		})),
		table: {
			columns: [
				{ label: 'Number', unit: '' },
				{ label: 'Likely low', unit: '' },
				{ label: 'Likely high', unit: '' },
				{ label: 'Difference at the low', unit: moneyUnit(scale) },
				{ label: 'Difference at the high', unit: moneyUnit(scale) }
			],
			rows: moving.map(({ variable, atLow, atHigh }) => [
				withItsUnit(variable, plan.currency, units),
				bareValue(variable, variable.low, units),
				bareValue(variable, variable.high, units),
				shown(atLow),
				shown(atHigh)
			])
		}
	};
}

/** Whether one number alone can turn the answer, and which moves it most. */
function title({ difference }: Tornado, moving: readonly Bar[], option: OptionRef, other: OptionRef): string {
	const [widest] = moving;
	if (!widest)
		return `No uncertain number moves the difference of ${option.label} and ${lowered(other.label)}`;
	const most = lowered(widest.variable.label);
	if (difference === 0) {
		return `${option.label} and ${lowered(other.label)} cost the same as planned; ${most} moves their difference most`;
	}
	const dearer = lowered((difference > 0 ? other : option).label);
	const turning = moving.filter(({ atLow, atHigh }) =>
		difference > 0 ? Math.min(atLow, atHigh) < 0 : Math.max(atLow, atHigh) > 0
	);
	const [first, second, ...more] = turning.map(({ variable }) => variable.label);
	if (!first) return `No number alone makes ${dearer} the cheaper; ${most} moves the difference most`;
	if (!second) return `${first} alone can make ${dearer} the cheaper`;
	if (more.length === 0) return `${first} or ${lowered(second)} alone can make ${dearer} the cheaper`;
	return `Each of ${turning.length} numbers alone can make ${dearer} the cheaper; ${most} moves the difference most`;
}
