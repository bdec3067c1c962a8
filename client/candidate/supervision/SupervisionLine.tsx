import { timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { Notice } from '../page/Notice.tsx';
import type { News } from './newsOf.ts';
import type { Messages } from './useMessages.ts';
import { useSupervisionText } from './useSupervisionText.ts';
import './supervision.css';

interface Props {
  readonly news: News | undefined;
  readonly onNewsRead: () => void;
  readonly messages: Messages;
  readonly onOpen: () => void;
}

/** What others did or said, in the bar below the question, one thing at a time: said politely, read when it suits. */
export default function SupervisionLine({ news, onNewsRead, messages, onOpen }: Props) {
  const text = useSupervisionText();
  const language = useLanguage();
  const { all, unread, fresh } = messages;
  return (
    <div className="supervision-line">
      <div role="status">
        {news !== undefined && fresh === undefined && (
          <Notice status="good">
            {text.news[news.kind]}{' '}
            {news.endsAt !== null &&
              (news.endMoved ? text.news.newEnd : text.news.sameEnd)(timeText(news.endsAt, language))}{' '}
            <button type="button" className="button button-quiet" onClick={onNewsRead}>
              {text.news.read}
            </button>
          </Notice>
        )}
        {fresh !== undefined && <Notice status="attention">{text.messages.arrived(fresh.by)}</Notice>}
      </div>
      {all.length > 0 && (
        <div className="supervision-actions">
          <button type="button" className="button button-quiet" onClick={onOpen}>
            {fresh === undefined ? text.messages.count(unread) : text.messages.read}
          </button>
          {fresh !== undefined && (
            <button type="button" className="button button-quiet" onClick={messages.onLater}>
              {text.messages.later}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
