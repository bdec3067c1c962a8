import type { RoomDelta, RoomView } from '#contracts/room.ts';

/** Lines kept on the screen. */
const mostLines = 200;

/**
 * The room after a push. A delta holds every row that changed after `sinceVersion`, so one that starts at or before
 * our version is complete; one that starts later, or comes from another server, leaves a gap.
 *
 * @returns the same object when the push is older, undefined when something is missing in between
 */
export function mergeRoom(view: RoomView, delta: RoomDelta): RoomView | undefined {
  if (delta.roomId !== view.room.id) return view;
  if (delta.epoch !== view.epoch || delta.sinceVersion > view.version) return undefined;
  if (delta.serverNow < view.serverNow || delta.version < view.version) return view;
  const known = view.lines[0]?.seq ?? 0;
  const lines = delta.lines.filter(({ seq }) => seq > known);
  if (lines.length > 0 && lines[0]!.seq > known + 1) return undefined;

  const changed = new Map(delta.rows.map((row) => [row.attemptId, row]));
  const { version, serverNow, sitting, signedOff } = delta;
  return {
    ...view,
    version,
    serverNow,
    sitting,
    signedOff,
    rows: view.rows.map((row) => changed.get(row.attemptId) ?? row),
    lines: [...lines.toReversed(), ...view.lines].slice(0, mostLines),
  };
}

/** A reply may overtake a push: never let an older picture replace a newer one. */
export function newestRoom(current: RoomView | undefined, fetched: RoomView): RoomView {
  return current && current.serverNow > fetched.serverNow ? current : fetched;
}
