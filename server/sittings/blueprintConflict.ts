import type { Design } from '#itembank/design/design.ts';
import type { Release } from '#itembank/release/release.ts';
import { termName } from '#itembank/taxonomy/taxonomy.ts';
import type { Feasibility } from '#psychometrics/assembly/checkFeasible.ts';
import { feasibility, quotaName } from '#server/bank/testMaterial.ts';
import type { Refusal } from '#server/platform/refusal.ts';

/** Why a design cannot be used with a release, in Dutch; undefined when a test can meet its blueprint. */
export function blueprintConflict(
  design: Design,
  release: Release,
  found: Feasibility = feasibility(design, release),
): Refusal | undefined {
  if (found.kind === 'feasible') return undefined;
  if (found.kind === 'undecided') {
    return {
      refused: 'blueprintUndecided',
      detail:
        'Het is niet vast te stellen of er met deze bankversie een toets is die aan de toetsmatrijs voldoet: de eisen grijpen te veel in elkaar. Laat de psychometricus enkele grenzen van de toetsmatrijs verruimen, of kies een andere bankversie.',
    };
  }
  const demands = [...new Set(found.conflict.map((name) => demandOf(design, name)))];
  const { minimum, maximum } = design.length;
  const reason =
    demands.length > 0
      ? `Deze eisen gaan niet samen: ${demands.join('; ')}.`
      : `Een toets van ${minimum} tot ${maximum} vragen lukt niet met deze ${release.entries.length} opgaven.`;
  return {
    refused: 'blueprintInfeasible',
    detail: `Met deze bankversie kan geen toets aan de toetsmatrijs voldoen. ${reason}`,
  };
}

/** A constraint of the assembler in the words of the blueprint it came from. */
function demandOf({ blueprint, length }: Design, name: string): string {
  const quota = blueprint.find(({ attribute, value }) => quotaName(attribute, value) === name);
  if (quota !== undefined) {
    const { attribute, value, minimum, maximum } = quota;
    return `${termName(attribute, value).nl} (${minimum} tot ${maximum} vragen)`;
  }
  if (name === 'length') return `${length.minimum} tot ${length.maximum} vragen in totaal`;
  return name.startsWith('SET-')
    ? `alle opgaven van ${name} samen of geen`
    : 'opgaven die niet samen in één toets mogen';
}
