import { registeredSource } from '#itembank/sources/registeredSource.ts';
import { type SourceRegistry, sourceRegistry } from '#itembank/sources/sourceRegistry.ts';
import type { SourceStore } from './sourceStore.ts';

/** Gives the registry as it stands now, on whatever server something was recorded; read again only after that. */
export function sourceRegister(store: Pick<SourceStore, 'all' | 'revision'>): () => Promise<SourceRegistry> {
  let known: { readonly revision: number; readonly registry: Promise<SourceRegistry> } | undefined;

  async function read(): Promise<SourceRegistry> {
    const sources = [...(await store.all())].map(([id, log]) =>
      registeredSource(
        id,
        log.map(({ event }) => event),
      ),
    );
    return sourceRegistry(sources);
  }

  return async () => {
    // Asked first: what is recorded while the logs are read has another revision, and is then read again.
    const revision = await store.revision();
    if (known?.revision === revision) return known.registry;
    const now = { revision, registry: read() };
    known = now;
    now.registry.catch(() => {
      if (known === now) known = undefined;
    });
    return now.registry;
  };
}
