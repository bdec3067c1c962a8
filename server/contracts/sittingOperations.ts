import { z } from 'zod';
import { AuditLine } from './audit.ts';
import { SittingId } from './ids.ts';
import type { Operation } from './operation.ts';
import { Progress } from './progress.ts';
import { CommentRow, Results } from './results.ts';
import { RosterEntry, RosterReport } from './roster.ts';
import {
  CandidateCode,
  CloseSitting,
  ExtendSitting,
  NewSitting,
  ReleaseResults,
  Sitting,
  StartSitting,
} from './sitting.ts';

const sitting = z.strictObject({ sittingId: SittingId });

/** What coordinators do with a sitting, from its roster to its results; part of `operations`. */
export const sittingOperations = {
  listSittings: {
    method: 'get',
    path: '/api/sittings',
    roles: ['coordinator'],
    scope: 'all',
    summary: 'All sittings, latest planned first.',
    reply: z.array(Sitting),
  },
  createSitting: {
    method: 'post',
    path: '/api/sittings',
    roles: ['coordinator'],
    scope: 'all',
    summary: 'Makes a sitting as a draft.',
    body: NewSitting,
    reply: Sitting,
  },
  viewSitting: {
    method: 'get',
    path: '/api/sittings/:sittingId',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'One sitting.',
    params: sitting,
    reply: Sitting,
  },
  importRoster: {
    method: 'put',
    path: '/api/sittings/:sittingId/roster',
    roles: ['coordinator'],
    scope: 'sitting',
    summary:
      'Replaces the roster from a CSV or Excel file, or (dryRun) says what that would do; for one institute its part.',
    params: sitting,
    query: z.strictObject({
      dryRun: z.enum(['true', 'false']).default('false'),
      /** JSON of `RosterColumns`: read those columns, whatever their names. */
      columns: z.string().max(4_000).optional(),
    }),
    body: 'csv',
    reply: RosterReport,
  },
  viewRoster: {
    method: 'get',
    path: '/api/sittings/:sittingId/roster',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'The roster, by number.',
    params: sitting,
    reply: z.array(RosterEntry),
  },
  publishSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/publish',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Freezes design, release, seed and roster, and makes the codes valid.',
    params: sitting,
    body: z.strictObject({ version: z.int() }),
    reply: Sitting,
  },
  listCodes: {
    method: 'get',
    path: '/api/sittings/:sittingId/codes',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'The codes of all candidates, to print or download. Logged.',
    params: sitting,
    reply: z.array(CandidateCode),
  },
  startSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/start',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Gives the joint start, a few seconds ahead.',
    params: sitting,
    body: StartSitting,
    reply: Sitting,
  },
  extendSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/extend',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Gives everyone, or one candidate, more time.',
    params: sitting,
    body: ExtendSitting,
    reply: Sitting,
  },
  closeSitting: {
    method: 'post',
    path: '/api/sittings/:sittingId/close',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Ends every attempt that still runs.',
    params: sitting,
    body: CloseSitting,
    reply: Sitting,
  },
  releaseResults: {
    method: 'post',
    path: '/api/sittings/:sittingId/release',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Lets candidates see their feedback.',
    params: sitting,
    body: ReleaseResults,
    reply: Sitting,
  },
  viewProgress: {
    method: 'get',
    path: '/api/sittings/:sittingId/progress',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'How every candidate is doing.',
    params: sitting,
    reply: Progress,
  },
  viewResults: {
    method: 'get',
    path: '/api/sittings/:sittingId/results',
    roles: ['coordinator', 'psychometrician'],
    scope: 'sitting',
    summary: 'The outcome of every attempt.',
    params: sitting,
    reply: Results,
  },
  listComments: {
    method: 'get',
    path: '/api/sittings/:sittingId/comments',
    roles: ['coordinator'],
    scope: 'sitting',
    summary: 'Remarks candidates made, for triage.',
    params: sitting,
    reply: z.array(CommentRow),
  },
  viewAudit: {
    method: 'get',
    path: '/api/sittings/:sittingId/audit',
    roles: ['coordinator', 'administrator'],
    scope: 'sitting',
    summary: 'Everything staff did with this sitting.',
    params: sitting,
    reply: z.array(AuditLine),
  },
} as const satisfies Record<string, Operation>;
