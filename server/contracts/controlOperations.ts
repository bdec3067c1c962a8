import { z } from 'zod';
import {
  AtVersion,
  Incident,
  MessageCandidates,
  MessageReport,
  ProposeStart,
  Pulse,
  WithReason,
} from './control.ts';
import { SittingId } from './ids.ts';
import type { Operation } from './operation.ts';
import { Sitting } from './sitting.ts';

const sitting = z.strictObject({ sittingId: SittingId });

/** What the control room does with a whole sitting; part of `operations`. */
export const controlOperations = {
  proposeStart: {
    method: 'post',
    path: '/api/sittings/:sittingId/start-proposal',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Proposes the start of a sitting that two people start.',
    params: sitting,
    body: ProposeStart,
    reply: Sitting,
  },
  withdrawStart: {
    method: 'post',
    path: '/api/sittings/:sittingId/start-proposal/withdraw',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Takes a proposed start back.',
    params: sitting,
    body: AtVersion,
    reply: Sitting,
  },
  confirmStart: {
    method: 'post',
    path: '/api/sittings/:sittingId/start-proposal/confirm',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Confirms, as another person, the start that was proposed: the countdown begins.',
    params: sitting,
    body: AtVersion,
    reply: Sitting,
  },
  undoStart: {
    method: 'post',
    path: '/api/sittings/:sittingId/start/undo',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Stops the countdown: nobody saw a question, and everybody waits again.',
    params: sitting,
    body: WithReason,
    reply: Sitting,
  },
  pauseSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/pause',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Stops the time of everybody.',
    params: sitting,
    body: WithReason,
    reply: Sitting,
  },
  continueSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/continue',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Lets everybody go on; the end moves by as long as the pause was.',
    params: sitting,
    body: AtVersion,
    reply: Sitting,
  },
  messageCandidates: {
    method: 'post',
    path: '/api/sittings/:sittingId/messages',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Sends a message to everyone of a sitting or of one institute. Harmless to repeat.',
    params: sitting,
    body: MessageCandidates,
    reply: MessageReport,
  },
  viewPulse: {
    method: 'get',
    path: '/api/sittings/:sittingId/pulse',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Arrivals, answers, delays and connections of a sitting over time.',
    params: sitting,
    query: z.strictObject({ since: z.coerce.number().int().nonnegative().default(0) }),
    reply: Pulse,
  },
  listIncidents: {
    method: 'get',
    path: '/api/sittings/:sittingId/incidents',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'What went wrong in the rooms of a sitting, and what was done about it; the latest first.',
    params: sitting,
    reply: z.array(Incident).max(50),
  },
} as const satisfies Record<string, Operation>;
