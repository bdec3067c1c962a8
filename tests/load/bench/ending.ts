import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rosterOf } from '#server/loadtest/prepareSitting.ts';
import { fewAtOnce } from '#server/platform/fewAtOnce.ts';
import { closesAfterMs, endOverdue } from '#server/sittings/endOverdue.ts';
import { answerItem, openTestWorld, publishedSitting, startedSitting } from '../../support/testWorld.ts';
import type { BenchRow } from './psychometrics.ts';

/** Answers of each before the time is over: enough that an ability is estimated at the end. */
const answers = 1;

/** The time of everyone in a sitting is over in the same second: how soon all are ended, and how long nobody else gets a turn. */
export async function benchEnding(now: () => number, candidates: number): Promise<BenchRow[]> {
  const world = await openTestWorld();
  try {
    const roster = rosterOf(candidates).replaceAll(/,30$/gm, ',0');
    const id = await publishedSitting(world, { roster, designId: 'lhk-adaptief', releaseId: 'lhk-demo-1' });
    const attempts = await startedSitting(world, id);
    await fewAtOnce(attempts, 64, async (attemptId) => {
      for (let n = 0; n < answers; n += 1) await answerItem(world, attemptId, n % 2 === 0);
    });
    const sitting = (await world.sittingStore.find(id))!;
    world.clock.moveBy(sitting.endsAt! - world.clock.now() + 1);

    const ending = endOverdue({
      ...world,
      store: world.sittingStore,
      pusher: { pushHere: () => undefined },
    });
    const turns = monitorEventLoopDelay({ resolution: 1 });
    turns.enable();
    const began = now();
    await ending.look(sitting);
    const endedMs = now() - began;
    world.clock.moveBy(closesAfterMs + 1);
    const last = now();
    await ending.look(sitting);
    const closedMs = now() - last;
    turns.disable();
    const { state } = (await world.sittingStore.find(id))!;
    const left = (await world.attempts.allIn(id)).filter(
      ({ attempt }) => attempt.state !== 'finished',
    ).length;
    if (state !== 'closed' || left > 0) throw new Error(`${state}, ${left} not ended`);
    const row = (what: string, measured: number, bound: number | undefined): BenchRow => ({
      what: `${candidates} attempts end in one second: ${what}`,
      measured,
      bound,
      unit: 'ms',
    });
    return [
      row('all ended', endedMs, undefined),
      row('sitting closed', closedMs, undefined),
      row('longest wait for a turn', turns.max / 1e6, 50),
    ];
  } finally {
    await world.close();
  }
}
