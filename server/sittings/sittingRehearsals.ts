import type { Logger } from 'pino';
import { rehearse } from '#server/attempts/rehearse.ts';
import type { Materials } from '#server/bank/materials.ts';
import type { SittingRecord } from './sitting.ts';
import type { SittingChanges } from './sittingChanges.ts';
import type { SittingStore } from './sittingStore.ts';

interface Needs {
  readonly store: Pick<SittingStore, 'list'>;
  readonly changes: Pick<SittingChanges, 'listen'>;
  readonly materials: Materials;
  readonly log: Logger;
}

/**
 * Rehearses every sitting that candidates can sign in to: those there are now, before this resolves, and
 * others when they are published. A rehearsal that fails is reported and stops nothing.
 */
export async function sittingRehearsals({ store, changes, materials, log }: Needs): Promise<void> {
  const rehearsal = (sitting: SittingRecord) =>
    rehearse(materials, sitting).catch((error: unknown) => log.error({ err: error }, 'rehearsal failed'));

  changes.listen((sitting) => {
    if (sitting.state === 'published') void rehearsal(sitting);
  });
  for (const sitting of await store.list()) {
    if (sitting.state === 'published' || sitting.state === 'open') await rehearsal(sitting);
  }
}
