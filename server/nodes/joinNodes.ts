import type { Logger } from 'pino';
import type { AttemptService } from '#server/attempts/attemptService.ts';
import type { AttemptStore } from '#server/attempts/attemptStore.ts';
import type { PersonStore } from '#server/identity/personStore.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { RoomStore } from '#server/planning/roomStore.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Machine } from '#server/platform/machine.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import type { Pusher } from '#server/platform/sockets.ts';
import type { RoomOf } from '#server/proctoring/roomOf.ts';
import type { RoomStates } from '#server/proctoring/roomStates.ts';
import type { SittingChanges } from '#server/sittings/sittingChanges.ts';
import type { SittingStore } from '#server/sittings/sittingStore.ts';
import type { DatabaseTime } from './databaseTime.ts';
import { followAttempts } from './followAttempts.ts';
import { follower } from './follower.ts';
import { followRooms } from './followRooms.ts';
import { followSignIns } from './followSignIns.ts';
import { followSittings } from './followSittings.ts';
import { nodeBeat } from './nodeBeat.ts';
import type { NodeStore } from './nodeStore.ts';
import type { otherNodes } from './otherNodes.ts';

interface Needs {
  readonly id: string;
  readonly name: string;
  readonly nodes: NodeStore;
  readonly others: ReturnType<typeof otherNodes>;
  readonly attemptStore: AttemptStore;
  readonly sittingStore: SittingStore;
  readonly people: PersonStore;
  readonly roomStore: RoomStore;
  readonly roomStates: RoomStates;
  readonly roomOf: Pick<RoomOf, 'forget'>;
  readonly attempts: AttemptService;
  readonly sittingChanges: SittingChanges;
  readonly signIns: SignInService;
  /** Told of attempts that moved or got or lost a connection elsewhere, for those who watch. */
  readonly touch: (attemptId: string) => void;
  readonly pusher: Pusher;
  readonly line: NodeLine;
  readonly clock: Clock;
  readonly machine: Machine;
  /** Absent where this server has its database to itself: then there is nobody to follow. */
  readonly databaseTime: DatabaseTime | undefined;
  readonly onDatabaseMoved: (byMs: number) => void;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Becomes one of the servers of its database. @returns how to leave, once nobody is connected here any more */
export async function joinNodes(needs: Needs): Promise<() => Promise<void>> {
  const { attemptStore, sittingStore, people, attempts, sittingChanges, signIns, databaseTime } = needs;
  const stopBeating = await nodeBeat({
    ...needs,
    store: needs.nodes,
    onMoved: needs.onDatabaseMoved,
  }).start();
  if (databaseTime === undefined) return stopBeating;
  const stopFollowing = await follower({
    ...needs,
    followed: [
      followSittings({ ...needs, store: sittingStore, changes: sittingChanges }),
      followAttempts({ ...needs, store: attemptStore, attempts }),
      followSignIns({ ...needs, store: people, signIns }),
      followRooms({
        ...needs,
        sittings: sittingStore,
        changes: sittingChanges,
        rooms: needs.roomStore,
        states: needs.roomStates,
      }),
    ],
  }).start();
  return async () => {
    stopFollowing();
    await stopBeating();
  };
}
