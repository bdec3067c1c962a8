import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { FaultKind } from './itemFaults.ts';

/** What a fault of an item is, and what helps. */
export const faultSays: Readonly<Record<FaultKind, Bilingual>> = {
  doubledParts: {
    nl: 'Dit onderdeel heeft hetzelfde kenmerk als een ander: niemand kan alle punten halen. Verwijder het en maak het opnieuw.',
    en: 'This part has the id of another: nobody can earn the whole point. Remove it and make it again.',
  },
  blankText: { nl: 'Hier staat geen tekst. Vul de tekst in.', en: 'There is no text here. Write it.' },
  outsizeNumber: {
    nl: 'Dit getal is groter dan een miljard. Kies een andere eenheid.',
    en: 'This number exceeds a billion. Choose another unit.',
  },
  raggedTable: {
    nl: 'De rijen van deze tabel zijn niet even lang als de kop. Maak alle rijen gelijk.',
    en: 'The rows of this table are not as long as its header. Make all rows equal.',
  },
  formTooLong: {
    nl: 'Deze schrijfwijze is langer dan de kandidaat mag typen. Verhoog het maximum of kort haar in.',
    en: 'This form is longer than a candidate may type. Raise the maximum or shorten it.',
  },
  formWithoutWords: {
    nl: 'Deze schrijfwijze bestaat alleen uit leestekens. Schrijf een woord, getal of teken dat telt.',
    en: 'This form is mere punctuation. Write a word, a number or a sign that counts.',
  },
  outsizePicture: {
    nl: 'Dit beeld is breder of hoger dan 10 000 pixels. Maak het kleiner.',
    en: 'This picture is wider or higher than 10,000 pixels. Make it smaller.',
  },
};
