import { describe, expect, test } from 'vitest';
import { AttemptView } from '#contracts/attempt.ts';
import { testMaterial } from '#server/bank/testMaterial.ts';
import { answer, attemptLog, endsAt, extraMs, startsAt } from '#tests/support/attemptLog.ts';
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
      const view = attemptView(live, gate, now);
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
    expect(nextStep(liveAfter(2), 2).explanation).toBeNull();
    expect(nextStep(liveAfter(4), 4)).toEqual({ kind: 'finished', reason: 'complete', explanation: null });
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
    expect(view.lastExplanation).toEqual(nextStep(live, 2).explanation);
    expect(view.lastExplanation).toMatchObject({ position: 2, given: { option: 'A' } });
    const sent = JSON.stringify(view);
    expect(sent).toContain('GEHEIM van 2');
    for (const other of [1, 3, 4]) expect(sent).not.toContain(`GEHEIM van ${other}`);
  });
});
