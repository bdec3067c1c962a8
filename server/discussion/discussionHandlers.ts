import type { Handlers } from '#server/platform/api.ts';
import type { DiscussionService } from './discussionService.ts';

type Http = Pick<
  Handlers,
  'viewDiscussion' | 'openThread' | 'replyInThread' | 'correctEntry' | 'settleThread' | 'triageRemark'
>;

/** What the editorial staff says about items. */
export function discussionHandlers(discussions: DiscussionService): Http {
  return {
    viewDiscussion: ({ params, visitor }) => discussions.view(visitor, params.code),
    openThread: ({ params, body, visitor }) => discussions.open(visitor, params.code, body),
    replyInThread: ({ params, body, visitor }) =>
      discussions.reply(visitor, params.code, params.thread, body.text),
    correctEntry: ({ params, body, visitor }) =>
      discussions.correct(visitor, params.code, params.thread, body.entry, body.text),
    settleThread: ({ params, body, visitor }) =>
      discussions.settle(visitor, params.code, params.thread, body.resolved),
    triageRemark: ({ params, body, visitor }) =>
      discussions.triage(visitor, params.code, body.remark, body.verdict),
  };
}
