import { describe, expect, test } from 'vitest';
import { Stage } from '#itembank/taxonomy/lifeCycle.ts';
import { textItem } from '#tests/support/textItem.ts';
import { type Actor, decideEdit, type EditCommand, keptOutBy } from './decideEdit.ts';
import { afterEvent, authorsOf, currentVersion, type EditedItem, editedItem } from './editedItem.ts';
import type { Hat } from './stage.ts';

const context = { today: '2026-11-22', currentEdition: new Map<string, string>() };
const someone = (person: string, ...hats: Hat[]): Actor => ({ person, hats: new Set(hats) });
const anna = someone('anna', 'author');
const [bram, carla, dirk] = ['bram', 'carla', 'dirk'].map((name) => someone(name, 'reviewer')) as [
  Actor,
  Actor,
  Actor,
];
const els = someone('els', 'committee');

const fresh = editedItem('LHK-900', [{ type: 'created', by: 'anna', content: textItem({}) }]);
const agree = (review: 'content' | 'technical'): EditCommand => ({
  kind: 'review',
  review,
  verdict: 'agreed',
  remark: '',
});
const step = (name: Extract<EditCommand, { kind: 'step' }>['step']): EditCommand => ({
  kind: 'step',
  step: name,
  reason: '',
});
const save = (vignette: string): EditCommand => ({
  kind: 'save',
  content: textItem({ vignette }),
  change: 'metadata',
  reason: 'Verduidelijkt na review.',
});

/** The item after commands that are all accepted. */
function through(item: EditedItem, ...commands: readonly (readonly [Actor, EditCommand])[]): EditedItem {
  return commands.reduce((state, [actor, command]) => {
    const decision = decideEdit(state, command, actor, state.versions.length, context);
    if (decision.kind === 'refused')
      throw new Error(`${command.kind}: ${decision.code} ${decision.guards.join()}`);
    return afterEvent(state, decision.event);
  }, item);
}
const answer = (item: EditedItem, actor: Actor, command: EditCommand, now = context) => {
  const decision = decideEdit(item, command, actor, item.versions.length, now);
  return decision.kind === 'refused' ? [decision.code, ...decision.guards] : 'accepted';
};

const inReview = through(fresh, [anna, step('submit')]);
const reviewed = through(inReview, [bram, agree('content')], [carla, agree('content')], [anna, step('pass')]);
const established = through(reviewed, [dirk, agree('technical')], [anna, step('pass')]);
const piloted = through(established, [els, step('pilot')]);
const available = through(piloted, [els, step('makeAvailable')]);

