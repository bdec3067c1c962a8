import { randomBytes, randomUUID } from 'node:crypto';
import type { AttemptId } from '#contracts/ids.ts';
import type { PracticeHome } from '#contracts/practice.ts';
import type { ProblemCode } from '#contracts/problem.ts';
import { answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptRecord, AttemptStore } from '#server/attempts/attemptStore.ts';
import { designView } from '#server/attempts/attemptView.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { inTurn } from '#server/platform/inTurn.ts';
import { scoredItems } from '#server/results/scoredAttempt.ts';

/** Practice tests one person may start in a day: more than anyone can make. */
export const mostStartsADay = 40;

/** Practising: open designs that anyone with an account may take, any time, and go on with for days. */
export interface PracticeService {
  home(personId: string): Promise<PracticeHome>;
  start(
    personId: string,
    designId: string,
  ): Promise<{ readonly attemptId: AttemptId } | { readonly refused: ProblemCode }>;
}

interface Needs {
  readonly attempts: AttemptService;
  readonly store: AttemptStore;
  readonly bank: BankStore;
  readonly clock: Clock;
}

export function practiceService({ attempts, store, bank, clock }: Needs): PracticeService {
  const serially = inTurn();

  /** Practice of this person, oldest first. */
  async function practiceOf(personId: string): Promise<AttemptRecord[]> {
    return (await store.ofPerson(personId)).filter(({ sittingId }) => sittingId === null);
  }

  async function choices() {
    const releases = (await bank.releases()).map(({ release }) => release);
    return (await bank.designs())
      .filter(({ start }) => start === 'open')
      .flatMap((design) => {
        const release = releases.find(({ pool }) => pool === design.pool);
        return release === undefined ? [] : [{ design, release }];
      });
  }

  return {
    async home(personId) {
      const records = await practiceOf(personId);
      const rows: PracticeHome['attempts'] = [];
      for (const record of records.toReversed()) {
        const live = await attempts.live(record.id);
        if (live === undefined) continue;
        const items = scoredItems(live);
        const correct = items.filter((item) => item.correct).length;
        rows.push({
          attemptId: record.id as AttemptId,
          designId: record.designId,
          name: live.material.design.name,
          startedAt: record.createdAt,
          lastStoredAt: live.lastStoredAt,
          answered: answeredItems(live.attempt).length,
          maximumItems: live.material.design.length.maximum,
          state: live.attempt.state === 'finished' ? 'finished' : 'running',
          percentCorrect: items.length === 0 ? null : Math.round((100 * correct) / items.length),
        });
      }
      const designs = (await choices()).map(({ design, release }) => ({
        id: design.id,
        design: designView(design),
        items: release.entries.length,
      }));
      return { designs, attempts: rows };
    },

    start: (personId, designId) =>
      serially(personId, async () => {
        const choice = (await choices()).find(({ design }) => design.id === designId);
        if (choice === undefined) return { refused: 'practiceClosed' };
        const dayAgo = clock.now() - 86_400_000;
        const today = (await practiceOf(personId)).filter(({ createdAt }) => createdAt > dayAgo);
        if (today.length >= mostStartsADay) return { refused: 'tooMuchPractice' };
        const id = randomUUID();
        const record = {
          id,
          sittingId: null,
          personId,
          designId,
          designVersion: choice.design.version,
          releaseId: choice.release.id,
          seed: randomBytes(16).toString('hex'),
          createdAt: clock.now(),
        };
        const made = await attempts.create([{ record, extraMs: 0 }]);
        if (made.kind !== 'done') return { refused: 'storageUnavailable' };
        const begun = await attempts.command(id, { kind: 'begin' });
        return begun.kind === 'done' ? { attemptId: id as AttemptId } : { refused: 'storageUnavailable' };
      }),
  };
}
