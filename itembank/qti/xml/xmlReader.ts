import { SaxesParser } from 'saxes';
import { QtiProblem } from '../qtiProblem.ts';
import type { XmlElement } from './xmlElement.ts';

/** What may be in memory at most; every file of the field that was seen stays far below. */
export const xmlLimits = { characters: 16 * 1024 * 1024, depth: 200, elements: 200_000 };

interface Growing extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Hands elements of one name over as soon as they end, and forgets them, so that a long file needs little memory. */
export interface XmlUnits {
  readonly name: string;
  readonly onUnit: (element: XmlElement) => void;
}

const harmlessInstructions = new Set(['xml-model', 'xml-stylesheet']);

/**
 * Reads XML, piece by piece when it is long, into a tree. Nothing is fetched and no entity is ever expanded but the
 * five of XML itself and character references. A DOCTYPE is refused, but for the one that QTI 1.2 files carry by custom;
 * that one is skipped, and refused too when it declares an entity. What is wrong is thrown as a QtiProblem with its place.
 */
export function xmlReader(units?: XmlUnits) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let [elements, characters] = [0, 0];
  const here = () => ({ line: parser.line, column: parser.column });

  parser.on('error', ({ message }) => {
    throw new QtiProblem('notWellFormed', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), here());
  });
  parser.on('doctype', (doctype) => {
    if (!isQti12Doctype(doctype)) throw new QtiProblem('doctype', '', here());
  });
  parser.on('processinginstruction', ({ target }) => {
    if (!harmlessInstructions.has(target)) throw new QtiProblem('processingInstruction', target, here());
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= xmlLimits.depth) throw new QtiProblem('tooDeep', String(xmlLimits.depth), here());
    if (++elements > xmlLimits.elements)
      throw new QtiProblem('tooLarge', `> ${xmlLimits.elements} elements`, here());
    const element: Growing = { name: local, namespace: uri, attributes: {}, children: [], line: parser.line };
    for (const [name, { prefix, local: own, value }] of Object.entries(attributes)) {
      if (prefix !== 'xmlns' && name !== 'xmlns') element.attributes[prefix === '' ? own : name] = value;
    }
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || element.name !== units?.name || open.length === 0) return;
    open.at(-1)!.children.length = 0; // text between units says nothing
    [elements, characters] = [open.length, 0];
    units.onUnit(element);
  });
  parser.on('text', (piece) => void open.at(-1)?.children.push(piece));
  parser.on('cdata', (piece) => void open.at(-1)?.children.push(piece));

  return {
    /** @throws {QtiProblem} for whatever is wrong, with its line and column */
    write(text: string): void {
      characters += text.length;
      if (characters > xmlLimits.characters) throw new QtiProblem('tooLarge', megabytes(characters), here());
      parser.write(text);
    },
    /** @throws {QtiProblem} when the text ends too early */
    close(): XmlElement {
      parser.close();
      if (!root) throw new QtiProblem('notWellFormed', 'no element', here());
      return root;
    },
  };
}

function isQti12Doctype(doctype: string): boolean {
  return (
    /^\s*questestinterop(\s+SYSTEM\s+"ims_qtiasiv1p2(p1)?\.dtd")?\s*(\[|$)/.test(doctype) &&
    !/<!ENTITY|%/i.test(doctype)
  );
}

function megabytes(characters: number): string {
  return `${Math.ceil(characters / 1024 / 1024)} MiB > ${xmlLimits.characters / 1024 / 1024} MiB`;
}
