import type { CalibratedItem } from './calibratedItem.ts';
import { scoreCurve } from './calibrationModel.ts';
import type { EstimationPlan } from './estimationPlan.ts';
import type { FittedItems } from './fitItems.ts';
import { type ItemNotice, noticeOf } from './itemNotice.ts';
import { fillLogWeights, type Latent } from './latentNormal.ts';

/** Two hundred items as good as this would still leave an SE of 0.5. */
const nextToNothing = 0.02;
/** A difficulty this many standard deviations from the mean is a guess: hardly anybody is there. */
const farFromAnyone = 4;
/** Moves of this size after the last iteration mean that the estimate itself is not to be trusted. */
const stillMoving = 1e-3;

/** What the estimates themselves say about each item that was estimated, for the people of group 0. */
export function judgeItems(
  { items, climb, latent }: Pick<FittedItems, 'items' | 'climb' | 'latent'>,
  plan: EstimationPlan,
): ItemNotice[] {
  const ability = latent[0]!;
  return items.flatMap((found, k) => {
    if (found.anchored) return [];
    if (found.parameters.a <= 0) {
      const text = `a = ${found.parameters.a.toFixed(3)}; check its key`;
      return [noticeOf('refused', found.item, 'negativeDiscrimination', text)];
    }
    const own = climb.lastMove.subarray(plan.firstParameter[k]!, plan.firstParameter[k + 1]!);
    const moved = own.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
    const notices = [...judgeInformation(found, ability, plan.nodes), ...judgeDifficulty(found, ability)];
    if (climb.state === 'exhausted' && moved > stillMoving) {
      const text = `still moved by ${moved.toPrecision(2)} after ${climb.iterations} iterations`;
      notices.push(noticeOf('unusable', found.item, 'notConverged', text));
    }
    return notices;
  });
}

/** The information an item is expected to give about somebody of the group. */
function judgeInformation(
  { item, parameters }: CalibratedItem,
  ability: Latent,
  nodes: Float64Array,
): ItemNotice[] {
  const weights = new Float64Array(nodes.length);
  fillLogWeights(ability, nodes, weights);
  let expected = 0;
  for (let k = 0; k < nodes.length; k++) {
    expected += Math.exp(weights[k]!) * scoreCurve(parameters, nodes[k]!).information;
  }
  if (expected >= nextToNothing) return [];
  const at = parameters.model === 'logistic' ? `, b = ${parameters.b.toFixed(2)}` : '';
  const text = `expected information ${expected.toFixed(3)} (a = ${parameters.a.toFixed(2)}${at})`;
  return [noticeOf('unusable', item, 'uninformative', text)];
}

function judgeDifficulty({ item, parameters }: CalibratedItem, { mean, variance }: Latent): ItemNotice[] {
  if (parameters.model !== 'logistic') return [];
  const { b } = parameters;
  if (Math.abs(b - mean) <= farFromAnyone * Math.sqrt(variance)) return [];
  return [noticeOf('warned', item, 'extremeDifficulty', `b = ${b.toFixed(2)}, where hardly anybody is`)];
}
