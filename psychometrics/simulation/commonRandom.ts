import { type Random, seededRandom } from '../numerics/seededRandom.ts';

/** The draws of one person in one replication: for each item a number in (0, 1). */
export type ItemDraws = (item: number) => number;

/**
 * Common random numbers. The draw depends on seed, replication, person and item only: not on the design, nor
 * on what was asked before. So two designs meet the same persons, who answer an item they both ask alike, and
 * what is left of a difference between them is the designs'.
 *
 *     u = (mix(mix(item·φ ⊕ k₁) ⊕ k₂) + ½) / 2³²,   φ = 0x9e3779b9
 *
 * with k₁ and k₂ two words that belong to the person, and mix the finaliser of MurmurHash3.
 *
 * @see Law (2015), Simulation Modeling and Analysis, section 11.2 (common random numbers); Appleby,
 *   MurmurHash3 (fmix32)
 */
export function itemDraws(seed: string, replication: number, person: number): ItemDraws {
  const random = seededRandom(`${seed}/draws/${replication}/${person}`);
  const [first, second] = [wordOf(random), wordOf(random)];
  return (item) => {
    const word = mix(mix(Math.imul(item + 1, 0x9e3779b9) ^ first) ^ second);
    return ((word >>> 0) + 0.5) / 2 ** 32;
  };
}

function wordOf(random: Random): number {
  return (random() * 2 ** 32) | 0;
}

function mix(word: number): number {
  let hash = word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
