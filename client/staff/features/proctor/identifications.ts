import type { ActionReport, ActOnCandidates, RoomRow } from '#contracts/room.ts';
import { appliesTo } from './appliesTo.ts';

type Code = ActionReport['notDone'][number]['code'];

/** Somebody who is identified at one touch: under way, or not done. */
export interface Identification {
  readonly attemptId: RoomRow['attemptId'];
  readonly name: string;
  /** Sent again as it is, it is done once. */
  readonly command: ActOnCandidates;
  /** Why it was not done, or not known to be; undefined while it is under way. */
  readonly why?: Code | Error;
}

export type IdentificationStep =
  | { readonly kind: 'asked'; readonly identification: Identification }
  | { readonly kind: 'answered'; readonly report: ActionReport }
  | { readonly kind: 'failed'; readonly actionId: string; readonly error: Error }
  /** The room as it is now; an answer that was lost is seen in it. */
  | { readonly kind: 'seen'; readonly rows: readonly RoomRow[] }
  | { readonly kind: 'dismissed' };

/** Keeps for each person what became of identifying them: the next one is asked for before the last one is answered. */
export function identifications(
  known: readonly Identification[],
  step: IdentificationStep,
): readonly Identification[] {
  switch (step.kind) {
    case 'asked':
      return [...known.filter((one) => one.attemptId !== step.identification.attemptId), step.identification];
    case 'answered': {
      const done = new Set<string>(step.report.done);
      const refused = new Map(step.report.notDone.map(({ attemptId, code }) => [attemptId, code]));
      return known
        .filter(({ attemptId }) => !done.has(attemptId))
        .map((one) => {
          const why = one.command.actionId === step.report.actionId ? refused.get(one.attemptId) : undefined;
          return why === undefined ? one : { ...one, why };
        });
    }
    case 'failed':
      return known.map((one) => (one.command.actionId === step.actionId ? { ...one, why: step.error } : one));
    case 'seen': {
      const waiting = new Set<string>(step.rows.filter(isWaiting).map(({ attemptId }) => attemptId));
      const left = known.filter(({ attemptId }) => waiting.has(attemptId));
      return left.length === known.length ? known : left;
    }
    case 'dismissed':
      return known.filter(({ why }) => why === undefined);
  }
}

/** Whether the room shows that somebody still waits: to be identified, or to be admitted after it. */
function isWaiting(row: RoomRow): boolean {
  return appliesTo('identify', row, false) || appliesTo('admit', row, false);
}
