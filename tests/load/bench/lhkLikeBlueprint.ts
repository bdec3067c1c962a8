import type { BlueprintSource, Constraint } from '#psychometrics/assembly/blueprint.ts';
import type { Random } from '#psychometrics/numerics/seededRandom.ts';

/**
 * A blueprint of the size of an LHK: 10 themes with a minimum and a maximum, a maximum for each of 17 ICPC
 * chapters, ranges for 5 ages and 4 aspects, a minimum of urgent items, and an enemy pair per 20 items.
 * The figures are ours.
 */
export function lhkLikeBlueprint(itemCount: number, length: number, random: Random): BlueprintSource {
  const everyItem = Array.from({ length: itemCount }, (_, item) => item);
  const attribute = (name: string, categories: number, low: number, high: number): Constraint[] => {
    const categoryOf = everyItem.map(() => Math.floor(random() * categories));
    return Array.from({ length: categories }, (_, category) => ({
      name: `${name} ${category + 1}`,
      items: everyItem.filter((item) => categoryOf[item] === category),
      minimum: Math.floor((low * length) / categories),
      maximum: Math.ceil((high * length) / categories),
    }));
  };
  return {
    itemCount,
    constraints: [
      ...attribute('theme', 10, 0.7, 1.3),
      ...attribute('ICPC', 17, 0, 1.7),
      ...attribute('age', 5, 0.7, 1.4),
      ...attribute('aspect', 4, 0.7, 1.4),
      ...attribute('urgent', 2, 0.4, 2).slice(0, 1),
    ],
    enemies: Array.from({ length: Math.floor(itemCount / 20) }, () => [
      Math.floor(random() * itemCount),
      Math.floor(random() * itemCount),
    ]),
  };
}
