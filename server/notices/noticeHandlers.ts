import type { Handlers } from '#server/platform/api.ts';
import type { NoticeService } from './noticeService.ts';

/** What concerns the person at work. */
export function noticeHandlers(notices: NoticeService): Pick<Handlers, 'viewNotices' | 'readNotices'> {
  return {
    viewNotices: ({ visitor }) => notices.view(visitor.personId),
    readNotices: ({ body, visitor }) => notices.markRead(visitor.personId, body.ids),
  };
}
