import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { isInvented } from './inventedRoster.ts';
import { realTestNear } from './realTestNear.ts';
import type { RehearsalStore } from './rehearsalStore.ts';
import { standingRun } from './standingRun.ts';

interface Needs {
  readonly store: Pick<RehearsalStore, 'running'>;
  readonly sittingStore: Pick<SittingStore, 'list' | 'roster'>;
  readonly clock: Clock;
}

/** Why there can be no simulated candidates in this sitting now. */
export async function mayRehearse(needs: Needs, sitting: SittingRecord): Promise<Refusal | undefined> {
  const { store, sittingStore, clock } = needs;
  const roster = await sittingStore.roster(sitting.id);
  if (!sitting.rehearsal || !roster.every(isInvented)) return { refused: 'rehearsalRealPeople' };
  if (sitting.state === 'draft') return { refused: 'sittingNotPublished' };
  if (sitting.state !== 'published' && sitting.state !== 'open') return { refused: 'sittingNotOpen' };
  const near = await nearRealTest(needs);
  if (near !== undefined) return near;
  const others = await store.running();
  const busy = others.some((kept) => standingRun(kept, clock.now()).state === 'running');
  return busy ? { refused: 'rehearsalBusy' } : undefined;
}

/** Refuses what could be in the way of a real sitting. */
export async function nearRealTest({
  sittingStore,
  clock,
}: Pick<Needs, 'sittingStore' | 'clock'>): Promise<Refusal | undefined> {
  const near = realTestNear(await sittingStore.list(), clock.now());
  if (near === undefined) return undefined;
  const detail = `${near.name} is bezig of begint binnen een uur. Doe dit op een ander moment.`;
  return { refused: 'rehearsalNearTest', detail };
}
