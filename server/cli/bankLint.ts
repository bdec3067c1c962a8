import type { Command } from 'commander';
import { type FormFinding, lintForm } from '#itembank/lint/formRules.ts';
import { type LintFinding, lintItem, lintRules } from '#itembank/lint/lintItem.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import { bankDiffCommand } from './bankDiff.ts';
import { bankExportCommand } from './bankExport.ts';
import { bankImportCommand } from './bankImport.ts';
import { bankMeasureCommand, bankResponsesCommand } from './bankMeasure.ts';
import { bankReleaseCommand } from './bankRelease.ts';
import { itemFilesIn } from './itemFiles.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `bank lint` was asked. */
interface LintOptions {
  readonly json?: boolean;
  readonly on?: string;
}

const says = new Map(lintRules.map((rule) => [rule.id, rule.says]));

/** `bank`: what editors do with the item bank. */
export function bankCommand(): Command {
  return commandNamed('bank')
    .description('work on the item bank')
    .addCommand(bankExportCommand())
    .addCommand(bankImportCommand())
    .addCommand(bankDiffCommand())
    .addCommand(bankReleaseCommand())
    .addCommand(bankResponsesCommand())
    .addCommand(bankMeasureCommand())
    .addCommand(
      commandNamed('lint')
        .description('read items by the rules of item writing; exit code 1 when one has an error')
        .argument('<directory>', 'JSON files, one item each, at any depth')
        .option('--on <date>', 'the day against which review dates are held (ISO; today when absent)')
        .option('--json', 'JSON output')
        .action((directory: string, options: LintOptions) => printResult(() => lint(directory, options))),
    );
}

/** @throws {BadInput} when the directory has no items, or a file is none */
async function lint(directory: string, { json = false, on }: LintOptions): Promise<string[]> {
  const today = on ?? dutchDay(Date.now());
  const items = await itemFilesIn(directory);
  const context = { today, currentEdition: new Map<string, string>() };
  const found = items.flatMap(({ code, content }) =>
    lintItem(content, context).map((finding) => ({ code, ...finding })),
  );
  const together = lintForm(items);
  if (found.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  if (json) return [`${JSON.stringify({ items: items.length, findings: found, together })}\n`];
  return [...found.map(lineOf), ...together.map(lineOfSeveral), `${summary(items.length, found)}\n`];
}

function lineOf({ code, severity, rule, at, quote, fix }: LintFinding & { code: string }): string {
  const change = fix === undefined ? '' : ` → "${fix}"`;
  return `${code} ${severity} ${rule} ${at}${quote === undefined ? '' : ` "${quote}"`}${change}: ${says.get(rule)!.nl}\n`;
}

function lineOfSeveral({ codes, severity, rule, says: { nl } }: FormFinding): string {
  return `${codes.join(' ')} ${severity} ${rule}: ${nl}\n`;
}

function summary(count: number, found: readonly LintFinding[]): string {
  const of = (wanted: LintFinding['severity']) => found.filter(({ severity }) => severity === wanted).length;
  return `${count} items, ${lintRules.length} rules: ${of('error')} errors, ${of('warning')} warnings, ${of('advice')} advices`;
}
