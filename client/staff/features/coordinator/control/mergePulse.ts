import type { Pulse } from '#contracts/control.ts';

/** What is known with what is new. A server that began anew knows nothing of before, but we do. */
export function mergePulse(known: Pulse | undefined, fetched: Pulse): Pulse {
  if (known === undefined) return fetched;
  const last = known.samples.at(-1)?.at ?? 0;
  const newer = fetched.samples.filter(({ at }) => at > last);
  return { ...fetched, samples: [...known.samples, ...newer], skew: fetched.skew ?? known.skew };
}
