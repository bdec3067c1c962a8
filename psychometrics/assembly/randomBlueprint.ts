import type { Random } from '../numerics/seededRandom.ts';
import type { LengthRange } from '../stopping/stopRule.ts';
import type { BlueprintSource, Constraint } from './blueprint.ts';

/** A blueprint drawn at random, with the nested tests that prove it can be met. */
export interface RandomBlueprint extends BlueprintSource {
  readonly range: LengthRange;
  readonly witness: { readonly core: readonly number[]; readonly full: readonly number[] };
}

/**
 * A blueprint that can be met by construction, for the proofs: first a test is drawn, then bounds are laid
 * around what it holds; the less `slack`, the tighter. Attributes cross each other, as themes, chapters,
 * ages and aspects do; enemies never both belong to the drawn test.
 */
export function randomBlueprint(
  random: Random,
  { itemCount, range, slack }: { itemCount: number; range: LengthRange; slack: number },
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
  return { itemCount, constraints, enemies, range, witness: { core, full } };
}
