import type { Random } from '../numerics/seededRandom.ts';
import type { LengthRange } from '../stopping/stopRule.ts';
import type { BlueprintSource, Constraint, ItemSet } from './blueprint.ts';

/** A blueprint drawn at random, with the nested tests that prove it can be met. */
export interface RandomBlueprint extends BlueprintSource {
  readonly range: LengthRange;
  readonly witness: { readonly core: readonly number[]; readonly full: readonly number[] };
}

export interface RandomBlueprintSize {
  readonly itemCount: number;
  readonly range: LengthRange;
  readonly slack: number;
  readonly words?: boolean;
  readonly sets?: number;
}

/**
 * A blueprint that can be met by construction, for the proofs: first a test is drawn, then bounds are laid
 * around what it holds; the less `slack`, the tighter. Attributes cross each other, as themes, chapters,
 * ages and aspects do; enemies never both belong to the drawn test. `words` adds a sum that it meets to 1 %, `sets`
 * so many vignettes, of which it has whole or permitted parts.
 */
export function randomBlueprint(
  random: Random,
  { itemCount, range, slack, words = false, sets: setCount = 0 }: RandomBlueprintSize,
): RandomBlueprint {
  const whole = (below: number) => Math.floor(random() * below);
  const order = Array.from({ length: itemCount }, (_, item) => ({ item, key: random() }))
    .sort((x, y) => x.key - y.key)
    .map(({ item }) => item);
  const core = order.slice(0, range.minimum);
  const full = order.slice(0, range.maximum);
  const inFull = new Set(full);

  const constraints: Constraint[] = [];
  for (let attribute = 0; attribute < 1 + whole(5); attribute++) {
    const categories = 2 + whole(9);
    const categoryOf = Array.from({ length: itemCount }, () => whole(categories));
    for (let category = 0; category < categories; category++) {
      const items = order.filter((item) => categoryOf[item] === category);
      const count = (test: readonly number[]) => test.filter((item) => categoryOf[item] === category).length;
      constraints.push({
        name: `attribute ${attribute} is ${category}`,
        items,
        minimum: Math.max(0, count(core) - whole(slack + 1)),
        ...(random() < 0.8 ? { maximum: count(full) + whole(slack + 1) } : {}),
      });
    }
  }
  const enemies = Array.from({ length: whole(1 + itemCount / 20) }, () => {
    const set = Array.from({ length: 2 + whole(3) }, () => whole(itemCount));
    return set.filter((item, k) => !inFull.has(item) || set.findIndex((other) => inFull.has(other)) === k);
  });
  if (words) {
    const weights = order.map(() => 20 + whole(80));
    const total = (count: number) => weights.slice(0, count).reduce((sum, weight) => sum + weight, 0);
    const [minimum, maximum] = [0.99 * total(core.length), 1.01 * total(full.length)];
    constraints.push({ name: 'words', items: order, weights, minimum, maximum });
  }
  const outside = order.slice(full.length);
  const sets = Array.from({ length: setCount }, (_, k): ItemSet => {
    const inside = k % 2 === 0 ? core.slice(3 * k, 3 * k + 1 + whole(3)) : [];
    const items = [...inside, ...outside.slice(4 * k, 4 * k + 2 + whole(3))];
    if (inside.length === 0) return { name: `case ${k}`, items };
    return { name: `case ${k}`, items, minimum: inside.length, maximum: inside.length + whole(2) };
  });
  return { itemCount, constraints, enemies, sets, range, witness: { core, full } };
}
