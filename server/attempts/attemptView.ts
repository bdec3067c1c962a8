import type { AttemptView, DesignView, NextStep } from '#contracts/attempt.ts';
import type { AttemptId, SittingId } from '#contracts/ids.ts';
import type { Explanation, ItemView } from '#contracts/itemView.ts';
import type { Design } from '#itembank/design/design.ts';
import { placeInSet } from '#server/bank/caseSets.ts';
import { entryOf } from '#server/bank/testMaterial.ts';
import { type Attempt, answeredItems } from './attempt.ts';
import { explanation } from './explanation.ts';
import { itemView } from './itemView.ts';
import type { LiveAttempt } from './liveAttempts.ts';
import { type Gate, isPaused, ownEnd } from './ownEnd.ts';
import { shownEnd } from './ownStart.ts';
import { seal } from './sealedPacket.ts';
import type { SittingGate } from './sittingGates.ts';

/** All of a view that follows from the attempt and its sitting. */
export type BareView = Omit<AttemptView, 'messages'>;

/** What the candidate's client may know of an attempt at this moment. */
export function attemptView(live: LiveAttempt, sitting: SittingGate | undefined, now: number): BareView {
  const { record, material, attempt, head } = live;
  const gate = sitting?.gate;
  const sealKey = sitting?.sealKey ?? null;
  const isOwn = sitting !== undefined && sitting.ownStart !== null;
  const started = gate !== undefined && now >= gate.startsAt && !isOwn;
  const mayOpen = attempt.state === 'waiting' && attempt.admitted && !isPaused(attempt, gate);
  const finished = attempt.state === 'finished';
  const shown = shownState(attempt, gate, started);
  const tooFew = answeredItems(attempt).length < material.design.unfinished.minimumItems;
  return {
    attemptId: record.id as AttemptId,
    sittingId: record.sittingId as SittingId | null,
    sittingName: sitting?.name ?? null,
    design: designView(material.design, sitting),
    version: head.seq,
    serverNow: now,
    state: shown,
    startsAt: isOwn ? begunAt(attempt) : (gate?.startsAt ?? null),
    endsAt: shownEnd(attempt, gate, ownEnd(attempt, gate?.endsAt ?? null)),
    ownStart: attempt.state === 'waiting' ? (sitting?.ownStart ?? null) : null,
    extraMs: attempt.extraMs,
    incidentMs: attempt.incidentMs,
    admitted: attempt.admitted,
    pause: finished ? null : pauseOf(attempt, gate),
    answered: answeredItems(attempt).length,
    lastStoredAt: live.lastStoredAt,
    // As the sitting says, also where the log does not know yet that everybody goes on.
    item: shown === 'running' ? currentItem(live) : null,
    sealed: attempt.state === 'waiting' && sealKey !== null ? seal(currentItem(live)!, sealKey) : null,
    sealKey: mayOpen && started ? sealKey : null,
    lastExplanation: explains(material.design, sitting)
      ? explanationAt(live, answeredItems(attempt).length)
      : null,
    finishReason: attempt.state === 'finished' ? attempt.reason : null,
    feedbackAvailable: finished && !tooFew && mayShowFeedback(material.design, sitting),
    tooFewAnswers: finished && tooFew,
  };
}

function begunAt(attempt: Attempt): number | null {
  return attempt.state === 'waiting' ? null : attempt.startedAt;
}

/** Who is paused before having begun waits on until the start, and stands still from then on. */
function shownState(attempt: Attempt, gate: Gate | undefined, started: boolean): AttemptView['state'] {
  if (attempt.state === 'finished') return 'finished';
  if (!isPaused(attempt, gate)) return attempt.state === 'waiting' ? 'waiting' : 'running';
  return attempt.state === 'waiting' && !(started && attempt.admitted) ? 'waiting' : 'paused';
}

/** What has kept the time standing still the longest. */
function pauseOf(attempt: Attempt, gate: Gate | undefined): AttemptView['pause'] {
  const own = [...attempt.pauses.values()].filter(({ by }) => by !== 'sitting');
  const common = gate?.pausedAt == null ? [] : [{ by: 'sitting' as const, since: gate.pausedAt }];
  const [first] = [...own, ...common].toSorted((one, other) => one.since - other.since);
  return first === undefined ? null : { by: first.by, since: first.since };
}

/**
 * When a candidate may see what was right. Where not everyone begins at once, never before the release: who has yet to
 * begin could hear it.
 */
function feedbackMoment(
  { feedback }: Design,
  sitting: SittingGate | undefined,
): Design['feedback']['moment'] {
  return sitting?.beginsApart === true ? 'afterRelease' : feedback.moment;
}

/** Whether a finished attempt's feedback may be seen now. */
export function mayShowFeedback(design: Design, sitting: SittingGate | undefined): boolean {
  return feedbackMoment(design, sitting) !== 'afterRelease' || sitting?.resultsReleased === true;
}

/** What comes after the answer at this position. */
export function nextStep(
  live: LiveAttempt,
  sitting: SittingGate | undefined,
  answeredPosition: number,
): NextStep {
  const { attempt, material } = live;
  const worked = explains(material.design, sitting) ? explanationAt(live, answeredPosition) : null;
  return attempt.state === 'finished'
    ? { kind: 'finished', reason: attempt.reason, explanation: worked }
    : { kind: 'item', item: currentItem(live)!, explanation: worked };
}

export function designView(design: Design, sitting?: SittingGate): DesignView {
  return {
    name: design.name,
    selection: design.selection.kind,
    minimumItems: design.length.minimum,
    maximumItems: design.length.maximum,
    durationMinutes: design.durationMinutes,
    feedback: feedbackMoment(design, sitting),
    mayStopEarly: design.mayStopEarly,
  };
}

function explains(design: Design, sitting: SittingGate | undefined): boolean {
  return feedbackMoment(design, sitting) === 'afterItem';
}

function currentItem({ attempt, material, record }: LiveAttempt): ItemView | null {
  const position = attempt.given.length;
  const given = attempt.given[position - 1];
  if (given === undefined || given.answer !== undefined) return null;
  const { content } = entryOf(material, given.item).version;
  const inSet = placeInSet(material.sets, material.indexOf.get(given.item)!);
  return itemView(content, record.seed, position, inSet);
}

function explanationAt({ attempt, material, record }: LiveAttempt, position: number): Explanation | null {
  const given = attempt.given[position - 1];
  if (given?.answer === undefined) return null;
  const { content } = entryOf(material, given.item).version;
  return explanation(content, record.seed, position, given.answer);
}
