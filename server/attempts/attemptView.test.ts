import { describe, expect, test } from 'vitest';
import { AttemptView } from '#contracts/attempt.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import {
  type AttemptLog,
  answer,
  attemptLog,
  endsAt,
  extraMs,
  openGate,
  startsAt,
} from '#tests/support/attemptLog.ts';
import { forbiddenInViews, sampleDesign, sampleRelease } from '#tests/support/sampleBank.ts';
import { attemptView, mayShowFeedback, nextStep } from './attemptView.ts';
import { itemSelector } from './itemSelector.ts';
import type { LiveAttempt } from './liveAttempts.ts';
import { newSealKey } from './sealedPacket.ts';

const release = sampleRelease(4);
const items = release.entries.map(({ version }) => version.hash);
const sitting = {
  name: 'LHK najaar',
  gate: { startsAt, endsAt, pausedAt: null },
  closed: false,
  sealKey: newSealKey(),
  ownStart: null,
  beginsApart: false,
  resultsReleased: false,
};
const design = sampleDesign();
const practice = sampleDesign({ feedback: { ...design.feedback, moment: 'afterItem' } });
const waitingSitting = { ...sitting, gate: undefined };

/** An attempt in memory after answers to its first items. */
function liveAfter(answers: number, { ofDesign = design, begun = true } = {}): LiveAttempt {
  const log = attemptLog(items);
  if (begun) log.send({ kind: 'begin' }, startsAt);
  for (let n = 1; n <= answers; n++) log.send(answer(n, n), startsAt + n);
  return liveOf(log, ofDesign);
}

function liveOf(log: AttemptLog, ofDesign = design): LiveAttempt {
  const material = testMaterial(ofDesign, release);
  return {
    record: {
      id: '00000000-0000-4000-8000-000000000001',
      sittingId: '00000000-0000-4000-8000-000000000002',
      personId: '00000000-0000-4000-8000-000000000003',
      designId: ofDesign.id,
      designVersion: 1,
      releaseId: release.id,
      seed: 'seed',
      createdAt: startsAt,
    },
    material,
    select: itemSelector(material, 'seed'),
    attempt: log.attempt,
    head: log.events.at(-1)!,
    lastStoredAt: null,
  };
}

describe('in a test that counts', () => {
  const moments = [
    { when: 'before the start is given', live: liveAfter(0, { begun: false }), gate: waitingSitting, now: 5 },
    {
      when: 'between start given and T0',
      live: liveAfter(0, { begun: false }),
      gate: sitting,
      now: startsAt - 1,
    },
    { when: 'from T0 on, not yet begun', live: liveAfter(0, { begun: false }), gate: sitting, now: startsAt },
    { when: 'while it runs', live: liveAfter(2), gate: sitting, now: startsAt + 9 },
    { when: 'after the end', live: liveAfter(4), gate: sitting, now: startsAt + 9 },
  ];

  test.each(moments)(
    '[VW1] a view $when keeps to its contract and holds no secret',
    ({ live, gate, now }) => {
      const view = { ...attemptView(live, gate, now), messages: [] };
      expect(AttemptView.parse(view)).toEqual(view);
      const sent = JSON.stringify(view);
      for (const word of [...forbiddenInViews, ...items, 'seed']) expect(sent).not.toContain(word);
    },
  );

  test('[VW2] the first item travels sealed while waiting; its key comes at T0 and not before', () => {
    const [unannounced, announced, atStart] = moments.map(({ live, gate, now }) =>
      attemptView(live, gate, now),
    );
    expect(unannounced).toMatchObject({
      item: null,
      sealKey: null,
      startsAt: null,
      sealed: { iv: expect.any(String) },
    });
    expect(announced).toMatchObject({ item: null, sealKey: null, startsAt, endsAt: endsAt + extraMs });
    expect(atStart).toMatchObject({ item: null, sealKey: sitting.sealKey });
    expect(JSON.stringify([unannounced, announced, atStart])).not.toContain('Vraag');
  });

  test('[VW3] while it runs the view shows the current item alone; when it is over, none', () => {
    const running = attemptView(liveAfter(2), sitting, startsAt + 9);
    expect(running).toMatchObject({
      state: 'running',
      answered: 2,
      item: { position: 3 },
      sealed: null,
      sealKey: null,
    });
    expect(attemptView(liveAfter(4), sitting, startsAt + 9)).toMatchObject({
      state: 'finished',
      answered: 4,
      item: null,
      finishReason: 'complete',
    });
  });

  test('[VW4] no answer is explained', () => {
    expect(attemptView(liveAfter(2), sitting, startsAt + 9).lastExplanation).toBeNull();
    expect(nextStep(liveAfter(2), sitting, 2).explanation).toBeNull();
    expect(nextStep(liveAfter(4), sitting, 4)).toEqual({
      kind: 'finished',
      reason: 'complete',
      explanation: null,
    });
  });

  test('[VW5] feedback after release waits for the release; otherwise it opens at the end', () => {
    const finished = liveAfter(4);
    expect(attemptView(finished, sitting, startsAt + 9).feedbackAvailable).toBe(false);
    expect(attemptView(finished, { ...sitting, resultsReleased: true }, startsAt + 9).feedbackAvailable).toBe(
      true,
    );
    expect(attemptView(liveAfter(3, { ofDesign: practice }), undefined, startsAt).feedbackAvailable).toBe(
      false,
    );
    expect(mayShowFeedback(practice, undefined)).toBe(true);
  });
});

