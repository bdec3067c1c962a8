import type { EditEvent } from '#itembank/editing/editEvent.ts';
import { afterEvent, editedItem } from '#itembank/editing/editedItem.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { EditStore } from '#server/editing/editStore.ts';
import { itemRow } from '#server/editing/itemRow.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import type { ReleaseDraftStore } from './releaseDraftStore.ts';

interface Needs {
  readonly store: ReleaseDraftStore;
  readonly edits: EditStore;
  readonly bank: Pick<BankStore, 'findRelease'>;
  readonly clock: Clock;
}

export type ReleaseTelling = ReturnType<typeof releaseTelling>;

/** Items told at the same moment: they share a commit, and others get their turn in between. */
const atOnce = 20;
const maximumTries = 10;

/**
 * Tells every item of a published release that it is in use. The log of each item says whether it has been told,
 * so the work can stop anywhere and be begun again. Rules: SPEC.md, section RLS.
 */
export function releaseTelling({ store, edits, bank, clock }: Needs) {
  const progress = new Map<string, { done: number; total: number }>();
  const turn = inTurn();
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function running(work: Promise<void>): Promise<void> {
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  }

  async function tell(draftId: string): Promise<void> {
    const state = (await store.find(draftId))?.draft.state;
    if (state?.kind !== 'published' || !(await store.untold()).includes(draftId)) return;
    const { entries } = (await bank.findRelease(state.release))!;
    for (let done = 0; done < entries.length; done += atOnce) {
      if (stopping) return;
      progress.set(draftId, { done, total: entries.length });
      await Promise.all(
        entries.slice(done, done + atOnce).map(({ version }) => tellItem(version, state.release)),
      );
    }
    const outcome = await store.told(draftId);
    progress.delete(draftId);
    if (outcome !== 'stored')
      throw new Error(`the items of ${state.release} are told, but not noted: ${outcome}`);
  }

  /** Somebody may write on the item at the same moment; then it is read again. */
  async function tellItem({ code, hash }: { code: string; hash: string }, release: string): Promise<void> {
    for (let tries = 0; tries < maximumTries; tries++) {
      const log = await edits.events(code);
      const pool = await edits.poolOf(code);
      if (
        pool === undefined ||
        log.some(({ event }) => event.type === 'released' && event.release === release)
      ) {
        return;
      }
      const item = editedItem(
        code,
        log.map(({ event }) => event),
      );
      const version = item.versions.find(({ content }) => itemVersion(code, content).hash === hash)?.number;
      if (version === undefined) throw new Error(`${release} holds a version of ${code} that nobody wrote`);
      const event: EditEvent = { type: 'released', release, version };
      const edit = { seq: log.length + 1, at: clock.now(), event };
      const outcome = await edits.append(itemRow(afterEvent(item, event), pool, edit.at), edit);
      if (outcome === 'unavailable') throw new Error(`${code} could not be told of ${release}: ${outcome}`);
    }
    throw new Error(`${code} could not be told of ${release}: it changes all the time`);
  }

  return {
    /** How far the items of a draft are; undefined when nothing is under way. */
    progressOf: (draftId: string) => progress.get(draftId),

    /** Tells the items of one draft, once, whoever asks. */
    tell: (draftId: string) => running(turn(draftId, () => tell(draftId))),

    /** Goes on where a server that was stopped left off. */
    async finish(): Promise<void> {
      for (const draftId of await store.untold()) await running(turn(draftId, () => tell(draftId)));
    },

    /** Stops at the next item; what is left is for the next start. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.allSettled(underWay);
    },
  };
}
