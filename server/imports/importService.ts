import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type ImportJob, type ImportRowView, importLimits, type StartImport } from '#contracts/imports.ts';
import type { ImportChoices } from '#itembank/content/importChoices.ts';
import { noDefaults } from '#itembank/import/importDefaults.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';
import { Pool } from '#itembank/taxonomy/pool.ts';
import { lettersOf, poolOfCode } from '#server/editing/codeOf.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import type { Alarm } from '#server/platform/brokenMachine.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { bankWriters } from './bankWriters.ts';
import { importedItems } from './importedItems.ts';
import { importReader } from './importReader.ts';
import type { ImportStore } from './importStore.ts';
import { countsOf, planRows } from './planRows.ts';
import { refusedFile } from './reading/fileProblem.ts';

interface Needs {
  readonly store: ImportStore;
  readonly edits: Pick<EditStore, 'events' | 'contentsAfter' | 'highestNumber'>;
  readonly clock: Clock;
  readonly alarm: Alarm;
}

/** Bringing questions in: a file in pieces, a trial, and then all of it or nothing. */
export type ImportService = ReturnType<typeof importService>;

export function importService({ store, edits, clock, alarm }: Needs) {
  const reader = importReader({ store, clock, alarm, plan });

  /** The job as it stands: one that nobody reads any more is refused. */
  function standing(job: ImportJob): ImportJob {
    const { state } = job;
    const isDead = state.kind === 'reading' && clock.now() - state.beatAt > reader.deadAfterMs;
    return isDead ? { ...job, state: { kind: 'refused', why: refusedFile('interrupted') } } : job;
  }

  async function find(id: string): Promise<ImportJob | undefined> {
    const job = await store.find(id);
    return job && standing(job);
  }

  /** What the import would do with these choices; stored with them. */
  async function plan(job: ImportJob, choices: ImportChoices): Promise<ImportJob | Refusal> {
    const next = { ...job, choices, version: job.version + 1 };
    const views: ImportRowView[] = [];
    for await (const { view } of planRows(next, store, edits)) views.push(view);
    const ready: ImportJob = { ...next, state: { kind: 'ready', counts: countsOf(views) } };
    return stored(await store.setOutcomes(ready, views), ready);
  }

  /** By pool, with the codes that questions bring with them. */
  async function highestNumbers(views: readonly ImportRowView[]): Promise<Record<Pool, number>> {
    const brought = views.flatMap(({ code }) => code ?? []);
    const highest = async (pool: Pool) => {
      const numbers = brought
        .filter((code) => poolOfCode(code) === pool)
        .map((code) => Number(code.replace(/^.*-/, '')));
      return [pool, Math.max(await edits.highestNumber(lettersOf[pool]), ...numbers)] as const;
    };
    return Object.fromEntries(await Promise.all(Pool.options.map(highest))) as Record<Pool, number>;
  }

  return {
    /** Resolves when no file is being read any more. */
    idle: () => reader.idle(),
    /** Stops whatever is being read. */
    close: () => reader.close(),

    async list(): Promise<ImportJob[]> {
      return (await store.newest(50)).map(standing);
    },

    async view(id: string): Promise<ImportJob | Refusal> {
      return (await find(id)) ?? { refused: 'notFound' };
    },

    async start({ fileName, source, bytes }: z.infer<typeof StartImport>): Promise<ImportJob | Refusal> {
      // Who brings the same source in again made their choices before.
      const before = (await store.newest(200)).find(
        (one) => one.source === source && one.state.kind === 'done',
      );
      const job: ImportJob = {
        id: randomUUID(),
        fileName,
        source,
        bytes,
        createdAt: clock.now(),
        version: 1,
        format: null,
        headers: before?.headers ?? [],
        choices: before?.choices ?? { mapping: {}, defaults: noDefaults },
        state: { kind: 'uploading', received: 0 },
      };
      return stored(await store.create(job), job);
    },

    /** Takes the next piece; with the last one reading begins, which goes on after this has answered. */
    async piece(id: string, number: number, bytes: Uint8Array): Promise<ImportJob | Refusal> {
      const job = await find(id);
      if (job === undefined) return { refused: 'notFound' };
      const { state } = job;
      if (state.kind !== 'uploading') return { refused: 'importElsewhere' };
      const at = number * importLimits.pieceBytes;
      const expected = Math.min(importLimits.pieceBytes, job.bytes - at);
      if (at < state.received) return job;
      if (at > state.received || bytes.length !== expected) return { refused: 'invalidRequest' };
      const received = state.received + bytes.length;
      const next: ImportJob = {
        ...job,
        version: job.version + 1,
        state:
          received === job.bytes
            ? { kind: 'reading', done: 0, beatAt: clock.now() }
            : { kind: 'uploading', received },
      };
      const outcome = stored(await store.addPiece(next, number, bytes), next);
      if (!('refused' in outcome) && outcome.state.kind === 'reading') reader.begin(outcome);
      return outcome;
    },

    async rows(id: string): Promise<ImportRowView[] | Refusal> {
      return (await find(id)) === undefined ? { refused: 'notFound' } : store.outcomes(id);
    },

    async original(id: string, number: number): Promise<ImportRow | Refusal> {
      return (await store.row(id, number)) ?? { refused: 'notFound' };
    },

    async choose(id: string, choices: ImportChoices): Promise<ImportJob | Refusal> {
      const job = await find(id);
      if (job === undefined) return { refused: 'notFound' };
      if (job.state.kind !== 'ready') return { refused: 'importElsewhere' };
      return plan(job, choices);
    },

    /** Everything at once: the items, which question became which, and the report; or nothing. */
    async commit(personId: string, id: string): Promise<ImportJob | Refusal> {
      const job = await find(id);
      if (job === undefined) return { refused: 'notFound' };
      if (job.state.kind !== 'ready') return { refused: 'importElsewhere' };
      const highest = await highestNumbers(await store.outcomes(id));
      const at = clock.now();
      const { views, items } = await importedItems(
        job,
        planRows(job, store, edits),
        personId,
        at,
        highest,
        bankWriters(edits),
      );
      const done: ImportJob = {
        ...job,
        version: job.version + 1,
        state: { kind: 'done', counts: countsOf(views), at },
      };
      const pictures = await store.pictures(id);
      return stored(await store.finish(done, views, { ...items, pictures }), done);
    },

    async cancel(id: string): Promise<ImportJob | Refusal> {
      const job = await store.find(id);
      if (job === undefined) return { refused: 'notFound' };
      if (job.state.kind === 'done' || job.state.kind === 'cancelled') return job;
      const next: ImportJob = { ...job, version: job.version + 1, state: { kind: 'cancelled' } };
      const outcome = stored(await store.forget(next, true), next);
      reader.stop(id);
      return outcome;
    },
  };
}

function stored(outcome: string, job: ImportJob): ImportJob | Refusal {
  if (outcome === 'stored') return job;
  return { refused: outcome === 'conflict' ? 'importElsewhere' : 'storageUnavailable' };
}
