import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeContent, madeEntry } from '#tests/support/madeBank.ts';
import { changedPart, freezeRelease, Release, type ReleaseEntry } from './release.ts';

const entries = ['LHK-003', 'LHK-001', 'LHK-002'].map((code) => madeEntry(code));
const draft = {
  id: 'r1',
  name: 'Proef',
  pool: 'lhk',
  publishedOn: '2026-09-01',
  entries,
  enemies: [],
} as const;
const nobody = new Set<string>();

function frozen(changes: Partial<Omit<Release, 'hash'>> = {}): Release {
  const release = freezeRelease({ ...draft, entries: [...entries], enemies: [], ...changes }, nobody);
  if ('reason' in release) throw new Error(release.reason);
  return release;
}

describe('freezing a release', () => {
  test('[RE1] puts its items in code order, whatever order they came in', () => {
    expect(frozen().entries.map(({ version }) => version.code)).toEqual(['LHK-001', 'LHK-002', 'LHK-003']);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 3 }), (some: ReleaseEntry[]) => {
        expect(frozen({ entries: some })).toEqual(frozen());
      }),
    );
  });

  test('[RE1] gives a release that its own schema accepts', () => {
    expect(Release.parse(frozen())).toEqual(frozen());
  });

  test.each([
    { what: 'nothing', changes: { entries: [] }, refusal: { reason: 'empty', code: null } },
    {
      what: 'an item twice',
      changes: { entries: [...entries, madeEntry('LHK-002')] },
      refusal: { reason: 'duplicate', code: 'LHK-002' },
    },
    {
      what: 'two versions of one item',
      changes: { entries: [...entries, madeEntry('LHK-002', { content: { key: 'B' } })] },
      refusal: { reason: 'duplicate', code: 'LHK-002' },
    },
    {
      what: 'an item whose review date has passed',
      changes: { entries: [...entries, madeEntry('LHK-004', { content: { reviewBy: '2026-08-31' } })] },
      refusal: { reason: 'pastReview', code: 'LHK-004' },
    },
    {
      what: 'an item with a fault nobody could answer it by',
      changes: {
        entries: [
          ...entries,
          madeEntry('LHK-004', { content: { stem: [{ type: 'paragraph' as const, content: [' '] }] } }),
        ],
      },
      refusal: { reason: 'faulty', code: 'LHK-004' },
    },
  ])('[RE2] refuses $what and names the item', ({ changes, refusal }) => {
    expect(freezeRelease({ ...draft, enemies: [], ...changes }, nobody)).toEqual(refusal);
  });

  test('[RE2] takes an item on the very day its review is due', () => {
    const due = madeEntry('LHK-004', { content: { reviewBy: '2026-09-01' } });
    expect(frozen({ entries: [due] }).entries).toHaveLength(1);
  });

  test('[RE3] refuses an item that another pool uses', () => {
    const refusal = freezeRelease({ ...draft, entries: [...entries], enemies: [] }, new Set(['LHK-002']));
    expect(refusal).toEqual({ reason: 'overlapsPool', code: 'LHK-002' });
  });

  test.each([
    {
      what: 'the content of an item',
      changes: { entries: entries.with(0, madeEntry('LHK-003', { content: { key: 'B' } })) },
    },
    {
      what: 'a parameter',
      changes: { entries: entries.with(0, madeEntry('LHK-003', { parameters: { b: 0.1 } })) },
    },
    { what: 'an item more', changes: { entries: [...entries, madeEntry('LHK-004')] } },
    {
      what: 'an enemy set',
      changes: { enemies: [{ codes: ['LHK-001', 'LHK-002'], reason: 'cue' as const }] },
    },
    { what: 'the pool', changes: { pool: 'kov' as const } },
  ])('[RE4] has another hash with another $what', ({ changes }) => {
    expect(frozen(changes).hash).not.toBe(frozen().hash);
  });

  test('[RE5] is recognised when anything in it that decides a test was changed, and the part is named', () => {
    const release = frozen();
    const [first, ...others] = release.entries as [ReleaseEntry, ...ReleaseEntry[]];
    const withFirst = (entry: ReleaseEntry): Release => ({ ...release, entries: [entry, ...others] });
    const { version, calibration } = first;
    expect(changedPart(release)).toBeUndefined();
    const otherKey = { ...version, content: madeContent({ key: 'B' }) };
    expect(changedPart(withFirst({ calibration, version: otherKey }))).toBe('item LHK-001');
    const selection = 'the selection or its parameters';
    expect(changedPart(withFirst({ version, calibration: { ...calibration, b: 0.001 } }))).toBe(selection);
    expect(changedPart(withFirst(madeEntry('LHK-009')))).toBe(selection);
    expect(changedPart({ ...release, entries: others })).toBe(selection);
    expect(changedPart({ ...release, pool: 'kov' })).toBe(selection);
  });

  test('[RE4] keeps its hash under another name, id or date: those decide no test', () => {
    expect(frozen({ id: 'r2', name: 'Anders', publishedOn: '2026-09-02' }).hash).toBe(frozen().hash);
  });
});
