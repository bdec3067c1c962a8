import { canonicalJson } from '#itembank/content/canonicalJson.ts';
import { changeClass } from '#itembank/editing/changeClass.ts';
import type { ChangeClass } from '#itembank/taxonomy/lifeCycle.ts';
import { Attribute, terms } from '#itembank/taxonomy/taxonomy.ts';
import type { EnemySet, ReleaseEntry } from './release.ts';

/** What two releases are compared by. */
interface Compared {
  readonly entries: readonly ReleaseEntry[];
  readonly enemies: readonly EnemySet[];
}

/** How one release differs from an earlier one. */
export interface ReleaseDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Items with another version. */
  readonly changed: readonly { readonly code: string; readonly change: ChangeClass }[];
  /** Items whose parameters differ. */
  readonly recalibrated: readonly {
    readonly code: string;
    readonly before: Parameters;
    readonly after: Parameters;
  }[];
  readonly enemiesAdded: readonly EnemySet[];
  readonly enemiesRemoved: readonly EnemySet[];
  /** How many items stand at each value of the taxonomy, where either release has one. */
  readonly cells: readonly {
    readonly attribute: Attribute;
    readonly value: string;
    readonly before: number;
    readonly after: number;
  }[];
}

interface Parameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly origin: ReleaseEntry['calibration']['origin']['kind'];
}

/** What became different from one release to the next. */
export function compareReleases(before: Compared, after: Compared): ReleaseDifference {
  const old = byCode(before.entries);
  const current = byCode(after.entries);
  const both = [...current].flatMap(([code, now]) => {
    const then = old.get(code);
    return then === undefined ? [] : [{ code, then, now }];
  });
  return {
    added: [...current.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !current.has(code)),
    changed: both
      .filter(({ then, now }) => then.version.hash !== now.version.hash)
      .map(({ code, then, now }) => ({
        code,
        change: changeClass(then.version.content, now.version.content)!,
      })),
    recalibrated: both
      .filter(({ then, now }) => canonicalJson(then.calibration) !== canonicalJson(now.calibration))
      .map(({ code, then, now }) => ({ code, before: parametersOf(then), after: parametersOf(now) })),
    enemiesAdded: missingFrom(before.enemies, after.enemies),
    enemiesRemoved: missingFrom(after.enemies, before.enemies),
    cells: cellsOf(before, after),
  };
}

function byCode(entries: readonly ReleaseEntry[]): Map<string, ReleaseEntry> {
  return new Map(entries.map((entry) => [entry.version.code, entry]));
}

function parametersOf({ calibration: { a, b, c, origin } }: ReleaseEntry): Parameters {
  return { a, b, c, origin: origin.kind };
}

function missingFrom(some: readonly EnemySet[], others: readonly EnemySet[]): EnemySet[] {
  const known = new Set(some.map(nameOf));
  return others.filter((set) => !known.has(nameOf(set)));
}

function nameOf({ codes, reason }: EnemySet): string {
  return `${reason} ${codes.toSorted().join(' ')}`;
}

function cellsOf(before: Compared, after: Compared): ReleaseDifference['cells'] {
  const [old, current] = [countsOf(before), countsOf(after)];
  return Attribute.options.flatMap((attribute) =>
    terms[attribute].flatMap(({ id: value }) => {
      const key = `${attribute} ${value}`;
      const counts = { before: old.get(key) ?? 0, after: current.get(key) ?? 0 };
      return counts.before + counts.after === 0 ? [] : [{ attribute, value, ...counts }];
    }),
  );
}

function countsOf({ entries }: Compared): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { version } of entries) {
    for (const attribute of Attribute.options) {
      const key = `${attribute} ${version.content.classification[attribute]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
