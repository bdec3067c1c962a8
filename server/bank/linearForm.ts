import type { AdaptiveTest } from '#psychometrics/adaptiveTest.ts';
import { type Assembly, assembleTest } from '#psychometrics/assembly/assembleTest.ts';
import { fillInformation } from '#psychometrics/irt/testInformation.ts';

/**
 * The form of a linear test, the same for everyone: of all tests of full length that meet the blueprint, the
 * one that is most informative at θ. The same design and release always give the same form.
 *
 * @param theta where the candidates are expected, in logits
 */
export function linearForm({ bank, blueprint, design }: AdaptiveTest, theta: number): Assembly {
  const values = new Float64Array(bank.size);
  fillInformation(bank, theta, values);
  return assembleTest({ blueprint, values, length: design.length.maximum, included: [] });
}
