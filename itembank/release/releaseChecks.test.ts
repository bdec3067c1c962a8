import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { changeClass, heavier } from '#itembank/editing/changeClass.ts';
import { type EditedItem, editedItem } from '#itembank/editing/editedItem.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import type { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { madeEntry } from '#tests/support/madeBank.ts';
import { textItem } from '#tests/support/textItem.ts';
import { addMonths } from './addMonths.ts';
import { holdsFor } from './answeredAlike.ts';
import { compareReleases } from './compareReleases.ts';
import { type ItemUse, itemFindings } from './itemFindings.ts';
import { freezeRelease } from './release.ts';
import { releaseCandidate } from './releaseCandidate.ts';
import type { ReleaseSelection } from './releaseSelection.ts';
import { selectionFindings } from './selectionFindings.ts';

const context = { today: '2026-11-22', currentEdition: new Map<string, string>() };
const selection = (changes: Partial<ReleaseSelection> = {}): ReleaseSelection => ({
  name: 'Proef',
  pool: 'lhk',
  codes: ['LHK-900'],
  enemies: [],
  sets: [],
  embargoes: [],
  restMonths: 0,
  estimates: [],
  measurements: [],
  ...changes,
});
const nowhere: ItemUse = { inOtherPools: new Map(), lastGiven: new Map(), embargoedUntil: new Map() };
const under = (until: string): ItemUse => ({ ...nowhere, embargoedUntil: new Map([['LHK-900', until]]) });
const available = (code: string, content: ItemContent = textItem({}), derivedFrom?: string): EditedItem => {
  const review = (by: string, kind: 'content' | 'technical') =>
    ({ type: 'reviewed', by, version: 1, kind, verdict: 'agreed', remark: '' }) as const;
  const step = (name: 'submit' | 'pass' | 'makeAvailable') =>
    ({ type: 'stepped', by: 'els', step: name, reason: '' }) as const;
  return editedItem(code, [
    { type: 'created', by: 'anna', content, ...(derivedFrom !== undefined && { derivedFrom }) },
    step('submit'),
    review('bram', 'content'),
    review('carla', 'content'),
    step('pass'),
    review('dirk', 'technical'),
    step('pass'),
    step('makeAvailable'),
  ]);
};
/** An item with a version for each content, each change called what it is or heavier. */
const edited = (code: string, called: ChangeClass, ...contents: ItemContent[]): EditedItem => {
  const [first, ...later] = contents;
  return editedItem(code, [
    { type: 'created', by: 'anna', content: first! },
    ...later.map((content, i) => {
      const change = heavier(called, changeClass(contents[i]!, content)!);
      return { type: 'saved', by: 'anna', content, change, reason: '' } as const;
    }),
  ]);
};
const bankOf = (...items: EditedItem[]) => ({
  items: new Map(items.map((item) => [item.code, item])),
  released: new Map(),
});
const estimates = ['LHK-900', 'LHK-901', 'LHK-902'].map((code) => ({
  code,
  b: 0.5,
  by: 'Anna',
  on: '2026-11-22',
}));

describe('what stands against an item in a release', () => {
  const sound = available('LHK-900');
  const outdated = { ...context, currentEdition: new Map([[sourceKey(textItem({}).sources[0]!), '2026']]) };
  const pictured = textItem({ image: { media: 'knie.svg', alt: 'Tekening van een knie.' } });
  const flawed = textItem({ options: ['Paracetamol', 'Paracetamol', 'Naproxen', 'Tramadol'] });
  test.each([
    { code: 'stage', item: editedItem('LHK-900', [{ type: 'created', by: 'anna', content: textItem({}) }]) },
    { code: 'sourcesCurrent', item: sound, now: outdated },
    { code: 'notPastReview', item: available('LHK-900', { ...textItem({}), reviewBy: '2026-11-21' }) },
    { code: 'expiresSoon', item: available('LHK-900', { ...textItem({}), reviewBy: '2027-02-01' }) },
    { code: 'noLintErrors', item: available('LHK-900', flawed) },
    { code: 'blankText', item: available('LHK-900', textItem({ stem: '   ' })) },
    {
      code: 'mediaMissing',
      item: available('LHK-900', pictured),
      now: { ...context, media: new Set<string>() },
    },
    { code: 'otherPool', item: sound, use: { ...nowhere, inOtherPools: new Map([['LHK-900', 'Oefenen']]) } },
    { code: 'embargo', item: sound, use: under('2026-11-23') },
    {
      code: 'rest',
      item: sound,
      chosen: { restMonths: 6 },
      use: { ...nowhere, lastGiven: new Map([['LHK-900', '2026-06-01']]) },
    },
  ])('[RE9] includes $code', ({ code, item, now = context, use = nowhere, chosen = {} }) => {
    const found = itemFindings(item, selection(chosen), use, now);
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found.every(({ items }) => items.includes('LHK-900'))).toBe(true);
    expect(itemFindings(sound, selection(), nowhere, context)).toEqual([]);
  });

  test('[RE9] rest and embargo end on their day', () => {
    const given = { ...nowhere, lastGiven: new Map([['LHK-900', '2026-05-22']]) };
    expect(itemFindings(sound, selection({ restMonths: 6 }), given, context)).toEqual([]);
    expect(itemFindings(sound, selection(), under('2026-11-22'), context)).toEqual([]);
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });
});

