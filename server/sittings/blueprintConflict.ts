import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import { terms } from '#itembank/taxonomy/taxonomy.ts';
import { feasibility, quotaName } from '#server/bank/testMaterial.ts';

/** Why no test from this release can meet the design's blueprint, in Dutch; undefined when one can. */
export function blueprintConflict(design: Design, release: Release): string | undefined {
  const found = feasibility(design, release);
  if (found.kind === 'feasible') return undefined;
  const conflict = 'conflict' in found ? found.conflict : [];
  const demands = [...new Set(conflict.map((name) => demandOf(design, name)))];
  const { minimum, maximum } = design.length;
  const reason =
    demands.length > 0
      ? `Deze eisen gaan niet samen: ${demands.join('; ')}.`
      : `Een toets van ${minimum} tot ${maximum} vragen lukt niet met deze ${release.entries.length} opgaven.`;
  return `Met deze bankversie kan geen toets aan de toetsmatrijs voldoen. ${reason}`;
}

/** A constraint of the assembler in the words of the blueprint it came from. */
function demandOf({ blueprint, length }: Design, name: string): string {
  const quota = blueprint.find(({ attribute, value }) => quotaName(attribute, value) === name);
  if (quota !== undefined) {
    const { attribute, value, minimum, maximum } = quota;
    const term = terms[attribute].find(({ id }) => id === value)?.nl ?? value;
    return `${term} (${minimum} tot ${maximum} vragen)`;
  }
  return name === 'length'
    ? `${length.minimum} tot ${length.maximum} vragen in totaal`
    : 'opgaven die niet samen in één toets mogen';
}
