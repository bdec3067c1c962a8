import type { Clock } from '#server/platform/clock.ts';

/** Limits failed sign-ins. Only failures count, so a whole institute behind one address is not held up. */
export interface Throttle {
  /** Whether another try is allowed now. */
  allows(key: string): boolean;
  failed(key: string): void;
}

/**
 * At most `limit` failures per key in any `windowMs`; after that, tries are refused until the oldest
 * failure is that old. A key is an account or a network address; nobody is locked out for good.
 */
export function throttle(clock: Clock, limit: number, windowMs: number): Throttle {
  const failures = new Map<string, number[]>();
  /** Keys remembered at most; beyond it the oldest are dropped, so a flood cannot fill the memory. */
  const capacity = 50_000;

  function recent(key: string): number[] {
    const since = clock.now() - windowMs;
    return (failures.get(key) ?? []).filter((at) => at > since);
  }

  return {
    allows: (key) => recent(key).length < limit,
    failed(key) {
      const times = [...recent(key), clock.now()];
      failures.delete(key);
      failures.set(key, times);
      if (failures.size > capacity) failures.delete(failures.keys().next().value!);
    },
  };
}
