import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import type { XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import type { CleanPicture } from './acceptMedia.ts';
import { drawingAttributes, drawingElements, harmlessStyle, textElements } from './drawingRules.ts';
import { MediaProblem } from './mediaProblem.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A drawing, written anew from the elements and attributes we know. What could run, fetch or change its look
 * unseen refuses it as a whole; what drawing programs note for themselves is left out.
 *
 * @throws {MediaProblem} with the line, when it is no drawing, has no size or is not safe
 */
export function acceptDrawing(bytes: Uint8Array): CleanPicture {
  const root = rootOf(bytes);
  if (root.name !== 'svg' || root.namespace !== svg) throw new MediaProblem('unknownKind', `<${root.name}>`);
  const { widthPx, heightPx } = sizeOf(root);
  const text = `<svg xmlns="${svg}"${attributesOf(root)}>${root.children.map((child) => written(child, root)).join('')}</svg>`;
  return { extension: 'svg', bytes: Buffer.from(text, 'utf8'), widthPx, heightPx };
}

function rootOf(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof QtiProblem) throw new MediaProblem('damaged', error.reason('nl'), error.line);
    throw new MediaProblem('damaged', 'UTF-8');
  }
}

function written(node: XmlElement | string, parent: XmlElement): string {
  if (typeof node === 'string') return textElements.has(parent.name) ? escaped(node) : '';
  if (node.namespace !== svg || node.name === 'metadata') return '';
  if (!drawingElements.has(node.name)) throw new MediaProblem('unsafeDrawing', `<${node.name}>`, node.line);
  const inside = node.children.map((child) => written(child, node)).join('');
  return `<${node.name}${attributesOf(node)}>${inside}</${node.name}>`;
}

function attributesOf({ attributes, line }: XmlElement): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => {
      const own = name.replace(/^xlink:/, '');
      if (/^on/i.test(own)) throw new MediaProblem('unsafeDrawing', name, line);
      if (own === 'href' ? !/^#[\w.-]+$/.test(value) : !onlyOwnParts(value)) {
        throw new MediaProblem('unsafeDrawing', `${name}="${value.slice(0, 60)}"`, line);
      }
      if (own === 'style') return [` style="${escaped(harmlessStyle(value))}"`];
      return drawingAttributes.has(own) ? [` ${own}="${escaped(value)}"`] : [];
    })
    .join('');
}

/** No address but that of a part of the drawing itself, also behind the escapes of CSS. */
function onlyOwnParts(value: string): boolean {
  return (
    !value
      .replace(/url\(\s*['"]?#[\w.-]+['"]?\s*\)/gi, '')
      .match(/url\s*\(|javascript:|expression\s*\(|@import/i) && !value.includes('\\')
  );
}

function sizeOf({ attributes: { viewBox = '', width = '', height = '' }, line }: XmlElement) {
  const [, , boxWidth, boxHeight] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const px = (length: string) => (/^\d+(\.\d+)?(px)?$/.test(length) ? Number.parseFloat(length) : undefined);
  const [widthPx, heightPx] = [px(width) ?? boxWidth, px(height) ?? boxHeight].map((size) =>
    Math.round(size ?? 0),
  );
  if (!widthPx || !heightPx || widthPx < 0 || heightPx < 0) throw new MediaProblem('noSize', '', line);
  return { widthPx, heightPx };
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
