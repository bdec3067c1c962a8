import { z } from 'zod';
import type { Operation } from './operation.ts';
import { OneLine } from './plainText.ts';
import {
  ChangeReleaseDraft,
  DecideReleaseDraft,
  NewReleaseDraft,
  ReleaseCheck,
  ReleaseDifference,
  ReleaseDraftPage,
  ReleaseOverview,
} from './releasing.ts';

const draft = z.strictObject({ id: z.uuid() });
const readers = ['author', 'reviewer', 'psychometrician', 'coordinator'] as const;

/** Making releases of the bank, by two people; part of `operations`. */
export const releasingOperations = {
  listReleaseDrafts: {
    method: 'get',
    path: '/api/release-drafts',
    roles: readers,
    scope: 'all',
    summary: 'Releases in the making, and those that were published.',
    reply: ReleaseOverview,
  },
  createReleaseDraft: {
    method: 'post',
    path: '/api/release-drafts',
    roles: ['author'],
    scope: 'all',
    summary: 'Begins a release, empty or from an earlier one.',
    body: NewReleaseDraft,
    reply: ReleaseDraftPage,
  },
  viewReleaseDraft: {
    method: 'get',
    path: '/api/release-drafts/:id',
    roles: readers,
    scope: 'all',
    summary: 'What was chosen for a release, and by whom.',
    params: draft,
    reply: ReleaseDraftPage,
  },
  changeReleaseDraft: {
    method: 'put',
    path: '/api/release-drafts/:id',
    roles: ['author'],
    scope: 'all',
    summary: 'Changes what was chosen; a proposal is no longer one then.',
    params: draft,
    body: ChangeReleaseDraft,
    reply: ReleaseDraftPage,
  },
  checkReleaseDraft: {
    method: 'get',
    path: '/api/release-drafts/:id/check',
    roles: readers,
    scope: 'all',
    summary: 'Everything that stands in the way of publication, or deserves a look.',
    params: draft,
    reply: ReleaseCheck,
  },
  compareReleaseDraft: {
    method: 'get',
    path: '/api/release-drafts/:id/difference',
    roles: readers,
    scope: 'all',
    summary: 'How a draft differs from an earlier release; from the newest when none is named.',
    params: draft,
    query: z.strictObject({ with: OneLine.max(60).optional() }),
    reply: ReleaseDifference,
  },
  decideReleaseDraft: {
    method: 'post',
    path: '/api/release-drafts/:id/decisions',
    roles: ['author', 'psychometrician', 'coordinator'],
    scope: 'all',
    summary: 'Proposes, approves and so publishes, sends back or drops a draft.',
    params: draft,
    body: DecideReleaseDraft,
    reply: ReleaseDraftPage,
  },
} as const satisfies Record<string, Operation>;
