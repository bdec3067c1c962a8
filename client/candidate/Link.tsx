import type { ReactNode } from 'react';
import { goTo } from './path.ts';

interface Props {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link inside the application: an ordinary link that does not reload the page. */
export function Link({ to, className, children }: Props) {
  return (
    <a
      href={to}
      {...(className === undefined ? {} : { className })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}
