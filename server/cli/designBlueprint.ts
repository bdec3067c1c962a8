import type { BlueprintSource, Constraint } from '#psychometrics/assembly/blueprint.ts';
import { findBlueprintProblems } from '#psychometrics/assembly/blueprintProblems.ts';
import { type AssemblyDesign, badDesign, type DesignConstraint } from './assemblyDesign.ts';
import type { ItemAttributes } from './attributesCsv.ts';

/** A design with its items by index in the bank. */
export interface DesignBlueprint {
  readonly source: BlueprintSource;
  readonly included: readonly number[];
  readonly excluded: readonly number[];
}

/**
 * Looks up the items and attributes that a design names.
 *
 * @throws {BadInput} for items and attributes that are not there, and constraints that contradict themselves
 */
export function designBlueprint(
  file: string,
  design: Pick<AssemblyDesign, 'constraints' | 'enemies' | 'sets' | 'include' | 'exclude'>,
  ids: readonly string[],
  attributes: ItemAttributes,
): DesignBlueprint {
  const problems: { at: string; reason: string }[] = [];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const everyItem = [...ids.keys()];

  const source: BlueprintSource = {
    itemCount: ids.length,
    constraints: design.constraints.map((constraint, k) => constraintOf(constraint, `constraints.${k}`)),
    enemies: design.enemies.map((items, k) => itemsAt(items, `enemies.${k}`)),
    sets: design.sets.map(({ name, items, minimum, maximum }, k) => ({
      name,
      items: itemsAt(items, `sets.${k}.items`),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    })),
  };
  const included = itemsAt(design.include, 'include');
  const excluded = itemsAt(design.exclude, 'exclude');
  const both = included.find((item) => excluded.includes(item));
  if (both !== undefined) refuse('exclude', `item "${ids[both]}" is in include as well`);
  for (const { constraint, reason } of findBlueprintProblems(source)) refuse(constraint, reason);
  if (problems.length > 0) throw badDesign(file, problems);
  return { source, included, excluded };

  function refuse(at: string, reason: string): void {
    problems.push({ at, reason });
  }

  function itemsAt(names: readonly (string | number)[], at: string): number[] {
    return names.flatMap((name) => {
      const item = typeof name === 'number' ? name : indexOf.get(name);
      if (item !== undefined && item < ids.length) return [item];
      refuse(at, `item ${JSON.stringify(name)} is not in the items file`);
      return [];
    });
  }

  function constraintOf(constraint: DesignConstraint, at: string): Constraint {
    const { name, where = {}, minimum, maximum, sum, weights } = constraint;
    const listed = constraint.items ? itemsAt(constraint.items, `${at}.items`) : everyItem;
    if (weights && (sum !== undefined || !constraint.items || constraint.where)) {
      refuse(`${at}.weights`, 'goes beside items, without sum or where');
    }
    const wanted = Object.entries(where).map(([attribute, value]) => ({
      cells: cellsOf(attribute, `${at}.where`),
      values: new Set([value].flat().map(String)),
    }));
    const items = listed.filter((item) =>
      wanted.every(({ cells, values }) => values.has(cells?.[item] ?? '')),
    );
    const figures = sum === undefined ? weights : figuresOf(sum, items, `${at}.sum`);
    return {
      name,
      items,
      minimum,
      ...(maximum === undefined ? {} : { maximum }),
      ...(figures ? { weights: figures } : {}),
    };
  }

  function cellsOf(attribute: string, at: string): readonly string[] | undefined {
    const cells = attributes.get(attribute);
    if (!cells) refuse(at, `"${attribute}" is not an attribute of the items`);
    return cells;
  }

  function figuresOf(attribute: string, items: readonly number[], at: string): number[] | undefined {
    const cells = cellsOf(attribute, at);
    return (
      cells &&
      items.map((item) => {
        const cell = cells[item]!;
        const figure = cell.trim() === '' ? Number.NaN : Number(cell);
        if (!Number.isFinite(figure))
          refuse(at, `"${attribute}" of item "${ids[item]}" is "${cell}", not a number`);
        return figure;
      })
    );
  }
}
