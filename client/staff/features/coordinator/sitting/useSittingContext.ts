import { useOutletContext } from 'react-router';
import type { Sitting } from '#contracts/sitting.ts';

/** What the page of a sitting hands to its tabs. */
export interface SittingContext {
  readonly sitting: Sitting;
  readonly open: (dialog: SittingDialog) => void;
}

/** The dialogs that touch candidates; `extend` for everyone. */
export type SittingDialog = 'publish' | 'start' | 'extend' | 'close' | 'release';

export function useSittingContext(): SittingContext {
  return useOutletContext<SittingContext>();
}
