import { randomBytes } from 'node:crypto';
import type { CutRoom, Rehearsal, RehearsalPlan, RehearsalRun } from '#contracts/rehearsing.ts';
import { auditLine } from '#server/audit/auditLine.ts';
import type { BankStore } from '#server/bank/bankStore.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { SeatService } from '#server/sittings/seatService.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import { isInvented } from './inventedRoster.ts';
import { mayRehearse, nearRealTest } from './mayRehearse.ts';
import type { CrowdPlan } from './rehearsalCrowd.ts';
import type { RehearsalRunner } from './rehearsalRunner.ts';
import type { KeptRun, RehearsalStore } from './rehearsalStore.ts';
import { standingRun } from './standingRun.ts';

/** The simulated candidates of a rehearsal: started, stopped, looked at. Rules: SPEC.md, section GR. */
export interface RehearsalService {
  view(sittingId: string): Promise<Rehearsal | Refusal>;
  start(actor: string, sittingId: string, plan: RehearsalPlan): Promise<Rehearsal | Refusal>;
  cut(actor: string, sittingId: string, command: CutRoom): Promise<Rehearsal | Refusal>;
  stop(actor: string, sittingId: string): Promise<Rehearsal | Refusal>;
  remove(actor: string, sittingId: string, version: number): Promise<Refusal | undefined>;
}

interface Needs {
  readonly store: RehearsalStore;
  readonly sittingStore: SittingStore;
  readonly roomStore: Pick<RoomStore, 'rooms'>;
  readonly seats: Pick<SeatService, 'codes'>;
  readonly bank: Pick<BankStore, 'findRelease'>;
  readonly clock: Clock;
  readonly runner: Pick<RehearsalRunner, 'begin'>;
  /** Where this server listens, and where browsers find it. */
  readonly address: () => Pick<CrowdPlan, 'origin' | 'publicOrigin'>;
}

export function rehearsalService(needs: Needs): RehearsalService {
  const { store, sittingStore, roomStore, seats, bank, clock, runner, address } = needs;

  async function view(sittingId: string): Promise<Rehearsal | Refusal> {
    const sitting = await sittingStore.find(sittingId);
    if (sitting === undefined) return { refused: 'notFound' };
    const [roster, kept] = await Promise.all([sittingStore.roster(sittingId), store.find(sittingId)]);
    return {
      serverNow: clock.now(),
      invented: sitting.rehearsal && roster.length > 0 && roster.every(isInvented),
      run: kept === undefined ? null : standingRun(kept, clock.now()),
    };
  }

  /** Changes the run that is going on, as it then stands for whoever lets it go on. */
  async function changeRun(
    actor: string,
    sittingId: string,
    action: string,
    step: (run: RehearsalRun) => RehearsalRun | Refusal,
    detail = {},
  ): Promise<Rehearsal | Refusal> {
    if ((await sittingStore.find(sittingId)) === undefined) return { refused: 'notFound' };
    for (;;) {
      const kept = await store.find(sittingId);
      if (kept === undefined || standingRun(kept, clock.now()).state !== 'running')
        return { refused: 'rehearsalIdle' };
      const run = step(kept.run);
      if (isRefusal(run)) return run;
      if (run === kept.run) return view(sittingId);
      const line = auditLine(clock.now(), actor, action, sittingId, detail);
      const outcome = await store.save({ ...kept, version: kept.version + 1, run }, line);
      if (outcome === 'stored') return view(sittingId);
      if (outcome !== 'conflict') return { refused: 'storageUnavailable' };
    }
  }

  return {
    view,

    async start(actor, sittingId, plan) {
      const sitting = await sittingStore.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      const against = await mayRehearse(needs, sitting);
      if (against !== undefined) return against;
      const codes = await seats.codes(actor, sittingId);
      if (isRefusal(codes)) return codes;
      const [rooms, roster, release, before] = await Promise.all([
        roomStore.rooms(sittingId),
        sittingStore.roster(sittingId),
        bank.findRelease(sitting.releaseId),
        store.find(sittingId),
      ]);
      const roomOf = new Map(roster.map(({ number, roomId }) => [number, roomId]));
      const counts = { candidates: codes.length, arrived: 0, started: 0, finished: 0, answers: 0 };
      const kept: KeptRun = {
        sittingId,
        version: (before?.version ?? 0) + 1,
        seenAt: clock.now(),
        run: {
          state: 'running',
          startedAt: clock.now(),
          startedBy: actor,
          plan,
          counts,
          cuts: [],
          stopAsked: false,
          report: null,
        },
      };
      const line = auditLine(clock.now(), actor, 'rehearsal.started', sittingId, {
        candidates: codes.length,
      });
      const outcome = await store.save(kept, line);
      if (outcome === 'conflict') return { refused: 'rehearsalBusy' };
      if (outcome !== 'stored') return { refused: 'storageUnavailable' };
      runner.begin(sittingId, {
        ...address(),
        candidates: codes.map(({ number, code }) => ({ number, code, roomId: roomOf.get(number) ?? null })),
        rooms: rooms
          .filter(({ kind }) => kind === 'supervised')
          .map(({ id, name, institute }) => ({ id, name: `${institute}, ${name}` })),
        behaviour: plan,
        begun: sitting.startsAt !== null && sitting.startsAt <= clock.now(),
        entries: release?.entries ?? [],
        seed: randomBytes(8).toString('hex'),
      });
      return view(sittingId);
    },

    async cut(actor, sittingId, command) {
      const room = (await roomStore.rooms(sittingId)).find(({ id }) => id === command.roomId);
      if (room?.kind !== 'supervised') return { refused: 'notFound' };
      const askedAt = clock.now();
      const name = `${room.institute}, ${room.name}`;
      return changeRun(
        actor,
        sittingId,
        'rehearsal.cut',
        (run) => {
          if (run.cuts.some(({ cutId }) => cutId === command.cutId)) return run;
          const isAway = run.cuts.some(
            (one) => one.roomId === command.roomId && one.askedAt + 1000 * one.seconds > askedAt,
          );
          if (isAway) return { refused: 'rehearsalBusy', detail: `${name} heeft nu al geen netwerk.` };
          return { ...run, cuts: [...run.cuts, { ...command, room: name, askedAt }] };
        },
        { room: name, seconds: command.seconds },
      );
    },

    stop: (actor, sittingId) =>
      changeRun(actor, sittingId, 'rehearsal.stopped', (run) =>
        run.stopAsked ? run : { ...run, stopAsked: true },
      ),

    async remove(actor, sittingId, version) {
      const sitting = await sittingStore.find(sittingId);
      if (sitting === undefined) return { refused: 'notFound' };
      const roster = await sittingStore.roster(sittingId);
      if (!sitting.rehearsal || !roster.every(isInvented)) return { refused: 'rehearsalRealPeople' };
      if (sitting.state === 'published' || sitting.state === 'open') return { refused: 'rehearsalUnderWay' };
      const kept = await store.find(sittingId);
      if (kept !== undefined && standingRun(kept, clock.now()).state === 'running')
        return { refused: 'rehearsalBusy' };
      const near = await nearRealTest(needs);
      if (near !== undefined) return near;
      const line = auditLine(clock.now(), actor, 'rehearsal.removed', sittingId, { name: sitting.name });
      const outcome = await store.remove(sittingId, version, line);
      if (outcome === 'conflict') return { refused: 'sittingChanged' };
      return outcome === 'stored' ? undefined : { refused: 'storageUnavailable' };
    },
  };
}
