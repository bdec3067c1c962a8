import { type ImportJob, importLimits } from '#contracts/imports.ts';
import type { ImportChoices } from '#itembank/content/importChoices.ts';
import { noDefaults } from '#itembank/import/importDefaults.ts';
import { type ImportService, importService } from '#server/imports/importService.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { type Stores, storesOn } from './stores.ts';

/** An author who brings files in, on a database of their own. */
export interface ImportWorld {
  readonly stores: Stores;
  readonly imports: ImportService;
  /** Sends a file and waits until it has been read. */
  send(fileName: string, file: Uint8Array | string, source?: string): Promise<ImportJob>;
  /** Fills what the file leaves empty, and carries it out. */
  commit(job: ImportJob, more?: Partial<ImportChoices>): Promise<ImportJob>;
}

/** Fills whatever a file leaves empty. */
export const fullDefaults: ImportChoices['defaults'] = {
  ...noDefaults,
  classification: { icpc: 'A', theme: 'chronic', ageBand: 'any', aspect: 'theory', urgency: 'chronic' },
  source: { kind: 'book', title: 'Leerboek', edition: '2024', passage: 'Hoofdstuk 1' },
  reviewBy: '2029-03-01',
};

/** To be called inside a `describe` or a test file; its database is removed at the end. */
export function importWorld(): () => Promise<ImportWorld> {
  const empty = emptyDatabase('SQLite');
  let opening: Promise<ImportWorld> | undefined;
  const open = async (): Promise<ImportWorld> => {
    const stores = storesOn(await empty.open());
    const fault = (error: Error) => {
      throw error;
    };
    const imports = importService({
      store: stores.imports,
      edits: stores.edits,
      clock: { now: () => Date.now() },
      alarm: fault,
    });
    return {
      stores,
      imports,
      async send(fileName, file, source = 'proef') {
        const bytes = typeof file === 'string' ? Buffer.from(file) : file;
        let job = accepted(await imports.start({ fileName, source, bytes: bytes.length }));
        for (let at = 0; at < bytes.length; at += importLimits.pieceBytes) {
          const piece = bytes.subarray(at, at + importLimits.pieceBytes);
          job = accepted(await imports.piece(job.id, at / importLimits.pieceBytes, piece));
        }
        await imports.idle();
        return accepted(await imports.view(job.id));
      },
      async commit(job, more = {}) {
        const choices = { mapping: job.choices.mapping, defaults: fullDefaults, ...more };
        accepted(await imports.choose(job.id, choices));
        return accepted(await imports.commit('anna', job.id));
      },
    };
  };
  return () => {
    opening ??= open();
    return opening;
  };
}

/** What was asked for, where a refusal would be a mistake in the test. */
export function accepted(job: ImportJob | Refusal): ImportJob {
  if ('refused' in job) throw new Error(`refused: ${job.refused}`);
  return job;
}
