import type { Progress, ProgressDelta } from '#contracts/progress.ts';

/**
 * The picture after a push. A delta holds every row that changed after `sinceVersion`, so one that
 * starts at or before our version is complete; one that starts later leaves a gap, and the whole
 * picture has to be fetched again. Pushes may also arrive twice or late; those change nothing.
 *
 * @returns the same object when nothing changed, undefined when rows are missing in between
 */
export function mergeProgress(progress: Progress, delta: ProgressDelta): Progress | undefined {
  if (delta.sittingId !== progress.sittingId || delta.version <= progress.version) return progress;
  if (delta.sinceVersion > progress.version) return undefined;

  const changed = new Map(delta.rows.map((row) => [row.attemptId, row]));
  const rows = progress.rows.map((row) => {
    const update = changed.get(row.attemptId);
    changed.delete(row.attemptId);
    return update ?? row;
  });
  return { ...progress, version: delta.version, rows: [...rows, ...changed.values()] };
}

/** A reply may overtake a push: never let an older picture replace a newer one. */
export function newest(current: Progress | undefined, fetched: Progress): Progress {
  return current && current.version > fetched.version ? current : fetched;
}
