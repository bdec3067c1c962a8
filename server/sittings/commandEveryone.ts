import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { fewAtOnce } from '#server/platform/fewAtOnce.ts';

/**
 * Commands under way at a time. Each commit stores all of them together; deciding on so many holds up whoever else asks
 * no longer than a few milliseconds.
 */
export const commandsAtOnce = 64;

/** Waits before trying again, in ms: a disk that is full for a moment, a database that comes back. */
const pausesMs = [200, 800];

/**
 * Gives a command to every attempt of a sitting that is not over, and again where it could not be stored.
 *
 * @returns the attempts for which it could not be stored in the end
 */
export async function commandEveryone(
  attempts: AttemptService,
  sittingId: string,
  command: Parameters<AttemptService['command']>[1],
): Promise<string[]> {
  const all = await attempts.allIn(sittingId);
  let left = all.filter(({ attempt }) => attempt.state !== 'finished').map(({ record }) => record.id);
  for (const pauseMs of [0, ...pausesMs]) {
    if (left.length === 0) break;
    if (pauseMs > 0) await sleep(pauseMs);
    const outcomes = await fewAtOnce(left, commandsAtOnce, (id) => attempts.command(id, command));
    left = left.filter((_, i) => outcomes[i]!.kind === 'unavailable');
  }
  return left;
}