test('[VW10] where not everyone begins at once, nothing is explained and no feedback opens before the release', () => {
  const apart = { ...sitting, beginsApart: true };
  for (const moment of ['afterItem', 'atEnd'] as const) {
    const ofDesign = sampleDesign({ feedback: { ...design.feedback, moment } });
    const seen = (answers: number, of = apart) =>
      attemptView(liveAfter(answers, { ofDesign }), of, startsAt + 9);
    expect(seen(2)).toMatchObject({ lastExplanation: null, design: { feedback: 'afterRelease' } });
    expect(nextStep(liveAfter(2, { ofDesign }), apart, 2).explanation).toBeNull();
    expect(seen(4)).toMatchObject({ state: 'finished', feedbackAvailable: false });
    expect(seen(4, { ...apart, resultsReleased: true }).feedbackAvailable).toBe(true);
    expect(seen(4, sitting).feedbackAvailable).toBe(true);
  }
});

test('[VW7] who answered too few questions for a result is told so, and promised no feedback', () => {
  const demanding = { ...practice, unfinished: { minimumItems: 5 } };
  const view = attemptView(liveAfter(4, { ofDesign: demanding }), undefined, startsAt);
  expect(view).toMatchObject({ state: 'finished', tooFewAnswers: true, feedbackAvailable: false });
  const enough = attemptView(liveAfter(4, { ofDesign: practice }), undefined, startsAt);
  expect(enough).toMatchObject({ tooFewAnswers: false, feedbackAvailable: true });
  expect(attemptView(liveAfter(1), sitting, startsAt + 9).tooFewAnswers).toBe(false);
});

test('[VW6] a view names the sitting; practice has none and goes by the name of its design', () => {
  expect(attemptView(liveAfter(1), sitting, startsAt + 9)).toMatchObject({
    sittingName: 'LHK najaar',
    design: { name: design.name },
  });
  expect(attemptView(liveAfter(1, { ofDesign: practice }), undefined, startsAt + 9)).toMatchObject({
    sittingName: null,
    design: { name: practice.name },
  });
});

describe('in practice', () => {
  test('[VW4] the answer given last is explained, in the view too, and no other item is', () => {
    const live = liveAfter(2, { ofDesign: practice });
    const view = attemptView(live, undefined, startsAt + 9);
    expect(view.lastExplanation).toEqual(nextStep(live, undefined, 2).explanation);
    expect(view.lastExplanation).toMatchObject({ position: 2, given: { option: 'A' } });
    const sent = JSON.stringify(view);
    expect(sent).toContain('GEHEIM van 2');
    for (const other of [1, 3, 4]) expect(sent).not.toContain(`GEHEIM van ${other}`);
  });
});

describe('under the hand of a surveillant', () => {
  const pauseId = '10000000-0000-4000-8000-000000000001';
  const pause = { kind: 'pause', pauseId, by: 'proctor', why: 'technical' } as const;

  test('[VW8] who has yet to be let in gets no key, also after T0; who is, gets it at once', () => {
    const log = attemptLog(items, openGate, 'afterIdentification');
    const look = () => attemptView(liveOf(log), sitting, startsAt + 1);
    expect(look()).toMatchObject({ state: 'waiting', admitted: false, sealKey: null, item: null });
    log.send({ kind: 'admit' }, startsAt);
    expect(look()).toMatchObject({ state: 'waiting', admitted: true, sealKey: sitting.sealKey });
  });

  test('[VW9] who is paused sees no question, and by whom and since when; before T0 they wait on', () => {
    const log = attemptLog(items);
    log.send(pause, startsAt - 5);
    const pausedBy = { by: 'proctor', since: startsAt - 5 };
    expect(attemptView(liveOf(log), sitting, startsAt - 1)).toMatchObject({
      state: 'waiting',
      pause: pausedBy,
    });
    expect(attemptView(liveOf(log), sitting, startsAt)).toMatchObject({
      state: 'paused',
      pause: pausedBy,
      sealKey: null,
      item: null,
    });
  });

  test('[VW9] a pause of everyone is seen by who was not told of it', () => {
    const paused = { ...sitting, gate: { ...sitting.gate, pausedAt: startsAt + 3 } };
    expect(attemptView(liveAfter(1), paused, startsAt + 4)).toMatchObject({
      state: 'paused',
      pause: { by: 'sitting', since: startsAt + 3 },
      item: null,
    });
  });

  test('[VW9] time for what went wrong is told apart from extra time', () => {
    const log = attemptLog(items);
    log.send({ kind: 'begin' }, startsAt);
    log.send({ kind: 'extend', extensionId: pauseId, byMs: 60_000, because: 'incident' }, startsAt + 1);
    expect(attemptView(liveOf(log), sitting, startsAt + 2)).toMatchObject({
      extraMs,
      incidentMs: 60_000,
      endsAt: endsAt + extraMs + 60_000,
    });
  });
});
