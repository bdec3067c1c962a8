import type { NodeRow, NodeStore } from './nodeStore.ts';

/** A server that said nothing for so long is taken for dead, in ms. */
export const deadAfterMs = 5_000;

/** The other servers that live, and whom they are connected to. */
export function otherNodes(store: Pick<NodeStore, 'presentAt'>, ownId: string) {
  const nodes = new Map<string, { readonly version: number; readonly present: ReadonlySet<string> }>();

  return {
    isConnected: (attemptId: string) => [...nodes.values()].some(({ present }) => present.has(attemptId)),

    count: () => nodes.size,

    /** @returns attempts that got or lost a connection elsewhere */
    async look(all: readonly NodeRow[], now: number): Promise<Set<string>> {
      const living = all.filter(({ id, seenAt }) => id !== ownId && now - seenAt < deadAfterMs);
      const changed = new Set<string>();
      for (const [id, { present }] of nodes) {
        if (living.some((node) => node.id === id)) continue;
        nodes.delete(id);
        for (const attemptId of present) changed.add(attemptId);
      }
      for (const { id, presentVersion } of living) {
        const before = nodes.get(id);
        if (before?.version === presentVersion) continue;
        const present = new Set(await store.presentAt(id));
        nodes.set(id, { version: presentVersion, present });
        for (const attemptId of present) if (!before?.present.has(attemptId)) changed.add(attemptId);
        for (const attemptId of before?.present ?? []) if (!present.has(attemptId)) changed.add(attemptId);
      }
      return changed;
    },
  };
}
