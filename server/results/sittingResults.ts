import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { ResultRow, Results } from '#contracts/results.ts';
import { termName, terms } from '#itembank/taxonomy/taxonomy.ts';
import type { LiveAttempt } from '#server/attempts/liveAttempts.ts';
import type { TestMaterial } from '#server/bank/testMaterial.ts';
import type { RosterRow } from '#server/sittings/sittingStore.ts';
import { levelOf } from './level.ts';
import { abilityOf, type ScoredItem, scoredItems } from './scoredAttempt.ts';

/** A candidate of the roster with the attempt, if there is one. */
export interface Participant {
  readonly row: RosterRow;
  readonly live: Readonly<LiveAttempt> | undefined;
  readonly comments: number;
}

/** The outcome of every attempt of a sitting. */
export function sittingResults(
  sittingId: string,
  material: TestMaterial,
  participants: readonly Participant[],
): Results {
  const { by } = material.design.feedback;
  return {
    sittingId: sittingId as SittingId,
    areas: terms[by].map(({ id }) => {
      const quota = material.design.blueprint.find(
        ({ attribute, value }) => attribute === by && value === id,
      );
      return {
        area: id,
        name: termName(by, id),
        minimum: quota?.minimum ?? 0,
        maximum: quota?.maximum ?? material.design.length.maximum,
      };
    }),
    rows: participants.map((participant) => resultRow(material, participant)),
  };
}

function resultRow(material: TestMaterial, { row, live, comments }: Participant): ResultRow {
  const { design, test, release } = material;
  const items = live === undefined ? [] : scoredItems(live);
  const attempt = live?.attempt;
  const finished = attempt?.state === 'finished' ? attempt : undefined;
  const counted = finished !== undefined && items.length >= design.unfinished.minimumItems;
  const ability = counted ? abilityOf(material, items) : undefined;
  const started = attempt === undefined || attempt.state === 'waiting' ? null : attempt.startedAt;
  return {
    attemptId: row.attemptId as AttemptId,
    number: row.number,
    name: row.name,
    institute: row.institute,
    state: started === null ? 'absent' : finished ? 'finished' : 'unfinished',
    finishReason: finished?.reason ?? null,
    finishedAt: finished?.finishedAt ?? null,
    durationMs: finished && started !== null ? finished.finishedAt - started : null,
    items: items.length,
    correct: items.filter(({ correct }) => correct).length,
    theta: ability?.theta ?? null,
    standardError: ability?.standardError ?? null,
    level: ability
      ? levelOf(
          test.bank,
          release.entries.map((_, index) => index),
          ability,
        )
      : null,
    itemsByArea: countBy(items, design.feedback.by),
    quotasMet: finished?.reason === 'complete' && quotasMet(material, items),
    comments,
  };
}

/** Whether the items given meet every quota of the blueprint. */
export function quotasMet({ design }: TestMaterial, items: readonly Pick<ScoredItem, 'entry'>[]): boolean {
  return design.blueprint.every(({ attribute, value, minimum, maximum }) => {
    const count = items.filter(
      ({ entry }) => entry.version.content.classification[attribute] === value,
    ).length;
    return count >= minimum && count <= maximum;
  });
}

function countBy(items: readonly ScoredItem[], attribute: 'theme' | 'icpc'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entry } of items) {
    const area = entry.version.content.classification[attribute];
    counts[area] = (counts[area] ?? 0) + 1;
  }
  return counts;
}
