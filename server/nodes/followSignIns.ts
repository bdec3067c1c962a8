import type { PersonStore } from '#server/identity/personStore.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { NodeLine } from '#server/platform/nodeLine.ts';
import type { Pusher } from '#server/platform/sockets.ts';
import type { Followed } from './follower.ts';

interface Needs {
  readonly store: Pick<PersonStore, 'endedSince'>;
  readonly signIns: Pick<SignInService, 'onEnded' | 'endedElsewhere'>;
  readonly pusher: Pick<Pusher, 'end'>;
  readonly line: NodeLine;
  readonly clock: Clock;
}

/** How far back is looked, for what was stored late and for clocks that differ a little, in ms. */
const lookBackMs = 10_000;

/** Sign-ins that ended on another server: their sockets here end too. */
export function followSignIns({ store, signIns, pusher, line, clock }: Needs): Followed {
  let lastLookAt = clock.now();
  let seen: ReadonlySet<string> = new Set();
  signIns.onEnded(() => line.moved('signIn', []));

  return {
    what: 'signIn',
    async look() {
      const at = clock.now();
      const ended = await store.endedSince(lastLookAt - lookBackMs);
      for (const { tokenHash, replaced } of ended) {
        if (seen.has(tokenHash)) continue;
        signIns.endedElsewhere(tokenHash);
        pusher.end({ tokenHash }, replaced ? 'otherDevice' : 'revoked');
      }
      seen = new Set(ended.map(({ tokenHash }) => tokenHash));
      lastLookAt = at;
    },
  };
}
