import type { Extensions, JSONContent } from '@tiptap/core';
import { EditorContent, ReactNodeViewRenderer, useEditor } from '@tiptap/react';
import { useId } from 'react';
import { bankLanguage } from '#client/shared/bankLanguage.ts';
import type { InlineText, RichText } from '#itembank/content/richText.ts';
import { cleanInlinePaste, cleanPaste } from '../content/cleanPaste.ts';
import { inlineExtensions, richTextExtensions } from '../content/editorSchema.ts';
import { documentOf, inlineDocumentOf, inlineTextOf, richTextOf } from '../content/richTextDocument.ts';
import { FormatBar } from './FormatBar.tsx';
import { FormulaNode } from './FormulaNode.tsx';
import { MediaNode } from './MediaNode.tsx';
import classes from './TextField.module.css';

interface Props<T> {
  readonly label: string;
  /** What it holds when it appears; afterwards the field knows best. */
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A field for a vignette or a stem: paragraphs, lists, tables, and the media that are in it already. */
export function RichTextField({ label, value, onChange }: Props<RichText>) {
  return (
    <DocumentField
      label={label}
      blocks
      extensions={richTextWithViews}
      document={documentOf(value)}
      clean={cleanPaste}
      onChange={(document) => onChange(richTextOf(document))}
    />
  );
}

/** A field for one run of text with marks. */
export function InlineTextField({ label, value, onChange }: Props<InlineText>) {
  return (
    <DocumentField
      label={label}
      blocks={false}
      extensions={inlineWithViews}
      document={inlineDocumentOf(value)}
      clean={cleanInlinePaste}
      onChange={(document) => onChange(inlineTextOf(document))}
    />
  );
}

const views = { image: MediaNode, clip: MediaNode, audio: MediaNode, formula: FormulaNode } as const;
const withViews = (extensions: Extensions): Extensions =>
  extensions.map((extension) => {
    const view = views[extension.name as keyof typeof views];
    return view ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(view) }) : extension;
  });
const richTextWithViews = withViews(richTextExtensions);
const inlineWithViews = withViews(inlineExtensions);

interface DocumentProps {
  readonly label: string;
  readonly blocks: boolean;
  readonly extensions: Extensions;
  readonly document: JSONContent;
  readonly clean: (html: string) => string;
  readonly onChange: (document: JSONContent) => void;
}

function DocumentField({ label, blocks, extensions, document, clean, onChange }: DocumentProps) {
  const labelId = useId();
  const editor = useEditor({
    extensions,
    content: document,
    onUpdate: (update) => onChange(update.editor.getJSON()),
    editorProps: {
      transformPastedHTML: clean,
      attributes: {
        role: 'textbox',
        'aria-multiline': String(blocks),
        'aria-labelledby': labelId,
        lang: bankLanguage,
        spellcheck: 'true',
      },
    },
  });
  return (
    <div className={classes.field} data-blocks={blocks}>
      <div className={classes.head}>
        <span id={labelId} className={classes.label}>
          {label}
        </span>
        <FormatBar editor={editor} label={label} blocks={blocks} />
      </div>
      <EditorContent editor={editor} className={classes.text} />
    </div>
  );
}
