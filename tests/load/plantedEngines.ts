import { respond, startTest, type TestState } from '#psychometrics/adaptiveTest.ts';
import { chooseBest, rankOpen } from '#psychometrics/selection/choice.ts';
import type { TestEngine } from '#psychometrics/simulation/administer.ts';

/** A mistake planted in the engine, and the check that must notice it. */
export interface PlantedBug {
  readonly where: 'selection' | 'exposure' | 'scoring';
  readonly bug: string;
  readonly noticedBy: string;
  readonly engine: TestEngine;
}

const engineWith = (own: Partial<TestEngine>): TestEngine => ({ start: startTest, respond, ...own });
const estimating = (change: (state: TestState) => TestState['estimate']) =>
  engineWith({
    respond: (...given) => {
      const state = respond(...given);
      return { ...state, estimate: change(state) };
    },
  });

/** One mistake at a time, each small enough that no test stops or looks odd by itself. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    where: 'selection',
    bug: 'the second best item is taken',
    noticedBy: 'nearest free one',
    engine: engineWith({
      start: (test, ...rest) => {
        const choose = ({ values, open }: Parameters<typeof chooseBest>[0]) => {
          const ranked = rankOpen(values, open);
          return ranked[1] ?? ranked[0];
        };
        return startTest({ ...test, findBest: undefined, design: { ...test.design, choose } }, ...rest);
      },
    }),
  },
  {
    where: 'selection',
    bug: 'the blueprint is not looked at',
    noticedBy: 'outside its blueprint',
    engine: engineWith({
      start: (test, ...rest) =>
        startTest({ ...test, blueprint: { itemCount: test.bank.size, rows: [] } }, ...rest),
    }),
  },
  {
    where: 'exposure',
    bug: 'withheld items are given all the same',
    noticedBy: 'reached the maximum',
    engine: engineWith({
      start: (test, excluded, { withheldAt: _, ...candidate } = {}) => startTest(test, excluded, candidate),
    }),
  },
  {
    where: 'exposure',
    bug: 'randomesque takes the best item',
    noticedBy: 'five best',
    engine: engineWith({
      start: (test, ...rest) =>
        startTest({ ...test, design: { ...test.design, choose: chooseBest } }, ...rest),
    }),
  },
  {
    where: 'scoring',
    bug: 'the key of one item is the wrong way round',
    noticedBy: 'the abler the person',
    engine: engineWith({
      respond: (state, item, score, ...rest) =>
        respond(state, item, item === 3 && score !== undefined ? 1 - score : score, ...rest),
    }),
  },
  {
    where: 'scoring',
    bug: 'the standard error is 10 % too small',
    noticedBy: 'reported SE²',
    engine: estimating(({ estimate: { theta, se } }) => ({ theta, se: 0.9 * se })),
  },
  {
    where: 'scoring',
    bug: 'ability is 0.1 too high',
    noticedBy: 'right on average',
    engine: estimating(({ estimate: { theta, se } }) => ({ theta: theta + 0.1, se })),
  },
];
