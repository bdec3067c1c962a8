import type { Clock } from '#server/platform/clock.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';

/** Somebody may still be moved to another room; this is how late that is seen. */
const freshMs = 10_000;
const mostKept = 20_000;

/** In which room an attempt is made, remembered for a while: it is asked with every view of a candidate. */
export interface RoomOf {
  (attemptId: string): Promise<string | null>;
  /** Of these it is asked anew: something was just said to them in a room, which may be another than is remembered. */
  forget(attemptIds: readonly string[]): void;
}

export function roomOf(sittings: Pick<SittingStore, 'rowOfAttempt'>, clock: Clock): RoomOf {
  const known = new Map<string, { readonly until: number; readonly roomId: string | null }>();

  async function ask(attemptId: string): Promise<string | null> {
    const kept = known.get(attemptId);
    if (kept !== undefined && kept.until > clock.now()) return kept.roomId;
    const roomId = (await sittings.rowOfAttempt(attemptId))?.roomId ?? null;
    known.delete(attemptId);
    if (known.size >= mostKept) known.delete(known.keys().next().value!);
    known.set(attemptId, { until: clock.now() + freshMs, roomId });
    return roomId;
  }

  return Object.assign(ask, {
    forget(attemptIds: readonly string[]): void {
      for (const attemptId of attemptIds) known.delete(attemptId);
    },
  });
}
