import type { Block, Inline, InlineText, RichText } from '#itembank/content/richText.ts';
import { element, type Xml } from './xmlText.ts';

const tags = { bold: 'strong', italic: 'em', subscript: 'sub', superscript: 'sup' } as const;
const clipTypes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
};

/** Where a package keeps its media, seen from an item. */
export const mediaFolder = '../media/';

/** Formatted text as the HTML that QTI allows. */
export function richTextXml(blocks: RichText): Xml[] {
  return blocks.map(blockXml);
}

/** A run of text. A plain run that follows another gets a `span`, so that they stay two. */
export function inlineXml(text: InlineText): (Xml | string)[] {
  return text.map((run, i) =>
    typeof run === 'string' && typeof text[i - 1] === 'string' ? element('span', {}, run) : runXml(run),
  );
}

function runXml(run: Inline): Xml | string {
  if (typeof run === 'string') return run;
  if ('formula' in run) return formulaXml(run.formula);
  return run.marks
    .toReversed()
    .reduce<Xml | string>((inside, mark) => element(tags[mark], {}, inside), run.text);
}

/** The LaTeX source stands as annotation, and as text for who cannot read that. */
function formulaXml(formula: string): Xml {
  return element(
    'math',
    { xmlns: 'http://www.w3.org/1998/Math/MathML' },
    element(
      'semantics',
      {},
      element('mtext', {}, formula),
      element('annotation', { encoding: 'application/x-tex' }, formula),
    ),
  );
}

function blockXml(block: Block): Xml {
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, inlineXml(block.content));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) => element('li', {}, inlineXml(item))),
      );
    case 'table': {
      const row = (name: string, cells: readonly InlineText[]) =>
        element(
          'tr',
          {},
          cells.map((cell) => element(name, {}, inlineXml(cell))),
        );
      return element(
        'table',
        {},
        element('thead', {}, row('th', block.header)),
        element(
          'tbody',
          {},
          block.rows.map((cells) => row('td', cells)),
        ),
      );
    }
    case 'image':
      return element('img', {
        src: `${mediaFolder}${block.media}`,
        alt: block.alt,
        width: block.widthPx,
        height: block.heightPx,
      });
    case 'clip':
      return element(
        'video',
        {
          controls: 'controls',
          poster: `${mediaFolder}${block.poster}`,
          width: block.widthPx,
          height: block.heightPx,
          'aria-label': block.transcript,
        },
        sourceXml(block.media),
        element('track', { kind: 'captions', srclang: 'nl', src: `${mediaFolder}${block.captions}` }),
      );
    case 'audio':
      return element(
        'audio',
        { controls: 'controls', 'aria-label': block.transcript },
        sourceXml(block.media),
      );
  }
}

function sourceXml(media: string): Xml {
  return element('source', {
    src: `${mediaFolder}${media}`,
    type: clipTypes[media.slice(media.lastIndexOf('.') + 1)],
  });
}
