import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { ItemContent } from '#itembank/content/item.ts';
import { ItemCode } from '#itembank/content/itemCode.ts';
import { type CodedItem, type FormFinding, lintForm } from '#itembank/lint/formRules.ts';
import { type LintFinding, lintItem, lintRules } from '#itembank/lint/lintItem.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** What `bank lint` was asked. */
interface LintOptions {
  readonly json?: boolean;
  readonly on?: string;
}

const ItemFile = z.object({ code: ItemCode, content: ItemContent });
const says = new Map(lintRules.map((rule) => [rule.id, rule.says]));

/** `bank`: what editors do with the item bank. */
export function bankCommand(): Command {
  return commandNamed('bank')
    .description('work on the item bank')
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
  const today = on ?? new Date().toISOString().slice(0, 10);
  const items = await itemsIn(directory);
  const context = { today, currentEdition: new Map<string, string>() };
  const found = items.flatMap(({ code, content }) =>
    lintItem(content, context).map((finding) => ({ code, ...finding })),
  );
  const together = lintForm(items);
  if (found.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  if (json) return [`${JSON.stringify({ items: items.length, findings: found, together })}\n`];
  return [...found.map(lineOf), ...together.map(lineOfSeveral), `${summary(items.length, found)}\n`];
}

async function itemsIn(directory: string): Promise<CodedItem[]> {
  const names = await readdir(directory, { recursive: true }).catch(() => {
    throw new BadInput(directory, 'is not a directory that can be read');
  });
  const items: CodedItem[] = [];
  for (const name of names.filter((one) => /\b[A-Z]{2,5}-\d{3,6}\.json$/.test(one)).sort()) {
    const file = join(directory, name);
    const parsed = ItemFile.safeParse(jsonOf(file, await readFile(file, 'utf8')));
    if (!parsed.success) throw new BadInput(file, z.prettifyError(parsed.error));
    items.push(parsed.data);
  }
  if (items.length === 0) throw new BadInput(directory, 'holds no items (files such as LHK-001.json)');
  return items;
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(file, (error as Error).message);
  }
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
