import type { ItemContent } from '#itembank/content/item.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import type { StoredEdit } from '#server/editing/editStore.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { Services } from '#server/services.ts';

const atOnce = 2000;

/**
 * Fills the bank with concepts made from the demonstration items, each with words of its own, so that together they
 * have as many different words as a bank of this size.
 */
export async function addManyItems({ editStore, clock }: Services, count: number, by: string): Promise<void> {
  const examples = readDemoBank('2026-01-01').releases.flatMap(({ entries }) =>
    entries.map(({ version }) => version.content),
  );
  for (let from = 0; from < count; from += atOnce) {
    const items = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => {
      const number = from + i + 1;
      const code = `GEN-${String(number).padStart(5, '0')}`;
      const event: EditEvent = {
        type: 'created',
        by,
        content: withOwnWords(examples[number % examples.length]!, number),
      };
      const first: StoredEdit = { seq: 1, at: clock.now(), event };
      return { row: itemRow(editedItem(code, [event]), 'lhk', clock.now()), events: [first] };
    });
    const outcome = await editStore.create(items);
    if (outcome !== 'stored') throw new Error(`items after ${from}: ${outcome}`);
  }
}

const syllables = [
  'ba',
  'de',
  'fi',
  'go',
  'ku',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'wo',
  'zu',
  'ra',
];

/** A word that belongs to this number, in sounds. */
export function madeWord(number: number): string {
  return [...number.toString(16).padStart(5, '0')]
    .map((digit) => syllables[Number.parseInt(digit, 16)]!)
    .join('');
}

/** A word that stands only in the case of the item with this number. */
export function caseWord(number: number): string {
  return `x${madeWord(number * 11)}`;
}

function withOwnWords(content: ItemContent, number: number): ItemContent {
  const own = `Geval ${number}: let op ${madeWord(number)} en ${madeWord(number * 7)}.`;
  const inCase = `Hij gebruikt ${caseWord(number)}.`;
  return {
    ...content,
    vignette: [...(content.vignette ?? []), { type: 'paragraph', content: [inCase] }],
    stem: [{ type: 'paragraph', content: [own] }, ...content.stem],
  };
}
