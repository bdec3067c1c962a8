import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Feedback } from '#contracts/feedback.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import { finishedAttempt } from '#tests/support/finishedAttempt.ts';
import {
  madeClassification,
  madeDesign,
  madeEntry,
  madeRelease,
  madeSource,
} from '#tests/support/madeBank.ts';
import { type FeedbackContext, feedbackOn } from './feedback.ts';
import { levelOf } from './level.ts';
import { areaAbility, scoredItems } from './scoredAttempt.ts';

const themes = ['chronic', 'child', 'mental', 'palliative', 'prevention'] as const;
/** Five items in each of four themes, and two in the fifth: LHK-101 … 105 are chronic, LHK-201 … child. */
const entries = themes.flatMap((theme, t) =>
  Array.from({ length: theme === 'prevention' ? 2 : 5 }, (_, i) =>
    madeEntry(`LHK-${t + 1}0${i + 1}`, {
      content: {
        classification: madeClassification({ theme, icpc: i % 2 === 0 ? 'K' : 'R' }),
        sources: [madeSource(`Standaard ${theme}`, `Hoofdstuk ${i + 1}`)],
      },
    }),
  ),
);
const codes = entries.map(({ version }) => version.code);
const design = madeDesign(entries.length);
const material = testMaterial(design, madeRelease(entries));
const context: FeedbackContext = {
  candidateName: 'Anna',
  testName: { nl: 'LHK', en: 'LHK' },
  sittingAbilities: [],
  earlier: [],
};

/** Feedback on all items, of which those for which `wrong` holds were answered wrong. */
function feedback(
  wrong: (code: string) => boolean,
  changes: Partial<FeedbackContext> = {},
  of = material,
): Feedback {
  const attempt = finishedAttempt(
    of,
    codes.map((code) => [code, !wrong(code)]),
  );
  return Feedback.parse(feedbackOn(attempt, { ...context, ...changes }));
}
const inTheme = (n: number) => (code: string) => code.startsWith(`LHK-${n}`);
const areasOf = ({ areas }: Feedback) => Object.fromEntries(areas.map((area) => [area.area, area]));

