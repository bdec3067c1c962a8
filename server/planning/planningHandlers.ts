import type { planningOperations } from '#contracts/planningOperations.ts';
import type { FileReply, Handlers } from '#server/platform/api.ts';
import { isRefusal, type Refusal } from '#server/platform/refusal.ts';
import type { ConflictService } from './conflictService.ts';
import type { DrawService } from './drawService.ts';
import type { LetterService } from './letterService.ts';
import type { RoomService } from './roomService.ts';

interface Needs {
  readonly rooms: RoomService;
  readonly draws: DrawService;
  readonly conflicts: ConflictService;
  readonly letters: LetterService;
}

/** What coordinators plan, the whole country or their own institute. */
export function planningHandlers({
  rooms,
  draws,
  conflicts,
  letters,
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
    roomLetters: async ({ visitor, params, query }) =>
      asPdf(await letters.letters(visitor, params.sittingId, params.roomId, query.language)),
    roomList: async ({ visitor, params, query }) =>
      asPdf(await letters.list(visitor, params.sittingId, params.roomId, query.language)),
    viewConflicts: ({ visitor, params }) => conflicts.conflicts(visitor, params.sittingId),
    viewCoverage: ({ visitor, params }) => draws.coverage(visitor, params.sittingId),
  };
}

function asPdf(paper: { readonly name: string; readonly bytes: Uint8Array } | Refusal): FileReply | Refusal {
  return isRefusal(paper) ? paper : { type: 'application/pdf', ...paper };
}
