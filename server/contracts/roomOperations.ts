import { z } from 'zod';
import { RoomId } from './ids.ts';
import type { Operation } from './operation.ts';
import {
  ActionReport,
  ActOnCandidates,
  NoteIrregularity,
  RoomChoice,
  RoomView,
  SendMessage,
  SignOffRoom,
} from './room.ts';

const room = z.strictObject({ roomId: RoomId });
const inRoom = { roles: ['proctor', 'coordinator'], scope: 'sitting', params: room } as const;

/** What a surveillant does in a room; part of `operations`. A coordinator can do it in every room of theirs. */
export const roomOperations = {
  myRooms: {
    method: 'get',
    path: '/api/rooms',
    roles: ['proctor'],
    scope: 'own',
    summary: 'The rooms the signed-in surveillant watches.',
    reply: z.array(RoomChoice),
  },
  viewRoom: {
    ...inRoom,
    method: 'get',
    path: '/api/rooms/:roomId',
    summary: 'How everyone in a room is doing. Nothing about items, answers or scores.',
    reply: RoomView,
  },
  actInRoom: {
    ...inRoom,
    method: 'post',
    path: '/api/rooms/:roomId/actions',
    summary:
      'Does something to one or more candidates; the reply says for whom it was done. Harmless to repeat.',
    body: ActOnCandidates,
    reply: ActionReport,
  },
  noteIrregularity: {
    ...inRoom,
    method: 'post',
    path: '/api/rooms/:roomId/irregularities',
    summary: 'Notes an irregularity. Harmless to repeat.',
    body: NoteIrregularity,
    reply: RoomView,
  },
  sendRoomMessage: {
    ...inRoom,
    method: 'post',
    path: '/api/rooms/:roomId/messages',
    summary: 'Sends a message to candidates of the room. Harmless to repeat.',
    body: SendMessage,
    reply: RoomView,
  },
  signOffRoom: {
    ...inRoom,
    method: 'post',
    path: '/api/rooms/:roomId/sign-off',
    summary: 'Signs off the room, once nobody works in it any more.',
    body: SignOffRoom,
    reply: RoomView,
  },
  roomReport: {
    ...inRoom,
    method: 'get',
    path: '/api/rooms/:roomId/report',
    summary: 'The report of the room as PDF.',
    query: z.strictObject({ language: z.enum(['nl', 'en']).default('nl') }),
    reply: 'file',
  },
} as const satisfies Record<string, Operation>;
