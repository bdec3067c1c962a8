import type pg from 'pg';
import type { CommitBatch, Refused, Statement, WriteOutcome } from './writer.ts';

type Unit = readonly Statement[];
type Outcome = WriteOutcome | Refused;

/**
 * How long a unit waits for rows that another server is writing, in ms. Two servers that write about the same candidates
 * can wait for each other's; PostgreSQL looks for that after a second, and all answers of both would wait with them.
 */
const othersRowsMs = 200;

const begin = `begin; set local synchronous_commit = on; set local lock_timeout = ${othersRowsMs}`;

/** Units left out of a batch before the rest goes with savepoints, which cost the database more. */
const mostLeftOut = 4;

/**
 * Runs all units in one transaction, which is then to be committed. They are sent together, without waiting for a
 * reply to each: a transaction that waits is one that others wait for. A unit that fails undoes the others; they
 * are sent again without it. Where many fail each has a savepoint, so that only what came after it is sent again.
 */
export async function runBatch(client: pg.PoolClient, units: readonly Unit[]): ReturnType<CommitBatch> {
  const leftOut = new Set<number>();
  while (leftOut.size <= mostLeftOut) {
    const going = [...units.keys()].filter((i) => !leftOut.has(i));
    const begun = client.query(begin);
    begun.catch(() => undefined); // heard below, also where what follows fails first: unheard it would end the process
    const failed = await sendTogether(client, units, going);
    await begun;
    if (failed === undefined) return units.map((_, i) => (leftOut.has(i) ? 'conflict' : 'stored'));
    await client.query('rollback');
    if (!isConflict(failed.error)) break;
    leftOut.add(failed.index);
  }
  await client.query(begin);
  const outcomes: Outcome[] = [];
  while (outcomes.length < units.length) {
    const going = [...units.keys()].slice(outcomes.length);
    const failed = await sendTogether(client, units, going, savepointOf);
    const stored = (failed?.index ?? units.length) - outcomes.length;
    outcomes.push(...new Array<Outcome>(stored).fill('stored'));
    if (failed === undefined) break;
    await client.query(`rollback to ${savepointOf(failed.index)}`);
    outcomes.push(isConflict(failed.error) ? 'conflict' : { refused: messageOf(failed.error) });
  }
  return outcomes;
}

const savepointOf = (index: number) => `savepoint unit_${index}`;

/** @returns the first unit that failed; undefined when none did */
async function sendTogether(
  client: pg.PoolClient,
  units: readonly Unit[],
  going: readonly number[],
  first?: (index: number) => string,
) {
  const sent = going.map((index) => [
    ...(first === undefined ? [] : [client.query(first(index))]),
    ...units[index]!.map((statement) => run(client, statement)),
  ]);
  const replies = await Promise.all(sent.map((unit) => Promise.allSettled(unit)));
  for (const [i, unit] of replies.entries()) {
    const broken = unit.find((reply) => reply.status === 'rejected');
    if (broken === undefined) continue;
    const error: unknown = broken.reason;
    if (isOutOfService(error)) throw error;
    return { index: going[i]!, error };
  }
  return undefined;
}

async function run(client: pg.PoolClient, { query, expect }: Statement): Promise<void> {
  const { rowCount } = await client.query(query.sql, [...query.parameters]);
  if (expect !== undefined && rowCount !== expect) throw new Unexpected();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Another number of rows changed than the unit expects: another writer was first. */
class Unexpected extends Error {}

/** Unique row, existing table; deadlock, failed serialisation, waited too long: another writer has these rows. */
const conflicts = new Set(['23505', '42P07', '40P01', '40001', '55P03']);

function isConflict(error: unknown): boolean {
  return error instanceof Unexpected || conflicts.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Lost connection (08), shut-down (57P), full disk (53), read-only (25006), a socket error, or silence. */
export function isOutOfService(error: unknown): boolean {
  const isCode = /^(08|57P|53|25006|E[A-Z]+$)/.test(codeOf(error));
  return isCode || /terminated|not queryable|read timeout|timeout exceeded/.test(String(error));
}
