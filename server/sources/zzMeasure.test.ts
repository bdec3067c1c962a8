import { randomUUID } from 'node:crypto';
import { test } from 'vitest';
import { openTestWorld } from '#tests/support/testWorld.ts';
import { textItem } from '#tests/support/textItem.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { itemRow } from '#server/editing/itemRow.ts';
test('measure', async () => {
  const world = await openTestWorld();
  const at = 1;
  const made = (n: number, edition: string) => {
    const content = textItem({}); const c = { ...content, sources: content.sources.map((s) => ({ ...s, title: n % 10 === 0 ? 'Veelgebruikt' : `Bron ${n % 300}`, edition })) };
    const event = { type: 'created', by: 'a', content: c } as const;
    const code = `LHK-${String(n).padStart(5, '0')}`;
    return { row: itemRow(editedItem(code, [event]), 'lhk', at), events: [{ seq: 1, at, event }] };
  };
  for (let i = 0; i < 20; i++) await world.editStore.create(Array.from({ length: 1000 }, (_, j) => made(i * 1000 + j + 1, '2021')));
  const anna = { personId: randomUUID(), role: 'author' } as const;
  const first = { kind: 'book', number: null, edition: '2021', since: '2021', note: '', url: null } as const;
  for (let i = 0; i < 300; i++) { await world.sources.register(anna, { ...first, title: `Bron ${i}` }); await world.settling.settle(`bron-${i}`); }
  await world.sources.register(anna, { ...first, title: 'Veelgebruikt' }); await world.settling.settle('veelgebruikt');
  const page = await world.sources.view('veelgebruikt') as { version: number };
  let worst = 0; let last = performance.now();
  const tick = setInterval(() => { const now = performance.now(); worst = Math.max(worst, now - last - 10); last = now; }, 10);
  let t = performance.now();
  await world.sources.record(anna, 'veelgebruikt', { basedOn: page.version, edition: '2026', since: '2026', note: '', url: null });
  console.log('record ms', performance.now() - t);
  await world.settling.settle('veelgebruikt');
  console.log('2000 items told ms', performance.now() - t, 'worst loop delay', worst); worst = 0;
  for (const [n, f] of Object.entries({ currency: () => world.currency.view(), list: () => world.sources.list(), items: () => world.currency.items({ only: 'outdated' }), editions: () => world.editing.view('LHK-00010', anna) })) {
    t = performance.now(); await f(); console.log(n, 'ms', performance.now() - t);
  }
  console.log('worst loop delay', worst); clearInterval(tick);
  await world.close();
}, 300_000);
