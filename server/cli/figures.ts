/** A figure as JSON can hold it: null where there is none. */
export function figure(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** All figures of an object, null where there is none. */
export function figures<T extends object>(values: T): Record<keyof T, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? figure(value) : value]),
  ) as Record<keyof T, unknown>;
}
