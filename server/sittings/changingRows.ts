/**
 * Rows that somebody watches. What may have changed is marked; now and then the marked ones are read again, and
 * those that really changed get a new version, so that who was away can ask for what it missed.
 */
export interface ChangingRows<Row> {
  /** Grows each time rows changed. */
  version(): number;
  all(): Row[];
  get(key: string): Row | undefined;
  /** The rows that changed after that version. */
  since(version: number): Row[];
  touch(key: string): void;
  touchAll(): void;
  /** Whether there are rows to read again. */
  isTouched(): boolean;
  /** Reads marked rows again; those that really changed. What fails stays marked. */
  refresh(read: (keys: readonly string[]) => Promise<Row[]>): Promise<Row[]>;
}

export function changingRows<Row>(keyOf: (row: Row) => string, first: readonly Row[]): ChangingRows<Row> {
  const rows = new Map(first.map((row) => [keyOf(row), { row, json: JSON.stringify(row), version: 1 }]));
  const touched = new Set<string>();
  let version = 1;

  return {
    version: () => version,
    all: () => [...rows.values()].map(({ row }) => row),
    get: (key) => rows.get(key)?.row,
    since: (from) => [...rows.values()].filter((kept) => kept.version > from).map(({ row }) => row),
    touch: (key) => void (rows.has(key) && touched.add(key)),
    touchAll() {
      for (const key of rows.keys()) touched.add(key);
    },

    isTouched: () => touched.size > 0,

    async refresh(read) {
      if (touched.size === 0) return [];
      const keys = [...touched];
      touched.clear();
      try {
        const after = (await read(keys)).map((row) => ({ row, json: JSON.stringify(row) }));
        const changed = after.filter(({ row, json }) => rows.get(keyOf(row))?.json !== json);
        if (changed.length > 0) version += 1;
        for (const { row, json } of changed) rows.set(keyOf(row), { row, json, version });
        return changed.map(({ row }) => row);
      } catch (error) {
        for (const key of keys) touched.add(key);
        throw error;
      }
    },
  };
}
