import { randomBytes } from 'node:crypto';
import type { AttemptId } from '#contracts/ids.ts';
import type { CarryOutDraw, CoverageRow, Draw, DrawRules, PreviewDraw } from '#contracts/planning.ts';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isTheirs, nationalOnly, type Planner } from '#server/platform/instituteScope.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import { hasSlots } from '#server/sittings/sittingOfSlot.ts';
import { coverageOf } from './coverageOf.ts';
import { drawSample } from './drawSample.ts';
import { withHomeRooms } from './homeRooms.ts';
import { placeCandidates } from './placeCandidates.ts';
import { type PlanStores, readPlan, type SittingPlan } from './sittingPlan.ts';
import { storePlaces } from './storePlaces.ts';
import { trainingGroup } from './trainingGroup.ts';

/** Draws who sits under supervision, and tells how far the sample reached. */
export interface DrawService {
  preview(planner: Planner, sittingId: string, command: PreviewDraw): Promise<Draw | Refusal>;
  /** Draws, and seats everyone: who was drawn in the rooms with a surveillant, the others at home. */
  carryOut(planner: Planner, sittingId: string, command: CarryOutDraw): Promise<undefined | Refusal>;
  coverage(planner: Planner, sittingId: string): Promise<CoverageRow[] | Refusal>;
}

interface Needs extends PlanStores {
  readonly liveAttempts: AttemptService;
  readonly changes: SittingChanges;
  readonly clock: Clock;
}

export function drawService(needs: Needs): DrawService {
  const { sittings, rooms, liveAttempts, clock } = needs;

  return {
    async preview(planner, sittingId, { rules, seed }) {
      const refused = nationalOnly(planner);
      if (refused !== undefined) return refused;
      const sitting = await sittings.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      const plan = await readPlan(needs, sittingId, sitting.version);
      if (isRefusal(plan)) return plan;
      return drawn(plan, rules, seed ?? randomBytes(16).toString('hex'));
    },

    async carryOut(planner, sittingId, { version, rules, seed, reason }) {
      const refused = nationalOnly(planner);
      if (refused !== undefined) return refused;
      const plan = await readPlan(needs, sittingId, version);
      if (isRefusal(plan)) return plan;
      if (plan.signedIn.size > 0) {
        return {
          refused: 'roomInUse',
          detail: 'Er hebben zich al deelnemers aangemeld; er kan niet meer worden geloot.',
        };
      }
      const earlier = await rooms.draws(sittingId);
      if (earlier.length > 0 && reason === null) {
        return { refused: 'invalidRequest', detail: 'Er is al geloot. Geef een reden om opnieuw te loten.' };
      }
      const { supervised, ...sample } = drawn(plan, rules, seed);
      const chosen = new Set<string>(supervised);
      const all = withHomeRooms(
        plan.sitting,
        plan.rooms,
        plan.roster.map(({ institute }) => institute),
      );
      const { seats, unplaced } = placeCandidates(plan.roster, all, [], ({ attemptId }) =>
        chosen.has(attemptId),
      );
      if (unplaced.length > 0) {
        return {
          refused: 'roomFull',
          detail: hasSlots(plan.sitting)
            ? `Er zijn te weinig plaatsen: ${listOf(unplaced)}. Maak zalen bij, ook thuis, elk met een eigen moment.`
            : `Er zijn te weinig plaatsen onder toezicht voor wie extra tijd heeft: ${listOf(unplaced)}. Maak er plaatsen bij, of laat hen meeloten.`,
        };
      }
      const now = clock.now();
      const line = auditLine(
        now,
        planner.name,
        'sample.drawn',
        sittingId,
        { seed, share: rules.share, accommodations: rules.accommodations, supervised: chosen.size },
        reason,
      );
      const record = { ...sample, at: now, by: planner.name, reason };
      const outcome = await storePlaces(needs, plan, all, seats, () => line, record);
      return isRefusal(outcome) ? outcome : undefined;
    },

    async coverage(planner, sittingId) {
      const sitting = await sittings.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      const [own, roster, [latest], live] = await Promise.all([
        rooms.rooms(sittingId),
        sittings.roster(sittingId),
        rooms.draws(sittingId),
        liveAttempts.allIn(sittingId),
      ]);
      const underWatch = new Set<string>(own.flatMap(({ id, kind }) => (kind === 'supervised' ? [id] : [])));
      const began = new Set(
        live.flatMap(({ record, attempt }) =>
          attempt.condition === 'supervised' && attempt.state !== 'waiting' ? [record.id] : [],
        ),
      );
      return coverageOf(
        roster
          .filter((row) => isTheirs(planner, row))
          .map((row) => ({
            institute: row.institute,
            group: trainingGroup(row, sitting.plannedAt),
            placed: row.roomId !== null && underWatch.has(row.roomId),
            attended: began.has(row.attemptId),
          })),
        latest?.strata.filter((stratum) => isTheirs(planner, stratum)) ?? [],
      );
    },
  };
}

function listOf(candidates: readonly { readonly institute: string }[]): string {
  return [...new Set(candidates.map(({ institute }) => institute))].join(', ');
}

function drawn({ sitting, rooms, roster }: SittingPlan, rules: DrawRules, seed: string): Draw {
  const places = new Map<string, number>();
  for (const { kind, institute, capacity } of rooms) {
    if (kind === 'supervised') places.set(institute, (places.get(institute) ?? 0) + capacity);
  }
  const candidates = roster.map((row) => ({ ...row, group: trainingGroup(row, sitting.plannedAt) }));
  const sample = drawSample(candidates, places, rules, seed);
  return { ...sample, supervised: sample.supervised as AttemptId[] };
}
