import type { z } from 'zod';
import type { Block, InlineText, Mark } from '../content/richText.ts';
import { elementsOf, type XmlElement } from '../qti/xml/xmlElement.ts';
import { ImportProblem, type ImportReason, importReason } from './importProblem.ts';
import { inlineRuns } from './inlineRuns.ts';

/** A picture of the file, made safe and named; or why it was not taken. */
export interface PlacedPicture {
  readonly media: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
export type Pictures = ReadonlyMap<string, PlacedPicture | ImportReason>;

type MarkName = z.infer<typeof Mark>;

const markOf: Readonly<Record<string, MarkName>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  sub: 'subscript',
  sup: 'superscript',
};
const markOrder: readonly MarkName[] = ['bold', 'italic', 'subscript', 'superscript'];
const ownLine =
  /^(p|div|h[1-6]|blockquote|pre|section|article|header|footer|aside|main|figure|figcaption|address|center|dl|dt|dd|rubric-block|body|item-body|prompt|stimulus-body|tbody|thead|tfoot|caption)$/;
/** Without these the text means the same. */
const dropped =
  /^(script|style|link|meta|title|head|hr|wbr|col|colgroup|template|noscript|rp|rt|stylesheet|feedback-inline|feedback-block)$/;
/** Without these it may not. */
const meaningful =
  /^(object|embed|iframe|frame|video|audio|canvas|svg|applet|input|select|textarea|button|form|marquee|gap|printed-variable|template-inline|template-block|custom-interaction)$/;

/**
 * Text of another system as our own, by a strict list: paragraphs, lists, tables, bold, italic, sub- and superscript,
 * pictures and formulas. What merely decorates is left out.
 *
 * @throws {ImportProblem} when something would be left out that carries meaning
 */
export function richTextFrom(nodes: XmlElement['children'], pictures: Pictures, defaultAlt: string): Block[] {
  const blocks: Block[] = [];
  const line = inlineRuns();
  const endLine = () => {
    const content = line.take();
    if (content) blocks.push({ type: 'paragraph', content });
  };

  function walk(node: XmlElement | string, marks: readonly MarkName[]): void {
    if (typeof node === 'string') {
      line.text(node, marks);
      return;
    }
    const name = node.name.toLowerCase();
    if (dropped.test(name)) return;
    if (name === 'br') {
      endLine();
      return;
    }
    if (name === 'img') {
      const latex = node.attributes['data-equation-content'];
      if (latex) {
        line.formula(latex);
        return;
      }
      endLine();
      blocks.push(pictureOf(node.attributes.src ?? '', node.attributes.alt ?? '', pictures, defaultAlt));
      return;
    }
    if (name === 'object' && /^image\//.test(node.attributes.type ?? '')) {
      endLine();
      const alt = elementsOf(node).length === 0 ? node.children.join('') : '';
      blocks.push(pictureOf(node.attributes.data ?? '', alt, pictures, defaultAlt));
      return;
    }
    refuseMeaning(name);
    if (name === 'ul' || name === 'ol') {
      endLine();
      const items = itemsOf(node, pictures, defaultAlt);
      if (items.length > 0) blocks.push({ type: 'list', ordered: name === 'ol', items });
    } else if (name === 'table') {
      endLine();
      blocks.push(...tableOf(node, pictures, defaultAlt));
    } else {
      const breaks = ownLine.test(name);
      if (breaks) endLine();
      for (const child of node.children) walk(child, withMark(marks, name));
      if (breaks) endLine();
    }
  }

  for (const node of nodes) walk(node, []);
  endLine();
  return blocks;
}

/**
 * The same for a text of one line, such as an answer.
 *
 * @param where says where it stands, for who reads the reason
 * @throws {ImportProblem} also for a picture or a table, which have no place in it
 */
