import { setImmediate as nextTurn } from 'node:timers/promises';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import type { Materials } from '#server/bank/materials.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import { type AnsweredItem, itemSelector } from './itemSelector.ts';

/** Answers after which the selection runs at its full speed. */
const rehearsedAnswers = 20;

/** What a test is made of. */
interface Programme {
  readonly designId: string;
  readonly designVersion: number;
  readonly releaseId: string;
}

/**
 * Takes part of a test that nobody sees, so that the first candidate finds the design compiled and the
 * machine warm: a first shadow test costs some twenty times one in the middle of a sitting. Lets others go
 * first between answers.
 *
 * @returns how many answers were given
 */
export async function rehearse(
  materials: Materials,
  { designId, designVersion, releaseId }: Programme,
): Promise<number> {
  const material = await materials.get(designId, designVersion, releaseId);
  const select = itemSelector(material, 'rehearsal');
  const random = seededRandom('rehearsal');
  const answered: AnsweredItem[] = [];
  for (let next = select.next([], []); next.kind === 'item' && answered.length < rehearsedAnswers; ) {
    await nextTurn();
    const { content } = entryOf(material, next.item).version;
    const response = answered.length % 2 === 0 ? rightResponse(content) : wrongResponse(content, random);
    answered.push({ item: next.item, response });
    next = select.next([...answered], []);
  }
  return answered.length;
}
