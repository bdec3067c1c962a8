import type { InlineText } from '../content/richText.ts';
import type { AssessmentItem } from '../qti/assessmentItem.ts';
import { atomsOf } from '../qti/values/value.ts';
import { childNamed, descendantsNamed, elementsOf, type XmlElement } from '../qti/xml/xmlElement.ts';
import type { DraftAnswer, DraftItem, DraftPart } from './draftItem.ts';
import { defaultAlt } from './foreignText.ts';
import { ImportProblem, type ImportProblemCode, importReason } from './importProblem.ts';
import { numericAnswer } from './numericAnswer.ts';
import { type QtiScore, qtiScore } from './qtiScore.ts';
import { inlineFrom, type Pictures, richTextFrom } from './richTextFrom.ts';

/**
 * A QTI 2.x or 3.0 item in our own types. What is right is found by scoring the item, not by trusting what it says is
 * right: when it scores any answer in another way than ours would, it is not taken over.
 *
 * @param stimulus the shared case the item refers to, when it has been found
 * @throws {ImportProblem} when it cannot be one of ours without losing what it means or how it is scored
 */
export function qtiDraft(item: AssessmentItem, pictures: Pictures, stimulus?: XmlElement): DraftItem {
  const [interaction, ...more] = item.interactions;
  if (interaction === undefined) return refuse('questionType', 'geen vraag');
  if (more.length > 0) return refuse('questionType', `${item.interactions.length} vragen in één item`);
  const body = childNamed(item.root, 'item-body') ?? refuse('questionType', 'geen tekst');
  const [reference] = descendantsNamed(item.root, 'assessment-stimulus-ref');
  if (reference && !stimulus) return refuse('sharedCase', reference.attributes.href ?? '');
  const [element] = descendantsNamed(body, interaction.type);
  const answer = answerOf(element!, qtiScore(item));

  const text = (nodes: XmlElement['children']) => richTextFrom(nodes, pictures, defaultAlt);
  const isInText = interaction.type === 'text-entry-interaction';
  const around = text(without(body, element!, isInText ? '…' : '').children);
  const prompt = childNamed(element!, 'prompt');
  const question = prompt ? text(prompt.children) : [];
  const vignette = [...(stimulus ? text(stimulus.children) : []), ...(question.length > 0 ? around : [])];
  const stem = question.length > 0 ? question : around;
  if (stem.length === 0) throw new ImportProblem(importReason('missing', '', 'stem'));
  return { vignette, stem, rationale: feedbackOf(item), answer };
}

function answerOf(element: XmlElement, score: QtiScore): DraftAnswer {
  switch (element.name) {
    case 'choice-interaction':
      return choice(element, score);
    case 'order-interaction':
      return ordering(element, score);
    case 'match-interaction':
      return matching(element, score);
    case 'text-entry-interaction':
      return typed(score);
    default:
      return refuse('questionType', element.name);
  }
}

function choice(element: XmlElement, score: QtiScore): DraftAnswer {
  const choices = descendantsNamed(element, 'simple-choice').filter(
    ({ attributes }) => attributes['data-role'] !== 'dont-know',
  );
  const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
  const fixedOrder =
    element.attributes.shuffle === 'false' || choices.some(({ attributes }) => attributes.fixed === 'true');
  const options = choices.map(partOf);
  if (score.declaration.cardinality === 'single') {
    const right = ids.flatMap((id, i) => (score.of(id) === 1 ? [i] : []));
    if (right.length !== 1 || ids.some((id, i) => i !== right[0] && score.of(id) !== 0)) {
      refuse('scoring', 'niet precies één goed antwoord met alle punten');
    }
    if (ids.length < 2 || ids.length > 4) refuse('parts', `${ids.length}; het zijn er 2 tot en met 4`);
    return { type: 'singleChoice', options, key: right[0]!, fixedOrder };
  }
  if (ids.length < 3 || ids.length > 10) refuse('parts', `${ids.length}; het zijn er 3 tot en met 10`);
  const sets = subsets(ids.length);
  const scores = sets.map((set) => score.of(set.map((i) => ids[i]!)));
  const full = sets.filter((_, i) => scores[i] === 1);
  const [keys] = full;
  if (full.length !== 1 || keys!.length === ids.length)
    refuse('scoring', 'niet precies één goede combinatie');
  const share = (set: readonly number[]) => {
    const right = set.filter((i) => keys!.includes(i)).length;
    return Math.max(0, (2 * right - set.length) / keys!.length);
  };
  const partial = sets.every((set, i) => Math.abs(scores[i]! - share(set)) < 1e-6);
  const together = scores.every((one) => one === 0 || one === 1);
  if (!partial && !together) refuse('scoring', 'punten per antwoord');
  return {
    type: 'multipleResponse',
    options,
    keys: [...keys!],
    fixedOrder,
    scoring: together ? 'allOrNothing' : 'partial',
  };
}

