import { type ReactNode, useEffect, useRef } from 'react';
import './sideDrawer.css';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the question, never over its button: one can go on answering while it is open. */
export function SideDrawer({ id, title, close, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('aside')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <aside
      className="side-drawer"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="side-drawer-head">
        <h2 ref={heading} id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          {close}
        </button>
      </div>
      {children}
    </aside>
  );
}
