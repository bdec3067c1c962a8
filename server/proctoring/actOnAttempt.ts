import type { ActionReport } from '#contracts/room.ts';
import type { AttemptService, CommandOutcome } from '#server/attempts/attemptService.ts';
import { sittingPause } from '#server/attempts/ownEnd.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { GivenAction } from './room.ts';

type Code = ActionReport['notDone'][number]['code'];

/** What else is done before an attempt that has ended goes on; a refusal when that could not be stored. */
export type BeforeReopening = (attemptId: string) => Promise<Refusal | undefined>;

interface Needs {
  readonly attempts: Pick<AttemptService, 'command' | 'live'>;
  readonly signIns: Pick<SignInService, 'freeSeat'>;
  readonly beforeReopening: BeforeReopening;
}

/**
 * Does to one attempt what an action in its room says. The id of the action is the id of the act in the log of the
 * attempt, so that doing it again changes nothing.
 *
 * @param mayEnter whether somebody who is identified may begin as well
 * @returns why it could not be done; undefined when it was
 */
export async function actOnAttempt(
  { attempts, signIns, beforeReopening }: Needs,
  attemptId: string,
  { actionId, action, reason, at }: GivenAction,
  by: 'proctor' | 'coordinator',
  mayEnter: boolean,
): Promise<Code | undefined> {
  const why = reason?.category ?? 'other';
  const command = async (one: Parameters<AttemptService['command']>[1]): Promise<Code | undefined> =>
    codeOf(await attempts.command(attemptId, one));
  switch (action.kind) {
    case 'markAbsent':
      return undefined;
    case 'identify':
      return mayEnter && (await attempts.live(attemptId)) !== undefined
        ? command({ kind: 'admit' })
        : undefined;
    case 'admit':
      return command({ kind: 'admit' });
    case 'pause':
      return command({ kind: 'pause', pauseId: actionId, by, why });
    case 'continue': {
      const pauses = [...((await attempts.live(attemptId))?.attempt.pauses ?? [])];
      const waitsForBrowser = pauses.some(([, pause]) => pause.by === 'secureBrowser');
      // What was paused after this was asked for is not ended by asking it again.
      const own = pauses.filter(
        ([id, pause]) => id !== sittingPause && pause.by !== 'secureBrowser' && pause.since <= at,
      );
      const codes: (Code | undefined)[] = [];
      for (const [pauseId] of own) {
        codes.push(await command({ kind: 'continue', pauseId, compensate: action.compensate }));
      }
      return codes.find((code) => code !== undefined) ?? (waitsForBrowser ? 'secureBrowser' : undefined);
    }
    case 'addTime': {
      const byMs = action.minutes * 60_000;
      return command({ kind: 'extend', extensionId: actionId, byMs, because: action.because });
    }
    case 'freeDevice':
      return (await signIns.freeSeat(attemptId, at)) === undefined ? undefined : 'storageUnavailable';
    case 'terminate':
      return command({ kind: 'terminate', terminationId: actionId, why });
    case 'reopen': {
      const { compensate, minutes } = action;
      if ((await beforeReopening(attemptId)) !== undefined) return 'storageUnavailable';
      return command({ kind: 'reopen', reopenId: actionId, compensate, byMs: minutes * 60_000 });
    }
  }
}

/** What the attempt said, in the words of a report. */
function codeOf(outcome: CommandOutcome): Code | undefined {
  switch (outcome.kind) {
    case 'done':
      return undefined;
    case 'notFound':
      return 'notHere';
    case 'unavailable':
      return 'storageUnavailable';
    case 'rejected':
      return codes[outcome.code] ?? 'notRunning';
  }
}

const codes: Readonly<Record<string, Code>> = {
  finished: 'alreadyFinished',
  notPaused: 'notPaused',
  notFinished: 'notFinished',
  nothingLeft: 'nothingLeft',
  tooMuchExtraTime: 'tooMuchExtraTime',
  sittingClosed: 'alreadyFinished',
  timeUp: 'timeUp',
};
