import type { Command } from 'commander';
import { z } from 'zod';
import { classicalAnalysis } from '#psychometrics/classical/classicalAnalysis.ts';
import { distractorAnalysis } from '#psychometrics/classical/distractors.ts';
import { totalScores } from '#psychometrics/classical/scoreMatrix.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { completeScores, type GapPolicies, gapOptions } from './completeScores.ts';
import { figures } from './figures.ts';
import { type NamedRow, readNamedRows } from './namedRows.ts';
import { refusedAs } from './refusedAs.ts';
import { type CodeOf, readResponseTable, rightOrWrong } from './responseTable.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `ctt` was asked. */
interface CttOptions extends GapPolicies {
  readonly responses: string;
  readonly key?: string;
}

const scoreGroupCount = 5;

/** `ctt`: classical test theory of a test that a group of persons took. */
export function cttCommand(): Command {
  const command = commandNamed('ctt')
    .description('analyse a test classically: p, Rit, Rir, alpha, SEM and, with a key, distractors')
    .requiredOption(
      '--responses <file>',
      'responses CSV: person, then a column per item; 0/1, or options with --key',
    )
    .option('--key <file>', 'key CSV: id,key,options; several right options or all options separated by ";"')
    .option('--json', 'JSON output (the only form there is)')
    .action((options: CttOptions) => printResult(() => analyse(options)));
  for (const option of gapOptions()) command.addOption(option);
  return command;
}

/** One JSON document. @throws {BadInput} for anything wrong in either file */
async function analyse(options: CttOptions): Promise<string[]> {
  const keys = options.key === undefined ? undefined : await readKeys(options.key);
  const table = await readResponseTable(options.responses, (items) =>
    keys ? optionCodes(options.responses, keys, items) : rightOrWrong,
  );
  const keyOf = table.items.map((id) => keys?.get(id));
  const { matrix, kept } = completeScores(options.responses, table, options, (code, item) => {
    const key = keyOf[item];
    return key ? key.right.includes(key.options[code]!) : code === 1;
  });
  const { test, items } = refusedAs(options.responses, () => classicalAnalysis(matrix));
  const totals = totalScores(matrix);
  const report = {
    test: { ...figures(test), excluded: table.persons.length - kept.length },
    items: items.map((statistics, item) => ({
      id: table.items[item],
      ...figures(statistics),
      ...distractorsOf(keyOf[item], item),
    })),
  };
  return [`${JSON.stringify(report)}\n`];

  function distractorsOf(key: Key | undefined, item: number) {
    if (!key) return {};
    const answers = kept.map((person) => key.options[table.codes[person]![item]!]);
    const {
      omitted,
      groupSizes,
      options: all,
    } = distractorAnalysis(answers, key.options, key.right, totals, Math.min(scoreGroupCount, kept.length));
    return { omitted, groupSizes, options: all.map((option) => figures({ ...option })) };
  }
}

/** The options of one item, and which are right. */
interface Key {
  readonly right: readonly string[];
  readonly options: readonly string[];
}

const list = z.string().transform((text) => text.split(';').map((part) => part.trim()));

const KeyRow = z.object({ id: z.string().min(1, 'is missing'), key: list, options: list });

async function readKeys(file: string): Promise<ReadonlyMap<string, Key>> {
  const rows = await readNamedRows(file, KeyRow, { required: ['id', 'key', 'options'], optional: [] }, 'id');
  const problems = rows.flatMap(keyProblems);
  if (problems.length > 0) throw new BadInput(file, problems);
  return new Map(rows.map(({ value: { id, key, options } }) => [id, { right: key, options }]));
}

function keyProblems({ row, value: { key, options } }: NamedRow<z.infer<typeof KeyRow>>): InputProblem[] {
  const problems: InputProblem[] = [];
  if (options.length < 2) problems.push({ row, column: 'options', reason: 'an item has at least 2 options' });
  if (options.length > 26) problems.push({ row, column: 'options', reason: 'are more than 26' });
  if (options.some((option) => option === '' || option === '?')) {
    problems.push({ row, column: 'options', reason: 'an option cannot be empty or "?"' });
  }
  if (new Set(options).size < options.length)
    problems.push({ row, column: 'options', reason: 'one is there twice' });
  const none = key.find((option) => !options.includes(option));
  if (none !== undefined) problems.push({ row, column: 'key', reason: `"${none}" is not an option` });
  return problems;
}

/** An answer is coded by the place of the option. */
function optionCodes(file: string, keys: ReadonlyMap<string, Key>, items: readonly string[]): CodeOf {
  const unknown = items.filter((id) => !keys.has(id));
  if (unknown.length > 0) {
    throw new BadInput(
      file,
      unknown.map((column) => ({ row: 1, column, reason: 'is not in the key file' })),
    );
  }
  return (cell, id) => {
    const code = keys.get(id)!.options.indexOf(cell);
    return code < 0 ? `"${cell}" is not an option` : code;
  };
}
