import { expect, test } from 'vitest';
import type { RichText } from '#itembank/content/richText.ts';
import { madeEntry } from '#tests/support/madeBank.ts';
import type { ReleaseCandidate } from './releaseCandidate.ts';
import { selectionFindings } from './selectionFindings.ts';

const about = (text: string): RichText => [{ type: 'paragraph', content: [text] }];
const entries = [
  madeEntry('LHK-900', { content: { vignette: about('Mevrouw Bos is moe.') } }),
  madeEntry('LHK-901', { content: { vignette: about('Mevrouw Bos is moe.') } }),
  madeEntry('LHK-902', { content: { vignette: about('Meneer Smit hoest.') } }),
  madeEntry('LHK-903', { content: { vignette: [] } }),
  madeEntry('LHK-904', { content: { vignette: [] } }),
];
const proposed = (chosen: Partial<ReleaseCandidate> = {}) =>
  selectionFindings({
    entries,
    enemies: [],
    sets: [],
    unknown: [],
    uncalibrated: [],
    measuredBefore: [],
    hash: '',
    ...chosen,
  })
    .filter(({ code }) => code === 'setMissing')
    .map(({ severity, items }) => [severity, ...items]);

test('[RE10] items about one case that are no set yet are proposed as one, unless they never meet', () => {
  const pair = ['LHK-900', 'LHK-901'];
  expect(proposed()).toEqual([['advice', ...pair]]);
  expect(proposed({ sets: [{ code: 'SET-001', codes: pair }] })).toEqual([]);
  expect(proposed({ enemies: [{ codes: pair, reason: 'clone' }] })).toEqual([]);
  expect(proposed({ entries: entries.slice(1) })).toEqual([]);
});
