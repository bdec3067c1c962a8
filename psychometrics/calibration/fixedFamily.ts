import { logProbability } from '../irt/logistic.ts';
import { categoriesOf, type ModelParameters, scoreCurve } from './calibrationModel.ts';
import type { ItemFamily } from './itemFamily.ts';

/** An anchor: an item whose parameters are known and stay as they are. */
export function fixedFamily(item: ModelParameters): ItemFamily {
  const categories = categoriesOf(item);
  return {
    categories,
    roles: [],
    start: () => [],
    fillLogProbability(_, nodes, into) {
      const n = nodes.length;
      for (let k = 0; k < n; k++) {
        const theta = nodes[k]!;
        const p = item.model === 'logistic' ? undefined : scoreCurve(item, theta).p;
        for (let y = 0; y < categories; y++) {
          into[y * n + k] =
            item.model === 'logistic' ? logProbability(theta, item, y === 1) : Math.log(p![y]! || 1e-300);
        }
      }
      return true;
    },
    fillScore() {},
    natural: () => [],
    jacobian: () => [],
    itemOf: () => item,
  };
}
