import { describe, expect, test } from 'vitest';
import { createServerClock } from '../../shared/serverClock.ts';
import { memoryJournal } from '../attempt/answerJournal.ts';
import type { AttemptServer } from '../attempt/attemptServer.ts';
import { nl } from '../text.nl.ts';
import { checkBrowser, checkClock, checkLine, checkStorage } from './systemChecks.ts';

const able = { secure: true, webCrypto: true, indexedDb: true, webSocket: true };

describe('the system check', () => {
  test('[C40] names what the browser lacks', () => {
    const result = checkBrowser({ ...able, webCrypto: false, webSocket: false });
    expect(result.status).toBe('bad');
    expect(result.message(nl.checks)).toContain('WebCrypto en WebSocket');
  });

  test('[C40] without https only the sealed packet is lost', () => {
    const result = checkBrowser({ ...able, secure: false, webCrypto: false });
    expect(result.status).toBe('attention');
    expect(result.message(nl.checks)).toBe(nl.checks.browserInsecure);
  });

  test('[C40] storage is written, read back and cleaned up', async () => {
    const journal = memoryJournal();
    expect((await checkStorage(journal)).status).toBe('good');
    const blocked = { ...journal, put: () => Promise.reject(new Error('blocked')) };
    expect((await checkStorage(blocked)).status).toBe('attention');
  });

  test('[C40] a clock that is off is told, and is no problem', () => {
    const clock = createServerClock(() => 0);
    clock.note({ sentAtMs: 0, receivedAtMs: 0, serverNow: 100_000 });
    const result = checkClock(clock, 112_000);
    expect(result.status).toBe('good');
    expect(result.message(nl.checks)).toContain('12 seconden voor');
  });

  test.each([
    { tripMs: 20, state: 'connected', status: 'good' },
    { tripMs: 900, state: 'connected', status: 'attention' },
    { tripMs: 20, state: 'lost', status: 'attention' },
  ])('[C40] a round trip of $tripMs ms over a line that is $state: $status', async (line) => {
    let now = 0;
    const server = {
      line: { state: line.state },
      clock: async () => {
        now += line.tripMs;
        return { serverNow: 0 };
      },
    } as unknown as AttemptServer;
    expect((await checkLine(server, () => now)).status).toBe(line.status);
  });
});
