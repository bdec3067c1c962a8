import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { sourceKey } from '#itembank/sources/sourceKey.ts';
import { textItem } from '#tests/support/textItem.ts';
import { type ItemUse, itemFindings } from './itemFindings.ts';

const context = { today: '2026-11-22', currentEdition: new Map<string, string>() };
const nowhere: ItemUse = { inOtherPools: new Map(), lastGiven: new Map(), embargoedUntil: new Map() };
const written = (content: ItemContent) => editedItem('LHK-900', [{ type: 'created', by: 'anna', content }]);
const codesOf = (content: ItemContent, now = context) =>
  itemFindings(written(content), { restMonths: 0 }, nowhere, now).map(({ code }) => code);

describe('the findings about one item', () => {
  const outdated = { ...context, currentEdition: new Map([[sourceKey(textItem({}).sources[0]!), '2026']]) };
  const past = { ...textItem({}), reviewBy: '2026-11-21' };

  test('[RE9] say what the lint and a guard both see once', () => {
    expect(codesOf(textItem({}), outdated)).toContain('sourcesCurrent');
    expect(codesOf(textItem({}), outdated)).not.toContain('noLintErrors');
    expect(codesOf(past)).toContain('notPastReview');
    expect(codesOf(past)).not.toContain('noLintErrors');
    const flawed = textItem({ options: ['Paracetamol', 'Paracetamol', 'Naproxen', 'Tramadol'] });
    expect(codesOf(flawed, outdated)).toContain('noLintErrors');
  });

  test('[RE9] name days as people write them', () => {
    const use = {
      ...nowhere,
      embargoedUntil: new Map([['LHK-900', '2027-03-01']]),
      lastGiven: new Map([['LHK-900', '2026-06-01']]),
    };
    const soon = written({ ...textItem({}), reviewBy: '2027-02-01' });
    const said = itemFindings(soon, { restMonths: 6 }, use, context).map(({ says }) => says);
    expect(said.map(({ nl }) => nl).join(' ')).toMatch(
      /1 feb 2027.*1 mrt 2027.*1 jun 2026; rust tot 1 dec 2026/,
    );
    expect(said.map(({ en }) => en).join(' ')).toMatch(
      /1 Feb 2027.*1 Mar 2027.*1 Jun 2026; rests until 1 Dec 2026/,
    );
    expect(JSON.stringify(said)).not.toMatch(/\d{4}-\d\d/);
  });
});
