import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';
import { textHash } from '#itembank/content/contentHash.ts';
import type { ItemContent } from '#itembank/content/item.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { authorsOf, editedItem } from '#itembank/editing/editedItem.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import { answered, asked } from './againstBank.ts';

/** So many answers alike are no accident. */
const telling = 3;

/**
 * Who wrote what a question from outside says, for as far as it stands in the bank already: an item there asks the same or offers
 * the same answers. Who takes an item out and in again under their own name makes nobody a stranger to it. The bank is read
 * once, when the first question is asked about.
 */
export function bankWriters(edits: Pick<EditStore, 'events' | 'contentsAfter'>) {
  let reading: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  async function codesByMark(): Promise<ReadonlyMap<string, readonly string[]>> {
    const codes = new Map<string, string[]>();
    for await (const some of edits.contentsAfter(-1)) {
      for (const { code, content } of some) {
        for (const mark of marksOf(content)) codes.set(mark, [...(codes.get(mark) ?? []), code]);
      }
    }
    return codes;
  }

  return async (content: ItemContent): Promise<string[]> => {
    reading ??= codesByMark();
    const known = await reading;
    const codes = new Set(marksOf(content).flatMap((mark) => known.get(mark) ?? []));
    const logs = await Promise.all([...codes].map(async (code) => ({ code, log: await edits.events(code) })));
    const writers = logs.flatMap(({ code, log }) => [
      ...authorsOf(
        editedItem(
          code,
          log.map(({ event }) => event),
        ),
      ),
    ]);
    return [...new Set(writers)];
  };
}

/** What two items that are one have in common, whatever capitals they are written in. */
function marksOf(content: ItemContent): string[] {
  const mark = (said: Json) => textHash(canonicalJson(said).toLowerCase());
  return [mark(asked(content)), ...(itemParts(content).length < telling ? [] : [mark(answered(content))])];
}
