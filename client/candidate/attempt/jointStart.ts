import type { AttemptView } from '#contracts/attempt.ts';
import type { ItemView } from '#contracts/itemView.ts';
import type { ServerClock } from '../../shared/serverClock.ts';
import type { AttemptServer } from './attemptServer.ts';
import type { AttemptState } from './attemptState.ts';
import { openSealed } from './openSealed.ts';

/** What a joint start asks of this device: open the first item, and tell the server, not all at once. */
export interface JointStart {
  /** Looks at what is known now; harmless to call after every change. */
  consider(state: AttemptState): void;
  /** The candidate is through the rules: from T0 on the server may know that they began. */
  prepared(): void;
  stop(): void;
}

interface Surroundings {
  readonly server: AttemptServer;
  readonly clock: ServerClock;
  readonly random: () => number;
  readonly onItem: (item: ItemView) => void;
  readonly onView: (view: AttemptView) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Time over which the "I began" messages are spread, in ms: four thousand candidates share one moment. Whoever
 * has the first question reads it meanwhile, and an answer begins the attempt by itself; whoever could not
 * open it waits for the reply.
 */
const beginSpreadMs = { afterStart: 15_000, withoutItem: 1_500 };

/** How much later at least a begin is told again that the server did not carry out, in ms. */
const againMs = 3_000;

export function jointStart(around: Surroundings): JointStart {
  const { server, clock, random, onItem, onView, onFailure } = around;
  let ready = false;
  let unsealing = false;
  let cannotOpen = false;
  let beginning: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  let view: AttemptView | undefined;
  let readableAt: number | undefined;

  function readableAfterMs(): number | undefined {
    const startsAt = view?.startsAt ?? null;
    return readableAt === undefined || startsAt === null ? undefined : Math.round(readableAt - startsAt);
  }

  /** A begin that met a pause or a full disk comes back as a view that is not under way: told again. */
  async function begin(): Promise<void> {
    const mine = beginning;
    try {
      const begun = await server.begin(readableAfterMs());
      onView(begun);
      if (begun.state === 'running' || begun.state === 'finished' || beginning !== mine) return;
      beginning = undefined;
      notBefore = clock.now() + againMs + spreadMs() * random();
      planBegin();
    } catch (error) {
      onFailure(error);
      if (beginning !== undefined) beginning = setTimeout(() => void begin(), 1_000 + 2_000 * random());
    }
  }

  async function unseal({ sealed, sealKey }: AttemptView): Promise<void> {
    if (sealed === null || sealKey === null || unsealing) return;
    unsealing = true;
    try {
      onItem(await openSealed(sealed, sealKey));
      readableAt = clock.now();
    } catch {
      // No WebCrypto, or a damaged packet: the reply to `begin` brings the item itself.
      cannotOpen = true;
      if (beginning === undefined) return;
      clearTimeout(beginning);
      beginning = undefined;
      planBegin();
    }
  }

  const spreadMs = () => (cannotOpen ? beginSpreadMs.withoutItem : beginSpreadMs.afterStart);

  function planBegin(): void {
    if (!ready || view?.state !== 'waiting' || view.startsAt === null) return;
    if (!view.admitted || view.pause !== null) return;
    const moment = Math.max(notBefore, view.startsAt + spreadMs() * random());
    beginning ??= setTimeout(() => void begin(), Math.max(0, moment - clock.now()));
  }

  function forgetBegin(): void {
    clearTimeout(beginning);
    beginning = undefined;
  }

  return {
    consider(state) {
      // A start that was undone, or given again for another moment, is not begun at the old one.
      if (view?.startsAt !== state.view?.startsAt) forgetBegin();
      view = state.view;
      if (view?.state !== 'waiting' || view.startsAt === null) return;
      if (state.item === undefined) void unseal(view);
      planBegin();
    },
    prepared() {
      ready = true;
      planBegin();
    },
    stop: forgetBegin,
  };
}
