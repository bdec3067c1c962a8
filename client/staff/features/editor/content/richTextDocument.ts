import type { JSONContent } from '@tiptap/core';
import { type Block, type Inline, type InlineText, Mark, type RichText } from '#itembank/content/richText.ts';

/** A formatted text as the document that the editor works on. */
export function documentOf(blocks: RichText): JSONContent {
  return { type: 'doc', content: blocks.length === 0 ? [paragraphOf([])] : blocks.map(nodeOf) };
}

/** What the editor's document says. Paragraphs without words are left out; it may be empty. */
export function richTextOf({ content = [] }: JSONContent): RichText {
  return content.map(blockOf).filter((block) => block.type !== 'paragraph' || block.content.length > 0);
}

/** A single run of text, such as an option, as a document of one paragraph. */
export function inlineDocumentOf(text: InlineText): JSONContent {
  return { type: 'doc', content: [paragraphOf(text)] };
}

export function inlineTextOf({ content = [] }: JSONContent): InlineText {
  return content.flatMap(runsOf);
}

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.content);
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })),
      };
    case 'table':
      return {
        type: 'table',
        content: [rowOf(block.header, 'tableHeader'), ...block.rows.map((row) => rowOf(row, 'tableCell'))],
      };
    case 'image':
    case 'clip':
    case 'audio': {
      const { type, ...attrs } = block;
      return { type, attrs };
    }
  }
}

function rowOf(cells: readonly InlineText[], type: 'tableHeader' | 'tableCell'): JSONContent {
  return { type: 'tableRow', content: cells.map((cell) => ({ type, content: [paragraphOf(cell)] })) };
}

function paragraphOf(text: InlineText): JSONContent {
  if (text.length === 0) return { type: 'paragraph' };
  return {
    type: 'paragraph',
    content: text.map((run) => {
      if (typeof run === 'string') return { type: 'text', text: run };
      if ('formula' in run) return { type: 'formula', attrs: { formula: run.formula } };
      return { type: 'text', text: run.text, marks: run.marks.map((type) => ({ type })) };
    }),
  };
}

function blockOf(node: JSONContent): Block {
  const { type, content = [], attrs = {} } = node;
  switch (type) {
    case 'bulletList':
    case 'orderedList':
      return { type: 'list', ordered: type === 'orderedList', items: content.map(cellOf) };
    case 'table': {
      // The first row is the header, also where it was pasted as an ordinary one.
      const [header = [], ...rows] = content.map((row) => (row.content ?? []).map(cellOf));
      return { type: 'table', header, rows };
    }
    case 'image':
    case 'clip':
    case 'audio':
      return { type, ...attrs } as Block;
    default:
      return { type: 'paragraph', content: runsOf(node) };
  }
}

/** The text of a cell or list item, which holds one paragraph. */
function cellOf({ content = [] }: JSONContent): InlineText {
  return content.flatMap(runsOf);
}

function runsOf({ content = [] }: JSONContent): InlineText {
  return content.flatMap(({ type, attrs, text, marks = [] }): Inline[] => {
    if (type === 'formula') return attrs?.formula ? [{ formula: String(attrs.formula) }] : [];
    if (!text) return [];
    const known = Mark.options.filter((mark) => marks.some(({ type }) => type === mark));
    return [known.length === 0 ? text : { text, marks: known }];
  });
}
