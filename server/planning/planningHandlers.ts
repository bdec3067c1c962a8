import type { planningOperations } from '#contracts/planningOperations.ts';
import type { Handlers } from '#server/platform/api.ts';
import type { ConflictService } from './conflictService.ts';
import type { DrawService } from './drawService.ts';
import type { RoomService } from './roomService.ts';

interface Needs {
  readonly rooms: RoomService;
  readonly draws: DrawService;
  readonly conflicts: ConflictService;
}

/** What coordinators plan, the whole country or their own institute. */
export function planningHandlers({
  rooms,
  draws,
  conflicts,
}: Needs): Pick<Handlers, keyof typeof planningOperations> {
  return {
    viewRooms: ({ visitor, params }) => rooms.plan(visitor, params.sittingId),
    saveRooms: ({ visitor, params, body }) => rooms.save(visitor, params.sittingId, body),
    placeByHand: ({ visitor, params, body }) => rooms.placeByHand(visitor, params.sittingId, body),
    placeAutomatically: ({ visitor, params, body }) =>
      rooms.placeAutomatically(visitor, params.sittingId, body),
    previewDraw: ({ visitor, params, body }) => draws.preview(visitor, params.sittingId, body),
    carryOutDraw: async ({ visitor, params, body }) =>
      (await draws.carryOut(visitor, params.sittingId, body)) ?? rooms.plan(visitor, params.sittingId),
    viewConflicts: ({ visitor, params }) => conflicts.conflicts(visitor, params.sittingId),
    viewCoverage: ({ visitor, params }) => draws.coverage(visitor, params.sittingId),
  };
}
