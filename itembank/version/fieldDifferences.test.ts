import { describe, expect, test } from 'vitest';
import { textItem } from '#tests/support/textItem.ts';
import { fieldDifferences } from './fieldDifferences.ts';

const item = textItem({});
if (item.type !== 'singleChoice') throw new Error('a single choice is meant');

describe('what differs between two contents', () => {
  test('[IV8] nothing, for the same', () => {
    expect(fieldDifferences(item, structuredClone(item))).toEqual([]);
  });

  test('[IV8] is told by field, in words', () => {
    const options = item.options.map((one) => (one.id === 'B' ? { ...one, content: ['Ibuprofen'] } : one));
    const after = { ...item, options, reviewBy: '2031-01-01' };
    const found = fieldDifferences(item, after);
    expect(found.map(({ field }) => field)).toEqual(['options.B.content', 'reviewBy']);
    expect(found).toContainEqual({ field: 'reviewBy', before: item.reviewBy, after: '2031-01-01' });
    expect(found.find(({ field }) => field === 'options.B.content')?.after).toBe('Ibuprofen');
  });

  test('[IV8] a text of several blocks is one field', () => {
    const asked = textItem({ stem: 'Welk middel krijgt hij niet?' });
    expect(fieldDifferences(item, asked)).toEqual([
      {
        field: 'stem',
        before: 'Welk middel heeft bij hem de voorkeur?',
        after: 'Welk middel krijgt hij niet?',
      },
    ]);
  });

  test('[IV8] moving an option changes the order alone, and a new form of the same words is shown as it is', () => {
    const moved = { ...item, options: item.options.toReversed() };
    expect(fieldDifferences(item, moved).map(({ field }) => field)).toEqual(['options.order']);
    const [first, ...rest] = item.options;
    const bold = { ...first!, content: [{ text: 'Paracetamol', marks: ['bold' as const] }] };
    const plain = { ...first!, content: ['Paracetamol'] };
    const [change] = fieldDifferences(
      { ...item, options: [plain, ...rest] },
      { ...item, options: [bold, ...rest] },
    );
    expect(change).toMatchObject({ field: 'options.A.content', before: '["Paracetamol"]' });
    expect(change!.after).toContain('bold');
  });
});
