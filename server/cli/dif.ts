import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { detectDif, type ItemDif } from '#psychometrics/dif/detectDif.ts';
import type { DifKind } from '#psychometrics/dif/logisticDif.ts';
import { groupedScores } from '#psychometrics/dif/matching.ts';
import { sibtestOn } from '#psychometrics/dif/sibtest.ts';
import { BadInput } from './badInput.ts';
import { completeScores, type GapPolicies, gapOptions } from './completeScores.ts';
import { figures } from './figures.ts';
import { readNamedRows } from './namedRows.ts';
import { refusedAs } from './refusedAs.ts';
import { type ResponseTable, readResponseTable } from './responseTable.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `dif` was asked. */
interface DifCommandOptions extends GapPolicies {
  readonly responses: string;
  readonly groups: string;
  readonly focal: string;
  readonly anchor?: readonly string[];
  readonly purify?: boolean;
  readonly continuity: boolean;
  readonly kind: DifKind;
  readonly level: number;
  readonly sibtest?: boolean;
}

/** `dif`: whether items treat two groups alike. */
export function difCommand(): Command {
  const command = commandNamed('dif')
    .description(
      'find items that treat two groups differently: Mantel–Haenszel, logistic regression, SIBTEST',
    )
    .requiredOption('--responses <file>', 'responses CSV: person, then a column per item; 0/1')
    .requiredOption('--groups <file>', 'groups CSV: person,group; two groups')
    .requiredOption('--focal <name>', 'the group an item may wrong')
    .option('--anchor <ids>', 'fair items to match on, separated by commas', (text) => text.split(','))
    .option('--purify', 'leave flagged items out of the matching score until nothing changes')
    .option('--no-continuity', 'Mantel–Haenszel without continuity correction')
    .addOption(
      new Option('--kind <kind>', 'what logistic regression tests')
        .choices(['both', 'uniform', 'nonuniform'])
        .default('both'),
    )
    .option('--level <p>', 'level of significance', parseLevel, 0.05)
    .option('--sibtest', 'SIBTEST as well')
    .option('--json', 'JSON output (the only form there is)')
    .action((options: DifCommandOptions) => printResult(() => findDif(options)));
  for (const option of gapOptions()) command.addOption(option);
  return command;
}

function parseLevel(text: string): number {
  const level = Number(text);
  if (!(text.trim() !== '' && level > 0 && level < 1))
    throw new InvalidArgumentError('expected a number in (0, 1).');
  return level;
}

/** One JSON document. @throws {BadInput} for anything wrong in either file */
async function findDif(options: DifCommandOptions): Promise<string[]> {
  const table = await readResponseTable(options.responses);
  const focalOf = await readFocal(options, table);
  const { matrix, kept } = completeScores(options.responses, table, options, (code) => code === 1);
  const anchor = options.anchor && anchorItems(options.responses, options.anchor, table.items);
  const data = refusedAs(options.groups, () =>
    groupedScores(
      matrix,
      kept.map((person) => (focalOf[person] ? 1 : 0)),
    ),
  );
  const found = detectDif(data, {
    ...(anchor && { anchor }),
    purified: options.purify ?? false,
    continuity: options.continuity,
    kind: options.kind,
    level: options.level,
  });
  const tester = options.sibtest ? sibtestOn(data) : undefined;
  const focal = data.focal.reduce((sum, group) => sum + group, 0);
  const report = {
    persons: { reference: kept.length - focal, focal, excluded: table.persons.length - kept.length },
    anchor: found.anchor.map((item) => table.items[item]),
    rounds: found.rounds,
    converged: found.converged,
    items: found.items.map((item) => reportOf(options.responses, table.items[item.item]!, item, tester)),
  };
  return [`${JSON.stringify(report)}\n`];
}

function reportOf(
  file: string,
  id: string,
  { item, mantelHaenszel, logistic, breslowDay, pDifference, flagged, inAnchor }: ItemDif,
  tester: ReturnType<typeof sibtestOn> | undefined,
) {
  const tested = tester && refusedAs(file, () => tester([item]));
  return {
    id,
    flagged,
    inAnchor,
    ...figures({ pDifference }),
    mantelHaenszel: figures({ ...mantelHaenszel }),
    logistic: figures({ ...logistic }),
    breslowDay: figures(breslowDay),
    ...(tested && { sibtest: { ...figures({ ...tested }), crossing: figures({ ...tested.crossing }) } }),
  };
}

const GroupRow = z.object({
  person: z.string().min(1, 'is missing'),
  group: z.string().min(1, 'is missing'),
});

/** For each person of the table whether they are in the focal group. */
async function readFocal({ groups, focal, responses }: DifCommandOptions, { persons, rows }: ResponseTable) {
  const read = await readNamedRows(
    groups,
    GroupRow,
    { required: ['person', 'group'], optional: [] },
    'person',
  );
  const groupOf = new Map(read.map(({ value: { person, group } }) => [person, group]));
  const names = [...new Set(groupOf.values())];
  if (!names.includes(focal))
    throw new BadInput(groups, `has no group "${focal}"; it has ${names.join(', ')}`);
  if (names.length !== 2)
    throw new BadInput(groups, `must hold two groups, not ${names.length}: ${names.join(', ')}`);
  const strangers = persons.flatMap((person, k) =>
    groupOf.has(person)
      ? []
      : [{ row: rows[k]!, column: 'person', reason: `"${person}" is not in the groups file` }],
  );
  if (strangers.length > 0) throw new BadInput(responses, strangers);
  return persons.map((person) => groupOf.get(person) === focal);
}

function anchorItems(file: string, anchor: readonly string[], items: readonly string[]): number[] {
  return anchor.map((id) => {
    const item = items.indexOf(id);
    if (item < 0) throw new BadInput(file, `has no item "${id}" for the anchor`);
    return item;
  });
}
