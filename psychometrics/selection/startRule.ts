import type { Criterion } from './criterion.ts';

/** How the first items of a test are chosen, before its own criterion takes over. */
export type StartRule =
  /** One item per ability, in order, by a criterion of its own; θ is not used until they are answered. */
  | { readonly kind: 'thetas'; readonly thetas: readonly number[]; readonly criterion: Criterion }
  /**
   * These items, in order; one that is excluded for a candidate gives way to the best there is. The rest of a
   * set that one of them begins comes directly after it.
   */
  | { readonly kind: 'items'; readonly items: readonly number[] }
  /** This many items drawn by the seed of the candidate. */
  | { readonly kind: 'random'; readonly count: number };

/** How many items the start rule chooses. */
export function startLength(rule: StartRule | undefined): number {
  switch (rule?.kind) {
    case 'thetas':
      return rule.thetas.length;
    case 'items':
      return rule.items.length;
    case 'random':
      return rule.count;
    case undefined:
      return 0;
  }
}

/** The items laid down at the start that a candidate still gets, in order. */
export function itemsToCome(
  rule: StartRule | undefined,
  administered: readonly number[],
  excluded: readonly number[],
): number[] {
  if (rule?.kind !== 'items') return [];
  return rule.items.filter((item) => !administered.includes(item) && !excluded.includes(item));
}

/** @throws {RangeError} when the rule names no such items or abilities, or more than the test has */
export function checkStartRule(rule: StartRule, bankSize: number, length: number): void {
  const count = startLength(rule);
  if (!(Number.isInteger(count) && count >= 1 && count <= length)) {
    throw new RangeError(`a start of ${count} items does not fit a test of at least ${length}`);
  }
  if (rule.kind === 'thetas' && !rule.thetas.every(Number.isFinite)) {
    throw new RangeError(`abilities to start at must be numbers, not ${rule.thetas.join(', ')}`);
  }
  if (rule.kind !== 'items') return;
  const wrong = rule.items.find((item) => !(Number.isInteger(item) && item >= 0 && item < bankSize));
  if (wrong !== undefined) throw new RangeError(`item ${wrong} is not in a bank of ${bankSize} items`);
  if (new Set(rule.items).size < count) throw new RangeError('an item cannot start a test twice');
}
