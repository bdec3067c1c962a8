import { daysLater, workTerms } from '#itembank/taxonomy/workTerms.ts';
import type { StoredRow } from '#server/editing/editStore.ts';
import type { Assigned } from '#server/production/productionService.ts';
import { aboutNothing, type Concern } from './concern.ts';

/** Reviews asked of people by name that they still have to give, and that are due soon or late. */
export function reviewsDue(rows: readonly StoredRow[], today: string): Concern[] {
  return rows.flatMap(({ code, due, asked, authors, reviewers }) =>
    due === null || !isNear(due, today)
      ? []
      : asked
          .filter((person) => !reviewers.includes(person) && !authors.includes(person))
          .map(
            (person) =>
              ({ ...dueAt(due, today, `review:${code}`), kind: 'reviewDue', person, code }) as const,
          ),
  );
}

/** What an assignment says to its author: that it was given, and while it is not done, that it is due soon or late. One that was taken back says that alone. */
export function assignmentConcerns(one: Assigned, today: string): Concern[] {
  const { id, author: person, by, at, due, pool, cell, count, done } = one;
  const assignment = { id, pool, cell, count };
  const given = {
    ...aboutNothing,
    id: `assignment:${id}`,
    kind: 'assigned',
    at,
    by,
    due,
    person,
    assignment,
  } as const;
  if (one.withdrawn !== null) {
    const withdrawal = { kind: 'withdrawn', id: `assignment:${id}:withdrawn`, due: null } as const;
    return [{ ...given, ...withdrawal, at: one.withdrawn.at, by: one.withdrawn.by }];
  }
  if (done.length >= count || !isNear(due, today)) return [given];
  const near = {
    ...dueAt(due, today, `assignment:${id}`),
    kind: 'assignmentDue',
    person,
    assignment,
  } as const;
  return [given, near];
}

function isNear(due: string, today: string): boolean {
  return due <= daysLater(today, workTerms.dueSoonDays);
}

/** What is late is said once more, under an id of its own. */
function dueAt(due: string, today: string, about: string) {
  const since = due < today ? daysLater(due, 1) : daysLater(due, -workTerms.dueSoonDays);
  const id = `${about}:${due}:${due < today ? 'late' : 'soon'}`;
  return { ...aboutNothing, id, due, at: Date.parse(since) };
}
