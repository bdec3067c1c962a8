/** The distribution of ability in one group, in logits. */
export interface Latent {
  readonly mean: number;
  readonly variance: number;
}

/** Which of the two the data decide. */
export interface FreeLatent {
  readonly mean: boolean;
  readonly variance: boolean;
}

/**
 * Log weights of a normal distribution on the nodes, made to sum to 1:
 *
 *     wₖ ∝ exp(−(θₖ − μ)² / 2σ²)
 */
export function fillLogWeights({ mean, variance }: Latent, nodes: Float64Array, into: Float64Array): void {
  let total = 0;
  for (let k = 0; k < nodes.length; k++) {
    into[k] = (-0.5 * (nodes[k]! - mean) ** 2) / variance;
    total += Math.exp(into[k]!);
  }
  const logTotal = Math.log(total);
  for (let k = 0; k < nodes.length; k++) into[k]! -= logTotal;
}

/**
 * ∂ log wₖ / ∂ parameter, for the free ones of [μ, log σ²]:
 *
 *     (θₖ − E θ) / σ²      ((θₖ − μ)² − E(θ − μ)²) / 2σ²
 *
 * with expectations over the nodes, so that they are exact for the weights as they are.
 */
export function latentScores(latent: Latent, free: FreeLatent, nodes: Float64Array): Float64Array[] {
  const w = new Float64Array(nodes.length);
  fillLogWeights(latent, nodes, w);
  const { mean, variance } = latent;
  const centred = (values: Float64Array, divisor: number) => {
    let expected = 0;
    for (let k = 0; k < w.length; k++) expected += Math.exp(w[k]!) * values[k]!;
    return values.map((value) => (value - expected) / divisor);
  };
  return [
    ...(free.mean ? [centred(nodes, variance)] : []),
    ...(free.variance
      ? [
          centred(
            nodes.map((node) => (node - mean) ** 2),
            2 * variance,
          ),
        ]
      : []),
  ];
}

/** One step is nearly exact; only a distribution that the nodes cut off needs more. */
const mostSteps = 50;
const smallestChange = 1e-10;

/**
 * The free ones of mean and variance that make the expected counts most likely: Fisher scoring on
 * [μ, log σ²] for the weights on the nodes.
 *
 * @param counts expected number of persons at each node
 */
export function maximiseLatent(
  latent: Latent,
  free: FreeLatent,
  nodes: Float64Array,
  counts: ArrayLike<number>,
): Latent {
  let total = 0;
  for (let k = 0; k < nodes.length; k++) total += counts[k]!;
  if (total === 0 || !(free.mean || free.variance)) return latent;

  let { mean, variance } = momentsOf(nodes, counts, free.mean ? undefined : latent.mean, total);
  if (!free.variance) variance = latent.variance;
  for (let step = 0; step < mostSteps; step++) {
    const w = new Float64Array(nodes.length);
    fillLogWeights({ mean, variance }, nodes, w);
    const scores = latentScores({ mean, variance }, free, nodes);
    const change = scores.map((score) => {
      let gradient = 0;
      let information = 0;
      for (let k = 0; k < nodes.length; k++) {
        gradient += counts[k]! * score[k]!;
        information += total * Math.exp(w[k]!) * score[k]! ** 2;
      }
      return information > 0 ? gradient / information : 0;
    });
    if (free.mean) mean += change[0]!;
    if (free.variance) variance *= Math.exp(change.at(-1)!);
    if (change.every((by) => Math.abs(by) < smallestChange)) break;
  }
  return { mean, variance };
}

function momentsOf(
  nodes: Float64Array,
  counts: ArrayLike<number>,
  fixedMean: number | undefined,
  total: number,
) {
  let mean = fixedMean ?? 0;
  if (fixedMean === undefined)
    for (let k = 0; k < nodes.length; k++) mean += (counts[k]! / total) * nodes[k]!;
  let variance = 0;
  for (let k = 0; k < nodes.length; k++) variance += (counts[k]! / total) * (nodes[k]! - mean) ** 2;
  return { mean, variance };
}
