import type { Line } from '../../shared/socket.ts';

/** Notices that the line or the candidate is back, so that nobody waits longer than needed. */
export interface LineWatch {
  /** Waits, but no longer than until the line is back. */
  pause(delayMs: number): Promise<void>;
  /** @returns a function that stops watching */
  start(): () => void;
}

/** @param onBack called when the page is looked at again or the browser is online again */
export function lineWatch(line: Line | undefined, onBack: () => void): LineWatch {
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resume of [...waiting]) resume();
  };
  const back = () => {
    if (document.visibilityState === 'hidden') return;
    wake();
    onBack();
  };
  return {
    pause: (delayMs) =>
      new Promise((resolve) => {
        const resume = () => {
          clearTimeout(timer);
          waiting.delete(resume);
          resolve();
        };
        const timer = setTimeout(resume, delayMs);
        waiting.add(resume);
      }),
    start() {
      const stopLine = line?.onState((state) => {
        if (state === 'connected') wake();
      });
      window.addEventListener('online', back);
      document.addEventListener('visibilitychange', back);
      return () => {
        stopLine?.();
        window.removeEventListener('online', back);
        document.removeEventListener('visibilitychange', back);
        wake();
      };
    },
  };
}
