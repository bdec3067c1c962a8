import { faultSays } from '#itembank/content/faultSays.ts';
import { type FaultKind, itemFaults } from '#itembank/content/itemFaults.ts';
import type { LintRule } from './lintRule.ts';

/** What makes an item impossible to answer or to show. No reason lets it stand. */
export const faultRules: readonly LintRule[] = [
  ...(Object.keys(faultSays) as FaultKind[]).map(
    (id): LintRule => ({
      id,
      severity: 'error',
      says: faultSays[id],
      find: ({ content }) => itemFaults(content).flatMap(({ kind, at }) => (kind === id ? [{ at }] : [])),
    }),
  ),
  {
    id: 'mediaMissing',
    severity: 'error',
    says: {
      nl: 'Dit bestand is niet in de itembank. Voeg het beeld of geluid opnieuw toe.',
      en: 'This file is not in the item bank. Add the picture or sound again.',
    },
    find: ({ media }, { media: kept }) =>
      kept === undefined
        ? []
        : media.flatMap(({ at, files }) =>
            files.filter((name) => !kept.has(name)).map((quote) => ({ at, quote })),
          ),
  },
];

const faults: ReadonlySet<string> = new Set(faultRules.map(({ id }) => id));

/** Whether somebody may let a finding of this rule stand, with a reason. */
export function mayStand(rule: string): boolean {
  return !faults.has(rule);
}
