import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type CommitBatch, groupCommitWriter, type Statement } from './writer.ts';

/** A disk that takes 20 ms per commit and notes how many units each commit held. */
function slowDisk() {
  const batches: string[][] = [];
  const commit: CommitBatch = async (units) => {
    batches.push(units.map((unit) => unit[0]!.query.sql));
    await sleep(20);
    return units.map(() => 'stored');
  };
  return { batches, commit };
}

const unit = (name: number): Statement[] => [{ query: { sql: String(name), parameters: [] } }];
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test('[GC6] units that come together, or while a commit is under way, share one commit', async () => {
  const { batches, commit } = slowDisk();
  const writer = groupCommitWriter(commit);
  const first = [1, 2, 3].map((n) => writer.write(unit(n)));
  await sleep(10); // the first commit is under way
  const second = [4, 5].map((n) => writer.write(unit(n)));
  await Promise.all([...first, ...second]);
  expect(batches).toEqual([
    ['1', '2', '3'],
    ['4', '5'],
  ]);
});

test('[GC6] a commit holds 512 units at most; they are written in the order in which they came', async () => {
  const { batches, commit } = slowDisk();
  const writer = groupCommitWriter(commit);
  await Promise.all(numbers(0, 1_100).map((n) => writer.write(unit(n))));
  expect(batches.map(({ length }) => length)).toEqual([512, 512, 76]);
  expect(batches.flat()).toEqual(numbers(0, 1_100).map(String));
});

test('[GC7] a promise is kept only after its commit came back', async () => {
  let committed = false;
  const writer = groupCommitWriter(async (units) => {
    await sleep(20);
    committed = true;
    return units.map(() => 'stored');
  });
  await writer.write(unit(1));
  expect(committed).toBe(true);
});

test('[GC8] a commit that throws fails its own units, and the next ones are written', async () => {
  let commits = 0;
  const writer = groupCommitWriter(async (units) => {
    commits += 1;
    if (commits === 1) throw new Error('disk on fire');
    return units.map(() => 'stored');
  });
  const doomed = await Promise.allSettled([writer.write(unit(1)), writer.write(unit(2))]);
  expect(doomed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await writer.write(unit(3))).toBe('stored');
});

test('[GC8] each unit hears its own outcome', async () => {
  const outcomes = ['stored', 'conflict', { refused: 'why' }, 'unavailable', 'unknown'] as const;
  const writer = groupCommitWriter(async () => [...outcomes]);
  const heard = await Promise.allSettled(outcomes.map((_, i) => writer.write(unit(i))));
  expect(heard.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
    'stored',
    'conflict',
    'the database refused a unit: why',
    'unavailable',
    'unknown',
  ]);
});
