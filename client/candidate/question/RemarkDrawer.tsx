import { useEffect, useRef } from 'react';
import { useText } from '../useText.ts';
import { RemarkForm } from './RemarkForm.tsx';
import type { RemarkDesk } from './useRemarks.ts';
import './remarkDrawer.css';

interface Props {
  readonly desk: RemarkDesk;
  readonly position: number;
  readonly onClose: () => void;
}

/** Beside the question, never over its button: one can go on answering while it is open. */
export function RemarkDrawer({ desk, position, onClose }: Props) {
  const { comment, general } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('aside')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside
      className="remark-drawer"
      aria-labelledby="remark-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="remark-drawer-head">
        <h2 ref={heading} id="remark-title" tabIndex={-1}>
          {comment.title(position)}
        </h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {general.close}
        </button>
      </div>
      <RemarkForm desk={desk} position={position} />
    </aside>
  );
}
