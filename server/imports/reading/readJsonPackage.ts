import { z } from 'zod';
import { givenReason } from '#itembank/import/importProblem.ts';
import { ExchangedItem } from '#itembank/qti/write/exchangedItem.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { ownRow } from './ownRow.ts';
import { problemRow } from './questionRow.ts';
import type { ReadingEvent } from './readingEvent.ts';

const itemFile = /^items\/[A-Z]{2,5}-\d{3,6}\.json$/;

/** True for a zip with items of ours as JSON, a file each. */
export function isJsonPackage({ names }: Zip): boolean {
  return names.some((name) => itemFile.test(name));
}

/** Reads a JSON package of ours file by file. A file that is no item is one question that is refused. */
export async function* readJsonPackage(zip: Zip): AsyncGenerator<ReadingEvent> {
  yield { kind: 'format', format: 'peil', headers: [] };
  const files = zip.names.filter((name) => itemFile.test(name)).toSorted();
  for (const [i, file] of files.entries()) {
    const text = Buffer.from(await zip.read(file)).toString('utf8');
    const parsed = ExchangedItem.safeParse(jsonOf(text));
    if (parsed.success) {
      const events: ReadingEvent[] = [];
      const row = await ownRow(parsed.data, file, zip, (media) => events.push({ kind: 'picture', media }));
      yield* events;
      yield { kind: 'row', row };
    } else {
      const said = z.prettifyError(parsed.error).slice(0, 300);
      const reason = givenReason({
        nl: `Dit bestand is geen item van deze itembank (${said}). Exporteer het opnieuw.`,
        en: `This file is no item of this item bank (${said}). Export it again.`,
      });
      yield { kind: 'row', row: problemRow(file, text, reason) };
    }
    yield { kind: 'progress', done: (i + 1) / files.length };
  }
}

/** Undefined for text that is no JSON, which is no item either. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
