import type { RosterEntry, RosterProblem } from '#contracts/roster.ts';
import type { RosterFile } from './rosterLines.ts';
import { inRow } from './rosterRow.ts';

/**
 * A file as a coordinator of one institute may import it: a row of another institute, or with a number that another
 * institute has on the roster, is a problem.
 *
 * @param others who is on the roster for other institutes
 */
export function ownRows(file: RosterFile, others: readonly RosterEntry[], institute: string): RosterFile {
  const taken = new Set(others.map(({ number }) => number));
  const problems = file.entries.flatMap((entry): RosterProblem[] => {
    const row = file.rowOf.get(entry.number)!;
    if (entry.institute !== institute) {
      const message = inRow(row, {
        nl: `instituut is “${entry.institute}”; u importeert alleen deelnemers van ${institute}. Haal de rij weg of verbeter de naam.`,
        en: `instituut is “${entry.institute}”; you import candidates of ${institute} only. Remove the row or mend the name.`,
      });
      return [{ row, column: 'instituut', code: 'otherInstitute', message }];
    }
    if (!taken.has(entry.number)) return [];
    const message = inRow(row, {
      nl: `nummer ${entry.number} staat al op de lijst bij een ander instituut. Vraag een landelijke coördinator.`,
      en: `nummer ${entry.number} is on the list already with another institute. Ask a national coordinator.`,
    });
    return [{ row, column: 'nummer', code: 'otherInstitute', message }];
  });
  return problems.length === 0 ? file : { ...file, entries: [], problems: [...file.problems, ...problems] };
}