describe('what a selection comes down to', () => {
  test('[RE7] passes parameters on to a version that is answered alike, and to no other', () => {
    const { calibration } = madeEntry('LHK-900', { parameters: { b: 1.5 } });
    const released = new Map([['LHK-900', { version: itemVersion('LHK-900', textItem({})), calibration }]]);
    const of = (content: ItemContent, chosen: Partial<ReleaseSelection> = {}) =>
      releaseCandidate(selection(chosen), { ...bankOf(available('LHK-900', content)), released });
    expect(of({ ...textItem({}), reviewBy: '2031-01-01' }).entries[0]?.calibration.b).toBe(1.5);
    const other = textItem({ vignette: 'Mevrouw Bos, 40 jaar, is moe.' });
    expect(of(other)).toMatchObject({ entries: [], uncalibrated: ['LHK-900'] });
    const estimated = of(other, { estimates }).entries[0]?.calibration;
    expect(estimated).toMatchObject({
      a: 1,
      b: 0.5,
      c: 0.25,
      origin: { kind: 'expertEstimate', by: 'Anna' },
    });
  });

  test('[RE12] puts a measurement before what was inherited or estimated, while the text is answered alike', () => {
    const { calibration } = madeEntry('LHK-900', { parameters: { b: 1.5 } });
    const first = itemVersion('LHK-900', textItem({}));
    const released = new Map([['LHK-900', { version: first, calibration }]]);
    const origin = { kind: 'calibrated', method: 'MML 2PL', responses: 812, on: '2026-11-20' } as const;
    const found = { a: 1.1, b: -0.4, c: 0, d: 1, origin };
    const measurements = [{ code: 'LHK-900', version: first.hash, calibration: found }];
    const of = (...contents: ItemContent[]) =>
      releaseCandidate(selection({ estimates, measurements }), {
        ...bankOf(edited('LHK-900', 'metadata', ...contents)),
        released,
      });
    expect(of(textItem({})).entries[0]?.calibration).toEqual(found);
    expect(of(textItem({}), { ...textItem({}), reviewBy: '2031-01-01' }).entries[0]?.calibration).toEqual(
      found,
    );
    const rewritten = of(textItem({}), textItem({ vignette: 'Mevrouw Bos, 40 jaar, is moe.' }));
    expect(rewritten.entries[0]?.calibration.b).toBe(0.5);
    expect(selectionFindings(rewritten)).toContainEqual(
      expect.objectContaining({ code: 'measuredBefore', severity: 'warning', items: ['LHK-900'] }),
    );
    expect(of(textItem({})).hash).not.toBe(rewritten.hash);
  });

  test('[RE13] lets no parameters pass over a change that a person called heavier than the text shows', () => {
    const { calibration } = madeEntry('LHK-900', { parameters: { b: 1.5 } });
    const first = itemVersion('LHK-900', textItem({}));
    const released = new Map([['LHK-900', { version: first, calibration }]]);
    const origin = { kind: 'calibrated', method: 'MML 2PL', responses: 812, on: '2026-11-20' } as const;
    const measurements = [{ code: 'LHK-900', version: first.hash, calibration: { ...calibration, origin } }];
    const later = { ...textItem({}), reviewBy: '2028-06-01' };
    const of = (called: ChangeClass, chosen: Partial<ReleaseSelection>) =>
      releaseCandidate(selection(chosen), {
        ...bankOf(edited('LHK-900', called, textItem({}), later)),
        released,
      });
    expect(of('metadata', {}).entries[0]?.calibration.b).toBe(1.5);
    expect(of('key', {})).toMatchObject({ entries: [], uncalibrated: ['LHK-900'] });
    expect(of('metadata', { measurements, estimates }).measuredBefore).toEqual([]);
    const called = of('key', { measurements, estimates });
    expect(called.measuredBefore).toEqual(['LHK-900']);
    expect(called.entries[0]?.calibration.b).toBe(0.5);
  });

  test('[RE13] lets none pass over a text that reads differently, whatever it was called then', () => {
    const before = textItem({ vignette: 'Meneer Bos, 61 jaar, heeft koorts ≥ 38 °C.' });
    const after = textItem({ vignette: 'Meneer Bos, 61 jaar, heeft koorts < 38 °C.' });
    const item = editedItem('LHK-900', [
      { type: 'created', by: 'anna', content: before },
      { type: 'saved', by: 'anna', content: after, change: 'cosmetic', reason: 'Een teken.' },
    ]);
    expect(holdsFor(item, itemVersion('LHK-900', before).hash)).toBe(false);
    expect(holdsFor(item, itemVersion('LHK-900', after).hash)).toBe(true);
  });

  test('[RE8] makes enemies of items that were copied from one another', () => {
    const items = [
      available('LHK-900'),
      available('LHK-901', textItem({}), 'LHK-900'),
      available('LHK-902', textItem({}), 'LHK-901'),
    ];
    const codes = items.map(({ code }) => code);
    const family = { codes, reason: 'clone' as const };
    expect(releaseCandidate(selection({ codes, estimates }), bankOf(...items)).enemies).toEqual([family]);
    const named = selection({ codes, estimates, enemies: [family] });
    expect(releaseCandidate(named, bankOf(...items)).enemies).toEqual([family]);
  });

  test('[RE6] has the hash of before when there are no sets, and another with one', () => {
    const entries = [madeEntry('LHK-001'), madeEntry('LHK-002')];
    const draft = {
      id: 'r',
      name: 'Proef',
      pool: 'lhk',
      publishedOn: '2026-09-01',
      entries,
      enemies: [],
    } as const;
    const frozen = (sets?: { code: string; codes: string[] }[]) =>
      freezeRelease({ ...draft, entries: [...entries], enemies: [], ...(sets && { sets }) }, new Set());
    expect(frozen([])).toEqual(frozen());
    expect(frozen([{ code: 'SET-001', codes: ['LHK-001', 'LHK-002'] }])).not.toHaveProperty(
      'hash',
      (frozen() as { hash: string }).hash,
    );
  });

  test('[RE10] needs sets that are whole, about one case, without enemies', () => {
    const other = textItem({ vignette: 'Mevrouw Bos, 40 jaar, is moe.' });
    const bank = bankOf(available('LHK-900'), available('LHK-901', other), available('LHK-902'));
    const found = (codes: string[], set: string[], enemies: ReleaseSelection['enemies'] = []) =>
      selectionFindings(
        releaseCandidate(
          selection({ codes, estimates, enemies, sets: [{ code: 'SET-001', codes: set }] }),
          bank,
        ),
      ).map(({ code }) => code);
    expect(found(['LHK-900', 'LHK-902'], ['LHK-900', 'LHK-902'])).toEqual(['estimated', 'nearDuplicate']);
    expect(found(['LHK-900'], ['LHK-900', 'LHK-902'])).toContain('setIncomplete');
    expect(found(['LHK-900', 'LHK-901'], ['LHK-900', 'LHK-901'])).toContain('setVignettes');
    const pair = ['LHK-900', 'LHK-902'];
    const twice = [pair, pair].map((codes, i) => ({ code: `SET-00${i + 1}`, codes }));
    const overlapping = selection({ codes: pair, estimates, sets: twice });
    expect(selectionFindings(releaseCandidate(overlapping, bank)).map(({ code }) => code)).toContain(
      'setOverlap',
    );
    const apart = found(pair, pair, [{ codes: pair, reason: 'overlap' }]);
    expect(apart).toContain('setEnemies');
    expect(apart, 'near-duplicates that never meet').not.toContain('nearDuplicate');
  });
});

