import type { RosterDiff, RosterEntry, RosterField } from '#contracts/roster.ts';

type Changed = RosterDiff['changed'][number];

/** What a roster becomes when these entries come in the place of those. */
export interface Difference {
  readonly added: readonly RosterEntry[];
  readonly changed: readonly Changed[];
  readonly removed: readonly RosterEntry[];
}

/** Compares by candidate number. */
export function rosterDiff(before: readonly RosterEntry[], after: readonly RosterEntry[]): Difference {
  const earlier = new Map(before.map((entry) => [entry.number, entry]));
  const numbers = new Set(after.map(({ number }) => number));
  return {
    added: after.filter(({ number }) => !earlier.has(number)),
    changed: after.flatMap((entry) => {
      const was = earlier.get(entry.number);
      const fields = was === undefined ? [] : changedFields(was, entry);
      return fields.length === 0 ? [] : [{ number: entry.number, name: entry.name, fields }];
    }),
    removed: before.filter(({ number }) => !numbers.has(number)),
  };
}

function changedFields(before: RosterEntry, after: RosterEntry): Changed['fields'] {
  return (Object.keys(after) as RosterField[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
