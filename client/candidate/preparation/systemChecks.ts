import { newId } from '../../shared/newId.ts';
import type { ServerClock } from '../../shared/serverClock.ts';
import type { AnswerJournal } from '../attempt/answerJournal.ts';
import type { AttemptServer } from '../attempt/attemptServer.ts';
import type { Status } from '../page/StatusSign.tsx';
import type { Text } from '../text.nl.ts';

export interface CheckResult {
  readonly status: Exclude<Status, 'busy'>;
  readonly message: (texts: Text['checks']) => string;
}

/** What this browser offers, as far as the test leans on it. */
export interface Features {
  readonly secure: boolean;
  readonly webCrypto: boolean;
  readonly indexedDb: boolean;
  readonly webSocket: boolean;
}

export function featuresOfBrowser(): Features {
  return {
    secure: isSecureContext,
    webCrypto: typeof crypto?.subtle?.decrypt === 'function',
    indexedDb: typeof indexedDB === 'object' && indexedDB !== null,
    webSocket: typeof WebSocket === 'function',
  };
}

/** Nothing of this stops a candidate: each gap has a way round, and the candidate is told what it costs. */
export function checkBrowser({ secure, webCrypto, indexedDb, webSocket }: Features): CheckResult {
  const missing = [
    ...(webCrypto || !secure ? [] : ['WebCrypto']),
    ...(indexedDb ? [] : ['IndexedDB']),
    ...(webSocket ? [] : ['WebSocket']),
  ];
  if (missing.length > 0) return { status: 'bad', message: (texts) => texts.browserBad(missing) };
  if (!webCrypto) return { status: 'attention', message: (texts) => texts.browserInsecure };
  return { status: 'good', message: (texts) => texts.browserGood };
}

/** Writes an entry as an answer is written, reads it back and removes it. */
export async function checkStorage(journal: AnswerJournal): Promise<CheckResult> {
  const attemptId = `check-${newId()}`;
  const entry = { answerId: newId(), attemptId, position: 1, response: null, elapsedMs: 0 };
  try {
    await journal.put(entry);
    const kept = await journal.list(attemptId);
    await journal.remove(entry.answerId);
    if (kept.length === 1) return { status: 'good', message: (texts) => texts.storageGood };
  } catch {
    // Said below.
  }
  return { status: 'attention', message: (texts) => texts.storageBad };
}

/** Largest difference between the device's clock and ours that is not worth mentioning. */
const clockToleranceMs = 2_000;

/** @param wall the device's own clock, ms since 1970 */
export function checkClock(clock: ServerClock, wall: number): CheckResult {
  if (clock.uncertaintyMs === undefined) return { status: 'attention', message: (texts) => texts.clockBad };
  const aheadMs = wall - clock.now();
  if (Math.abs(aheadMs) <= clockToleranceMs) return { status: 'good', message: (texts) => texts.clockGood };
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  return { status: 'good', message: (texts) => texts.clockOff(seconds, aheadMs > 0) };
}

/** Above this a round trip is slow enough to say so, in ms. */
const slowRoundTripMs = 400;

/** Several round trips over the way the answers will take; the middle one counts. */
export async function checkLine(server: AttemptServer, monotonic: () => number): Promise<CheckResult> {
  const trips: number[] = [];
  try {
    for (let i = 0; i < 5; i++) {
      const sentAtMs = monotonic();
      await server.clock();
      trips.push(monotonic() - sentAtMs);
    }
  } catch {
    return { status: 'bad', message: (texts) => texts.lineBad };
  }
  const middle = Math.max(1, Math.round(trips.toSorted((one, other) => one - other)[2] ?? 0));
  if (server.line !== undefined && server.line.state !== 'connected') {
    return { status: 'attention', message: (texts) => texts.lineFallback };
  }
  return middle > slowRoundTripMs
    ? { status: 'attention', message: (texts) => texts.lineSlow(middle) }
    : { status: 'good', message: (texts) => texts.lineGood(middle) };
}
