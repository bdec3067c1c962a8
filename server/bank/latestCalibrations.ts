import type { Calibration } from '#itembank/calibration/calibration.ts';
import type { BankStore } from './bankStore.ts';

/** Parameters by the hash of the version, as the newest release that holds it has them. */
export async function latestCalibrations(
  bank: Pick<BankStore, 'releases'>,
): Promise<Map<string, Calibration>> {
  const releases = (await bank.releases()).toSorted((x, y) => x.publishedAt - y.publishedAt);
  return new Map(
    releases.flatMap(({ release }) =>
      release.entries.map(({ version, calibration }) => [version.hash, calibration] as const),
    ),
  );
}
