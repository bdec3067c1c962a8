import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { diffWordsWithSpace } from 'diff';
import type { ItemContent } from '#itembank/content/item.ts';
import { changeClass } from '#itembank/editing/changeClass.ts';
import { type FieldDifference, fieldDifferences } from '#itembank/version/fieldDifferences.ts';
import { BadInput } from './badInput.ts';
import { itemFilesIn } from './itemFiles.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { withServices } from './withServices.ts';

/** `bank diff`: what became different between two releases, or two directories of items. */
export function bankDiffCommand(): Command {
  return commandNamed('diff')
    .description(
      'compare two releases or two directories of items: added, removed, changed by field and word',
    )
    .argument(
      '<before>',
      'the id of a release, or a directory of JSON files as bank export --format json writes them',
    )
    .argument('<after>', 'the same')
    .option('--json', 'JSON output')
    .action((before: string, after: string, { json = false }: { json?: boolean }) =>
      printResult(async () => {
        const [old, now] = [await itemsOf(before), await itemsOf(after)];
        const found = differences(old, now);
        return json ? [`${JSON.stringify(found)}\n`] : linesOf(found);
      }),
    );
}

type Items = ReadonlyMap<string, ItemContent>;

/** @throws {BadInput} when it is neither a directory of items nor a release */
async function itemsOf(name: string): Promise<Items> {
  const isDirectory = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isDirectory) return new Map((await itemFilesIn(name)).map(({ code, content }) => [code, content]));
  return withServices(async ({ bank }) => {
    const release = await bank.findRelease(name);
    if (release === undefined) throw new BadInput(name, 'is no directory and no release of this bank');
    return new Map(release.entries.map(({ version: { code, content } }) => [code, content]));
  });
}

function differences(before: Items, after: Items) {
  return {
    added: [...after.keys()].filter((code) => !before.has(code)).sort(),
    removed: [...before.keys()].filter((code) => !after.has(code)).sort(),
    changed: [...after]
      .flatMap(([code, now]) => {
        const then = before.get(code);
        const change = then && changeClass(then, now);
        return change === undefined
          ? []
          : [{ code, change, fields: fieldDifferences(then!, now).map(withWords) }];
      })
      .sort((x, y) => (x.code < y.code ? -1 : 1)),
  };
}

/** The words of both sides in one row, each with where it stands. */
function withWords({ field, before, after }: FieldDifference) {
  const words = diffWordsWithSpace(before ?? '', after ?? '').map(({ value: text, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text,
  }));
  return { field, before: before ?? null, after: after ?? null, words };
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

function* linesOf({ added, removed, changed }: ReturnType<typeof differences>): Generator<string> {
  for (const code of removed) yield `- ${code}\n`;
  for (const code of added) yield `+ ${code}\n`;
  for (const { code, change, fields } of changed) {
    yield `~ ${code} (${change})\n`;
    for (const { field, words } of fields) {
      const said = words.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
      yield `    ${field}: ${said.replaceAll('\n', '\n      ')}\n`;
    }
  }
  yield `${added.length} added, ${removed.length} removed, ${changed.length} changed\n`;
}
