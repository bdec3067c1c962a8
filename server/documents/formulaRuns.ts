import katex from 'katex';
import type { Inline, InlineText } from '#itembank/content/richText.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';
import { childrenNamed, elementsOf, textOf, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';

/**
 * A formula written on one line, as it would be read aloud: a fraction as `a/b` with brackets where they are needed, powers
 * and indices raised and lowered, a root as √(…). A formula that cannot be read stands there as it was typed.
 */
export function formulaRuns(latex: string): InlineText {
  try {
    const html = katex.renderToString(latex, {
      output: 'mathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 10,
      maxExpand: 100,
    });
    const runs = joined(line(parseXml(html), 'line'));
    return runs.length === 0 ? [latex] : runs;
  } catch {
    return [latex];
  }
}

/** Whether the text stands on the line, or is raised or lowered already and can be so no further. */
type Level = 'line' | 'shifted';

/** Signs with a little space on both sides. */
const spacious = /^[=≈≠<>≤≥+−·×→∣÷±∝⇒]$/u;

function line(element: XmlElement, level: Level): Inline[] {
  const parts = elementsOf(element);
  const [first, second, third] = parts;
  switch (element.name) {
    case 'annotation':
      return [];
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'mo':
      return [textOf(element).replace(/\u00a0/g, ' ')];
    case 'mspace':
      return [' '];
    case 'mfrac':
      return [...bracketed(first!, level), '/', ...bracketed(second!, level)];
    case 'msup':
    case 'mover':
      return [...bracketed(first!, level), ...shifted(second!, 'superscript', level)];
    case 'msub':
    case 'munder':
      return [...bracketed(first!, level), ...shifted(second!, 'subscript', level)];
    case 'msubsup':
    case 'munderover':
      return [
        ...bracketed(first!, level),
        ...shifted(second!, 'subscript', level),
        ...shifted(third!, 'superscript', level),
      ];
    case 'msqrt':
      return ['√(', ...parts.flatMap((part) => line(part, level)), ')'];
    case 'mroot':
      return [...shifted(second!, 'superscript', level), '√(', ...line(first!, level), ')'];
    case 'mtable':
      return between(
        childrenNamed(element, 'mtr').map((row) =>
          between(
            elementsOf(row).map((cell) => line(cell, level)),
            ', ',
          ),
        ),
        '; ',
      );
    default:
      return parts.flatMap((part, index) => spaced(part, index, level));
  }
}

/** A sign between two things gets space; at the beginning, as a minus of a number, it does not. */
function spaced(part: XmlElement, index: number, level: Level): Inline[] {
  const isBetween = part.name === 'mo' && index > 0 && spacious.test(textOf(part));
  return isBetween && level === 'line' ? [` ${textOf(part)} `] : line(part, level);
}

/** In brackets when it is more than one number, letter or word. */
function bracketed(part: XmlElement, level: Level): Inline[] {
  const runs = joined(line(part, level));
  const whole = runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('');
  const isOne = runs.length === 1 && /^[\p{L}\p{N},.]+$/u.test(whole);
  const isPower = ['msup', 'msub'].includes(simple(part).name);
  return isOne || isPower || /^\p{S}$/u.test(whole) ? runs : ['(', ...runs, ')'];
}

/** What a row of one thing holds. */
function simple(part: XmlElement): XmlElement {
  const [only, ...others] = elementsOf(part);
  return part.name === 'mrow' && only !== undefined && others.length === 0 ? simple(only) : part;
}

function shifted(part: XmlElement, mark: 'superscript' | 'subscript', level: Level): Inline[] {
  const text = joined(line(part, 'shifted'))
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
    .join('');
  if (text === '') return [];
  return level === 'line' ? [{ text, marks: [mark] }] : [mark === 'superscript' ? `^${text}` : `_${text}`];
}

function between(lists: readonly Inline[][], separator: string): Inline[] {
  return lists.flatMap((one, index) => (index === 0 ? one : [separator, ...one]));
}

/** Neighbouring plain texts made one. */
function joined(runs: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (typeof run === 'string' && typeof last === 'string') all[all.length - 1] = last + run;
    else if (run !== '') all.push(run);
  }
  return all;
}
