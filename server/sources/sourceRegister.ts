import { registeredSource } from '#itembank/sources/registeredSource.ts';
import { type SourceRegistry, sourceRegistry } from '#itembank/sources/sourceRegistry.ts';
import type { SourceStore } from './sourceStore.ts';

/** The registry as it stands now, on whatever server something was recorded. */
export async function sourceRegister(store: Pick<SourceStore, 'all'>): Promise<SourceRegistry> {
  const sources = [...(await store.all())].map(([id, log]) =>
    registeredSource(
      id,
      log.map(({ event }) => event),
    ),
  );
  return sourceRegistry(sources);
}