describe('the life of an item', () => {
  test('[ED3] runs from concept through two reviews and a third to available', () => {
    expect(available.stage).toBe('available');
    expect(keptOutBy(available, context)).toEqual([]);
    expect(afterEvent(available, { type: 'released', release: 'lhk-1', version: 1 }).stage).toBe('inUse');
  });

  test.each([
    { why: 'one reviewer', item: through(inReview, [bram, agree('content')]), guard: 'twoContentReviews' },
    {
      why: 'one reviewer who agrees twice',
      item: through(inReview, [bram, agree('content')], [bram, agree('content')]),
      guard: 'twoContentReviews',
    },
    {
      why: 'two who agree and one who objects',
      item: through(
        inReview,
        [bram, agree('content')],
        [carla, agree('content')],
        [dirk, { kind: 'review', review: 'content', verdict: 'revise', remark: 'De bron zegt iets anders.' }],
      ),
      guard: 'twoContentReviews',
    },
    { why: 'nobody who read the language', item: reviewed, guard: 'technicalReview' },
  ])('[ED4] does not go on with $why', ({ item, guard }) => {
    expect(answer(item, anna, step('pass'))).toEqual(['guards', guard]);
  });

  test('[ED5] lets nobody review what they wrote, nor establish what they wrote or reviewed', () => {
    const both = someone('anna', 'author', 'reviewer', 'committee');
    expect(answer(inReview, both, agree('content'))).toEqual(['ownWork']);
    expect(answer(piloted, both, step('makeAvailable'))).toEqual(['guards', 'nobodyInvolved']);
    const dirkToo = someone('dirk', 'reviewer', 'committee');
    expect(answer(piloted, dirkToo, step('makeAvailable'))).toEqual(['guards', 'nobodyInvolved']);
  });

  test('[ED6] a change of wording sends the item back and voids its reviews; a comma does neither', () => {
    const comma = through(established, [
      anna,
      save('Meneer De Boer 61 jaar, heeft sinds drie dagen pijn in zijn knie.'),
    ]);
    expect(comma.stage).toBe('establishment');
    expect(answer(comma, els, step('pilot'))).toBe('accepted');
    const words = through(established, [anna, save('Meneer De Boer, 61 jaar, heeft pijn in zijn enkel.')]);
    expect(words.stage).toBe('draft');
    expect(keptOutBy(words, context)).toEqual(['stage', 'twoContentReviews', 'technicalReview']);
  });

  test('[ED6] who joins as author takes the own review along', () => {
    const bramWrites = someone('bram', 'author', 'reviewer');
    const after = through(established, [
      bramWrites,
      save('Meneer De Boer 61 jaar, heeft sinds drie dagen pijn in zijn knie.'),
    ]);
    expect(answer(after, els, step('pilot'))).toEqual(['guards', 'twoContentReviews']);
  });

  test('[ED7] nobody overwrites, approves or releases a version they have not seen', () => {
    const changed = through(inReview, [
      anna,
      save('Meneer De Boer 61 jaar, heeft sinds drie dagen pijn in zijn knie.'),
    ]);
    for (const [actor, command] of [
      [anna, save('Iets anders.')],
      [bram, agree('content')],
      [anna, step('revise')],
    ] as const) {
      expect(decideEdit(changed, command, actor, 1, context)).toMatchObject({ code: 'conflict' });
    }
    expect(currentVersion(changed).number).toBe(2);
  });

  test('[ED8] a new edition of a source takes an item out until it has been read again', () => {
    const source = {
      kind: 'nhgStandard',
      title: 'NHG-Standaard Artrose',
      number: 'M999',
      edition: '2020',
      passage: 'Beleid',
    } as const;
    const content = { ...textItem({}), sources: [source] };
    const started = editedItem('LHK-901', [{ type: 'created', by: 'anna', content }]);
    const item = through(
      started,
      [anna, step('submit')],
      [bram, agree('content')],
      [carla, agree('content')],
      [anna, step('pass')],
      [dirk, agree('technical')],
      [anna, step('pass')],
      [els, step('pilot')],
      [els, step('makeAvailable')],
    );
    const now = { ...context, currentEdition: new Map([['M999', '2026']]) };
    expect(keptOutBy(item, now)).toEqual(['sourcesCurrent']);
    const flagged = afterEvent(item, { type: 'outdated', source: 'M999', edition: '2026' });
    expect(flagged.stage).toBe('needsRevision');
    const updated = { ...content, sources: [{ ...source, edition: '2026' }] };
    const renewed = through(flagged, [
      anna,
      { kind: 'save', content: updated, change: 'metadata', reason: 'Nieuwe uitgave.' },
    ]);
    expect(answer(renewed, els, step('makeAvailable'), now)).toEqual(['notAtThisStage']);
    expect(keptOutBy(renewed, now)).toEqual(['stage', 'twoContentReviews', 'technicalReview']);
    expect(answer(renewed, anna, step('submit'), now)).toBe('accepted');
  });

  test('[ED9] an error of the lint holds an item back until it is mended or let stand with a reason', () => {
    const content = textItem({ options: ['Amlodipine', 'Lisinopril', 'Alle bovenstaande'] });
    const item = editedItem('LHK-902', [{ type: 'created', by: 'anna', content }]);
    expect(answer(item, anna, step('submit'))).toEqual(['guards', 'noLintErrors']);
    const dismissed = through(item, [
      anna,
      { kind: 'dismiss', rule: 'allOrNone', at: 'options.C', reason: 'Citaat uit de bijsluiter.' },
    ]);
    expect(answer(dismissed, anna, step('submit'))).toBe('accepted');
  });

  test('[ED10] each hat does its own work', () => {
    expect(answer(fresh, bram, save('Iets anders.'))).toEqual(['notYourHat']);
    expect(answer(inReview, anna, agree('content'))).toEqual(['notYourHat']);
    expect(answer(established, anna, step('makeAvailable'))).toEqual(['notYourHat']);
  });
});

