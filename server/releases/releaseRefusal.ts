import type { ReleaseDecision } from '#itembank/release/decideRelease.ts';
import type { WriteOutcome } from '#server/database/writer.ts';
import type { Refusal } from '#server/platform/refusal.ts';

/** Why a release does not go on, in the words of who asked for it. */
export function refusalOf({ code, items }: Extract<ReleaseDecision, { kind: 'refused' }>): Refusal {
  switch (code) {
    case 'notYourHat':
      return { refused: 'notAllowed' };
    case 'notAtThisStage':
      return { refused: 'releaseElsewhere' };
    case 'changed':
      return { refused: 'releaseChanged' };
    case 'ownWork':
      return items.length === 0
        ? { refused: 'releaseOwnWork' }
        : {
            refused: 'releaseOwnWork',
            detail: `U schreef aan ${some(items)}. Een ander moet deze bankversie vaststellen.`,
            errors: placesOf(items),
          };
    case 'notReady':
      return items.length === 0
        ? { refused: 'releaseNotReady' }
        : {
            refused: 'releaseNotReady',
            detail: `Deze items kunnen er niet in: ${some(items)}. De controle zegt waarom.`,
            errors: placesOf(items),
          };
  }
}

/** What could not be stored: because somebody was first, or not now. */
export function unstored(outcome: Exclude<WriteOutcome, 'stored'>): Refusal {
  return { refused: outcome === 'conflict' ? 'releaseChanged' : 'storageUnavailable' };
}

/** For who reads them in another language than the sentence. */
function placesOf(items: readonly string[]): NonNullable<Refusal['errors']> {
  return items.slice(0, 10).map((path) => ({ path, message: 'Dit item' }));
}

function some(items: readonly string[]): string {
  const named = items.slice(0, 10).join(', ');
  return items.length > 10 ? `${named} en ${items.length - 10} andere` : named;
}
