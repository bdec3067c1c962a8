import type { Handlers } from '#server/platform/api.ts';
import type { ReleaseService } from './releaseService.ts';

type Http = Pick<
  Handlers,
  | 'listReleaseDrafts'
  | 'createReleaseDraft'
  | 'viewReleaseDraft'
  | 'changeReleaseDraft'
  | 'checkReleaseDraft'
  | 'compareReleaseDraft'
  | 'decideReleaseDraft'
  | 'measureReleaseDraft'
>;

/** Making releases, by two people. */
export function releaseHandlers(releases: ReleaseService): Http {
  return {
    listReleaseDrafts: () => releases.list(),
    createReleaseDraft: ({ body, visitor }) => releases.create(visitor, body),
    viewReleaseDraft: ({ params, visitor }) => releases.view(params.id, visitor),
    changeReleaseDraft: ({ params, body, visitor }) => releases.change(params.id, visitor, body),
    checkReleaseDraft: ({ params }) => releases.check(params.id),
    measureReleaseDraft: ({ params, body, visitor }) => releases.measure(params.id, visitor, body),
    compareReleaseDraft: ({ params, query }) => releases.difference(params.id, query.with),
    decideReleaseDraft: ({ params, body, visitor }) => releases.decide(params.id, visitor, body),
  };
}
