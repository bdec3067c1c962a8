import type { Block, InlineText } from '../content/richText.ts';
import type { ForeignText } from '../qti/import/importedQuestion.ts';
import type { XmlElement } from '../qti/xml/xmlElement.ts';
import { htmlTree } from './htmlTree.ts';
import { inlineFrom, type Pictures, richTextFrom } from './richTextFrom.ts';

/** Stands where a picture came without a description of its own. */
export const defaultAlt = 'Afbeelding bij de vraag, nog zonder beschrijving.';

/** Formatted text of another system. @throws {ImportProblem} when it would lose meaning */
export function foreignBlocks(text: ForeignText, pictures: Pictures): Block[] {
  return richTextFrom(nodesOf(text), pictures, defaultAlt);
}

/** The same on one line; undefined when nothing is left. @throws {ImportProblem} */
export function foreignLine(text: ForeignText, where: string): InlineText | undefined {
  return inlineFrom(nodesOf(text), where);
}

/** Moodle's own format is HTML whose line ends count; Markdown is read as the plain text it also is. */
function nodesOf({ format, text }: ForeignText): XmlElement['children'] {
  if (format === 'html') return htmlTree(text).children;
  if (format === 'moodle' && /<[a-z!/]|&[a-z#]/i.test(text)) {
    return htmlTree(/<(p|br|div|li|td)\b/i.test(text) ? text : text.replace(/\r?\n/g, '<br>')).children;
  }
  return text
    .split(/\r?\n/)
    .flatMap((line): XmlElement['children'] => [
      line,
      { name: 'br', namespace: '', attributes: {}, children: [], line: 0 },
    ]);
}
