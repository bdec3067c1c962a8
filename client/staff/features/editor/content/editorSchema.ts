import { type Extensions, Mark, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

/*
 * The schema of the editor is the content model: what an item cannot hold cannot be typed or pasted, because
 * ProseMirror drops what its schema does not name. The formatting of Word disappears that way.
 */

const Subscript = raisedOrLowered('subscript', 'sub', 'Mod-,');
const Superscript = raisedOrLowered('superscript', 'sup', 'Mod-.');

/** Tab goes from cell to cell and after the last one out of the field; the table never holds the keyboard. */
const LeavableTable = Table.extend({
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
});

/** A formula in LaTeX, as one sign among the words. */
const Formula = Node.create({
  name: 'formula',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ formula: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-formula]', getAttrs: (element) => ({ formula: element.getAttribute('data-formula') }) },
  ],
  renderHTML: ({ node }) => ['span', { 'data-formula': String(node.attrs.formula) }],
});

const marks: Extensions = [Text, Formula, Paragraph, Bold, Italic, Subscript, Superscript, UndoRedo];

/** An option or a rationale: one paragraph. */
export const inlineExtensions: Extensions = [Document.extend({ content: 'paragraph' }), ...marks];

/** A vignette or a stem. Images and clips keep what they refer to; see `MediaNode.tsx` for how they look. */
export const richTextExtensions: Extensions = [
  Document,
  ...marks,
  BulletList,
  OrderedList,
  ListItem.extend({ content: 'paragraph' }),
  LeavableTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
  mediaNode('image', ['media', 'alt', 'widthPx', 'heightPx']),
  mediaNode('clip', ['media', 'poster', 'captions', 'transcript', 'widthPx', 'heightPx']),
  mediaNode('audio', ['media', 'transcript']),
];

function raisedOrLowered(name: string, tag: 'sub' | 'sup', shortcut: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }, { style: `vertical-align=${tag === 'sup' ? 'super' : 'sub'}` }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [shortcut]: () => this.editor.commands.toggleMark(this.name) };
    },
  });
}

/** A file of the bank, named by its attributes. An image pasted from elsewhere is no such file and is dropped. */
function mediaNode(name: 'image' | 'clip' | 'audio', attributes: readonly string[]) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    addAttributes: () => Object.fromEntries(attributes.map((attribute) => [attribute, { default: null }])),
    parseHTML: () => [
      {
        tag: `figure[data-${name}]`,
        getAttrs: (element) => JSON.parse(element.getAttribute(`data-${name}`) ?? '{}') as object,
      },
    ],
    renderHTML: ({ node }) => ['figure', { [`data-${name}`]: JSON.stringify(node.attrs) }],
  });
}
