import { expect, test } from 'vitest';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { emptyItem } from '../content/emptyItem.ts';
import { liveFindings } from './liveFindings.ts';

const content = madeContent({ stem: [{ type: 'paragraph', content: ['Hoeveel is 2.5 mg maal vier?'] }] });

test('[SCE5] while one writes, the lint explains itself in both languages and proposes its change', () => {
  const found = liveFindings(content, [], '2026-01-01', new Map()).find(({ fix }) => fix === '2,5');
  expect(found).toMatchObject({ at: 'stem', quote: '2.5', dismissed: null });
  expect(found?.says.nl).toBeTruthy();
  expect(found?.says.en).toBeTruthy();
});

test('[SCE5] what was let stand in the version it began from still stands', () => {
  const [first] = liveFindings(content, [], '2026-01-01', new Map());
  const again = liveFindings(
    content,
    [{ ...first!, dismissed: 'Zo staat het in de bron.' }],
    '2026-01-01',
    new Map(),
  );
  expect(again[0]!.dismissed).toBe('Zo staat het in de bron.');
});

test('[SCE5] it knows which edition of a source counts', () => {
  const [source] = content.sources;
  const newer = new Map([[sourceKey(source!), 'een nieuwere']]);
  expect(liveFindings(content, [], '2026-01-01', newer)).toContainEqual(
    expect.objectContaining({ rule: 'staleSource', at: 'sources.0', fix: 'een nieuwere' }),
  );
});

test('[SCE5] it finds no fault with what is not filled in yet', () => {
  const began = { ...content, options: content.options.map((option) => ({ ...option, content: [] })) };
  const fields = liveFindings(began, [], '2026-01-01', new Map()).map(({ at }) => at);
  expect(fields).toContain('stem');
  expect(fields.filter((at) => /^options\.\w$/.test(at))).toEqual([]);
  expect(liveFindings(emptyItem('hotspot'), [], '2026-01-01', new Map())).toEqual([]);
});
