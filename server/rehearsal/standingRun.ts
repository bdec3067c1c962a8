import type { RehearsalRun } from '#contracts/rehearsing.ts';
import type { KeptRun } from './rehearsalStore.ts';

/** Whoever lets a run go on says so every five seconds; after this long without, it is over, in ms. */
const silentMs = 30_000;

/** A run as it stands now: one that nobody says anything of any more was broken off. */
export function standingRun({ run, seenAt }: KeptRun, now: number): RehearsalRun {
  const silent = run.state === 'running' && now - seenAt > silentMs;
  return silent ? { ...run, state: 'brokenOff' } : run;
}
