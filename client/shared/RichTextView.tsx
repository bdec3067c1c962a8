import { createElement, type ReactNode } from 'react';
import type { z } from 'zod';
import { plainText } from '#itembank/content/plainText.ts';
import type { Block, Inline, InlineText, Mark as MarkSchema, RichText } from '#itembank/content/richText.ts';
import { Formula } from './Formula.tsx';
import { RecordingSlot } from './media/RecordingSlot.tsx';
import { ZoomableImage } from './ZoomableImage.tsx';
import './richText.css';

/** Where the files of items are served: to candidates and to staff at addresses of their own. */
export type MediaAddress = '/api/media' | '/api/items/media';

export interface MediaTexts {
  /** Names the button around an image, e.g. "Afbeelding vergroten: <alt>". */
  readonly enlarge: (alt: string) => string;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

interface Props {
  readonly content: RichText;
  readonly texts: MediaTexts;
  readonly mediaAt?: MediaAddress | undefined;
}

/** Draws the formatted text of an item from its data. There is no HTML in it, so none can be injected. */
export function RichTextView({ content, texts, mediaAt = '/api/media' }: Props) {
  return (
    <div className="rich-text">
      {content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move; the whole text is replaced at once
        <BlockView key={index} block={block} texts={texts} mediaAt={mediaAt} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly texts: MediaTexts;
  readonly mediaAt: MediaAddress;
}

function BlockView({ block, texts, mediaAt }: BlockProps): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <InlineTextView content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
            <li key={index}>
              <InlineTextView content={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView header={block.header} rows={block.rows} />;
    case 'image':
      return <ZoomableImage {...block} texts={texts} mediaAt={mediaAt} />;
    case 'clip':
    case 'audio':
      return <RecordingSlot recording={block} mediaAt={mediaAt} />;
  }
}

function TableView({ header, rows }: { header: InlineText[]; rows: InlineText[][] }) {
  return (
    // A wide table scrolls by itself at 320 px; tabIndex lets the keyboard scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="rich-text-table" tabIndex={0} aria-label={header.map(plainText).join(', ')}>
      <table>
        <thead>
          <tr>
            {header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
              <th key={index} scope="col">
                <InlineTextView content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
                <td key={index}>
                  <InlineTextView content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A run of text with its marks and formulas. */
export function InlineTextView({ content }: { content: InlineText }) {
  return content.map((run, index) => {
    if (typeof run === 'string') return run;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
    if ('formula' in run) return <Formula key={index} latex={run.formula} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move; it is replaced as a whole
    return <Marked key={index} run={run} />;
  });
}

type Mark = z.infer<typeof MarkSchema>;
const elements: Record<Mark, string> = { bold: 'strong', italic: 'em', subscript: 'sub', superscript: 'sup' };

function Marked({ run }: { run: Extract<Inline, { marks: unknown }> }) {
  const draw = (inner: ReactNode, mark: Mark) => createElement(elements[mark], null, inner);
  return run.marks.reduce(draw, run.text as ReactNode);
}
