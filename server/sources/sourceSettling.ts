import { afterEvent, editedItem } from '#itembank/editing/editedItem.ts';
import { editionMarks } from '#itembank/sources/editionMarks.ts';
import { type RegisteredSource, registeredSource } from '#itembank/sources/registeredSource.ts';
import type { EditingService } from '#server/editing/editingService.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { SourceStore } from './sourceStore.ts';

interface Needs {
  readonly store: SourceStore;
  readonly edits: EditStore;
  readonly editing: Pick<EditingService, 'rows'>;
  readonly clock: Clock;
}

/** How far the items of a source have been told. */
export interface SettlingWork {
  readonly done: number;
  readonly total: number;
}

/** Items told at the same moment: they share a commit, and others get their turn in between. */
const atOnce = 20;
const maximumTries = 10;

/**
 * Tells every item that rests on a source what was recorded about it. What is told is read from the log of each
 * item, so the work can stop anywhere and be begun again. Rules: SPEC.md, section SW.
 */
export function sourceSettling({ store, edits, editing, clock }: Needs) {
  const progress = new Map<string, SettlingWork>();
  const turn = inTurn();
  let stopping = false;

  async function settle(id: string): Promise<void> {
    const log = await store.events(id);
    if (log.length === 0) return;
    const source = registeredSource(
      id,
      log.map(({ event }) => event),
    );
    if (source.settled) return;
    const rows = (await editing.rows()).filter(
      ({ cites }) => cites.length === 0 || cites.some((citation) => source.keys.includes(citation.source)),
    );
    progress.set(id, { done: 0, total: rows.length });
    for (let done = 0; done < rows.length; done += atOnce) {
      if (stopping) return;
      await Promise.all(rows.slice(done, done + atOnce).map(({ code }) => tell(code, source)));
      progress.set(id, { done: Math.min(done + atOnce, rows.length), total: rows.length });
    }
    const settled = { type: 'settled', items: rows.length } as const;
    // In conflict somebody recorded more meanwhile, and that is settled next.
    await store.append(id, { seq: log.length + 1, at: clock.now(), event: settled });
  }

  /** Somebody may write on the item at the same moment; then it is read again. */
  async function tell(code: string, source: RegisteredSource): Promise<void> {
    for (let tries = 0; tries < maximumTries; tries++) {
      const log = await edits.events(code);
      const pool = await edits.poolOf(code);
      if (pool === undefined) return;
      const item = editedItem(
        code,
        log.map(({ event }) => event),
      );
      const [event] = editionMarks(item, source);
      if (event === undefined) return;
      const edit = { seq: log.length + 1, at: clock.now(), event };
      const outcome = await edits.append(itemRow(afterEvent(item, event), pool, edit.at), edit);
      if (outcome === 'unavailable') throw new Error(`${code} could not be told of ${source.id}: ${outcome}`);
    }
    throw new Error(`${code} could not be told of ${source.id}: it changes all the time`);
  }

  return {
    /** Resolves when every item knows; another call for the same source waits for its turn. */
    settle: (id: string): Promise<void> => turn(id, () => settle(id).finally(() => progress.delete(id))),
    workOf: (id: string): SettlingWork | undefined => progress.get(id),
    /** Finishes the items being told, and begins no others. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.allSettled([...progress.keys()].map((id) => turn(id, async () => undefined)));
    },
  };
}
export type SourceSettling = ReturnType<typeof sourceSettling>;
