import type { Spread } from '#contracts/rehearsing.ts';
import { percentiles } from '#server/platform/percentiles.ts';

/** How durations are spread; null when there are none, since JSON has no word for it. */
export function spreadOf(durations: readonly number[]): Spread {
  return durations.length === 0 ? null : { ...percentiles(durations) };
}
