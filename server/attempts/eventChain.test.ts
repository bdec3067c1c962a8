import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, attemptLog, startsAt } from '#tests/support/attemptLog.ts';
import type { StoredEvent } from './attemptEvent.ts';
import { emptyChain, firstBroken, link } from './eventChain.ts';

/** A whole log of an attempt: created, begun, three answers, finished. */
function wholeLog(): StoredEvent[] {
  const log = attemptLog(['one', 'two', 'three']);
  for (const n of [1, 2, 3]) log.send(answer(n, n), startsAt + n);
  return [...log.events];
}
const log = wholeLog();
const places = fc.nat(log.length - 1);
const isNoticed = (tampered: readonly StoredEvent[], from: number) => {
  const broken = firstBroken(tampered);
  expect(broken).toBeDefined();
  expect(tampered.indexOf(broken!)).toBeLessThanOrEqual(from);
};

test('[EC1] a link is the SHA-256 of the previous hash, number, time and canonical JSON, a line each', () => {
  const first = link(emptyChain, 1_700_000_000_000, { type: 'endMoved', commonEnd: 60_000 });
  const text = `${'0'.repeat(64)}\n1\n1700000000000\n{"commonEnd":60000,"type":"endMoved"}`;
  expect(first).toMatchObject({ seq: 1, hash: createHash('sha256').update(text).digest('hex') });

  const second = link(first, 5, { type: 'endMoved', commonEnd: 1 });
  const next = `${first.hash}\n2\n5\n{"commonEnd":1,"type":"endMoved"}`;
  expect(second).toMatchObject({ seq: 2, hash: createHash('sha256').update(next).digest('hex') });
});

test('[EC2] an untouched log is whole', () => {
  expect(firstBroken(log)).toBeUndefined();
  expect(firstBroken([])).toBeUndefined();
});

describe('[EC3] tampering is noticed at the latest where it was done', () => {
  test('[EC3] another time', () => {
    fc.assert(
      fc.property(
        places,
        fc.integer().filter((n) => n !== 0),
        (i, shift) => {
          isNoticed(log.with(i, { ...log[i]!, at: log[i]!.at + shift }), i);
        },
      ),
    );
  });

  test('[EC3] another number', () => {
    for (const [i, stored] of log.entries()) isNoticed(log.with(i, { ...stored, seq: stored.seq + 1 }), i);
  });

  test('[EC3] another content, of any field of any event', () => {
    for (const [i, stored] of log.entries()) {
      for (const [field, value] of Object.entries(stored.event)) {
        const other = typeof value === 'number' ? value + 1 : `${value}x`;
        const event = { ...stored.event, [field]: other } as StoredEvent['event'];
        isNoticed(log.with(i, { ...stored, event }), i);
      }
    }
  });

  test('[EC3] another content with the hash made to fit: the next event tells', () => {
    const forged = link(log[2]!, log[3]!.at, { ...log[3]!.event, elapsedMs: 1 } as StoredEvent['event']);
    isNoticed(log.with(3, forged), 4);
  });

  test('[EC3] an event left out, anywhere but at the end', () => {
    for (let i = 0; i < log.length - 1; i++) isNoticed(log.toSpliced(i, 1), i);
  });

  test('[EC3] an event put in twice, or two events changed places', () => {
    fc.assert(
      fc.property(places, places, (i, j) => {
        isNoticed(log.toSpliced(i, 0, log[j]!), i + 1);
        if (i !== j) isNoticed(log.with(i, log[j]!).with(j, log[i]!), Math.min(i, j));
      }),
    );
  });

  test('[EC3] an event of another attempt, at the same place and with the same content', () => {
    isNoticed(log.with(3, wholeLog()[3]!), 3);
  });
});

test('[EC4] events cut off at the end leave a whole chain: only a receipt, whose hash is gone, can tell', () => {
  const shorter = log.slice(0, -1);
  expect(firstBroken(shorter)).toBeUndefined();
  expect(shorter.map(({ hash }) => hash)).not.toContain(log.at(-1)!.hash);
});
