import { SideDrawer } from '../page/SideDrawer.tsx';
import { useText } from '../useText.ts';
import { RemarkForm } from './RemarkForm.tsx';
import type { RemarkDesk } from './useRemarks.ts';
import './remarkForm.css';

interface Props {
  readonly desk: RemarkDesk;
  readonly position: number;
  readonly onClose: () => void;
}

export default function RemarkDrawer({ desk, position, onClose }: Props) {
  const { comment, general } = useText();
  return (
    <SideDrawer id="remark-title" title={comment.title(position)} close={general.close} onClose={onClose}>
      <RemarkForm desk={desk} position={position} />
    </SideDrawer>
  );
}
