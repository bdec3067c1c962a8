import type { AttemptView, SubmitAnswer, SubmitSignal } from '#contracts/attempt.ts';
import { LineLost, ProblemError } from '../../shared/api.ts';
import type { ServerClock } from '../../shared/serverClock.ts';
import type { AnswerJournal } from './answerJournal.ts';
import { answerOutbox } from './answerOutbox.ts';
import type { AttemptServer } from './attemptServer.ts';
import { type AttemptEvent, type AttemptState, reduce, unknownAttempt } from './attemptState.ts';
import { jointStart } from './jointStart.ts';
import type { LineWatch } from './lineWatch.ts';
import { pollDelayMs } from './pollDelay.ts';

/** One attempt on this device: what is known of it, and what the candidate can do. */
export interface AttemptClient {
  readonly clock: ServerClock;
  readonly server: AttemptServer;
  state(): AttemptState;
  subscribe(listener: () => void): () => void;
  /** Starts talking to the server. @returns a function that stops it */
  start(): () => void;
  /** Keeps the answer on this device, then sends it until the server has replied. */
  confirm(answer: SubmitAnswer): Promise<void>;
  /** From the explanation to the next question. */
  goOn(): void;
  /** The candidate is through the checks and the rules. */
  prepared(): void;
  refresh(): Promise<void>;
  /** After signing in again: what was kept is sent, and the line is made anew. */
  signedInAgain(): void;
  signal(kind: SubmitSignal['kind'], position: number): void;
}

interface Ports {
  readonly server: AttemptServer;
  readonly clock: ServerClock;
  readonly random: () => number;
  /** @param onRefused called when the device no longer keeps answers */
  readonly openJournal: (onRefused: () => void) => AnswerJournal;
  /** @param onBack called when the page is looked at again or the browser is online again */
  readonly watchLine: (onBack: () => void) => LineWatch;
}

/** Time over which the clients of a sitting spread their look after a hint. */
const hintSpreadMs = 1_000;

export function createAttemptClient({ server, clock, random, openJournal, watchLine }: Ports): AttemptClient {
  const { line } = server;
  const listeners = new Set<() => void>();
  let state: AttemptState = unknownAttempt;
  let polling: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  function dispatch(event: AttemptEvent): void {
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    start.consider(state);
    for (const listener of listeners) listener();
  }

  const watch = watchLine(() => void synchronise());
  const start = jointStart({
    server,
    clock,
    random,
    onItem(item) {
      dispatch({ type: 'unsealed', item });
      poll(); // no reason any more to ask for the key
    },
    onView: (view) => dispatch({ type: 'viewed', view }),
    onFailure: noteFailure,
  });
  const outbox = answerOutbox({
    server,
    random,
    journal: openJournal(() => dispatch({ type: 'journal', journal: 'memory' })),
    pause: watch.pause,
    onConfirmed: ({ position, response }) => dispatch({ type: 'confirmed', position, response }),
    onHindered(position, hindrance) {
      dispatch({ type: 'hindered', position, hindrance });
      if (hindrance === 'lineLost') noteLine('lost');
      if (hindrance === 'paused') lookSoon();
    },
    async onReplied(position, reply) {
      noteLine('connected');
      dispatch({ type: 'replied', position, reply });
      if (reply.kind === 'rejected' || reply.next.kind === 'finished') await refresh();
    },
    async onRefused(position) {
      dispatch({ type: 'refused', position });
      await refresh();
    },
    onSignInEnded: noteSignInEnded,
  });

  /** Without a socket, the last exchange says whether there is a line. */
  function noteLine(lineState: 'connected' | 'lost'): void {
    if (line === undefined) dispatch({ type: 'line', line: lineState });
  }

  function noteSignInEnded(): void {
    if (state.signIn === 'active') dispatch({ type: 'signIn', signIn: 'ended' });
  }

  function noteFailure(error: unknown): void {
    if (error instanceof ProblemError && error.problem.status === 401) noteSignInEnded();
    else if (error instanceof LineLost) noteLine('lost');
  }

  async function refresh(): Promise<void> {
    try {
      const view: AttemptView = await clock.measure(server.view);
      noteLine('connected');
      dispatch({ type: 'viewed', view });
    } catch (error) {
      noteFailure(error);
    }
    poll();
  }

  function poll(): void {
    clearTimeout(polling);
    if (!running || state.signIn !== 'active') return;
    const delayMs = pollDelayMs(state, clock.now(), random());
    if (delayMs !== undefined) polling = setTimeout(() => void refresh(), delayMs);
  }

  async function synchronise(): Promise<void> {
    await refresh();
    await clock.sync(server.clock).catch(noteFailure);
  }

  /** Everyone in a sitting gets the same hint at once, so each looks at a moment of its own, and once. */
  function lookSoon(): void {
    looking ??= setTimeout(() => {
      looking = undefined;
      void refresh();
    }, random() * hintSpreadMs);
  }

  function listen(): (() => void)[] {
    if (line === undefined) return [];
    return [
      line.onState((lineState) => {
        dispatch({ type: 'line', line: lineState });
        if (lineState === 'connected') void synchronise();
      }),
      line.on('attempt:changed', lookSoon),
      line.on('sitting:started', ({ startsAt, endsAt, sealKey }) => {
        const { view } = state;
        if (view !== undefined) {
          const ownEnd = endsAt + view.extraMs + view.incidentMs;
          dispatch({ type: 'viewed', view: { ...view, startsAt, endsAt: ownEnd, sealKey } });
        }
        poll();
      }),
      line.on('signIn:ended', ({ reason }) => {
        dispatch({ type: 'signIn', signIn: reason === 'otherDevice' ? 'otherDevice' : 'ended' });
        if (reason === 'otherDevice') line.close();
      }),
    ];
  }

  return {
    clock,
    server,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      running = true;
      const stops = [...listen(), watch.start()];
      void outbox.flush();
      void synchronise();
      return () => {
        running = false;
        clearTimeout(polling);
        clearTimeout(looking);
        looking = undefined;
        start.stop();
        outbox.stop();
        for (const stop of stops) stop();
      };
    },
    confirm: outbox.confirm,
    goOn: () => dispatch({ type: 'continued' }),
    prepared: start.prepared,
    refresh,
    signedInAgain() {
      dispatch({ type: 'signIn', signIn: 'active' });
      line?.reconnect();
      void outbox.flush();
      void synchronise();
    },
    signal(kind, position) {
      void server.signal({ kind, position }).catch(() => {
        // A signal that does not arrive is no loss: it is a hint for a human, never a verdict.
      });
    },
  };
}
