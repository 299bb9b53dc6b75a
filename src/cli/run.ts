import { check } from './check.ts';
import { compareCommand } from './compare.ts';
import { examplesCommand } from './examples.ts';
import { explainCommand } from './explain.ts';
import { UsageError } from './input.ts';
import { quantitiesCommand } from './quantities.ts';
import { report } from './report.ts';
import { slides } from './slides.ts';
import { workbook } from './workbook.ts';
import { sensitivityCommand } from './sensitivity.ts';

const commands: Readonly<Record<string, (args: string[]) => number | Promise<number>>> = {
	examples: examplesCommand,
	check,
	compare: compareCommand,
	report,
	slides,
	workbook,
	sensitivity: sensitivityCommand,
	explain: explainCommand,
	quantities: quantitiesCommand
};

const usage = `Up or Out: scale-up or scale-out, computed from a plan file.

  up-or-out examples                                   the plans that ship with the product
  up-or-out check PLAN                                 read a plan and say what is wrong with it
  up-or-out compare PLAN [--year N] [--json | --csv]   the comparison, as a table by default
  up-or-out report PLAN --out FILE.pdf [--paper a4|letter] [--date YYYY-MM-DD]
                   [--for NAME] [--by NAME] [--version TEXT] [--confidentiality TEXT] [--logo FILE.png|jpg]
                   [--sections asked,comparison,options,sensitivity,assumptions,formulas,tables]
                   [--link-base URL]                   the comparison as a PDF
  up-or-out slides PLAN --out FILE.pptx [--date YYYY-MM-DD]
  up-or-out workbook PLAN --out FILE.xlsx [--date YYYY-MM-DD]   the model as live spreadsheet formulas
  up-or-out sensitivity PLAN [--json] [--samples N]    how sure, and what would have to change for another to win
  up-or-out explain PLAN QUANTITY [--option ID] [--year N]
  up-or-out quantities [--json]                        every input, assumption and formula

compare, report and explain take --units si|us: kW or tons of cooling, kg or lb, °C or °F; us by default.
PLAN is a file, the name of an example, or - for standard input.
`;

/** Runs one command. 0 fine; 1 the plan cannot be read or nothing fits; 2 wrong usage. */
export async function run([name = '', ...args]: string[]): Promise<number> {
	if (name === '--help' || name === '-h' || name === 'help') {
		process.stdout.write(usage);
		return 0;
	}
	const command = commands[name];
	if (!command) {
		process.stderr.write(`${name ? `“${name}” is not a command.` : 'Say which command.'}\n\n${usage}`);
		return 2;
	}
	try {
		return await command(args);
	} catch (error) {
		const isUsage =
			error instanceof UsageError ||
			(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
		if (!isUsage) throw error;
		process.stderr.write(`${error.message}\n\n${usage}`);
		return 2;
	}
}
