import type { Sitting } from '#contracts/sitting.ts';

/** The one thing a coordinator does next with a sitting; undefined when everything is done. */
export type NextAction = 'importRoster' | 'publish' | 'start' | 'close' | 'release';

export function nextAction({
  state,
  candidates,
}: Pick<Sitting, 'state' | 'candidates'>): NextAction | undefined {
  switch (state) {
    case 'draft':
      return candidates === 0 ? 'importRoster' : 'publish';
    case 'published':
      return 'start';
    case 'open':
      return 'close';
    case 'closed':
      return 'release';
    case 'released':
      return undefined;
  }
}
