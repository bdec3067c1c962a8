import type { Feedback } from '#contracts/feedback.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import type { CommentRow, Results } from '#contracts/results.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { mayShowFeedback } from '#server/attempts/attemptView.ts';
import type { CommentStore } from '#server/attempts/commentStore.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import type { Materials } from '#server/bank/materials.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { SittingRegistry } from '#server/sittings/sittingRegistry.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { feedbackOn } from './feedback.ts';
import { scoredItems } from './scoredAttempt.ts';
import { sittingResults } from './sittingResults.ts';

/** What people get to see after a test. */
export interface ResultsService {
  feedback(attemptId: string): Promise<Feedback | { readonly refused: ProblemCode }>;
  results(sittingId: string): Promise<Results | { readonly refused: ProblemCode }>;
  comments(sittingId: string): Promise<CommentRow[] | { readonly refused: ProblemCode }>;
}

interface Needs {
  readonly attempts: AttemptService;
  readonly attemptStore: AttemptStore;
  readonly sittings: SittingStore;
  readonly registry: SittingRegistry;
  readonly materials: Materials;
  readonly people: PersonStore;
  readonly comments: CommentStore;
}

export function resultsService(needs: Needs): ResultsService {
  const { attempts, attemptStore, sittings, registry, materials, people, comments } = needs;
  const released = new Map<string, Promise<readonly number[]>>();

  async function gateOf({ record }: Readonly<LiveAttempt>) {
    return record.sittingId === null ? undefined : registry.gateOf(record.sittingId);
  }

  async function nameOf({ record, material }: Readonly<LiveAttempt>): Promise<Bilingual> {
    const sitting = record.sittingId === null ? undefined : await registry.get(record.sittingId);
    return sitting === undefined ? material.design.name : { nl: sitting.name, en: sitting.name };
  }

  /** Whether this attempt has a result that its candidate may see. */
  async function isShown(live: Readonly<LiveAttempt>): Promise<boolean> {
    const enough = scoredItems(live).length >= live.material.design.unfinished.minimumItems;
    return (
      live.attempt.state === 'finished' && enough && mayShowFeedback(live.material.design, await gateOf(live))
    );
  }

  async function earlierOf(live: Readonly<LiveAttempt>) {
    const earlier = [];
    for (const record of await attemptStore.ofPerson(live.record.personId)) {
      if (record.designId !== live.record.designId || record.createdAt >= live.record.createdAt) continue;
      const before = await attempts.live(record.id);
      if (before !== undefined && (await isShown(before))) {
        earlier.push({ name: await nameOf(before), live: before });
      }
    }
    return earlier;
  }

  /** Abilities of all who finished with a result in this sitting, as their logs hold them. */
  async function finishedIn(sittingId: string): Promise<number[]> {
    return (await attempts.allIn(sittingId)).flatMap(({ attempt, material }) =>
      attempt.state === 'finished' && answeredItems(attempt).length >= material.design.unfinished.minimumItems
        ? [attempt.theta]
        : [],
    );
  }

  /** After the release nothing changes any more, and then everyone looks at once: gathered once only. */
  async function abilitiesOf(sittingId: string): Promise<readonly number[]> {
    const { resultsReleased } = await registry.gateOf(sittingId);
    if (!resultsReleased) return finishedIn(sittingId);
    const gathered = released.get(sittingId) ?? finishedIn(sittingId);
    released.set(sittingId, gathered);
    gathered.catch(() => released.delete(sittingId));
    return gathered;
  }

  return {
    async feedback(attemptId) {
      const live = await attempts.live(attemptId);
      if (live === undefined) return { refused: 'notFound' };
      const { attempt, material, record } = live;
      if (attempt.state !== 'finished' || !mayShowFeedback(material.design, await gateOf(live))) {
        return { refused: 'notYetReleased' };
      }
      if (!(await isShown(live))) return { refused: 'noResult' };
      const person = await people.find(record.personId);
      return feedbackOn(live, {
        candidateName: person?.name ?? '',
        testName: await nameOf(live),
        sittingAbilities: record.sittingId === null ? [] : await abilitiesOf(record.sittingId),
        earlier: await earlierOf(live),
      });
    },

    async results(sittingId) {
      const sitting = await sittings.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      const { designId, designVersion, releaseId } = sitting;
      const material = await materials.get(designId, designVersion, releaseId);
      const remarks = await comments.countBySitting(sittingId);
      const present = new Map((await attempts.allIn(sittingId)).map((live) => [live.record.id, live]));
      const participants = (await sittings.roster(sittingId)).map((row) => ({
        row,
        live: present.get(row.attemptId),
        comments: remarks.get(row.attemptId) ?? 0,
      }));
      return sittingResults(sittingId, material, participants);
    },

    async comments(sittingId) {
      if ((await sittings.find(sittingId)) === undefined) return { refused: 'notFound' };
      const rows = await comments.ofSitting(sittingId);
      return rows.map(({ at, number, position, itemCode, text }) => ({
        at,
        number,
        position,
        itemCode,
        text,
      }));
    },
  };
}
