import type { RosterProblem } from '#contracts/roster.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import type { Difference } from './rosterDiff.ts';

/**
 * What stands in the way of a roster once a sitting is published: before the start nobody who signed in may go or get
 * other minutes, as those are fixed with the attempt; while candidates sit only newcomers are taken in.
 *
 * @param signedIn candidate numbers
 */
export function mayImport(
  { changed, removed }: Difference,
  state: 'published' | 'open',
  signedIn: ReadonlySet<string>,
): RosterProblem[] {
  if (state === 'open') {
    return changed.map(({ number, name }) =>
      problem('underWay', {
        nl: `${number} (${name}) is gewijzigd, maar de afname is bezig: nu kunnen er alleen deelnemers bij.`,
        en: `${number} (${name}) has changed, but the sitting is under way: now candidates can only be added.`,
      }),
    );
  }
  return [
    ...removed
      .filter(({ number }) => signedIn.has(number))
      .map(({ number, name }) =>
        problem('signedIn', {
          nl: `${number} (${name}) heeft zich al aangemeld en kan niet meer van de lijst. Zet de deelnemer terug in het bestand.`,
          en: `${number} (${name}) has already signed in and cannot leave the list. Put the candidate back in the file.`,
        }),
      ),
    ...changed
      .filter(
        ({ number, fields }) => signedIn.has(number) && fields.some(({ field }) => field === 'extraMinutes'),
      )
      .map(({ number, name }) =>
        problem('signedIn', {
          nl: `${number} (${name}) heeft zich al aangemeld; de extra minuten liggen vast. Geef de tijd in de zaal: Tijd geven, soort Voorziening.`,
          en: `${number} (${name}) has already signed in; the extra minutes are fixed. Give the time in the room: Give time, kind Accommodation.`,
        }),
      ),
  ];
}

function problem(code: 'signedIn' | 'underWay', message: Bilingual): RosterProblem {
  return { row: null, column: null, code, message };
}
