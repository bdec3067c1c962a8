import { expect, test } from 'vitest';
import { madeContent } from '#tests/support/madeBank.ts';
import { liveFindings } from './liveFindings.ts';

const content = madeContent({ stem: [{ type: 'paragraph', content: ['Hoeveel is 2.5 mg maal vier?'] }] });

test('[SCE5] while one writes, the lint explains itself in both languages and proposes its change', () => {
  const found = liveFindings(content, [], '2026-01-01').find(({ fix }) => fix === '2,5');
  expect(found).toMatchObject({ at: 'stem', quote: '2.5', dismissed: null });
  expect(found?.says.nl).toBeTruthy();
  expect(found?.says.en).toBeTruthy();
});

test('[SCE5] what was let stand in the version it began from still stands', () => {
  const [first] = liveFindings(content, [], '2026-01-01');
  const again = liveFindings(content, [{ ...first!, dismissed: 'Zo staat het in de bron.' }], '2026-01-01');
  expect(again[0]!.dismissed).toBe('Zo staat het in de bron.');
});
