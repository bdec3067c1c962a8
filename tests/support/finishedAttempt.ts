import type { FinishReason } from '#contracts/attempt.ts';
import { rightResponse } from '#itembank/content/rightResponse.ts';
import { wrongResponse } from '#itembank/content/wrongResponse.ts';
import type { Attempt } from '#server/attempts/attempt.ts';
import { itemSelector } from '#server/attempts/itemSelector.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import { shownParts } from '#server/attempts/shownParts.ts';
import { shownResponse } from '#server/attempts/shownResponse.ts';
import { entryOf, type TestMaterial } from '#server/bank/testMaterial.ts';

interface Choices {
  readonly seed?: string;
  readonly reason?: FinishReason;
  readonly startedAt?: number | null;
  readonly finishedAt?: number;
}

/** An attempt that is over, with these items answered in this order: code, and right or wrong. */
export function finishedAttempt(
  material: TestMaterial,
  answers: readonly (readonly [code: string, right: boolean])[],
  { seed = 'zaad', reason = 'complete', startedAt = 1_000, finishedAt = 61_000 }: Choices = {},
): LiveAttempt {
  const given = answers.map(([code, right], i) => {
    const { version } = material.release.entries.find((entry) => entry.version.code === code)!;
    const { content } = version;
    const response = right ? rightResponse(content) : wrongResponse(content, () => 0);
    const shown = shownResponse(response, shownParts(content, seed, i + 1));
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return {
      item: version.hash,
      answer: { answerId: id, shown, response, elapsedMs: 1, at: finishedAt, seq: i + 3, hash: '' },
    };
  });
  const attempt: Attempt = {
    state: 'finished',
    given,
    condition: 'unrecorded',
    admitted: true,
    readySince: startedAt,
    extraMs: 0,
    incidentMs: 0,
    aheadMs: 0,
    pauses: new Map(),
    restored: [],
    acts: new Set(),
    late: new Set(),
    signals: {},
    resumedAt: [],
    startedAt,
    endsAt: null,
    finishedAt,
    reason,
    theta: 0,
    standardError: 1,
  };
  for (const { item } of given) entryOf(material, item);
  return {
    record: {
      id: '10000000-0000-4000-8000-000000000000',
      sittingId: null,
      personId: '20000000-0000-4000-8000-000000000000',
      designId: material.design.id,
      designVersion: 1,
      releaseId: material.release.id,
      seed,
      createdAt: 0,
    },
    material,
    select: itemSelector(material, seed),
    attempt,
    head: { seq: given.length + 3, hash: '' },
    lastStoredAt: finishedAt,
  };
}