describe('feedback', () => {
  test('[FB5] counts items and right answers, in all and per area, in the order of the taxonomy', () => {
    const result = feedback(inTheme(2));
    expect([result.items, result.correct, result.areaKind]).toEqual([22, 17, 'theme']);
    expect(result.areas.map(({ area, items, correct }) => [area, items, correct])).toEqual([
      ['chronic', 5, 5],
      ['child', 5, 0],
      ['mental', 5, 5],
      ['palliative', 5, 5],
      ['prevention', 2, 2],
    ]);
    expect(result.perItem.map(({ position }) => position)).toEqual(codes.map((_, i) => i + 1));
    expect(result.perItem[5]).toEqual({
      position: 6,
      correct: false,
      theme: { nl: 'Zorg voor het kind', en: 'Child care' },
      icpc: { nl: 'Hart en vaten', en: 'Cardiovascular' },
    });
  });

  test('[FB6] gives no label and no level where too few items support one, whatever they say', () => {
    for (const wrong of [inTheme(5), () => false]) {
      expect(areasOf(feedback(wrong)).prevention).toMatchObject({ items: 2, level: null, label: null });
    }
  });

  test('[FB6] labels low, average and high where the design puts the bounds', () => {
    const wrong = (code: string) => inTheme(2)(code) || /LHK-[34].[135]/.test(code);
    const items = scoredItems(
      finishedAttempt(
        material,
        codes.map((code) => [code, !wrong(code)]),
      ),
    );
    const expected = themes.slice(0, 4).map((theme) => {
      const isOwn = ({ entry }: (typeof items)[number]) =>
        entry.version.content.classification.theme === theme;
      const [own, rest] = [items.filter(isOwn), items.filter((item) => !isOwn(item))];
      const ability = areaAbility(material, own, rest);
      const label = ability.theta < -0.5 ? 'low' : ability.theta > 0.5 ? 'high' : 'average';
      const places = own.map(({ index }) => index);
      return { area: theme, label, level: levelOf(material.test.bank, places, ability) };
    });
    const shown = feedback(wrong).areas.slice(0, 4);
    expect(shown.map(({ area, label, level }) => ({ area, label, level }))).toEqual(expected);
    expect(new Set(expected.map(({ label }) => label)).size).toBe(3);
    expect(feedback(() => true).areas.map(({ label }) => label)).toEqual(['low', 'low', 'low', 'low', null]);
    expect(feedback(() => false).areas.map(({ label }) => label)).toEqual([
      'high',
      'high',
      'high',
      'high',
      null,
    ]);
  });

  test('[FB6] shows a level with an interval around it', () => {
    for (const { level } of feedback(inTheme(2)).areas.slice(0, 4)) {
      expect(level!.lower).toBeLessThan(level!.percent);
      expect(level!.percent).toBeLessThan(level!.upper);
    }
  });

  test('[FB7] puts first what stands out: the areas furthest below the rest, worst first, three at most', () => {
    expect(feedback(inTheme(2)).gaps.map(({ area }) => area)).toEqual(['child']);
    const two = feedback((code) => inTheme(4)(code) || /LHK-2.[123]/.test(code));
    expect(two.gaps.map(({ area, correct }) => [area, correct])).toEqual([
      ['palliative', 0],
      ['child', 2],
    ]);
    const wrongs = [1, 2, 3, 4];
    const many = feedback((code) => Number(code.slice(-1)) <= wrongs[Number(code[4]) - 1]!);
    expect(many.gaps.length).toBeLessThanOrEqual(3);
  });

  test('[FB7] names no gap where nothing went wrong, nor where too few items tell', () => {
    expect(feedback(() => false).gaps).toEqual([]);
    expect(feedback((code) => code === 'LHK-501').gaps).toEqual([]);
  });

  test('[FB7] names an area with too few items for a level only when all of at least two went wrong', () => {
    const { gaps, areas } = feedback(inTheme(5));
    expect(gaps).toMatchObject([{ area: 'prevention', items: 2, correct: 0 }]);
    expect(gaps[0]!.literature).toHaveLength(2);
    expect(areas.at(-1)).toMatchObject({ area: 'prevention', level: null, label: null });
    const single = finishedAttempt(
      material,
      codes.filter((code) => code !== 'LHK-502').map((code) => [code, code !== 'LHK-501']),
    );
    expect(feedbackOn(single, context).gaps).toEqual([]);
  });

  describe('in practice', () => {
    const practice = testMaterial(
      madeDesign(entries.length, { start: 'open', durationMinutes: null }),
      material.release,
    );
    /** Feedback on the last of these tests; each is the items that were asked, with those answered wrong. */
    const over = (...tests: readonly { asked: RegExp; wrong: RegExp }[]) => {
      const lives = tests.map(({ asked, wrong }) =>
        finishedAttempt(
          practice,
          codes.filter((code) => asked.test(code)).map((code) => [code, !wrong.test(code)]),
        ),
      );
      const earlier = lives.slice(0, -1).map((live) => ({ name: context.testName, live }));
      return Feedback.parse(feedbackOn(lives.at(-1)!, { ...context, earlier }));
    };

    test('[FB15] areas and gaps count earlier practice too, each item once, as it was answered last', () => {
      const first = { asked: /LHK-[1-4]0[12]/, wrong: /LHK-2|LHK-301/ };
      const second = { asked: /LHK-[1-4]0[23]/, wrong: /LHK-20/ };
      const feedback = over(first, second);
      expect(feedback).toMatchObject({ items: 8, correct: 6, areasOver: 'allPractice' });
      expect(areasOf(feedback).child).toMatchObject({ items: 3, correct: 0 });
      expect(areasOf(feedback).child!.level).not.toBeNull();
      expect(areasOf(feedback).mental).toMatchObject({ items: 3, correct: 2 });
      expect(feedback.gaps[0]).toMatchObject({ area: 'child', items: 3, correct: 0 });
      expect(feedback.gaps[0]!.literature).toHaveLength(3);
    });

    test('[FB15] what was learned since is no gap any more', () => {
      const asked = /LHK-[1-4]0[12]/;
      expect(over({ asked, wrong: /LHK-2/ }).gaps.map(({ area }) => area)).toEqual(['child']);
      expect(over({ asked, wrong: /LHK-2/ }, { asked, wrong: /never/ }).gaps).toEqual([]);
    });

    test('[FB15] a test begun earlier and finished later says how its items were answered last', () => {
      const asked = codes.filter((code) => /LHK-[1-4]0[12]/.test(code));
      const answers = (wrong: RegExp) => asked.map((code) => [code, !wrong.test(code)] as const);
      const begunFirst = finishedAttempt(practice, answers(/never/), { finishedAt: 90_000 });
      const own = finishedAttempt(practice, answers(/LHK-2/), { finishedAt: 61_000 });
      const earlier = [{ name: context.testName, live: begunFirst }];
      expect(feedbackOn(own, { ...context, earlier }).gaps).toEqual([]);
    });

    test('[FB15] a first practice test speaks for itself, and so does every test that counts', () => {
      const test = { asked: /LHK-[1-4]0[12]/, wrong: /LHK-2/ };
      expect(over(test).areasOver).toBe('thisTest');
      const live = finishedAttempt(material, [['LHK-101', true]]);
      const earlier = [{ name: context.testName, live: finishedAttempt(material, [['LHK-201', false]]) }];
      const { areas, areasOver } = feedbackOn(live, { ...context, earlier });
      expect(areasOver).toBe('thisTest');
      expect(areas.map(({ items }) => items)).toEqual([1, 0, 0, 0, 0]);
    });
  });

  test('[FB8] says what to read about what went wrong: each passage once, four at most', () => {
    const threeOfFive = feedback((code) => /LHK-20[135]|LHK-[134]0[45]/.test(code));
    expect(threeOfFive.gaps[0]!.literature).toEqual(
      [1, 3, 5].map((n) => ({ title: 'Standaard child', edition: '2024', passage: `Hoofdstuk ${n}` })),
    );
    expect(feedback(inTheme(2)).gaps[0]!.literature).toHaveLength(4);
    const sameSource = testMaterial(
      design,
      madeRelease(
        entries.map(({ version: { code, content } }) =>
          madeEntry(code, {
            content: { classification: content.classification, sources: [madeSource('Eén boek')] },
          }),
        ),
      ),
    );
    expect(feedback(inTheme(2), {}, sameSource).gaps[0]!.literature).toHaveLength(1);
  });

  test('[FB9] compares with the others only from ten candidates on', () => {
    expect(feedback(() => false, { sittingAbilities: Array(9).fill(0) }).reference).toBeNull();
    expect(feedback(() => false, { sittingAbilities: Array(10).fill(0) }).reference).toMatchObject({
      candidates: 10,
    });
  });

  test.each([
    [-2, 'above'],
    [2, 'below'],
    [0, 'at'],
  ] as const)(
    '[FB9] with a group around %d stands %s, as far as the measurement can tell',
    (mean, position) => {
      const sittingAbilities = Array.from({ length: 40 }, (_, i) => mean + (i % 2 === 0 ? 0.5 : -0.5));
      // Every other item right: an ability near 0.
      const half = feedback((code) => Number(code.slice(-1)) % 2 === 0, { sittingAbilities });
      expect(half.reference).toMatchObject({ candidates: 40, position });
      const level = half.reference!.level;
      const expected = 100 / (1 + Math.exp(-mean));
      expect(level.percent).toBeCloseTo(expected, 1);
      // Standard deviation 0.5064 over √40 gives a standard error of 0.0801.
      expect(level.upper).toBeCloseTo(100 / (1 + Math.exp(-(mean + 1.96 * 0.08006))), 1);
    },
  );

  test('[FB10] shows growth over earlier attempts, oldest first and this one last', () => {
    const earlier = [true, false].map((right, i) => ({
      name: { nl: `Eerder ${i}`, en: `Earlier ${i}` },
      live: finishedAttempt(
        material,
        codes.map((code) => [code, right]),
        { finishedAt: 10 + i },
      ),
    }));
    const { growth, overall } = feedback(inTheme(2), { earlier });
    expect(growth.map(({ at, name }) => [at, name])).toEqual([
      [10, { nl: 'Eerder 0', en: 'Earlier 0' }],
      [11, { nl: 'Eerder 1', en: 'Earlier 1' }],
      [61_000, { nl: 'LHK', en: 'LHK' }],
    ]);
    expect(growth[0]!.level.percent).toBeGreaterThan(growth[2]!.level.percent);
    expect(growth[2]!.level.percent).toBeGreaterThan(growth[1]!.level.percent);
    expect(growth[2]!.level).toEqual(overall);
    expect(feedback(inTheme(2)).growth).toHaveLength(1);
  });

  test('[FB11] works out the items only where the design shows them, in the letters the candidate saw', () => {
    expect(feedback(() => false).explanations).toEqual([]);
    const showing = testMaterial(
      madeDesign(codes.length, { feedback: { ...design.feedback, showItems: true } }),
      material.release,
    );
    const { explanations } = feedback(inTheme(2), {}, showing);
    expect(explanations).toHaveLength(codes.length);
    expect(explanations.filter(({ correct }) => !correct).map(({ position }) => position)).toEqual([
      6, 7, 8, 9, 10,
    ]);
    for (const { given, key, correct } of explanations) expect(isDeepStrictEqual(given, key)).toBe(correct);
    expect(explanations[0]!.parts).toHaveLength(3);
    expect(explanations[0]!.literature).toEqual([
      { title: 'Standaard chronic', edition: '2024', passage: 'Hoofdstuk 1' },
    ]);
  });

  test('[FB12] says whether its parameters are estimates of an expert', () => {
    expect(feedback(() => false).parameters).toBe('provisional');
    const origin = { kind: 'calibrated', method: '2PL', responses: 900, on: '2026-01-01' } as const;
    const calibrated = madeRelease(
      entries.map(({ version, calibration }) => ({ version, calibration: { ...calibration, origin } })),
    );
    expect(feedback(() => false, {}, testMaterial(design, calibrated)).parameters).toBe('calibrated');
  });

  test('[FB13] can be told by ICPC chapter instead of theme', () => {
    const byChapter = testMaterial(
      madeDesign(codes.length, { feedback: { ...design.feedback, by: 'icpc' } }),
      material.release,
    );
    const result = feedback((code) => Number(code.slice(-1)) % 2 === 0, {}, byChapter);
    expect(result.areas.map(({ area, items, correct }) => [area, items, correct])).toEqual([
      ['K', 13, 13],
      ['R', 9, 0],
    ]);
    expect(result.gaps.map(({ area }) => area)).toEqual(['R']);
  });
});
