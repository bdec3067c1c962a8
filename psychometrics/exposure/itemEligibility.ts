import type { Random } from '../numerics/seededRandom.ts';
import { checkMaximumRate } from './maximumRate.ts';

/** How item eligibility is controlled. */
export interface EligibilityDesign {
  readonly bankSize: number;
  /** Largest share of candidates at any level of ability who may get an item, in (0, 1]. */
  readonly maximumRate: number;
  /** Where levels of ability meet, in logits, ascending; none for one level only. */
  readonly edges: readonly number[];
  /** How much of the counts is kept at each candidate, in (0, 1]; 0.999 forgets slowly, 1 never. */
  readonly memory: number;
}

/** What has happened to the candidates so far, by level of ability. Never changed, only replaced. */
export interface EligibilityLedger {
  readonly design: EligibilityDesign;
  /** ε: candidates at a level for whom the item was eligible. */
  readonly eligible: readonly Float64Array[];
  /** α: candidates at a level who got the item. */
  readonly given: readonly Float64Array[];
}

/** The items withheld from one candidate, where θ and its SE stand; what `Candidate.withheldAt` asks for. */
export type Withheld = (theta: number, se: number) => readonly number[];

/** @throws {RangeError} when rate, edges or memory can mean nothing */
export function emptyLedger(design: EligibilityDesign): EligibilityLedger {
  checkMaximumRate(design.maximumRate);
  const { edges, memory } = design;
  if (!edges.every((edge, k) => Number.isFinite(edge) && (k === 0 || edge > edges[k - 1]!))) {
    throw new RangeError(`levels of ability must ascend, not ${edges.join(', ')}`);
  }
  if (!(memory > 0 && memory <= 1)) throw new RangeError(`memory must lie in (0, 1], not ${memory}`);
  const rows = () => Array.from({ length: edges.length + 1 }, () => new Float64Array(design.bankSize));
  return { design, eligible: rows(), given: rows() };
}

/**
 * The chance that an item is eligible for the next candidate at a level of ability:
 *
 *     P(E) = min(1, r·ε / α),   1 while nobody got the item
 *
 * As α/ε estimates the rate at which eligible items are given, the exposure P(E)·α/ε stays at r or below.
 *
 * @see van der Linden & Veldkamp (2007), Conditional Item-Exposure Control in Adaptive Testing Using
 *   Item-Ineligibility Probabilities
 */
export function eligibilityChances(
  { design, eligible, given }: EligibilityLedger,
  level: number,
): Float64Array {
  return given[level]!.map((count, item) =>
    count === 0 ? 1 : Math.min(1, (design.maximumRate * eligible[level]![item]!) / count),
  );
}

/**
 * Draws for one candidate which items are withheld, before the test. Each item has one ticket for all levels;
 * it is withheld unless eligible at every level that θ ± SE covers.
 *
 * Here this deviates from van der Linden & Veldkamp, who look at the level of θ alone. Early in a test that
 * level is often not the one the candidate ends at, and items given on the way there would escape control.
 */
export function drawWithheld(ledger: EligibilityLedger, random: Random): Withheld {
  const { design } = ledger;
  const tickets = Float64Array.from({ length: design.bankSize }, () => random());
  const withheld = ledger.given.map((_, level) => {
    const chances = eligibilityChances(ledger, level);
    return tickets.map((ticket, item) => (ticket > chances[item]! ? 1 : 0));
  });
  const known = new Map<string, number[]>();
  return (theta, se) => {
    const [lowest, highest] = [levelOf(design, theta - se), levelOf(design, theta + se)];
    const key = `${lowest} ${highest}`;
    const covered = withheld.slice(lowest, highest + 1);
    const items =
      known.get(key) ??
      Array.from(tickets.keys()).filter((item) => covered.some((level) => level[item] === 1));
    known.set(key, items);
    return items;
  };
}

/**
 * The ledger after one more candidate, counted at the level of the final θ. An item that was withheld there
 * but given all the same counts as eligible.
 *
 * @param theta the estimate at the end, in logits
 */
export function recordedEligibility(
  { design, eligible, given }: EligibilityLedger,
  theta: number,
  items: readonly number[],
  withheld: Withheld,
): EligibilityLedger {
  const level = levelOf(design, theta);
  const eligibleHere = eligible[level]!.map((count) => count * design.memory + 1);
  const givenHere = given[level]!.map((count) => count * design.memory);
  const taken = new Set(items);
  for (const item of withheld(theta, 0)) if (!taken.has(item)) eligibleHere[item]! -= 1;
  for (const item of taken) givenHere[item]! += 1;
  return { design, eligible: eligible.with(level, eligibleHere), given: given.with(level, givenHere) };
}

/** The level of ability θ belongs to: the number of edges at or below it. */
function levelOf({ edges }: EligibilityDesign, theta: number): number {
  return edges.filter((edge) => theta >= edge).length;
}
