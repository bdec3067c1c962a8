import type { ReleaseEntry } from '#itembank/release/release.ts';
import { dutchDay } from '#itembank/taxonomy/dutchDay.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';

interface Needs {
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly attempts: Pick<AttemptStore, 'givenItems'>;
  readonly bank: Pick<BankStore, 'findRelease'>;
}

/**
 * The day on which each item was last really given to a candidate in a sitting, from the logs of attempts, by code.
 * What a closed sitting gave is read once.
 */
export function lastGivenIn({ sittings, attempts, bank }: Needs) {
  const known = new Map<string, ReadonlySet<string>>();

  async function givenIn(sittingId: string, entries: readonly ReleaseEntry[]): Promise<Set<string>> {
    const codeOf = new Map(entries.map(({ version }) => [version.hash, version.code]));
    const given = await attempts.givenItems(sittingId);
    return new Set([...given].flatMap((hash) => codeOf.get(hash) ?? []));
  }

  /** @param since sittings that began before this moment are left out, in epoch ms */
  return async (since: number): Promise<ReadonlyMap<string, string>> => {
    const days = new Map<string, string>();
    for (const { id, state, startsAt, releaseId, rehearsal } of await sittings.list()) {
      if (rehearsal || startsAt === null || startsAt < since) continue;
      const release = await bank.findRelease(releaseId);
      if (release === undefined) continue;
      const given = known.get(id) ?? (await givenIn(id, release.entries));
      if (state === 'closed' || state === 'released') known.set(id, given);
      const day = dutchDay(startsAt);
      for (const code of given) {
        if (day > (days.get(code) ?? '')) days.set(code, day);
      }
    }
    return days;
  };
}
