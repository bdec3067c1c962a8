import type { EditionFacts } from '#itembank/content/edition.ts';
import type { SourcesText } from './text.nl.ts';

/** An edition as it is being filled in. */
export interface EditionInput {
  readonly edition: string;
  readonly since: string;
  readonly note: string;
  readonly url: string;
}

export const emptyEdition: EditionInput = { edition: '', since: '', note: '', url: '' };

type Fault = keyof Pick<SourcesText['form'], 'missing' | 'badDate' | 'ahead' | 'badUrl'>;
export type EditionFaults = Partial<Record<keyof EditionInput, Fault>>;

const shape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What keeps an edition from being recorded, by field. @param today as an ISO date */
export function editionFaults(
  { edition, since, url }: EditionInput,
  today: string,
  sinceRequired: boolean,
): EditionFaults {
  const day = since.trim();
  const sinceFault = (): Fault | undefined => {
    if (day === '') return sinceRequired ? 'missing' : undefined;
    if (!shape.test(day)) return 'badDate';
    return day > today.slice(0, day.length) ? 'ahead' : undefined;
  };
  const dated = sinceFault();
  return {
    ...(edition.trim().length < 2 && { edition: 'missing' }),
    ...(dated && { since: dated }),
    ...(url.trim() !== '' && !/^https:\/\/\S+\.\S+$/.test(url.trim()) && { url: 'badUrl' }),
  };
}

/** What is sent; to be asked only without faults. */
export function editionFacts({ edition, since, note, url }: EditionInput): EditionFacts {
  return {
    edition: edition.trim(),
    since: since.trim() || null,
    note: note.trim(),
    url: url.trim() || null,
  };
}
