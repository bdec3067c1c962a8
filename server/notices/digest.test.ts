import { expect, test } from 'vitest';
import type { Notice, Notices } from '#contracts/notices.ts';
import { digestOf } from './digest.ts';

const notice = (patch: Partial<Notice>): Notice => ({
  id: 'item:LHK-001:2',
  kind: 'returned',
  at: 0,
  by: 'Bram Voorbeeld',
  code: 'LHK-001',
  thread: null,
  text: null,
  due: null,
  assignment: null,
  read: false,
  ...patch,
});
const listed = (...notices: readonly Notice[]): Notices => ({
  complete: true,
  unread: notices.filter(({ read }) => !read).length,
  notices: [...notices],
  threads: [],
});
const anna = { name: 'Anna Voorbeeld', email: 'anna@peil.example' };
const today = '2026-11-22';

test('[NTC7] a digest says what is unread, with the day that was asked and whether that has passed', () => {
  const digest = digestOf(
    anna,
    listed(
      notice({ text: 'De casus mist\nde leeftijd.' }),
      notice({ kind: 'reviewDue', by: null, due: '2026-11-20' }),
      notice({ kind: 'reviewAsked', due: '2026-12-01' }),
      notice({ code: 'LHK-007', read: true }),
    ),
    today,
  )!;
  expect(digest).toMatchObject({ email: anna.email, unread: 3, threads: 0 });
  expect(digest.text).toContain('Beste Anna Voorbeeld,');
  expect(digest.text).toContain(
    '- LHK-001 – Bram Voorbeeld vraagt om aanpassing van uw item: De casus mist de leeftijd.\n',
  );
  expect(digest.text).toContain('- LHK-001 – uw review is nodig (te laat: 2026-11-20)\n');
  expect(digest.text).toContain('(vóór 2026-12-01)\n');
  expect(digest.text).not.toContain('LHK-007');
});

test('[NTC7] long lists are cut and counted; open threads alone are worth a digest, and nothing is none', () => {
  const many = digestOf(anna, listed(...Array.from({ length: 23 }, () => notice({}))), today)!;
  expect(many.text).toContain('- en nog 3\n');
  const thread = { code: 'LHK-002', thread: 1, field: 'stem', by: 'Bram Voorbeeld', at: 0, text: 'Waarom?' };
  const threads = digestOf(anna, { ...listed(), threads: [thread] }, today)!;
  expect(threads.text).toContain(
    '1 open gesprek over uw items:\n- LHK-002: het laatste woord is van Bram Voorbeeld\n',
  );
  expect(digestOf(anna, listed(notice({ read: true })), today)).toBeUndefined();
});