test('[RE11] two releases differ by items, versions, parameters, enemies and cells', () => {
  const kept = madeEntry('LHK-001');
  const before = { entries: [kept, madeEntry('LHK-002'), madeEntry('LHK-003')], enemies: [] };
  const after = {
    entries: [
      kept,
      madeEntry('LHK-002', { content: { reviewBy: '2031-01-01' }, parameters: { b: 2 } }),
      madeEntry('LHK-004', {
        content: { classification: { ...kept.version.content.classification, icpc: 'K' } },
      }),
    ],
    enemies: [{ codes: ['LHK-001', 'LHK-004'], reason: 'cue' as const }],
  };
  expect(compareReleases(before, after)).toMatchObject({
    added: ['LHK-004'],
    removed: ['LHK-003'],
    changed: [{ code: 'LHK-002', change: 'metadata' }],
    recalibrated: [{ code: 'LHK-002', before: { b: 0 }, after: { b: 2 } }],
    enemiesAdded: after.enemies,
    enemiesRemoved: [],
  });
  const icpc = compareReleases(before, after).cells.filter(({ attribute }) => attribute === 'icpc');
  expect(icpc).toEqual([
    { attribute: 'icpc', value: 'A', before: 3, after: 2 },
    { attribute: 'icpc', value: 'K', before: 0, after: 1 },
  ]);
  expect(compareReleases(before, before)).toMatchObject({
    added: [],
    removed: [],
    changed: [],
    recalibrated: [],
  });
});
