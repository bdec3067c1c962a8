import type { z } from 'zod';

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `refused`: the device keeps nothing. `elsewhere`: another tab went on with it, and that is not overwritten. */
export type Kept = 'kept' | 'refused' | 'elsewhere';

interface Stamped {
  /** When it was kept, ms since 1970 on this device's clock; tells two keepings apart. */
  readonly at: number;
}

/**
 * What somebody is writing, kept on this device until it is stored or thrown away. Who keeps or forgets says which
 * keeping they saw last, so that a tab never touches what another tab wrote.
 *
 * @param prefix begins every name, and holds the person: at a shared device nobody goes on with another's
 * @param reviver puts back what JSON cannot hold
 */
export function deviceDrafts<Draft extends Stamped>(
  storage: DraftStorage,
  prefix: string,
  schema: z.ZodType<Draft>,
  reviver?: (name: string, value: unknown) => unknown,
): DeviceDrafts<Draft> {
  const read = (name: string): Draft | undefined => {
    try {
      return schema.parse(JSON.parse(storage.getItem(prefix + name) ?? '', reviver));
    } catch {
      return undefined;
    }
  };
  return {
    read,
    keep(name, draft, seen) {
      const there = read(name);
      if (there !== undefined && there.at !== seen) return 'elsewhere';
      try {
        storage.setItem(prefix + name, JSON.stringify(draft));
        return 'kept';
      } catch {
        return 'refused';
      }
    },
    forget(name, seen) {
      if (read(name)?.at !== seen) return;
      try {
        storage.removeItem(prefix + name);
      } catch {
        // Storage refused: then nothing was kept either.
      }
    },
    names(start) {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      const names = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return names.filter((name) => name.startsWith(`${start}.`));
    },
  };
}

export interface DeviceDrafts<Draft extends Stamped> {
  read(name: string): Draft | undefined;
  /** @param seen the `at` of what was last read or kept here; undefined for nothing */
  keep(name: string, draft: Draft, seen: number | undefined): Kept;
  forget(name: string, seen: number | undefined): void;
  /** The names of all that is kept under this one: what follows it after a point. */
  names(start: string): readonly string[];
}
