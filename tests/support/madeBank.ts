import type { Calibration } from '#itembank/calibration/calibration.ts';
import type { ItemContent, ItemOf } from '#itembank/content/item.ts';
import type { Design } from '#itembank/design/design.ts';
import { type EnemySet, freezeRelease, type Release, type ReleaseEntry } from '#itembank/release/release.ts';
import type { Classification } from '#itembank/taxonomy/taxonomy.ts';
import { itemVersion } from '#itembank/version/itemVersion.ts';

/** A valid item that says as little as possible; tests change what they are about. */
export function madeContent(changes: Partial<ItemOf<'singleChoice'>> = {}): ItemOf<'singleChoice'> {
  return {
    type: 'singleChoice',
    stem: [{ type: 'paragraph', content: ['Hoeveel is drie maal vier?'] }],
    options: (['A', 'B', 'C'] as const).map((id, i) => ({
      id,
      content: [`${12 + i}`],
      rationale: [`Toelichting bij ${id}.`],
    })),
    fixedOrder: true,
    key: 'A',
    rationale: ['Drie maal vier is twaalf.'],
    sources: [madeSource('Rekenboek')],
    classification: madeClassification(),
    reviewBy: '2029-03-01',
    ...changes,
  };
}

export function madeSource(title: string, passage = 'Hoofdstuk 1'): ItemContent['sources'][number] {
  return { kind: 'book', title, number: null, edition: '2024', passage };
}

export function madeClassification(changes: Partial<Classification> = {}): Classification {
  return {
    icpc: 'A',
    theme: 'chronic',
    ageBand: 'any',
    aspect: 'management',
    urgency: 'chronic',
    ...changes,
  };
}

export const madeCalibration: Calibration = {
  a: 1,
  b: 0,
  c: 0,
  d: 1,
  origin: { kind: 'expertEstimate', by: 'Redactie', on: '2026-01-01' },
};

/** An entry whose stem holds its code, so that versions differ. */
export function madeEntry(
  code: string,
  {
    content = {},
    parameters = {},
  }: { content?: Partial<ItemOf<'singleChoice'>>; parameters?: Partial<Calibration> } = {},
): ReleaseEntry {
  return {
    version: itemVersion(
      code,
      madeContent({ stem: [{ type: 'paragraph', content: [`Vraag ${code}?`] }], ...content }),
    ),
    calibration: { ...madeCalibration, ...parameters },
  };
}

export function madeRelease(
  entries: readonly ReleaseEntry[],
  enemies: readonly EnemySet[] = [],
  sets: Release['sets'] = [],
): Release {
  const release = freezeRelease(
    {
      id: 'made-1',
      name: 'Gemaakt',
      pool: 'lhk',
      publishedOn: '2026-09-01',
      entries: [...entries],
      enemies: [...enemies],
      sets,
    },
    new Set(),
  );
  if ('reason' in release) throw new Error(release.reason);
  return release;
}

/** A linear design that asks every item of a release of this size. */
export function madeDesign(items: number, changes: Partial<Design> = {}): Design {
  return {
    id: 'made',
    version: 1,
    name: { nl: 'Gemaakte toets', en: 'Made test' },
    pool: 'lhk',
    start: 'joint',
    selection: { kind: 'linear' },
    length: { minimum: items, maximum: items },
    stopAtStandardError: null,
    blueprint: [],
    ability: {
      prior: { mean: 0, standardDeviation: 1 },
      quadrature: { lower: -6, upper: 6, n: 61 },
    },
    durationMinutes: 30,
    dontKnow: 'off',
    unfinished: { minimumItems: 1 },
    mayStopEarly: false,
    feedback: {
      moment: 'atEnd',
      by: 'theme',
      showItems: false,
      labels: { minimumItems: 3, low: -0.5, high: 0.5, areaSpread: 0.6 },
    },
    ...changes,
  };
}
