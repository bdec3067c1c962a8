import type { InlineText } from '../content/richText.ts';
import type { DraftAnswer, DraftPart } from './draftItem.ts';

/**
 * The answer in the form an item holds it: parts with letters for ids.
 *
 * @param rationale stands where no reasoning came with a part
 */
export function answerFields(answer: DraftAnswer, rationale: InlineText): object {
  const parts = (list: readonly DraftPart[]) =>
    list.map((part, i) => ({ id: idOf(i), content: part.content, rationale: part.rationale ?? rationale }));
  switch (answer.type) {
    case 'singleChoice':
      return {
        type: answer.type,
        options: parts(answer.options),
        key: idOf(answer.key),
        ...(answer.fixedOrder && { fixedOrder: true }),
      };
    case 'trueFalse':
      return {
        ...answer,
        ifTrue: answer.ifTrue ?? rationale,
        ifFalse: answer.ifFalse ?? rationale,
      };
    case 'multipleResponse':
      return {
        type: answer.type,
        options: parts(answer.options),
        keys: answer.keys.map(idOf),
        ...(answer.fixedOrder && { fixedOrder: true }),
        scoring: answer.scoring,
      };
    case 'ordering':
      return { ...answer, elements: parts(answer.elements) };
    case 'matching':
      return {
        type: answer.type,
        elements: parts(answer.elements).map((part, i) => ({
          ...part,
          key: targetId(answer.elements[i]!.key),
        })),
        targets: answer.targets.map((content, i) => ({ id: targetId(i), content })),
        scoring: answer.scoring,
      };
    case 'numeric':
      return answer;
    case 'shortText':
      return {
        ...answer,
        maximumLength: Math.min(80, Math.max(...answer.accepted.map(({ length }) => length)) + 20),
      };
  }
}

function idOf(place: number): string {
  return String.fromCharCode(65 + place);
}

function targetId(place: number): string {
  return String(place + 1);
}
