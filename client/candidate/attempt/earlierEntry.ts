import type { OptionLetter } from '#contracts/itemView.ts';
import type { JournalEntry } from './answerJournal.ts';

/** An answer as Peil kept it on the device when every item was a single choice. */
export interface EarlierEntry extends Omit<JournalEntry, 'response'> {
  readonly option: OptionLetter | null;
}

/** What is kept on the device, as it is sent now: the page may be newer than what an earlier one left behind. */
export function asJournalEntry(kept: JournalEntry | EarlierEntry): JournalEntry {
  if (!('option' in kept)) return kept;
  const { option, ...rest } = kept;
  return { ...rest, response: option === null ? null : { type: 'singleChoice', option } };
}