export function inlineFrom(nodes: XmlElement['children'], where: string): InlineText | undefined {
  const runs = inlineRuns();
  const walk = (node: XmlElement | string, marks: readonly MarkName[]): void => {
    if (typeof node === 'string') {
      runs.text(node, marks);
      return;
    }
    const name = node.name.toLowerCase();
    if (dropped.test(name)) return;
    const latex = node.attributes['data-equation-content'];
    if (name === 'img' && latex) {
      runs.formula(latex);
      return;
    }
    if (
      /^(img|table|ul|ol)$/.test(name) ||
      (name === 'object' && /^image\//.test(node.attributes.type ?? ''))
    ) {
      if (name === 'ul' || name === 'ol')
        throw new ImportProblem(importReason('embedded', `een lijst in ${where}`));
      if (name === 'table') throw new ImportProblem(importReason('embedded', `een tabel in ${where}`));
      throw new ImportProblem(importReason('pictureInPart', where));
    }
    refuseMeaning(name);
    if (name === 'br' || ownLine.test(name)) runs.text(' ', marks);
    for (const child of node.children) walk(child, withMark(marks, name));
    if (ownLine.test(name)) runs.text(' ', marks);
  };
  for (const node of nodes) walk(node, []);
  return runs.take();
}

function refuseMeaning(name: string): void {
  if (/^(math|m:math)$/.test(name)) throw new ImportProblem(importReason('mathml'));
  if (meaningful.test(name) || name.endsWith('-interaction')) {
    throw new ImportProblem(importReason('embedded', `<${name}>`));
  }
}

function withMark(marks: readonly MarkName[], name: string): readonly MarkName[] {
  const mark = markOf[name] ?? (/^h[1-6]$/.test(name) ? 'bold' : undefined);
  return mark === undefined || marks.includes(mark)
    ? marks
    : markOrder.filter((one) => one === mark || marks.includes(one));
}

function pictureOf(source: string, alt: string, pictures: Pictures, defaultAlt: string): Block {
  const picture = pictures.get(source);
  if (picture === undefined) throw new ImportProblem(importReason('picture', shortened(source)));
  if ('code' in picture) throw new ImportProblem(picture);
  const said = alt.replace(/\s+/g, ' ').trim();
  return { type: 'image', ...picture, alt: said.length >= 10 ? said : defaultAlt };
}

function shortened(source: string): string {
  const readable = source.startsWith('data:') ? source.slice(0, 30) : source;
  return readable === '' ? '(zonder naam)' : readable.slice(0, 80);
}

/** Lists within a list become items of it, after the item they stand in. */
function itemsOf(list: XmlElement, pictures: Pictures, defaultAlt: string): InlineText[] {
  return elementsOf(list).flatMap((item) => {
    const inner = elementsOf(item).filter(({ name }) => /^(ul|ol)$/i.test(name));
    const own = item.children.filter((child) => typeof child === 'string' || !inner.includes(child));
    const text = inlineFrom(own, 'een lijst');
    return [...(text ? [text] : []), ...inner.flatMap((one) => itemsOf(one, pictures, defaultAlt))];
  });
}

/** The first row is the header. A table of one row or one column only placed its text, which stands by itself. */
function tableOf(table: XmlElement, pictures: Pictures, defaultAlt: string): Block[] {
  const rows = rowsOf(table);
  const cells = rows.map((row) => elementsOf(row).filter(({ name }) => /^t[dh]$/i.test(name)));
  const isLayout = rows.length < 2 || cells.every((row) => row.length < 2);
  if (isLayout) return cells.flat().flatMap((cell) => richTextFrom(cell.children, pictures, defaultAlt));
  const width = cells[0]!.length;
  const merged = cells
    .flat()
    .some(({ attributes }) => Number(attributes.colspan ?? 1) > 1 || Number(attributes.rowspan ?? 1) > 1);
  if (merged || cells.some((row) => row.length !== width))
    throw new ImportProblem(importReason('mergedCells'));
  const [header, ...body] = cells.map((row) =>
    row.map((cell) => inlineFrom(cell.children, 'een tabel') ?? ['\u00a0']),
  );
  return [{ type: 'table', header: header!, rows: body }];
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) =>
    /^tr$/i.test(child.name) ? [child] : /^t(body|head|foot)$/i.test(child.name) ? rowsOf(child) : [],
  );
}
