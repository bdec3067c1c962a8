import type { InlineText } from '../content/richText.ts';
import type { ForeignAnswer, ForeignText, ImportedQuestion } from '../qti/import/importedQuestion.ts';
import type { DraftAnswer, DraftItem, DraftPart } from './draftItem.ts';
import { defaultAlt, foreignBlocks, foreignLine } from './foreignText.ts';
import { htmlTree } from './htmlTree.ts';
import { ImportProblem, type ImportProblemCode, importReason } from './importProblem.ts';
import { numericAnswer } from './numericAnswer.ts';
import { type Pictures, richTextFrom } from './richTextFrom.ts';

/**
 * A question of Moodle, GIFT or QTI 1.2 in our own types.
 *
 * @throws {ImportProblem} when it cannot be one of ours without losing what it means or how it is scored
 */
export function questionDraft(question: ImportedQuestion, pictures: Pictures): DraftItem {
  const answer = answerOf(question);
  const stem = foreignBlocks(question.stem, pictures);
  if (stem.length === 0) throw new ImportProblem(importReason('missing', '', 'stem'));
  return { vignette: [], stem, rationale: null, answer };
}

function answerOf({ content, type }: ImportedQuestion): DraftAnswer {
  switch (content.kind) {
    case 'singleChoice':
      return singleChoice(content.options);
    case 'multipleResponse':
      return multipleResponse(content.options);
    case 'trueFalse':
      return { type: 'trueFalse', key: content.isTrue, ifTrue: null, ifFalse: null };
    case 'shortText':
      return shortText(content.accepted, content.caseSensitive);
    case 'numeric':
      return numericAnswer(content.accepted);
    case 'matching':
      return matching(content.pairs, content.extra);
    case 'essay':
      return refuse('questionType', `open vraag (${type})`);
    case 'stimulus':
      return refuse('questionType', `alleen tekst (${type})`);
    case 'unsupported':
      return refuse('questionType', content.reason);
  }
}

function singleChoice(answers: readonly ForeignAnswer[]): DraftAnswer {
  const right = answers.filter(({ share }) => share > 0);
  if (right.length !== 1 || right[0]!.share !== 1)
    refuse('scoring', 'niet precies één goed antwoord met alle punten');
  if (answers.length < 2 || answers.length > 4)
    refuse('parts', `${answers.length}; het zijn er 2 tot en met 4`);
  return {
    type: 'singleChoice',
    options: answers.map(partOf),
    key: answers.indexOf(right[0]!),
    fixedOrder: false,
  };
}

/**
 * Moodle gives each right answer its share of the points and may take off for wrong ones; QTI 1.2 asks for all of
 * them. Partial scoring here takes off for a wrong answer what a right one earns.
 */
function multipleResponse(answers: readonly ForeignAnswer[]): DraftAnswer {
  const keys = answers.flatMap(({ share }, i) => (share > 0 ? [i] : []));
  const shares = keys.map((i) => answers[i]!.share);
  const together = shares.every((share) => share === 1);
  const each = 1 / keys.length;
  const equal = shares.every((share) => Math.abs(share - each) < 0.01);
  const penalties = answers
    .filter(({ share }) => share <= 0)
    .every(({ share }) => Math.abs(share + each) < 0.01);
  if (keys.length === 0 || keys.length === answers.length)
    refuse('scoring', 'alle of geen antwoorden zijn goed');
  if (!together && !(equal && penalties)) refuse('scoring', 'ongelijke punten per antwoord');
  if (answers.length < 3 || answers.length > 10)
    refuse('parts', `${answers.length}; het zijn er 3 tot en met 10`);
  return {
    type: 'multipleResponse',
    options: answers.map(partOf),
    keys,
    fixedOrder: false,
    scoring: together && keys.length > 1 ? 'allOrNothing' : 'partial',
  };
}

function shortText(accepted: readonly ForeignAnswer[], caseSensitive: boolean): DraftAnswer {
  const forms = accepted.filter(({ share }) => share > 0);
  if (forms.length === 0 || forms.some(({ share }) => share !== 1))
    refuse('scoring', 'een deel van de punten');
  const texts = forms.map(({ text }) => plainOf(text));
  if (texts.some((text) => text.includes('*'))) refuse('scoring', 'een jokerteken (*) in het antwoord');
  if (caseSensitive && texts.some((text) => text !== text.toLowerCase())) {
    refuse('scoring', 'hoofdletters tellen mee');
  }
  return { type: 'shortText', accepted: [...new Set(texts)] };
}

function matching(
  pairs: readonly { readonly from: ForeignText; readonly to: string }[],
  extra: readonly string[],
): DraftAnswer {
  const targets = [...new Set([...pairs.map(({ to }) => to), ...extra])];
  if (pairs.length < 2 || pairs.length > 10 || targets.length < 2 || targets.length > 12) {
    refuse('parts', `${pairs.length} bij ${targets.length}`);
  }
  return {
    type: 'matching',
    elements: pairs.map(({ from, to }) => ({
      content: filled(from, 'een onderdeel'),
      rationale: null,
      key: targets.indexOf(to),
    })),
    targets: targets.map((text) => filled({ format: 'moodle', text }, 'een onderdeel')),
    scoring: 'partial',
  };
}

function partOf({ text, feedback }: ForeignAnswer): DraftPart {
  return {
    content: filled(text, 'een antwoord'),
    rationale: (feedback && foreignLine(feedback, 'de feedback')) ?? null,
  };
}

function filled(text: ForeignText, where: string): InlineText {
  return foreignLine(text, where) ?? refuse('parts', 'een leeg antwoord');
}

function plainOf(text: ForeignText): string {
  const words =
    text.format === 'html' ? richTextFrom(htmlTree(text.text).children, new Map(), defaultAlt) : [];
  return text.format === 'html'
    ? words.flatMap((block) => (block.type === 'paragraph' ? block.content.map(String) : [])).join(' ')
    : text.text.trim();
}

function refuse(code: ImportProblemCode, subject: string): never {
  throw new ImportProblem(importReason(code, subject));
}
