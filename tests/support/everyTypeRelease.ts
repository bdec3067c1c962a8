import { randomUUID } from 'node:crypto';
import { freezeRelease, type Release } from '#itembank/release/release.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';
import { allItemTypes } from './itemsOfEveryType.ts';
import { madeCalibration } from './madeBank.ts';

/** A release with one item of each type, under an id of its own. */
export function everyTypeRelease(): Release {
  const release = freezeRelease(
    {
      id: `soorten-${randomUUID()}`,
      name: 'Alle soorten',
      pool: 'lhk',
      publishedOn: '2026-09-01',
      entries: allItemTypes.map((content, i) => ({
        version: itemVersion(`TST-${101 + i}`, content),
        calibration: { ...madeCalibration, b: (i - 4) / 3 },
      })),
      enemies: [],
    },
    new Set(),
  );
  if ('reason' in release) throw new Error(release.reason);
  return release;
}
