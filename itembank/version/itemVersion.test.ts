import { describe, expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { ItemVersion, isIntact, itemVersion } from './itemVersion.ts';

const version = itemVersion('LHK-001', madeContent());

describe('an item version', () => {
  test('[IV1] has the same hash for the same content, in whatever order its fields were written', () => {
    const reordered = Object.fromEntries(
      Object.entries(madeContent()).toReversed(),
    ) as typeof version.content;
    expect(itemVersion('LHK-001', reordered).hash).toBe(version.hash);
  });

  test.each([
    { what: 'the key', changed: itemVersion('LHK-001', madeContent({ key: 'B' })) },
    { what: 'a rationale', changed: itemVersion('LHK-001', madeContent({ rationale: ['Anders.'] })) },
    { what: 'the review date', changed: itemVersion('LHK-001', madeContent({ reviewBy: '2029-03-02' })) },
    { what: 'the code', changed: itemVersion('LHK-002', madeContent()) },
  ])('[IV2] is another version when $what is another', ({ changed }) => {
    expect(changed.hash).not.toBe(version.hash);
  });

  test('[IV3] is intact as made, and not once anything in it was changed', () => {
    expect(isIntact(version)).toBe(true);
    expect(isIntact({ ...version, content: madeContent({ key: 'C' }) })).toBe(false);
    expect(isIntact({ ...version, code: 'LHK-999' })).toBe(false);
  });

  test.each(['lhk-001', 'LHK001', 'LHK-1', 'L-001', 'LHK-0000001', 'LHK-001 '])(
    '[IV4] has a readable code, so not "%s"',
    (code) => {
      expect(ItemVersion.safeParse(version).success).toBe(true);
      expect(ItemVersion.safeParse({ ...version, code }).success).toBe(false);
    },
  );
});
