import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import type { Response } from '#itembank/content/response.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { respond, resumeTest, startTest, type TestState } from '#psychometrics/adaptiveTest.ts';
import { expectedAbility, updatedPosterior } from '#psychometrics/estimation/posterior.ts';
import { seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';
import { firstOfSet, setsTogether } from '#server/bank/caseSets.ts';
import { entryOf, type TestMaterial } from '#server/bank/testMaterial.ts';
import type { Selection } from './decide.ts';

/** An answered item: which version, and what was answered. */
export interface AnsweredItem {
  readonly item: string;
  readonly response: Response;
}

/** Chooses the items of one attempt. Says the same for the same arguments, however often it is asked. */
export interface ItemSelector {
  /**
   * What comes after these answers.
   *
   * @param resumedAt after how many of them the choice was taken up from the log: what was chosen before is
   *   history, and is not computed again
   */
  next(answered: readonly AnsweredItem[], resumedAt: readonly number[]): Selection;
  /** Ability after these answers. */
  estimate(answered: readonly AnsweredItem[]): { readonly theta: number; readonly standardError: number };
  /** Whether `next` goes on from here without computing earlier choices again. */
  remembers(answered: readonly AnsweredItem[], resumedAt: readonly number[]): boolean;
}

/** The selector of an attempt: its design, release and seed decide everything. */
export function itemSelector(material: TestMaterial, seed: string): ItemSelector {
  const { selection } = material.design;
  return selection.kind === 'adaptive'
    ? adaptiveSelector(material, seed, selection.startSpread)
    : linearSelector(material, seed);
}

/** What a selector knew when it was last asked. */
interface Known {
  readonly answered: readonly AnsweredItem[];
  readonly from: number;
  readonly state: TestState;
}

/** Remembers the state after the answers it saw last, so that one more answer costs one step. */
function adaptiveSelector(material: TestMaterial, seed: string, startSpread: number): ItemSelector {
  const startTheta = (2 * seededRandom(`${seed}/start`)() - 1) * startSpread;
  const test = { ...material.test, design: { ...material.test.design, startTheta } };
  const responseTo = (one: AnsweredItem) => ({
    item: material.indexOf.get(one.item)!,
    score: scoreOf(material, one),
  });
  /** Within a set the items come in its own order, not in that of what they tell. */
  const inOrder = (state: TestState): TestState => {
    if (state.next.kind === 'stop') return state;
    return {
      ...state,
      next: { kind: 'item', item: firstOfSet(material.sets, state.items, state.next.item) },
    };
  };
  let known: Known | undefined;

  function begin(answered: readonly AnsweredItem[], from: number): Known {
    if (from === 0) return { answered: [], from, state: inOrder(startTest(test)) };
    const before = answered.slice(0, from);
    const asked = material.indexOf.get(answered[from]!.item)!;
    return { answered: before, from, state: resumeTest(test, before.map(responseTo), asked) };
  }

  return {
    next(answered, resumedAt) {
      const from = resumptionBefore(answered.length, resumedAt);
      const goesOn = known?.from === from && isPrefix(known.answered, answered);
      const start = goesOn ? known! : begin(answered, from);
      let { state } = start;
      for (const one of answered.slice(start.answered.length)) {
        const { item, score } = responseTo(one);
        state = inOrder(respond(state, item, score));
      }
      known = { answered, from, state };
      const { theta, se: standardError } = state.estimate;
      if (state.next.kind === 'stop') return { kind: 'stop', theta, standardError };
      const { version } = material.release.entries[state.next.item]!;
      return { kind: 'item', item: version.hash, theta, standardError };
    },

    // Before the first answer ability is where the test starts, which no posterior knows.
    estimate: (answered) =>
      answered.length === 0
        ? { theta: startTheta, standardError: estimateOf(material, []).standardError }
        : estimateOf(material, answered),

    remembers: (answered, resumedAt) =>
      known !== undefined &&
      known.answered.length === answered.length &&
      known.from === resumptionBefore(answered.length + 1, resumedAt) &&
      isPrefix(known.answered, answered),
  };
}

/** After how many answers the choice of what follows these was last taken up from the log; 0: from the start. */
function resumptionBefore(count: number, resumedAt: readonly number[]): number {
  return Math.max(0, ...resumedAt.filter((at) => at < count));
}

/** The same items for everyone, in an order of this attempt's own. */
function linearSelector(material: TestMaterial, seed: string): ItemSelector {
  const { release, form, sets } = material;
  if (form === null) throw new Error('a linear test has a form');
  const order = setsTogether(sets, shuffled(form, seededRandom(`${seed}/order`))).map(
    (index) => release.entries[index]!.version.hash,
  );
  return {
    next(answered) {
      const estimate = estimateOf(material, answered);
      const item = order[answered.length];
      return item === undefined ? { kind: 'stop', ...estimate } : { kind: 'item', item, ...estimate };
    },
    estimate: (answered) => estimateOf(material, answered),
    remembers: () => true,
  };
}

/** Ability by what was answered, without a thought for what comes next. */
function estimateOf(material: TestMaterial, answered: readonly AnsweredItem[]) {
  const posterior = answered.reduce(
    (before, one) => updatedPosterior(before, material.indexOf.get(one.item)!, scoreOf(material, one)),
    material.test.prior!,
  );
  const { theta, se: standardError } = expectedAbility(posterior);
  return { theta, standardError };
}

/**
 * 1 when all of it is right, 0 otherwise: items are calibrated as right or wrong, so a part of the point has no place in
 * the ability.
 */
export function scoreOf(material: TestMaterial, { item, response }: AnsweredItem): 0 | 1 {
  return scoreResponse(entryOf(material, item).version.content, response) === 1 ? 1 : 0;
}

function isPrefix(start: readonly AnsweredItem[], all: readonly AnsweredItem[]): boolean {
  return (
    start.length <= all.length &&
    start.every(({ item, response }, i) => item === all[i]!.item && isSame(response, all[i]!.response))
  );
}

function isSame(one: Response, other: Response): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
