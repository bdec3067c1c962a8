import type { Block, Inline, InlineText, RichText } from '#itembank/content/richText.ts';
import { mediaFolder } from '../write/richTextXml.ts';
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  elementsOf,
  textOf,
  type XmlElement,
} from '../xml/xmlElement.ts';
import { NotOurs } from './notOurs.ts';

const marks = { strong: 'bold', em: 'italic', sub: 'subscript', sup: 'superscript' } as const;

/** The blocks that `richTextXml` wrote. */
export function richTextFromXml(parent: XmlElement): RichText {
  return elementsOf(parent).map(blockFrom);
}

/** The run that `inlineXml` wrote; feedback beside it is left out. */
export function inlineFromXml({ children }: XmlElement): InlineText {
  return children.flatMap((child): Inline[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'feedback-inline') return [];
    if (child.name === 'span') return [textOf(child)];
    if (child.name === 'math')
      return [{ formula: textOf(descendantsNamed(child, 'annotation')[0] ?? child) }];
    return [marked(child)];
  });
}

function marked(element: XmlElement): Inline {
  const found: (typeof marks)[keyof typeof marks][] = [];
  let at = element;
  while (at.name in marks) {
    found.push(marks[at.name as keyof typeof marks]);
    const [inside] = elementsOf(at);
    if (inside === undefined) return { text: textOf(at), marks: found };
    at = inside;
  }
  throw new NotOurs(`<${at.name}>`, at.line);
}

function blockFrom(element: XmlElement): Block {
  const { name, attributes } = element;
  const file = (at: string | undefined) => (at ?? '').slice(mediaFolder.length);
  const size = () => ({ widthPx: Number(attributes.width), heightPx: Number(attributes.height) });
  const source = () => file(childNamed(element, 'source')?.attributes.src);
  switch (name) {
    case 'p':
      return { type: 'paragraph', content: inlineFromXml(element) };
    case 'ol':
    case 'ul':
      return { type: 'list', ordered: name === 'ol', items: childrenNamed(element, 'li').map(inlineFromXml) };
    case 'table': {
      const [header = [], ...rows] = descendantsNamed(element, 'tr').map((row) =>
        elementsOf(row).map(inlineFromXml),
      );
      return { type: 'table', header, rows };
    }
    case 'img':
      return { type: 'image', media: file(attributes.src), alt: attributes.alt ?? '', ...size() };
    case 'video':
      return {
        type: 'clip',
        media: source(),
        poster: file(attributes.poster),
        captions: file(childNamed(element, 'track')?.attributes.src),
        transcript: attributes['aria-label'] ?? '',
        ...size(),
      };
    case 'audio':
      return { type: 'audio', media: source(), transcript: attributes['aria-label'] ?? '' };
    default:
      throw new NotOurs(`<${name}>`, element.line);
  }
}
