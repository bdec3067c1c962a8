import { setTimeout as sleep } from 'node:timers/promises';
import { type Percentiles, percentiles } from '#server/platform/percentiles.ts';
import type { SimulatedCandidate } from './simulatedCandidate.ts';

/** Whom a restart is watched on. */
type Watched = Pick<SimulatedCandidate, 'synchronisedAtMs' | 'acknowledged'>;

/** How a crowd came through a server that was killed and started again. */
export interface RestartReport {
  /** From the kill until the server said that it was ready, in ms. */
  readonly downMs: number;
  /** From then until each candidate had a line again and the attempt as it stands, in ms. */
  readonly backMs: Percentiles;
  /** Candidates who were not back when the load ended. */
  readonly notBack: number;
  /** Acknowledgement of each candidate's first answer sent after the server was ready, in ms. */
  readonly firstAnswerMs: Percentiles;
}

/**
 * Restarts the server after a while.
 *
 * @param restart kills the server and resolves when it is ready again
 * @returns what came of it, to be asked when the load is over
 */
export async function restartDuring(
  people: readonly Watched[],
  restart: () => Promise<void>,
  afterMs: number,
): Promise<() => RestartReport> {
  await sleep(afterMs);
  const killedAt = performance.now();
  await restart();
  const readyAt = performance.now();

  return () => {
    const back = people.flatMap(({ synchronisedAtMs }) =>
      synchronisedAtMs !== undefined && synchronisedAtMs > killedAt
        ? Math.max(0, synchronisedAtMs - readyAt)
        : [],
    );
    const firstAnswers = people.flatMap(
      (person) => person.acknowledged.find(({ sentAtMs }) => sentAtMs > readyAt)?.elapsedMs ?? [],
    );
    return {
      downMs: readyAt - killedAt,
      backMs: percentiles(back),
      notBack: people.length - back.length,
      firstAnswerMs: percentiles(firstAnswers),
    };
  };
}
