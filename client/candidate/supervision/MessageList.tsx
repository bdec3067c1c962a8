import type { CandidateMessage } from '#contracts/attempt.ts';
import { timeText } from '../../shared/instantText.ts';
import { useLanguage } from '../../shared/language.ts';
import { useSupervisionText } from './useSupervisionText.ts';
import './supervision.css';

/** All messages, the latest first. */
export default function MessageList({ messages }: { messages: readonly CandidateMessage[] }) {
  const { messages: text } = useSupervisionText();
  const language = useLanguage();
  return (
    <ol className="message-list">
      {messages.toReversed().map(({ messageId, at, by, text: words }) => (
        <li key={messageId}>
          <p className="quiet figures">{text.from(by, timeText(at, language))}</p>
          <p className="message-words">{words}</p>
        </li>
      ))}
    </ol>
  );
}
