import { renderSignOff } from '#server/documents/renderSignOff.ts';
import type { Handlers } from '#server/platform/api.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import type { CommandHandlers } from '#server/platform/sockets.ts';
import type { ProctoringService } from './proctoringService.ts';
import type { roomAccess } from './roomAccess.ts';
import type { RoomBoard } from './roomBoard.ts';

type Http = Pick<
  Handlers,
  | 'myRooms'
  | 'viewRoom'
  | 'actInRoom'
  | 'noteIrregularity'
  | 'sendRoomMessage'
  | 'messageCandidates'
  | 'listIncidents'
  | 'signOffRoom'
  | 'roomReport'
>;

/** Where the watchers of a room are told what changed. */
export const roomWatch = (roomId: string) => `room:${roomId}`;

interface Needs {
  readonly service: ProctoringService;
  readonly board: RoomBoard;
  readonly access: ReturnType<typeof roomAccess>;
}

/** What surveillanten do, and coordinators who help them. */
export function roomHandlers({ service, board, access }: Needs): {
  http: Http;
  sockets: Pick<CommandHandlers, 'room:watch'>;
} {
  return {
    http: {
      myRooms: ({ visitor }) => service.mine(visitor),
      viewRoom: ({ visitor, params: { roomId } }) => service.view(visitor, roomId),
      actInRoom: ({ visitor, params: { roomId }, body }) => service.act(visitor, roomId, body),
      noteIrregularity: ({ visitor, params: { roomId }, body }) => service.note(visitor, roomId, body),
      sendRoomMessage: ({ visitor, params: { roomId }, body }) => service.message(visitor, roomId, body),
      messageCandidates: ({ visitor, params: { sittingId }, body }) =>
        service.messageCandidates(visitor, sittingId, body),
      listIncidents: ({ visitor, params: { sittingId } }) => service.incidents(visitor, sittingId),
      signOffRoom: ({ visitor, params: { roomId }, body }) => service.signOff(visitor, roomId, body),
      async roomReport({ visitor, params: { roomId }, query: { language } }) {
        const report = await service.report(visitor, roomId, language);
        if (isRefusal(report)) return report;
        const bytes = await renderSignOff(report);
        return isRefusal(bytes) ? bytes : { type: 'application/pdf', bytes };
      },
    },

    sockets: {
      async 'room:watch'(visitor, { roomId, have }, socket) {
        if ((await access(visitor, roomId)) === undefined) return undefined;
        socket.join(roomWatch(roomId));
        const delta = have === null ? undefined : await board.missed(roomId, have);
        const view = delta === undefined ? await board.view(roomId) : undefined;
        // Once more: between looking and joining the room may have been given to others.
        if (isRefusal(view) || (await access(visitor, roomId)) === undefined) {
          socket.leave(roomWatch(roomId));
          return undefined;
        }
        return delta === undefined ? { kind: 'full', view: view! } : { kind: 'missed', delta };
      },
    },
  };
}
