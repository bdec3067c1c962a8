import { expect, test } from 'vitest';
import type { NodeRow } from './nodeStore.ts';
import { otherNodes } from './otherNodes.ts';

const now = 1_800_000_000_000;
const node = (id: string, patch: Partial<NodeRow> = {}): NodeRow => ({
  id,
  name: id,
  seenAt: now,
  aheadMs: 0,
  bootId: null,
  uptimeMs: 0,
  presentVersion: 1,
  ...patch,
});

/** Others as seen by `self`, with what each says whom it is connected to. */
function seenBySelf(present: Readonly<Record<string, string[]>>) {
  const asked: string[] = [];
  const others = otherNodes(
    {
      presentAt: async (id) => {
        asked.push(id);
        return present[id] ?? [];
      },
    },
    'self',
  );
  return { others, asked };
}

test('[ND11] who is connected anywhere counts as connected, and is asked for only when it changed', async () => {
  const { others, asked } = seenBySelf({ self: ['own'], b: ['x', 'y'], c: ['z'] });
  const all = [node('self'), node('b'), node('c')];
  expect(await others.look(all, now)).toEqual(new Set(['x', 'y', 'z']));
  expect(others.count()).toBe(2);
  expect(['x', 'z', 'own'].map(others.isConnected)).toEqual([true, true, false]);
  expect(await others.look(all, now + 1_000)).toEqual(new Set());
  expect(asked).toEqual(['b', 'c']);
});

test('[ND11] what a server says anew counts: who came and who left', async () => {
  const present: Record<string, string[]> = { b: ['x', 'y'] };
  const { others } = seenBySelf(present);
  await others.look([node('b')], now);
  present.b = ['y', 'z'];
  expect(await others.look([node('b', { presentVersion: 2 })], now)).toEqual(new Set(['x', 'z']));
  expect(['x', 'y', 'z'].map(others.isConnected)).toEqual([false, true, true]);
});

test('[ND12] a server that says nothing for five seconds is dead, and nobody is connected to it any more', async () => {
  const { others } = seenBySelf({ b: ['x'] });
  await others.look([node('b')], now + 4_999);
  expect(others.isConnected('x')).toBe(true);
  expect(await others.look([node('b')], now + 5_000)).toEqual(new Set(['x']));
  expect(others.isConnected('x')).toBe(false);
  expect(others.count()).toBe(0);
});
