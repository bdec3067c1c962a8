import { describe, expect, test } from 'vitest';
import type { AuditLine } from '#contracts/audit.ts';
import { clockDoubt } from './clockDoubt.ts';
import { en } from './text.en.ts';
import { nl } from './text.nl.ts';

const line = (action: string, seconds = 0, server = 'node-1'): AuditLine => ({
  at: 1_800_000_000_000,
  actor: 'Peil',
  action,
  subject: 'sitting',
  reason: null,
  detail: { seconds, server },
});

describe('what a coordinator is told of a clock', () => {
  test('[CKN1] nothing while no clock was moved', () => {
    expect(clockDoubt([line('sitting.started')], nl)).toBeUndefined();
  });

  test('[CKN1] whose clock was set, by how much and which way, and that nobody loses or gains time', () => {
    expect(clockDoubt([line('clock.moved', 3_600)], nl)).toBe(
      'De klok van server node-1 is 60 minuten vooruitgezet. De toets loopt gewoon door en niemands eindtijd verandert. Meld het aan de beheerder.',
    );
    expect(clockDoubt([line('clock.moved', -3_600, 'database')], nl)).toMatch(
      /^De klok van de database is 60 minuten teruggezet/,
    );
  });

  test('[CKN1] the last line counts, in both languages', () => {
    const lines = [line('clock.moved', 3_600), line('clock.away', 900), line('attempt.extended')];
    expect(clockDoubt(lines, nl)).toMatch(/^De server was 15 minuten weg/);
    expect(clockDoubt(lines, en)).toMatch(/^The server was away for 15 minutes/);
    expect(clockDoubt([line('clock.setBack', -45)], en)).toMatch(/is 45 seconds behind/);
  });
});
