import { useEffect, useRef } from 'react';
import MessageList from './MessageList.tsx';
import type { Messages } from './useMessages.ts';
import { useSupervisionText } from './useSupervisionText.ts';

interface Props {
  readonly messages: Messages;
  readonly onClose: () => void;
}

/** Beside the question, never over it: one can go on answering while it is open. */
export default function MessageDrawer({ messages, onClose }: Props) {
  const { messages: text } = useSupervisionText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('aside')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside
      className="remark-drawer"
      aria-labelledby="messages-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="remark-drawer-head">
        <h2 ref={heading} id="messages-title" tabIndex={-1}>
          {text.title}
        </h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {text.close}
        </button>
      </div>
      <MessageList messages={messages.all} />
    </aside>
  );
}
