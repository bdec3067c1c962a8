import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { type FormulaResponse, formulaScore } from '#psychometrics/standardSetting/formulaScore.ts';
import { normLabel, referenceGroupNorm } from '#psychometrics/standardSetting/referenceGroupNorm.ts';
import {
  effectiveWeeks,
  InvalidTraining,
  referenceGroupOf,
  referenceGroups,
} from '#psychometrics/standardSetting/trainingWeeks.ts';
import { BadInput, type InputProblem } from './badInput.ts';
import { figure } from './figures.ts';
import { readNamedRows } from './namedRows.ts';
import { refusedAs } from './refusedAs.ts';
import { blankCode, dontKnowCode, type ResponseTable, readResponseTable } from './responseTable.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `norm` was asked. */
interface NormOptions {
  readonly responses: string;
  readonly form: string;
  readonly persons: string;
  readonly fewest: number;
}

/** `norm`: the classical relative norm of the LHK, per reference group. */
export function normCommand(): Command {
  return commandNamed('norm')
    .description('set the relative norm of the LHK per reference group, by formula scores')
    .requiredOption('--responses <file>', 'responses CSV: person, then a column per item; 1, 0, ? or empty')
    .requiredOption(
      '--form <file>',
      'form CSV: id,options,voided; number of options, and 1 for an item that does not count',
    )
    .requiredOption(
      '--persons <file>',
      'persons CSV: person,calendarWeeks,partTime,leaveWeeks,exemptionWeeks,conditions (supervised, home, openBook)',
    )
    .option('--fewest <n>', 'scores a group needs for a norm of its own', parseFewest, 10)
    .option('--json', 'JSON output (the only form there is)')
    .action((options: NormOptions) => printResult(() => setNorm(options)));
}

function parseFewest(text: string): number {
  const fewest = Number(text);
  if (!(Number.isInteger(fewest) && fewest >= 2))
    throw new InvalidArgumentError('expected a whole number from 2.');
  return fewest;
}

/** One JSON document. @throws {BadInput} for anything wrong in the files */
async function setNorm(options: NormOptions): Promise<string[]> {
  const table = await readResponseTable(options.responses);
  const form = await readForm(options, table);
  const training = await readTraining(options, table);
  const persons = table.persons.map((person, k) => {
    const responses = Array.from(table.codes[k]!, responseOf);
    return { person, ...training[k]!, score: formulaScore(responses, form.optionCounts, form.voided) };
  });
  const counting = persons.filter(({ conditions }) => conditions === 'supervised');
  const norm = refusedAs(options.responses, () =>
    referenceGroupNorm(counting, { groups: referenceGroups, fewest: options.fewest }),
  );
  const report = {
    items: {
      counted: form.voided.filter((voided) => !voided).length,
      voided: form.voided.filter(Boolean).length,
    },
    groups: norm.map(({ mean, sd, ...group }) => ({ ...group, mean: figure(mean), sd: figure(sd) })),
    excluded: {
      home: persons.filter(({ conditions }) => conditions === 'home').length,
      openBook: persons.filter(({ conditions }) => conditions === 'openBook').length,
    },
    persons: persons.map((person) => ({
      ...person,
      inNorm: person.conditions === 'supervised',
      label: normLabel(person.score, norm[person.group]!),
    })),
  };
  return [`${JSON.stringify(report)}\n`];
}

/** "?" and blank are the same to the formula score: nothing gained, nothing lost. */
function responseOf(code: number): FormulaResponse {
  if (code === blankCode || code === dontKnowCode) return 'none';
  return code === 1 ? 'right' : 'wrong';
}

const FormRow = z.object({
  id: z.string().min(1, 'is missing'),
  options: z.string().transform(Number).pipe(z.int('is not a whole number').min(2, 'must be at least 2')),
  voided: z.enum(['', '0', '1'], 'must be 1, 0 or empty').default(''),
});

async function readForm({ form, responses }: NormOptions, { items }: ResponseTable) {
  const rows = await readNamedRows(
    form,
    FormRow,
    { required: ['id', 'options'], optional: ['voided'] },
    'id',
  );
  const byId = new Map(rows.map(({ value }) => [value.id, value]));
  const unknown = items.filter((id) => !byId.has(id));
  if (unknown.length > 0) {
    const reason = 'is not in the form file';
    throw new BadInput(
      responses,
      unknown.map((column) => ({ row: 1, column, reason })),
    );
  }
  const missing = rows.filter(({ value }) => !items.includes(value.id));
  if (missing.length > 0) {
    const problems = missing.map(({ row, value }) => ({
      row,
      column: 'id',
      reason: `"${value.id}" is not in the responses file`,
    }));
    throw new BadInput(form, problems);
  }
  const voided = items.map((id) => byId.get(id)!.voided === '1');
  if (voided.every(Boolean)) throw new BadInput(form, 'voids every item');
  return { optionCounts: items.map((id) => byId.get(id)!.options), voided };
}

/** A cell with a figure; an empty one stands for `absent`. */
const weeks = (absent: number) =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? absent : Number(text)))
    .pipe(z.number('is not a number'));

const PersonRow = z.object({
  person: z.string().min(1, 'is missing'),
  calendarWeeks: z.string().min(1, 'is missing').transform(Number).pipe(z.number('is not a number')),
  partTime: weeks(1),
  leaveWeeks: weeks(0),
  exemptionWeeks: weeks(0),
  conditions: z
    .enum(['', 'supervised', 'home', 'openBook'], 'must be supervised, home or openBook')
    .default('')
    .transform((conditions) => conditions || 'supervised'),
});

/** For each person of the table their group and conditions. */
async function readTraining({ persons: file, responses }: NormOptions, { persons, rows }: ResponseTable) {
  const read = await readNamedRows(
    file,
    PersonRow,
    {
      required: ['person', 'calendarWeeks'],
      optional: ['partTime', 'leaveWeeks', 'exemptionWeeks', 'conditions'],
    },
    'person',
  );
  const problems: InputProblem[] = [];
  const known = new Map(
    read.map(({ row, value }) => {
      let group = 0;
      try {
        group = referenceGroupOf(effectiveWeeks(value));
      } catch (error) {
        if (!(error instanceof InvalidTraining)) throw error;
        problems.push({ row, column: error.field, reason: error.reason });
      }
      return [value.person, { group, conditions: value.conditions }] as const;
    }),
  );
  if (problems.length > 0) throw new BadInput(file, problems);
  const strangers = persons.flatMap((person, k) =>
    known.has(person)
      ? []
      : [{ row: rows[k]!, column: 'person', reason: `"${person}" is not in the persons file` }],
  );
  if (strangers.length > 0) throw new BadInput(responses, strangers);
  return persons.map((person) => known.get(person)!);
}
