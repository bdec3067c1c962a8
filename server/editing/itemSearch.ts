import { setImmediate as otherWork, setTimeout as wait } from 'node:timers/promises';
import type { ItemSearch } from '#contracts/itemSearch.ts';
import { TextPlace } from '#itembank/content/textPlace.ts';
import { itemTexts } from '#itembank/search/itemTexts.ts';
import { type Found, inEvery, wordIndex } from '#itembank/search/wordIndex.ts';
import { wordsIn } from '#itembank/search/wordsIn.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { EditStore, WrittenItem } from './editStore.ts';

/** How much it says that a word stands there. */
const weightOf: Readonly<Record<TextPlace, number>> = {
  code: 6,
  question: 5,
  vignette: 4,
  answers: 3,
  pictures: 3,
  theme: 2,
  sources: 2,
  rationale: 1,
};
const places = TextPlace.options;

/** How long a search waits for texts that are being read in. */
const patienceMs = 200;

/**
 * The words of every item, kept in memory and brought up to date from the store when someone searches.
 * Rules: SPEC.md, section ILT.
 */
export function itemSearchOf(store: Pick<EditStore, 'revision' | 'contentsAfter'>) {
  const once = inTurn();
  let known = nothingKnown();

  const refresh = () =>
    once('refresh', async () => {
      const now = await store.revision();
      if (now === known.revision) return;
      const next = known.isWorn() ? nothingKnown() : known;
      for await (const some of store.contentsAfter(next.revision)) for (const item of some) next.put(item);
      next.revision = now;
      known = next;
    });

  return {
    /** What is found in the texts that have been read; reading goes on meanwhile. */
    async search(words: string): Promise<ItemSearch> {
      const reading = refresh().then(() => true);
      const complete = await Promise.race([reading, wait(patienceMs, false)]);
      const { codes, index } = known;
      const count = codes.length;
      const found: Found[] = [];
      for (const word of new Set(wordsIn(words))) {
        found.push(index.find(word, count));
        await otherWork();
      }
      const { scores, fields } = inEvery(found, count);
      const best: number[] = [];
      for (let row = 0; row < count; row++) if (scores[row]! > 0 && codes[row] !== null) best.push(row);
      best.sort((x, y) => scores[y]! - scores[x]!);
      return {
        complete,
        codes: best.map((row) => codes[row]!),
        places: best.map((row) => places[fields[row]!]!),
      };
    },
  };
}

function nothingKnown() {
  const index = wordIndex(places.map((place) => weightOf[place]));
  /** The code of each row of the index; null for a row whose item has a later version. */
  const codes: (string | null)[] = [];
  const current = new Map<string, { readonly row: number; readonly version: number }>();

  return {
    revision: -1,
    index,
    codes: codes as readonly (string | null)[],
    /** Whether more is kept of what items said before than of what they say. */
    isWorn: () => codes.length > 2 * current.size,

    put({ code, content, version }: WrittenItem): void {
      const before = current.get(code);
      if (before?.version === version) return;
      if (before !== undefined) codes[before.row] = null;
      const row = codes.push(code) - 1;
      const texts = itemTexts(code, content);
      index.add(
        row,
        places.map((place) => texts[place]),
      );
      current.set(code, { row, version });
    },
  };
}
