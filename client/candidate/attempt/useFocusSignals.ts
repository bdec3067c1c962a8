import { useEffect } from 'react';
import type { AttemptClient } from './attemptClient.ts';

/** How long the focus must be elsewhere before it is worth telling, in ms. */
const settleMs = 500;

/** Tells the server when the page loses the focus or the full screen and gets it back: neutral facts, nothing more. */
export function useFocusSignals(client: AttemptClient, position: number | undefined): void {
  useEffect(() => {
    if (position === undefined || client.server.line === undefined) return;
    let told = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const here = document.visibilityState === 'visible' && document.hasFocus();
        if (here === told) return;
        told = here;
        client.signal(here ? 'focusBack' : 'focusLost', position);
      }, settleMs);
    };
    const lookAtScreen = () =>
      client.signal(document.fullscreenElement === null ? 'fullScreenLeft' : 'fullScreenBack', position);
    document.addEventListener('fullscreenchange', lookAtScreen);
    window.addEventListener('blur', look);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('fullscreenchange', lookAtScreen);
      window.removeEventListener('blur', look);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, position]);
}
