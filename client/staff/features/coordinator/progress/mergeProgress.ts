import type { Progress, ProgressDelta } from '#contracts/progress.ts';

/**
 * The picture after a push. A delta holds every row that changed after `sinceVersion`, so one that
 * starts at or before our version is complete; one that starts later leaves a gap. Then, and when it is
 * of another epoch or about somebody we do not know, because the roster changed or another server
 * tells, the whole picture has to be fetched again. Pushes may also arrive twice or late; those change
 * nothing.
 *
 * @returns the same object when nothing changed, undefined when the picture has to be fetched again
 */
export function mergeProgress(progress: Progress, delta: ProgressDelta): Progress | undefined {
  if (delta.sittingId !== progress.sittingId) return progress;
  if (delta.epoch !== progress.epoch) return undefined;
  if (delta.version <= progress.version) return progress;
  if (delta.sinceVersion > progress.version) return undefined;

  const changed = new Map(delta.rows.map((row) => [row.attemptId, row]));
  const rows = progress.rows.map((row) => {
    const update = changed.get(row.attemptId);
    changed.delete(row.attemptId);
    return update ?? row;
  });
  if (changed.size > 0) return undefined;
  return { ...progress, version: delta.version, rows };
}

/**
 * A reply may overtake a push: never let an older picture replace a newer one. Versions of two epochs
 * say nothing about each other; then the picture that came in while the reply was on its way stays.
 *
 * @param before the picture when the reply was asked for
 */
export function newest(
  before: Progress | undefined,
  current: Progress | undefined,
  fetched: Progress,
): Progress {
  if (current === undefined) return fetched;
  if (current.epoch === fetched.epoch) return current.version > fetched.version ? current : fetched;
  return current.epoch === before?.epoch ? fetched : current;
}
