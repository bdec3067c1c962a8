import type { AnswerReply, AttemptView, NextStep, RejectionCode } from '#contracts/attempt.ts';
import type { Explanation, ItemView, ShownResponse } from '#contracts/itemView.ts';
import type { LineState } from '../../shared/socket.ts';
import type { Hindrance } from './deliverAnswer.ts';

/** An answer on its way to the server. */
export interface Underway {
  readonly position: number;
  readonly response: ShownResponse | null;
  readonly hindrance: Hindrance | undefined;
}

/** All that the candidate's screen is drawn from. */
export interface AttemptState {
  readonly view: AttemptView | undefined;
  /** The item on screen, or ready to be shown at the start. */
  readonly item: ItemView | undefined;
  readonly underway: Underway | undefined;
  /** Server time of the last acknowledgement. */
  readonly storedAt: number | undefined;
  readonly answered: number;
  /** Shown until the candidate goes on; `next` waits behind it. */
  readonly explanation: Explanation | undefined;
  readonly next: NextStep | undefined;
  /** Why the last answer did not count, until something else happens. */
  readonly rejection: { readonly code: RejectionCode; readonly kept: boolean } | undefined;
  readonly line: LineState;
  readonly signIn: 'active' | 'ended' | 'otherDevice';
  readonly journal: 'device' | 'memory';
}

export type AttemptEvent =
  | { readonly type: 'viewed'; readonly view: AttemptView }
  | { readonly type: 'unsealed'; readonly item: ItemView }
  | { readonly type: 'confirmed'; readonly position: number; readonly response: ShownResponse | null }
  | { readonly type: 'hindered'; readonly position: number; readonly hindrance: Hindrance }
  | { readonly type: 'replied'; readonly position: number; readonly reply: AnswerReply }
  | { readonly type: 'refused'; readonly position: number }
  | { readonly type: 'continued' }
  | { readonly type: 'line'; readonly line: LineState }
  | { readonly type: 'signIn'; readonly signIn: AttemptState['signIn'] }
  | { readonly type: 'journal'; readonly journal: AttemptState['journal'] };

export const unknownAttempt: AttemptState = {
  view: undefined,
  item: undefined,
  underway: undefined,
  storedAt: undefined,
  answered: 0,
  explanation: undefined,
  next: undefined,
  rejection: undefined,
  line: 'connecting',
  signIn: 'active',
  journal: 'device',
};

/** The state after an event. What the candidate is looking at changes only forwards. */
export function reduce(state: AttemptState, event: AttemptEvent): AttemptState {
  switch (event.type) {
    case 'viewed':
      return viewed(state, event.view);
    case 'unsealed':
      return state.item === undefined ? { ...state, item: event.item } : state;
    case 'confirmed': {
      const { position, response } = event;
      return { ...state, underway: { position, response, hindrance: undefined }, rejection: undefined };
    }
    case 'hindered': {
      const { underway } = state;
      if (underway?.position !== event.position) return state;
      return { ...state, underway: { ...underway, hindrance: event.hindrance } };
    }
    case 'replied':
      return replied(landed(state, event.position), event.reply);
    case 'refused':
      return landed(state, event.position);
    case 'continued':
      return state.next === undefined
        ? { ...state, explanation: undefined }
        : goOn({ ...state, explanation: undefined, next: undefined }, state.next);
    case 'line':
      return { ...state, line: event.line };
    case 'signIn':
      return { ...state, signIn: event.signIn };
    case 'journal':
      return { ...state, journal: event.journal };
  }
}

/** A view that is older than what we know says nothing; a newer one never takes the item back. */
function viewed(state: AttemptState, view: AttemptView): AttemptState {
  if (state.view !== undefined && isOlder(view, state.view)) return state;
  const held = state.underway !== undefined || state.explanation !== undefined;
  const item = held && state.item !== undefined ? state.item : later(state.item, view.item);
  return {
    ...state,
    view,
    item,
    answered: Math.max(state.answered, view.answered),
    storedAt: Math.max(state.storedAt ?? 0, view.lastStoredAt ?? 0) || undefined,
  };
}

/** A reply that finished the attempt told us more than a view of the same version fetched before it. */
function isOlder(view: AttemptView, known: AttemptView): boolean {
  if (view.version !== known.version) return view.version < known.version;
  return known.state === 'finished' && view.state !== 'finished';
}

function landed(state: AttemptState, position: number): AttemptState {
  return state.underway?.position === position ? { ...state, underway: undefined } : state;
}

function replied(state: AttemptState, reply: AnswerReply): AttemptState {
  if (reply.kind === 'rejected') {
    return { ...state, rejection: { code: reply.code, kept: reply.kept } };
  }
  const { receipt, next } = reply;
  const stored = {
    ...state,
    rejection: undefined,
    answered: Math.max(state.answered, receipt.position),
    storedAt: Math.max(state.storedAt ?? 0, receipt.storedAt),
  };
  // An answer repeated from the journal may be about a question that is long past.
  if (state.item !== undefined && receipt.position < state.item.position) return stored;
  return next.explanation === null ? goOn(stored, next) : { ...stored, explanation: next.explanation, next };
}

function goOn(state: AttemptState, next: NextStep): AttemptState {
  if (next.kind === 'item') return { ...state, item: later(state.item, next.item) };
  const { view } = state;
  if (view === undefined) return { ...state, item: undefined };
  return {
    ...state,
    item: undefined,
    view: { ...view, state: 'finished', finishReason: next.reason, item: null },
  };
}

function later(one: ItemView | undefined, other: ItemView | null): ItemView | undefined {
  if (other === null) return one;
  return one === undefined || other.position > one.position ? other : one;
}
