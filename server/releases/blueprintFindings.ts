import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import type { ReleaseFinding } from '#itembank/release/releaseFinding.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import { feasibility, quotaName } from '#server/bank/testMaterial.ts';
import { blueprintConflict } from '#server/sittings/blueprintConflict.ts';

/** Whether the tests that would draw from a release can meet their blueprint with it, and if not, by which demands. */
export function blueprintFindings(designs: readonly Design[], release: Release): ReleaseFinding[] {
  return designs.flatMap((design): ReleaseFinding[] => {
    const found = feasibility(design, release);
    const conflict = blueprintConflict(design, release, found);
    if (conflict === undefined) return [];
    const names = 'conflict' in found ? [...new Set(found.conflict)] : [];
    return [
      {
        code: conflict.refused,
        severity: 'error',
        items: [],
        says: {
          nl: `${design.name.nl}: ${conflict.detail}`,
          en: `${design.name.en}: ${inEnglish(design, names, found.kind === 'undecided')}`,
        },
      },
    ];
  });
}

function inEnglish({ blueprint, length }: Design, names: readonly string[], undecided: boolean): string {
  if (undecided)
    return 'it cannot be decided whether a test can meet the blueprint. Widen some of its limits.';
  if (names.length === 0) {
    return `no test of ${length.minimum} to ${length.maximum} items is possible with these items.`;
  }
  const demands = names.map((name) => {
    const quota = blueprint.find(({ attribute, value }) => quotaName(attribute, value) === name);
    if (quota !== undefined) {
      const { attribute, value, minimum, maximum } = quota;
      return `${termName(attribute, value).en} (${minimum} to ${maximum} items)`;
    }
    return name === 'length'
      ? `${length.minimum} to ${length.maximum} items in all`
      : 'items that may not meet in one test';
  });
  return `no test can meet the blueprint. These demands do not go together: ${demands.join('; ')}.`;
}