function ordering(element: XmlElement, score: QtiScore): DraftAnswer {
  const choices = descendantsNamed(element, 'simple-choice');
  const order = score.correct();
  if (choices.length < 3 || choices.length > 8)
    refuse('parts', `${choices.length}; het zijn er 3 tot en met 8`);
  if (order.length !== choices.length || score.of(order) !== 1) refuse('scoring', 'geen volledige volgorde');
  const swapped = order.slice(1).map((_, i) => order.with(i, order[i + 1]!).with(i + 1, order[i]!));
  if (swapped.some((other) => score.of(other) !== 0))
    refuse('scoring', 'punten voor een deel van de volgorde');
  const part = (id: string) =>
    partOf(choices.find(({ attributes }) => attributes.identifier === id) ?? refuse('scoring', id));
  return { type: 'ordering', elements: order.map(part), scoring: 'allOrNothing' };
}

/** Each of the first set with exactly one of the second. */
function matching(element: XmlElement, score: QtiScore): DraftAnswer {
  const [from = [], to = []] = elementsOf(element)
    .filter(({ name }) => name === 'simple-match-set')
    .map((set) => descendantsNamed(set, 'simple-associable-choice'));
  const idOf = ({ attributes }: XmlElement) => attributes.identifier ?? '';
  const pairs = score.correct();
  const targetOf = new Map(pairs.map((pair) => pair.split(' ') as [string, string]));
  const fits = from.length >= 2 && from.length <= 10 && to.length >= 2 && to.length <= 12;
  if (!fits) refuse('parts', `${from.length} bij ${to.length}`);
  if (pairs.length !== from.length || !from.every((one) => targetOf.has(idOf(one)))) {
    refuse('scoring', 'niet bij elk onderdeel precies één antwoord');
  }
  const withoutOne = pairs.map((_, i) => score.of(pairs.filter((__, j) => j !== i)));
  const partial = withoutOne.every((one) => Math.abs(one - (pairs.length - 1) / pairs.length) < 1e-6);
  if (score.of(pairs) !== 1 || !(partial || withoutOne.every((one) => one === 0))) {
    refuse('scoring', 'ongelijke punten per paar');
  }
  return {
    type: 'matching',
    elements: from.map((one) => ({
      ...partOf(one),
      key: to.findIndex((target) => idOf(target) === targetOf.get(idOf(one))),
    })),
    targets: to.map((one) => partOf(one).content),
    scoring: partial ? 'partial' : 'allOrNothing',
  };
}

/** Text or a number; of a number the tolerance is what the item's own rule allows. */
function typed(score: QtiScore): DraftAnswer {
  const { declaration } = score;
  if (declaration.baseType === 'float' || declaration.baseType === 'integer') {
    const [text = ''] = score.correct();
    const value = Number(text);
    if (text === '' || score.of(text) !== 1) refuse('scoring', 'geen goede uitkomst');
    const tolerance = score.tolerance();
    return numericAnswer([{ low: value - tolerance, high: value + tolerance, share: 1 }]);
  }
  const mapped = declaration.mapping?.entries.map(({ written }) => String(written)) ?? [];
  const forms = [...new Set([...atomsOf(declaration.correctResponse).map(String), ...mapped])];
  const accepted = forms.filter((form) => score.of(form) === 1);
  if (accepted.some((form) => form !== form.toLowerCase() && score.of(form.toLowerCase()) !== 1)) {
    refuse('scoring', 'hoofdletters tellen mee');
  }
  if (accepted.length === 0 || forms.some((form) => score.of(form) > 0 && score.of(form) < 1)) {
    refuse('scoring', 'een deel van de punten');
  }
  return { type: 'shortText', accepted };
}

function partOf(element: XmlElement): DraftPart {
  const feedback = elementsOf(element).filter(({ name }) => /^feedback-(inline|block)$/.test(name));
  const content = inlineFrom(element.children, 'een antwoord') ?? refuse('parts', 'een leeg antwoord');
  return {
    content,
    rationale:
      inlineFrom(
        feedback.flatMap(({ children }) => children),
        'de feedback',
      ) ?? null,
  };
}

function feedbackOf({ root }: AssessmentItem): InlineText | null {
  const said = descendantsNamed(root, 'modal-feedback').flatMap(({ children }) => [...children, ' ']);
  return inlineFrom(said, 'de feedback') ?? null;
}

/** The text without the interaction, with a mark in its place. */
function without(body: XmlElement, element: XmlElement, mark: string): XmlElement {
  const children = body.children.flatMap((child): XmlElement['children'] => {
    if (child === element) return mark === '' ? [] : [mark];
    if (typeof child === 'string') return [child];
    return child.name === 'rubric-block' &&
      child.attributes.view !== undefined &&
      !/candidate/.test(child.attributes.view)
      ? []
      : [without(child, element, mark)];
  });
  return { ...body, children };
}

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (__, i) => i).filter((i) => bits & (1 << i)),
  );
}

function refuse(code: ImportProblemCode, subject: string): never {
  throw new ImportProblem(importReason(code, subject));
}
