import { QtiProblem } from '../qtiProblem.ts';
import { childNamed, descendantsNamed, elementsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { ForeignAnswer, ForeignText, ImportedContent, ImportedQuestion } from './importedQuestion.ts';

/** A QTI 1.2 file, as Canvas and others write it. */
export interface Qti12File {
  readonly assessments: number;
  readonly objectbanks: number;
  readonly sections: number;
  readonly questions: readonly ImportedQuestion[];
}

export function isQti12({ name }: XmlElement): boolean {
  return name === 'questestinterop';
}

/** @throws {QtiProblem} when this is no QTI 1.2 file */
export function readQti12(root: XmlElement): Qti12File {
  if (!isQti12(root)) throw new QtiProblem('notQti', root.name, { line: root.line });
  const count = (name: string) => descendantsNamed(root, name).length;
  return {
    assessments: count('assessment'),
    objectbanks: count('objectbank'),
    sections: count('section'),
    questions: descendantsNamed(root, 'item').map(readItem),
  };
}

function readItem(item: XmlElement): ImportedQuestion {
  const points = metadata(item, 'points_possible');
  const presentation = childNamed(item, 'presentation');
  return {
    identifier: item.attributes.ident,
    title: item.attributes.title,
    type: metadata(item, 'question_type') ?? 'unspecified',
    stem: stemOf(presentation),
    maxScore: points === undefined || Number.isNaN(Number(points)) ? undefined : Number(points),
    category: undefined,
    tags: [],
    content: presentation
      ? contentOf(item, presentation)
      : { kind: 'unsupported', reason: 'no presentation' },
    line: item.line,
  };
}

/** What the responses and their conditions say, whatever the type is called: types are often not given. */
function contentOf(item: XmlElement, presentation: XmlElement): ImportedContent {
  const lists = descendantsNamed(presentation, 'response_lid');
  const texts = descendantsNamed(presentation, 'response_str', 'response_num');
  if (lists.length + texts.length === 0) return { kind: 'stimulus' };
  const [list] = lists;
  const [text] = texts;
  const rules = conditions(item);
  if (list && lists.length + texts.length === 1) return choiceOf(list, rules);
  if (text && lists.length + texts.length === 1) return textEntryOf(rules, text.attributes.ident);
  return { kind: 'unsupported', reason: 'more than one response' };
}

function choiceOf(list: XmlElement, rules: readonly Condition[]): ImportedContent {
  const labels = descendantsNamed(list, 'response_label');
  const ordered = list.attributes.rcardinality === 'Ordered';
  if (ordered || descendantsNamed(list, 'render_choice').length === 0) {
    return { kind: 'unsupported', reason: ordered ? 'ordering' : 'no render_choice' };
  }
  const highest = Math.max(0, ...rules.map(({ score }) => score));
  const rightOf = (rule: Condition) =>
    rule.equal.filter(({ response }) => response === list.attributes.ident);
  const best = rules.find(({ score }) => score === highest && highest > 0);
  const options = labels.map((label): ForeignAnswer => {
    const { ident } = label.attributes;
    const chosen = best !== undefined && rightOf(best).some(({ value }) => value === ident);
    return { text: materialOf(label), share: chosen ? 1 : 0, feedback: undefined };
  });
  if (best === undefined || !options.some(({ share }) => share > 0)) {
    return { kind: 'unsupported', reason: 'no key' };
  }
  const single = list.attributes.rcardinality !== 'Multiple';
  const summed = rules.some((rule) => rule.adds);
  if (!single && summed) return { kind: 'unsupported', reason: 'points per option' };
  return { kind: single ? 'singleChoice' : 'multipleResponse', options };
}

function textEntryOf(rules: readonly Condition[], ident: string | undefined): ImportedContent {
  const scoring = rules.filter(({ score }) => score > 0);
  if (scoring.length === 0) return { kind: 'essay' };
  const highest = Math.max(...scoring.map(({ score }) => score));
  if (scoring.some(({ range }) => range !== undefined)) {
    return {
      kind: 'numeric',
      accepted: scoring.flatMap(({ range, equal, score }) => {
        const [exact] = equal.map(({ value }) => Number(value));
        const [low, high] = range ?? [exact, exact];
        return low === undefined || high === undefined ? [] : [{ low, high, share: score / highest }];
      }),
    };
  }
  return {
    kind: 'shortText',
    caseSensitive: true,
    accepted: scoring.flatMap(({ equal, score }) =>
      equal
        .filter(({ response }) => response === ident)
        .map(
          ({ value }): ForeignAnswer => ({
            text: { format: 'plain', text: value },
            share: score / highest,
            feedback: undefined,
          }),
        ),
    ),
  };
}

/** One scoring rule: which answers, and what they earn. What stands under `not` earns nothing by itself. */
interface Condition {
  readonly equal: readonly { readonly response: string | undefined; readonly value: string }[];
  readonly range: readonly [low: number, high: number] | undefined;
  readonly score: number;
  readonly adds: boolean;
}

function conditions(item: XmlElement): Condition[] {
  return descendantsNamed(item, 'respcondition').map((rule) => {
    const tested = childNamed(rule, 'conditionvar');
    const [low] = tested ? descendantsNamed(tested, 'vargte', 'vargt') : [];
    const [high] = tested ? descendantsNamed(tested, 'varlte', 'varlt') : [];
    const [set] = descendantsNamed(rule, 'setvar');
    return {
      equal: (tested ? positive(tested) : []).map((one) => ({
        response: one.attributes.respident,
        value: textOf(one).trim(),
      })),
      range: low && high ? [Number(textOf(low)), Number(textOf(high))] : undefined,
      score: set ? Number(textOf(set)) || 0 : 0,
      adds: set?.attributes.action === 'Add',
    };
  });
}

function positive(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'not') return [];
    return child.name === 'varequal' ? [child] : positive(child);
  });
}

function metadata(item: XmlElement, label: string): string | undefined {
  const field = descendantsNamed(item, 'qtimetadatafield').find((one) => {
    const name = childNamed(one, 'fieldlabel');
    return name !== undefined && textOf(name).trim() === label;
  });
  const entry = field && childNamed(field, 'fieldentry');
  return entry && textOf(entry).trim();
}

/** The material before the first response: what is asked. */
function stemOf(presentation: XmlElement | undefined): ForeignText {
  if (presentation === undefined) return { format: 'plain', text: '' };
  const asked = descendantsNamed(presentation, 'material', 'response_lid', 'response_str', 'response_num');
  const [first] = asked;
  return first?.name === 'material' ? materialOf(first) : { format: 'plain', text: '' };
}

function materialOf(element: XmlElement): ForeignText {
  const [text] = descendantsNamed(element, 'mattext');
  if (text === undefined) return { format: 'plain', text: '' };
  return { format: text.attributes.texttype === 'text/html' ? 'html' : 'plain', text: textOf(text).trim() };
}
