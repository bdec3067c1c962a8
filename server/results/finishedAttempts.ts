import { setImmediate as otherWork } from 'node:timers/promises';
import { type Attempt, apply } from '#server/attempts/attempt.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';

/** Whether the answers in a sitting count for anything beyond it: it has begun, with real candidates. */
export function counts({ rehearsal, state }: Pick<SittingRecord, 'rehearsal' | 'state'>): boolean {
  return !rehearsal && state !== 'draft' && state !== 'published';
}

/** The finished attempts of a sitting from their logs, one at a time; after each, whatever else waits has its turn. */
export async function* finishedAttempts(
  attempts: Pick<AttemptStore, 'ofSitting' | 'events'>,
  sittingId: string,
  isKnown: (attemptId: string) => boolean = () => false,
): AsyncGenerator<readonly [id: string, attempt: Extract<Attempt, { state: 'finished' }>]> {
  for (const { id } of await attempts.ofSitting(sittingId)) {
    if (isKnown(id)) continue;
    let attempt: Attempt | undefined;
    for (const event of await attempts.events(id)) attempt = apply(attempt, event);
    if (attempt?.state === 'finished') yield [id, attempt];
    await otherWork();
  }
}
