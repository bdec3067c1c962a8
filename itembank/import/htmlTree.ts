import type { XmlElement } from '../qti/xml/xmlElement.ts';
import { decodeEntities } from './htmlEntities.ts';
import { ImportProblem, importReason } from './importProblem.ts';

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const depthLimit = 100;
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is text, whatever it looks like. */
const rawText = new Set('script style textarea title iframe noembed noframes xmp'.split(' '));
/** What an opening tag ends when it comes inside it. */
const endedBy: Readonly<Record<string, RegExp>> = {
  p: /^(p|div|ul|ol|dl|table|h[1-6]|blockquote|pre|section|article|hr)$/,
  li: /^li$/,
  td: /^(td|th|tr|tbody|tfoot)$/,
  th: /^(td|th|tr|tbody|tfoot)$/,
  tr: /^(tr|tbody|tfoot)$/,
  option: /^option$/,
};
const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Reads HTML of whatever quality into a tree. The tree is only ever read, by name, into our own data; it is never
 * written as HTML again, so that what a browser would make of odd mark-up does not matter.
 *
 * @throws {ImportProblem} when it is nested too deeply
 */
export function htmlTree(html: string): XmlElement {
  const root: Growing = element('body', {});
  const open: Growing[] = [root];
  let raw: string | undefined;
  for (const [text, slash, tag, rest = ''] of html.matchAll(token)) {
    const name = tag?.toLowerCase();
    if (raw !== undefined) {
      if (name !== raw || slash !== '/') {
        open.at(-1)!.children.push(text);
        continue;
      }
      raw = undefined;
    }
    if (name === undefined) {
      if (!/^<[!?]/.test(text)) open.at(-1)!.children.push(decodeEntities(text));
    } else if (slash === '/') {
      const last = open.findLastIndex((one) => one.name === name);
      if (last > 0) open.length = last;
    } else {
      while (open.length > 1 && endedBy[open.at(-1)!.name]?.test(name)) open.pop();
      if (open.length > depthLimit) throw new ImportProblem(importReason('tooDeep'));
      const child = element(name, attributesOf(rest));
      open.at(-1)!.children.push(child);
      if (empty.has(name) || /\/\s*$/.test(rest)) continue;
      open.push(child);
      if (rawText.has(name)) raw = name;
    }
  }
  return root;
}

function element(name: string, attributes: Record<string, string>): Growing {
  return { name, namespace: '', attributes, children: [], line: 0 };
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single, bare] of text.matchAll(attribute)) {
    found[name!.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  }
  return found;
}
