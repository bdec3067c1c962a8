import type { Release } from '#itembank/release/release.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';

/** A test still to come, with the items it may ask. */
interface PlannedTest {
  readonly name: string;
  readonly plannedAt: number;
  readonly release: Release;
}

/** Tests that have not begun, the first to come first; rehearsals are none. */
export async function plannedTests(
  sittings: Pick<SittingStore, 'list'>,
  bank: Pick<BankStore, 'releases'>,
): Promise<PlannedTest[]> {
  const releases = new Map((await bank.releases()).map(({ release }) => [release.id, release]));
  return (await sittings.list())
    .filter(({ state, rehearsal }) => !rehearsal && (state === 'draft' || state === 'published'))
    .toSorted((x, y) => x.plannedAt - y.plannedAt)
    .flatMap(({ name, plannedAt, releaseId }) => {
      const release = releases.get(releaseId);
      return release === undefined ? [] : [{ name, plannedAt, release }];
    });
}
