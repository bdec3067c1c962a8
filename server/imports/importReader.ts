import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportJob, RefusedFile } from '#contracts/imports.ts';
import type { ImportChoices } from '#itembank/content/importChoices.ts';
import { guessedMapping } from '#itembank/import/tableFields.ts';
import type { Alarm } from '#server/platform/brokenMachine.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { ImportStore, NumberedRow } from './importStore.ts';
import { readInThread } from './readInThread.ts';
import { FileProblem } from './reading/fileProblem.ts';
import type { ReadingEvent } from './reading/readingEvent.ts';

interface Needs {
  readonly store: ImportStore;
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly plan: (job: ImportJob, choices: ImportChoices) => Promise<ImportJob | Refusal>;
}

/** How often a reader says that it is alive, and after how long without it counts as gone. */
const beatMs = 1_000;
const deadAfterMs = 20_000;

/** Reads the files of this server one at a time, so that two large ones never meet in memory. */
export function importReader({ store, clock, alarm, plan }: Needs) {
  const running = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();

  async function read(first: ImportJob, control: AbortController): Promise<void> {
    let job = first;
    let done = 0;
    let rows = 0;
    let refused: RefusedFile | undefined;
    /** Stores where the job stands; who finds it changed by somebody else stops reading. */
    const save = async (next: Partial<ImportJob>) => {
      const changed: ImportJob = { ...job, ...next, version: job.version + 1 };
      if ((await store.update(changed)) !== 'stored') return control.abort(new Stopped());
      job = changed;
    };
    const beat = () => save({ state: { kind: 'reading', done, beatAt: clock.now() } });
    const onBatch = async (events: readonly ReadingEvent[]) => {
      const found: NumberedRow[] = [];
      const pictures = events.flatMap((event) => (event.kind === 'picture' ? [event.media] : []));
      for (const event of events) {
        if (event.kind === 'format') await save({ format: event.format, headers: [...event.headers] });
        else if (event.kind === 'row') found.push({ number: ++rows, row: event.row });
        else if (event.kind === 'progress') done = event.done;
        else if (event.kind === 'refused') refused = event.refused;
      }
      control.signal.throwIfAborted();
      const outcome = await store.addRows(job, found, pictures);
      if (outcome !== 'stored') throw new Stopped();
      if (clock.now() - (job.state as { beatAt: number }).beatAt >= beatMs) await beat();
    };

    const folder = await mkdtemp(join(tmpdir(), 'peil-import-'));
    try {
      const path = await fileOf(join(folder, 'file'), store.pieces(job.id));
      await readInThread(path, job.fileName, { onBatch, signal: control.signal });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      refused = error.refused;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (refused) {
      await store.forget(
        { ...job, version: job.version + 1, state: { kind: 'refused', why: refused } },
        true,
      );
      return;
    }
    await save({ state: { kind: 'reading', done: 1, beatAt: clock.now() } });
    const isKnown = job.headers.join('\n') === first.headers.join('\n') && job.headers.length > 0;
    const mapping = isKnown ? job.choices.mapping : guessedMapping(job.headers);
    await plan(job, { ...job.choices, mapping });
  }

  return {
    deadAfterMs,

    /** Reads a file in the background, after those before it. */
    begin(job: ImportJob): void {
      const control = new AbortController();
      running.set(job.id, control);
      last = last
        .then(() => (control.signal.aborted ? undefined : read(job, control)))
        .catch((error: unknown) => {
          if (!(error instanceof Stopped)) alarm(error as Error);
        })
        .finally(() => running.delete(job.id));
    },

    stop(id: string): void {
      running.get(id)?.abort(new Stopped());
    },

    /** Resolves when nothing is being read any more. */
    idle: () => last,

    /** Stops whatever is being read. */
    async close(): Promise<void> {
      for (const control of running.values()) control.abort(new Stopped());
      await last;
    },
  };
}

/** Somebody stopped the import; there is nothing to tell. */
class Stopped extends Error {}

async function fileOf(path: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const handle = await open(path, 'w');
  try {
    for await (const piece of pieces) await handle.write(piece);
  } finally {
    await handle.close();
  }
  return path;
}
