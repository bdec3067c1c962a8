import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark, RichText } from '#itembank/content/richText.ts';
import { inlineExtensions, richTextExtensions } from './editorSchema.ts';
import { documentOf, inlineDocumentOf, inlineTextOf, richTextOf } from './richTextDocument.ts';

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const marks = fc.subarray(Mark.options, { minLength: 1 });
/** Runs as they are stored: neighbours differ in marks, or they would be one run. */
const runs = fc
  .array(fc.oneof(words, fc.record({ text: words, marks })), { minLength: 1, maxLength: 4 })
  .map((all) => all.filter((run, i) => i === 0 || marksOf(run) !== marksOf(all[i - 1]!)));
const side = fc.integer({ min: 1, max: 900 });
const blocks = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: runs }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    header: fc.array(runs, { minLength: 2, maxLength: 2 }),
    rows: fc.array(fc.array(runs, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('image' as const),
    media: fc.constant('ab12.png'),
    alt: fc.string({ minLength: 10 }),
    widthPx: side,
    heightPx: side,
  }),
);
const texts = fc.array(blocks, { minLength: 1, maxLength: 4 });

function marksOf(run: string | { marks: readonly string[] }): string {
  return typeof run === 'string' ? '' : run.marks.join();
}

/** Through the editor's own schema, which throws at what it does not allow. */
function throughEditor(document: ReturnType<typeof documentOf>, extensions = richTextExtensions) {
  const node = Node.fromJSON(getSchema([...extensions]), document);
  node.check();
  return node.toJSON() as ReturnType<typeof documentOf>;
}

describe('a formatted text in the editor', () => {
  test('[SCE1] comes out as it went in, through the schema of the editor', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const out = richTextOf(throughEditor(documentOf(text)));
        expect(out).toEqual(text);
        expect(RichText.safeParse(out).success).toBe(true);
      }),
    );
  });

  test('[SCE1] of one line does so too', () => {
    fc.assert(
      fc.property(runs, (text) => {
        expect(inlineTextOf(throughEditor(inlineDocumentOf(text), inlineExtensions))).toEqual(text);
      }),
    );
  });

  test('[SCE1] that is empty is one empty paragraph, and empty again', () => {
    expect(richTextOf(throughEditor(documentOf([])))).toEqual([]);
    expect(inlineTextOf(throughEditor(inlineDocumentOf([]), inlineExtensions))).toEqual([]);
  });

  test('[SCE1] loses paragraphs without words', () => {
    const text: RichText = [{ type: 'paragraph', content: ['Een man van 62 jaar.'] }];
    const { content = [] } = documentOf(text);
    expect(
      richTextOf({ type: 'doc', content: [{ type: 'paragraph' }, ...content, { type: 'paragraph' }] }),
    ).toEqual(text);
  });
});

test('[SCE2] the schema knows no heading, link, colour or code', () => {
  const schema = getSchema([...richTextExtensions]);
  expect(Object.keys(schema.marks).sort()).toEqual([...Mark.options].sort());
  expect(Object.keys(schema.nodes).sort()).toEqual(
    [
      'doc',
      'paragraph',
      'text',
      'bulletList',
      'orderedList',
      'listItem',
      'table',
      'tableRow',
      'tableHeader',
      'tableCell',
      'image',
      'clip',
      'audio',
      'formula',
    ].sort(),
  );
});