describe('what one person alone would undo', () => {
  const dated = (reviewBy: string): EditCommand => ({
    kind: 'save',
    content: { ...textItem({}), reviewBy },
    change: 'metadata',
    reason: 'Nagelopen.',
  });

  test('[ED20] who wrote on what an item was made from neither reviews nor establishes it', () => {
    const content = textItem({});
    const copy = editedItem('LHK-903', [
      { type: 'created', by: 'bram', content, derivedFrom: 'LHK-900', originAuthors: [...authorsOf(fresh)] },
      { type: 'stepped', by: 'bram', step: 'submit', reason: '' },
    ]);
    expect([...authorsOf(copy)]).toEqual(['anna', 'bram']);
    expect(answer(copy, someone('anna', 'reviewer'), agree('content'))).toEqual(['ownWork']);
    expect(answer(copy, carla, agree('content'))).toBe('accepted');
  });

  test('[ED21] no review date is set more than three years ahead, and none that is comes to review', () => {
    expect(answer(fresh, anna, dated('2029-11-22'))).toBe('accepted');
    expect(answer(fresh, anna, dated('2029-11-23'))).toEqual(['dateTooFar']);
    const old = editedItem('LHK-904', [
      { type: 'created', by: 'anna', content: { ...textItem({}), reviewBy: '9999-12-31' } },
    ]);
    expect(answer(old, anna, step('submit'))).toEqual(['guards', 'reviewDateNear']);
    expect(answer(old, anna, dated('2029-01-01'))).toBe('accepted');
  });

  test('[ED22] a later review date is refused past the reviews; before them it voids what was said of the content', () => {
    const later = dated('2029-08-01');
    for (const item of [established, piloted, available]) {
      expect(answer(item, anna, later)).toEqual(['dateUnconfirmed']);
      expect(answer(item, anna, dated('2027-01-01'))).toBe('accepted');
    }
    const back = through(available, [anna, step('revise')], [anna, later]);
    expect(keptOutBy(back, context)).toEqual(['stage', 'twoContentReviews']);
    const again = through(back, [anna, step('submit')]);
    expect(answer(again, anna, step('pass'))).toEqual(['guards', 'twoContentReviews']);
    const agreed = through(
      again,
      [bram, agree('content')],
      [carla, agree('content')],
      [anna, step('pass')],
      [anna, step('pass')],
      [els, step('makeAvailable')],
    );
    expect(keptOutBy(agreed, context)).toEqual([]);
  });

  test('[ED23] nothing is made available untried; what was tried need not be again until candidates get something else', () => {
    expect(answer(established, els, step('makeAvailable'))).toEqual(['guards', 'piloted']);
    const used = afterEvent(established, { type: 'released', release: 'lhk-1', version: 1 });
    expect(answer(used, els, step('makeAvailable'))).toBe('accepted');
    const changed = through(
      available,
      [anna, save('Meneer De Boer, 61 jaar, heeft pijn in zijn enkel.')],
      [anna, step('submit')],
      [bram, agree('content')],
      [carla, agree('content')],
      [anna, step('pass')],
      [dirk, agree('technical')],
      [anna, step('pass')],
    );
    expect(answer(changed, els, step('makeAvailable'))).toEqual(['guards', 'piloted']);
  });

  test('[ED24] nobody lets a finding stand that is not there', () => {
    const content = textItem({ options: ['Amlodipine', 'Lisinopril', 'Alle bovenstaande'] });
    const item = editedItem('LHK-905', [{ type: 'created', by: 'anna', content }]);
    const dismiss = (rule: string, at: string): EditCommand => ({
      kind: 'dismiss',
      rule,
      at,
      reason: 'Citaat.',
    });
    expect(answer(item, anna, dismiss('allOrNone', 'options.C'))).toBe('accepted');
    expect(answer(item, anna, dismiss('allOrNone', 'options.A'))).toEqual(['noFinding']);
    expect(answer(item, anna, dismiss('geheim', 'options.C'))).toEqual(['noFinding']);
  });

  test.each(Stage.options.filter((stage) => stage !== 'burned'))(
    '[ED25] what leaked is declared burned at once, also at %s',
    (stage) => {
      expect(through({ ...fresh, stage }, [els, step('burn')]).stage).toBe('burned');
      expect(answer({ ...fresh, stage }, anna, step('burn'))).toEqual(['notYourHat']);
    },
  );
});
