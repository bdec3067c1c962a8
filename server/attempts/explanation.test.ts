import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Explanation } from '#contracts/itemView.ts';
import { itemParts } from '#itembank/content/itemParts.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import { seededRandom } from '#psychometrics/numerics/seededRandom.ts';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { itemsOfEveryType } from '#tests/support/itemsOfEveryType.ts';
import { explanation } from './explanation.ts';
import { responseBehind } from './responseBehind.ts';
import { shownParts } from './shownParts.ts';
import { shownResponse } from './shownResponse.ts';

const seeds = fc.string();
const positions = fc.integer({ min: 1, max: 60 });

test('[PN4] the explanation speaks of what was seen, and is right about right and wrong, for every type', () => {
  fc.assert(
    fc.property(arbitraryItem, seeds, positions, fc.boolean(), (content, seed, position, isRight) => {
      const response = isRight ? rightResponse(content) : wrongResponse(content, seededRandom(seed));
      const shown = shownResponse(response, shownParts(content, seed, position));
      const worked = explanation(content, seed, position, { shown, response });
      expect(Explanation.parse(worked)).toEqual(worked);
      expect(worked).toMatchObject({ position, given: shown, correct: isRight });
      expect(scoreResponse(content, responseBehind(content, seed, position, worked.key)!)).toBe(1);
      const reasons = itemParts(content).flatMap(({ rationale }) => (rationale === null ? [] : [rationale]));
      expect(worked.parts.map(({ rationale }) => JSON.stringify(rationale)).toSorted()).toEqual(
        reasons.map((reason) => JSON.stringify(reason)).toSorted(),
      );
    }),
  );
});

test.each([
  ['trueFalse', ['true', 'false']],
  ['multipleResponse', ['A', 'B', 'C']],
  ['extendedMatching', ['1', '2']],
  ['matching', ['1', '2']],
  ['ordering', ['A', 'B', 'C']],
  ['hotspot', ['1', '2', '3']],
  ['numeric', []],
  ['shortText', []],
] as const)('[PN4] the parts of %s are named %o', (type, labels) => {
  const content = itemsOfEveryType[type];
  const response = rightResponse(content);
  const parts = shownParts(content, 'seed', 1);
  const worked = explanation(content, 'seed', 1, { shown: shownResponse(response, parts), response });
  expect(worked.parts.map(({ label }) => label)).toEqual(labels);
  for (const { label, rationale } of worked.parts) {
    const place = parts.lettered.findIndex((_, i) => 'ABC'[i] === label);
    if (place >= 0) expect(rationale).toEqual(parts.lettered[place]!.rationale);
  }
});
