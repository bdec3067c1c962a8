/** Minutes left at which a candidate is told, once. */
export const announcedMinutes = [30, 15, 10, 5, 1] as const;

/** Below this the time left is shown again to who had hidden it, in ms. */
export const showAgainBelowMs = 5 * 60_000;

/**
 * The announcement that became due between two looks at the clock, in minutes; the smallest when
 * several did, as after a lost line.
 */
export function dueAnnouncement(beforeMs: number, nowMs: number): number | undefined {
  return announcedMinutes
    .filter((minutes) => beforeMs > minutes * 60_000 && nowMs <= minutes * 60_000 && nowMs > 0)
    .at(-1);
}
