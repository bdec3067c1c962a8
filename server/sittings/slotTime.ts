import { z } from 'zod';

/** Time everyone got: at a moment, when `from` is `until`; or while everybody was paused. */
const Given = z.strictObject({ from: z.int(), until: z.int(), byMs: z.int().nonnegative() });
export type Given = z.infer<typeof Given>;

/** What the time of slots is counted by: how long each lasts, and what everyone got since the period opened. */
export const SlotTime = z.strictObject({ eachMs: z.int().positive(), given: z.array(Given) });
export type SlotTime = z.infer<typeof SlotTime>;

/** When a slot is over for who has no extra time: what everyone got counts as far as it came after the slot began. */
export function endOfSlot({ eachMs, given }: SlotTime, startsAt: number): number {
  return given.reduce((end, one) => end + givenSince(startsAt, one), startsAt + eachMs);
}

function givenSince(moment: number, { from, until, byMs }: Given): number {
  return moment <= from ? byMs : Math.max(0, until - moment);
}
