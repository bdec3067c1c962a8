import type { Response } from '#itembank/content/response.ts';
import { type Attempt, answeredItems } from '#server/attempts/attempt.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import { scoreOf } from '#server/attempts/itemSelector.ts';
import type { Materials } from '#server/bank/materials.ts';
import type { TestMaterial } from '#server/bank/testMaterial.ts';
import type { SittingRecord } from '#server/sittings/sitting.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { countChoice } from './choiceTally.ts';
import { counts, finishedAttempts } from './finishedAttempts.ts';
import { count, emptyTally, type ItemTally } from './itemTally.ts';
import { abilityOf, scoredItems } from './scoredAttempt.ts';

/** What the finished attempts of one sitting add up to. */
export interface SittingTally {
  readonly sitting: Pick<SittingRecord, 'id' | 'name' | 'plannedAt'>;
  readonly adaptive: boolean;
  /** By hash of the item version. */
  readonly items: ReadonlyMap<string, ItemTally>;
}

interface Needs {
  readonly sittings: Pick<SittingStore, 'list'>;
  readonly attempts: Pick<AttemptStore, 'ofSitting' | 'events'>;
  readonly materials: Materials;
}

interface Kept extends SittingTally {
  readonly items: Map<string, ItemTally>;
  readonly counted: Set<string>;
}

/**
 * Adds up the finished attempts of all sittings, each attempt once, in the background: one log at a time, and then
 * whatever else waits has its turn. Rules: SPEC.md, section ISC.
 */
export function sittingTallies({ sittings, attempts, materials }: Needs) {
  const kept = new Map<string, Kept>();
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    for (const sitting of await sittings.list()) {
      if (!counts(sitting)) continue;
      const material = await materials.get(sitting.designId, sitting.designVersion, sitting.releaseId);
      const tally = kept.get(sitting.id) ?? {
        sitting,
        adaptive: material.design.selection.kind === 'adaptive',
        items: new Map(),
        counted: new Set(),
      };
      kept.set(sitting.id, tally);
      const isCounted = (id: string) => tally.counted.has(id);
      for await (const [id, attempt] of finishedAttempts(attempts, sitting.id, isCounted)) {
        add(tally.items, attempt, material);
        tally.counted.add(id);
      }
    }
  }

  return {
    /** Goes on counting, if nobody was. */
    refresh(): Promise<void> {
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    /** As far as it has been counted, the oldest sitting first. */
    known: (): readonly SittingTally[] =>
      [...kept.values()].sort((x, y) => x.sitting.plannedAt - y.sitting.plannedAt),
  };
}

function add(tallies: Map<string, ItemTally>, attempt: Attempt, material: TestMaterial): void {
  const scored = answeredItems(attempt).map(({ item, answer }) => ({
    item,
    correct: scoreOf(material, { item, response: answer.response }),
    elapsedMs: answer.elapsedMs,
    choice: choiceOf(answer.response),
  }));
  const total = scored.filter(({ correct }) => correct === 1).length;
  const isAdaptive = material.design.selection.kind === 'adaptive';
  const ability = isAdaptive ? abilityOf(material, scoredItems({ attempt, material })).theta : undefined;
  for (const { item, correct, elapsedMs, choice } of scored) {
    const tally = tallies.get(item) ?? emptyTally();
    tallies.set(item, tally);
    count(tally, correct, total, elapsedMs);
    countChoice(tally.choices, choice ?? (correct === 1 ? 'right' : 'wrong'), ability ?? total - correct);
  }
}

/** What was chosen, where one thing is: an option, or true or false. Of other types only right and wrong is told. */
function choiceOf(response: Response): string | undefined {
  switch (response.type) {
    case 'singleChoice':
      return response.option;
    case 'trueFalse':
      return String(response.value);
    default:
      return undefined;
  }
}
