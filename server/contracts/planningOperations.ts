import { z } from 'zod';
import { RoomId, SittingId } from './ids.ts';
import type { Operation } from './operation.ts';
import {
  CarryOutDraw,
  Conflict,
  CoverageRow,
  Draw,
  PlaceAutomatically,
  PlaceByHand,
  PreviewDraw,
  RoomPlan,
  SaveRooms,
} from './planning.ts';

const sitting = z.strictObject({ sittingId: SittingId });
const room = sitting.extend({ roomId: RoomId });
const language = z.strictObject({ language: z.enum(['nl', 'en']).default('nl') });

/** What coordinators plan before a sitting: rooms, places and who sits under supervision; part of `operations`. */
export const planningOperations = {
  viewRooms: {
    method: 'get',
    path: '/api/sittings/:sittingId/rooms',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Rooms, surveillanten, places and draws; of one institute for who works for that institute.',
    params: sitting,
    reply: RoomPlan,
  },
  saveRooms: {
    method: 'put',
    path: '/api/sittings/:sittingId/rooms',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Replaces the rooms and who watches them.',
    params: sitting,
    body: SaveRooms,
    reply: RoomPlan,
  },
  placeByHand: {
    method: 'post',
    path: '/api/sittings/:sittingId/places',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Gives candidates a seat in one room, or takes them out of theirs.',
    params: sitting,
    body: PlaceByHand,
    reply: RoomPlan,
  },
  placeAutomatically: {
    method: 'post',
    path: '/api/sittings/:sittingId/places/automatic',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Seats candidates in the rooms of their own institute; who does not fit, at home.',
    params: sitting,
    body: PlaceAutomatically,
    reply: RoomPlan,
  },
  previewDraw: {
    method: 'post',
    path: '/api/sittings/:sittingId/draw/preview',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Shows what a draw of who sits under supervision gives; changes nothing.',
    params: sitting,
    body: PreviewDraw,
    reply: Draw,
  },
  carryOutDraw: {
    method: 'post',
    path: '/api/sittings/:sittingId/draw',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Carries out a draw that was looked at, and seats everyone by it. Logged with its seed.',
    params: sitting,
    body: CarryOutDraw,
    reply: RoomPlan,
  },
  roomLetters: {
    method: 'get',
    path: '/api/sittings/:sittingId/rooms/:roomId/letters',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'The letters of admission of one room as PDF, with the codes. Logged.',
    params: room,
    query: language,
    reply: 'file',
  },
  roomList: {
    method: 'get',
    path: '/api/sittings/:sittingId/rooms/:roomId/list',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'The list of one room as PDF, for its surveillant; without codes.',
    params: room,
    query: language,
    reply: 'file',
  },
  viewConflicts: {
    method: 'get',
    path: '/api/sittings/:sittingId/conflicts',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'What does not fit in a sitting: what keeps it from being published first.',
    params: sitting,
    reply: z.array(Conflict),
  },
  viewCoverage: {
    method: 'get',
    path: '/api/sittings/:sittingId/coverage',
    roles: ['coordinator', 'psychometrician'],
    scope: 'sitting',
    summary: 'How far the sample under supervision reached, by institute and reference group.',
    params: sitting,
    reply: z.array(CoverageRow),
  },
} as const satisfies Record<string, Operation>;
