import { createHash } from 'node:crypto';
import type { Draw, DrawRules, DrawStratum } from '#contracts/planning.ts';

/** Who can be drawn. */
export interface Drawable {
  readonly attemptId: string;
  readonly number: string;
  readonly institute: string;
  /** Reference group, from 0. */
  readonly group: number;
  readonly extraMinutes: number;
}

interface Sample extends Omit<Draw, 'supervised'> {
  readonly supervised: readonly string[];
}

/**
 * Draws who sits under supervision: of every institute the same part, over its reference groups in proportion (largest
 * remainder), so that each stratum is within one person of its quota.
 *
 * Each candidate has a number of their own that follows from the seed and the candidate number; of each stratum those
 * with the lowest are drawn. So the order of the roster makes no difference, and somebody who comes late moves nobody
 * of another institute.
 *
 * @param places seats in rooms with a surveillant, by institute
 * @see Ohlsson (1995), Coordination of samples using permanent random numbers
 */
export function drawSample(
  candidates: readonly Drawable[],
  places: ReadonlyMap<string, number>,
  rules: DrawRules,
  seed: string,
): Sample {
  const institutes = [...new Set(candidates.map(({ institute }) => institute))].toSorted(byCode);
  const drawn = institutes.map((institute) =>
    drawInstitute(
      candidates.filter((candidate) => candidate.institute === institute),
      institute,
      places.get(institute) ?? 0,
      rules,
      seed,
    ),
  );
  return {
    seed,
    rules,
    strata: drawn.flatMap(({ strata }) => strata),
    short: drawn.flatMap(({ short }) => (short === undefined ? [] : [short])),
    supervised: drawn.flatMap(({ supervised }) => supervised),
  };
}

function drawInstitute(
  candidates: readonly Drawable[],
  institute: string,
  places: number,
  { share, accommodations }: DrawRules,
  seed: string,
) {
  const isSet = ({ extraMinutes }: Drawable) => accommodations !== 'drawn' && extraMinutes > 0;
  const takingPart = candidates.filter((candidate) => !isSet(candidate));
  const set = candidates.filter(isSet);
  const setHere = accommodations === 'supervised' ? set : [];
  const wanted = Math.round((takingPart.length * share) / 100);
  const free = Math.max(places - setHere.length, 0);
  const total = Math.min(wanted, free);

  const groups = [...new Set(candidates.map(({ group }) => group))].toSorted((x, y) => x - y);
  const sizes = groups.map((group) => takingPart.filter((candidate) => candidate.group === group).length);
  const quotas = sizes.map((size) => (takingPart.length === 0 ? 0 : (total * size) / takingPart.length));
  const counts = largestRemainders(quotas, total, (i) => lot(seed, `${institute}/${groups[i]}`));

  const strata: DrawStratum[] = groups.map((group, i) => {
    const setOfGroup = set.filter((candidate) => candidate.group === group).length;
    return {
      institute,
      group,
      candidates: sizes[i]!,
      quota: quotas[i]!,
      drawn: counts[i]!,
      setSupervised: accommodations === 'supervised' ? setOfGroup : 0,
      setHome: accommodations === 'home' ? setOfGroup : 0,
    };
  });
  const chosen = groups.flatMap((group, i) =>
    takingPart
      .filter((candidate) => candidate.group === group)
      .map((candidate) => ({ candidate, lot: lot(seed, candidate.number) }))
      .toSorted((x, y) => byCode(x.lot, y.lot))
      .slice(0, counts[i])
      .map(({ candidate }) => candidate),
  );
  const asked = wanted + setHere.length;
  return {
    strata,
    supervised: [...setHere, ...chosen].toSorted((x, y) => byCode(x.number, y.number)).map(idOf),
    short: asked > places ? { institute, wanted: asked, places } : undefined,
  };
}

/**
 * Whole numbers that add up to `total`, each a quota rounded down or up: those with the largest remainder go up, and of
 * equal remainders those with the lowest lot.
 */
function largestRemainders(quotas: readonly number[], total: number, lotOf: (i: number) => string): number[] {
  // Quotas are divisions: what is meant to be equal may differ in the last digits.
  const down = quotas.map((quota) => Math.floor(quota + 1e-9));
  const left = total - down.reduce((sum, count) => sum + count, 0);
  const up = new Set(
    quotas
      .map((quota, i) => ({ i, remainder: Math.round((quota - down[i]!) * 1e9), lot: lotOf(i) }))
      .toSorted((x, y) => y.remainder - x.remainder || byCode(x.lot, y.lot))
      .slice(0, left)
      .map(({ i }) => i),
  );
  return down.map((count, i) => count + (up.has(i) ? 1 : 0));
}

/** The number drawn for somebody or something: it cannot be foreseen without the seed. */
function lot(seed: string, of: string): string {
  return createHash('sha256').update(`${seed}/${of}`).digest('hex');
}

const idOf = ({ attemptId }: Drawable) => attemptId;

/** An order that does not depend on a language. */
function byCode(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
