import type { NodeLine } from '#server/platform/nodeLine.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { Followed } from './follower.ts';

interface Needs {
  readonly store: Pick<SittingStore, 'versions' | 'find'>;
  readonly changes: Pick<SittingChanges, 'tell' | 'listen'>;
  readonly line: NodeLine;
}

/** Sittings that another server started, extended, paused or closed: told here as if it had been done here. */
export function followSittings({ store, changes, line }: Needs): Followed {
  const known = new Map<string, number>();
  let first = true;
  let following = false;
  changes.listen(({ id, version }) => {
    known.set(id, version);
    if (!following) line.moved('sitting', [id]);
  });

  async function take(id: string): Promise<void> {
    const sitting = await store.find(id);
    if (sitting === undefined || sitting.version <= (known.get(id) ?? 0)) return;
    following = true;
    try {
      changes.tell(sitting);
    } finally {
      following = false;
    }
  }

  return {
    what: 'sitting',
    async look(ids) {
      if (ids !== undefined) return void (await Promise.all(ids.map(take)));
      const versions = await store.versions();
      for (const [id, version] of versions) {
        if (first)
          known.set(id, version); // what is there at the start is taken up by whoever needs it
        else if (version > (known.get(id) ?? 0)) await take(id);
      }
      first = false;
    },
  };
}
