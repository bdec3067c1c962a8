import type { AttemptView } from '#contracts/attempt.ts';

/** What others did to the test that its candidate should know when going on. */
export interface News {
  readonly kind: 'reopened' | 'continued' | 'moreTime';
  /** When the time is over now; null without a time limit. */
  readonly endsAt: number | null;
  readonly endMoved: boolean;
}

type Seen = Pick<AttemptView, 'state' | 'endsAt'>;

/**
 * What changed between two looks at an attempt.
 *
 * @param before as it was last seen
 */
export function newsOf(before: Seen, { state, endsAt }: Seen): News | undefined {
  if (state !== 'running') return undefined;
  const endMoved = before.endsAt !== null && endsAt !== null && endsAt > before.endsAt;
  if (before.state === 'finished') return { kind: 'reopened', endsAt, endMoved };
  if (before.state === 'paused') return { kind: 'continued', endsAt, endMoved };
  return before.state === 'running' && endMoved ? { kind: 'moreTime', endsAt, endMoved } : undefined;
}
