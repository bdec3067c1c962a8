import type { OptionLetter } from '#contracts/itemView.ts';
import { respond, startTest, type TestState } from '#psychometrics/adaptiveTest.ts';
import { expectedAbility, type Posterior, updatedPosterior } from '#psychometrics/estimation/posterior.ts';
import { seededRandom, shuffled } from '#psychometrics/numerics/seededRandom.ts';
import { entryOf, type TestMaterial } from '#server/bank/testMaterial.ts';
import type { Selection } from './decide.ts';

/** An answered item: which version, and which of its options was chosen. */
export interface AnsweredItem {
  readonly item: string;
  readonly option: OptionLetter;
}

/** Chooses the items of one attempt. Says the same for the same answers, however often it is asked. */
export type ItemSelector = (answered: readonly AnsweredItem[]) => Selection;

/** The selector of an attempt: its design, release and seed decide everything. */
export function itemSelector(material: TestMaterial, seed: string): ItemSelector {
  const { selection } = material.design;
  return selection.kind === 'adaptive'
    ? adaptiveSelector(material, seed, selection.startSpread)
    : linearSelector(material, seed);
}

/** Remembers the state after the answers it saw last, so that one more answer costs one step. */
function adaptiveSelector(material: TestMaterial, seed: string, startSpread: number): ItemSelector {
  const startTheta = (2 * seededRandom(`${seed}/start`)() - 1) * startSpread;
  const test = { ...material.test, design: { ...material.test.design, startTheta } };
  let known: { answered: readonly AnsweredItem[]; state: TestState } | undefined;

  return (answered) => {
    const goOn = known !== undefined && isPrefix(known.answered, answered);
    let state = goOn ? known!.state : startTest(test);
    for (const one of answered.slice(goOn ? known!.answered.length : 0)) {
      state = respond(state, material.indexOf.get(one.item)!, scoreOf(material, one));
    }
    known = { answered, state };
    const { theta, se: standardError } = state.estimate;
    if (state.next.kind === 'stop') return { kind: 'stop', theta, standardError };
    const { version } = material.release.entries[state.next.item]!;
    return { kind: 'item', item: version.hash, theta, standardError };
  };
}

/** The same items for everyone, in an order of this attempt's own. */
function linearSelector(material: TestMaterial, seed: string): ItemSelector {
  const { release, test, form } = material;
  if (form === null) throw new Error('a linear test has a form');
  const order = shuffled(form, seededRandom(`${seed}/order`)).map(
    (index) => release.entries[index]!.version.hash,
  );
  return (answered) => {
    const posterior = answered.reduce<Posterior>(
      (before, one) => updatedPosterior(before, material.indexOf.get(one.item)!, scoreOf(material, one)),
      test.prior!,
    );
    const { theta, se: standardError } = expectedAbility(posterior);
    const item = order[answered.length];
    return item === undefined
      ? { kind: 'stop', theta, standardError }
      : { kind: 'item', item, theta, standardError };
  };
}

/** 1 for the key, 0 for any other option. */
export function scoreOf(material: TestMaterial, { item, option }: AnsweredItem): 0 | 1 {
  return entryOf(material, item).version.content.key === option ? 1 : 0;
}

function isPrefix(start: readonly AnsweredItem[], all: readonly AnsweredItem[]): boolean {
  return (
    start.length <= all.length &&
    start.every(({ item, option }, i) => item === all[i]!.item && option === all[i]!.option)
  );
}
