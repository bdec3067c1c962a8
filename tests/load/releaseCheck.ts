/**
 * The check of a release of 2,000 items in a bank of 20,000, with the solver over every design of its pool: how long it
 * takes, and how long the event loop stands still meanwhile. `npx tsx tests/load/releaseCheck.ts`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ItemContent } from '#itembank/content/item.ts';
import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { editedItem } from '#itembank/editing/editedItem.ts';
import { readDemoBank } from '#server/bank/demoBank.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import { openServices, type Services } from '#server/services.ts';
import { addManyItems, madeWord } from '../support/manyItems.ts';

const inBank = Number(process.argv[2] ?? 20_000);
const inRelease = Number(process.argv[3] ?? 2_000);
const rounds = 5;
const boundMs = 10_000;
const standstillMs = 200;
const author = { personId: randomUUID(), name: 'Auteur', role: 'author' } as const;

const dataDir = mkdtempSync(join(tmpdir(), 'peil-release-check-'));
const services = await openServices(
  readEnvironment({ DATA_DIR: dataDir }),
  { now: () => Date.now() },
  (error) => console.error(error),
);
try {
  for (const design of readDemoBank('2026-01-01').designs) await services.bank.publishDesign(design);
  await addManyItems(services, inBank - inRelease, 'load test');
  const codes = await addAvailableItems(services);
  const made = await services.releases.create(author, { name: 'Meting', pool: 'lhk', from: null });
  if ('refused' in made) throw new Error(made.refused);
  const chosen = await services.releases.change(made.id, author, {
    basedOn: 1,
    codes,
    estimate: { b: 0, codes },
  });
  if ('refused' in chosen) throw new Error(chosen.refused);

  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let findings = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const check = await services.releases.check(made.id);
    if ('refused' in check) throw new Error(check.refused);
    findings = check.findings.length;
    times.push(performance.now() - began);
  }
  delay.disable();
  const longest = Math.max(...times);
  const still = delay.max / 1e6;
  console.table([
    { what: `check, longest of ${rounds}`, measured: Math.round(longest), bound: boundMs, unit: 'ms' },
    {
      what: 'event loop stands still, longest',
      measured: Math.round(still),
      bound: standstillMs,
      unit: 'ms',
    },
  ]);
  console.log(`${codes.length} items, ${findings} findings`);
  if (longest > boundMs || still > standstillMs) process.exitCode = 1;
} finally {
  await services.releases.stop();
  await services.database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Items that have been reviewed and made available, each a case of its own. */
async function addAvailableItems({ editStore, clock }: Services): Promise<string[]> {
  const examples = readDemoBank('2026-01-01')
    .releases.filter(({ pool }) => pool === 'lhk')
    .flatMap(({ entries }) => entries.map(({ version }) => version.content));
  const items = Array.from({ length: inRelease }, (_, i) => {
    const code = `LHK-${String(10_000 + i)}`;
    const events = lifeOf(ownCase(examples[i % examples.length]!, i));
    const log = events.map((event, nth) => ({ seq: nth + 1, at: clock.now(), event }));
    return { row: itemRow(editedItem(code, events), 'lhk', clock.now()), events: log };
  });
  for (let from = 0; from < items.length; from += 500) {
    const outcome = await editStore.create(items.slice(from, from + 500));
    if (outcome !== 'stored') throw new Error(`items after ${from}: ${outcome}`);
  }
  return items.map(({ row }) => row.code);
}

function ownCase(content: ItemContent, number: number): ItemContent {
  const words = Array.from({ length: 60 }, (_, i) => madeWord(number * 64 + i)).join(' ');
  return { ...content, vignette: [{ type: 'paragraph', content: [`${words}.`] }] };
}

function lifeOf(content: ItemContent): EditEvent[] {
  const review = (by: string, kind: 'content' | 'technical'): EditEvent => ({
    type: 'reviewed',
    by,
    version: 1,
    kind,
    verdict: 'agreed',
    remark: '',
  });
  const step = (name: 'submit' | 'pass' | 'makeAvailable'): EditEvent => ({
    type: 'stepped',
    by: 'committee',
    step: name,
    reason: '',
  });
  return [
    { type: 'created', by: 'author', content },
    step('submit'),
    review('one', 'content'),
    review('other', 'content'),
    step('pass'),
    review('one', 'technical'),
    step('pass'),
    step('makeAvailable'),
  ];
}
