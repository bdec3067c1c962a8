import type { Measurement } from '#contracts/measurement.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { BankStore } from './bankStore.ts';
import { measurement } from './measurement.ts';

/** What staff see of the bank without opening an item. */
export function bankHandlers(bank: BankStore): Pick<Handlers, 'listMeasurements'> {
  /** By design and release: neither ever changes, and checking a blueprint takes the solver's time. */
  const made = new Map<string, Measurement>();

  return {
    async listMeasurements() {
      const releases = (await bank.releases()).toSorted((x, y) => y.publishedAt - x.publishedAt);
      return (await bank.designs()).flatMap((design) => {
        const newest = releases.find(({ release }) => release.pool === design.pool);
        if (newest === undefined) return [];
        const key = `${design.id}/${design.version}/${newest.release.hash}`;
        const known = made.get(key) ?? measurement(design, newest.release, newest.publishedAt);
        made.set(key, known);
        return [known];
      });
    },
  };
}
