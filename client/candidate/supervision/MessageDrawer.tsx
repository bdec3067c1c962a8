import { SideDrawer } from '../page/SideDrawer.tsx';
import MessageList from './MessageList.tsx';
import type { Messages } from './useMessages.ts';
import { useSupervisionText } from './useSupervisionText.ts';

interface Props {
  readonly messages: Messages;
  readonly onClose: () => void;
}

export default function MessageDrawer({ messages, onClose }: Props) {
  const { messages: text } = useSupervisionText();
  return (
    <SideDrawer id="messages-title" title={text.title} close={text.close} onClose={onClose}>
      <MessageList messages={messages.all} />
    </SideDrawer>
  );
}
