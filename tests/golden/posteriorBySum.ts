/**
 * EAP and posterior SD under N(0, 1) as the shadow-test reference computes them: a plain sum over 81 nodes
 * from −4 to 4, where Peil's trapezoid rule counts the two outermost nodes half. Written from the model
 * alone, so that it is a second derivation as well.
 *
 * @param parameters a, b and c of every item
 */
export function posteriorBySum(
  parameters: readonly (readonly [number, number, number])[],
  items: readonly number[],
  scores: readonly number[],
): { mean: number; sd: number } {
  let [mass, first, second] = [0, 0, 0];
  for (let node = 0; node <= 80; node++) {
    const theta = -4 + node / 10;
    const weight = items.reduce(
      (product, item, k) => {
        const [a, b, c] = parameters[item]!;
        const p = c + (1 - c) / (1 + Math.exp(-a * (theta - b)));
        return product * (scores[k] === 1 ? p : 1 - p);
      },
      Math.exp(-(theta ** 2) / 2),
    );
    mass += weight;
    first += weight * theta;
    second += weight * theta ** 2;
  }
  const mean = first / mass;
  return { mean, sd: Math.sqrt(second / mass - mean ** 2) };
}
