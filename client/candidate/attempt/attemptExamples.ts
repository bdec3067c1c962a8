import type { AnswerReply, AttemptView, NextStep } from '#contracts/attempt.ts';
import type { Explanation, ItemView, ShownResponse } from '#contracts/itemView.ts';

/** Examples that the tests of this folder share. */
export const exampleId = '3f2f5c0e-6f0a-4c58-9a51-0d7c1c3c9a10' as AttemptView['attemptId'];

export const exampleResponse: ShownResponse = { type: 'singleChoice', option: 'A' };

export function exampleItem(position: number): ItemView {
  return {
    type: 'singleChoice',
    position,
    inSet: null,
    vignette: null,
    stem: [{ type: 'paragraph', content: [`Vraag ${position}?`] }],
    options: [
      { letter: 'A', content: ['ja'] },
      { letter: 'B', content: ['nee'] },
    ],
  };
}

export function exampleView(changes: Partial<AttemptView> = {}): AttemptView {
  return {
    attemptId: exampleId,
    sittingId: '0b7d3c1e-1111-4c58-9a51-0d7c1c3c9a10' as NonNullable<AttemptView['sittingId']>,
    sittingName: 'LHK najaar',
    design: {
      name: { nl: 'LHK adaptief', en: 'LHK adaptive' },
      selection: 'adaptive',
      minimumItems: 45,
      maximumItems: 60,
      durationMinutes: 90,
      feedback: 'afterRelease',
      mayStopEarly: false,
    },
    version: 1,
    serverNow: 1_000_000,
    state: 'running',
    startsAt: 900_000,
    ownStart: null,
    endsAt: 5_000_000,
    extraMs: 0,
    incidentMs: 0,
    admitted: true,
    pause: null,
    answered: 0,
    lastStoredAt: null,
    item: exampleItem(1),
    sealed: null,
    sealKey: null,
    lastExplanation: null,
    finishReason: null,
    feedbackAvailable: false,
    tooFewAnswers: false,
    messages: [],
    ...changes,
  };
}

export function exampleExplanation(position: number): Explanation {
  return {
    position,
    given: exampleResponse,
    key: { type: 'singleChoice', option: 'B' },
    correct: false,
    rationale: ['Omdat.'],
    parts: [],
    literature: [],
  };
}

export function exampleNext(position: number, explanation: Explanation | null = null): NextStep {
  return { kind: 'item', item: exampleItem(position), explanation };
}

export const exampleEnd: NextStep = { kind: 'finished', reason: 'complete', explanation: null };

export function exampleStored(
  position: number,
  next: NextStep,
  kind: 'stored' | 'duplicate' = 'stored',
): AnswerReply {
  const receipt = {
    attemptId: exampleId,
    answerId: `answer-${position}`,
    position,
    seq: position + 2,
    storedAt: 1_000_000 + position,
    hash: '0'.repeat(64),
    signature: 'x',
  };
  return { kind, receipt, next };
}
