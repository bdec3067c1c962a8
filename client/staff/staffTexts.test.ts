import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '#contracts/problem.ts';
import { codesTexts } from './features/coordinator/codes/codesTexts.ts';
import { controlTexts } from './features/coordinator/control/controlTexts.ts';
import { progressTexts } from './features/coordinator/progress/progressTexts.ts';
import { recordsTexts } from './features/coordinator/records/recordsTexts.ts';
import { rehearsalTexts } from './features/coordinator/rehearsal/rehearsalTexts.ts';
import { resultsTexts } from './features/coordinator/results/resultsTexts.ts';
import { rosterTexts } from './features/coordinator/roster/rosterTexts.ts';
import { sebTexts } from './features/coordinator/seb/sebTexts.ts';
import { sittingTexts } from './features/coordinator/sitting/sittingTexts.ts';
import { sittingsTexts } from './features/coordinator/sittings/sittingsTexts.ts';
import { bankTexts } from './features/editor/bank/bankTexts.ts';
import { discussionTexts } from './features/editor/discussion/discussionTexts.ts';
import { draftTexts } from './features/editor/drafts/draftTexts.ts';
import { editTexts } from './features/editor/edit/editTexts.ts';
import { editorTexts } from './features/editor/editorTexts.ts';
import { exportTexts } from './features/editor/exporting/exportTexts.ts';
import { itemTexts } from './features/editor/item/itemTexts.ts';
import { coverageTexts } from './features/editor/production/coverageTexts.ts';
import { sourcesTexts } from './features/editor/sources/sourcesTexts.ts';
import { measurementTexts } from './features/psychometrician/measurementTexts.ts';
import { staffTexts } from './staffTexts.ts';

const all = {
  bankTexts,
  coverageTexts,
  discussionTexts,
  draftTexts,
  editTexts,
  editorTexts,
  exportTexts,
  itemTexts,
  sourcesTexts,
  measurementTexts,
  codesTexts,
  controlTexts,
  progressTexts,
  recordsTexts,
  rehearsalTexts,
  resultsTexts,
  rosterTexts,
  sebTexts,
  sittingTexts,
  sittingsTexts,
};

describe('language', () => {
  test.each(Object.entries(all))('[SCT1] %s says the same things in both languages', (_, { nl, en }) => {
    expect(shapeOf(en)).toEqual(shapeOf(nl));
  });

  test('[SCT2] what staff can be refused is said in English', () => {
    const met: readonly ProblemCode[] = [
      'invalidRequest',
      'notSignedIn',
      'notAllowed',
      'notFound',
      'wrongCredentials',
      'tooManyTries',
      'bodyTooLarge',
      'unsupportedMedia',
      'itemChanged',
      'itemElsewhere',
      'itemNotReady',
      'itemOwnWork',
      'releaseChanged',
      'releaseElsewhere',
      'releaseNotReady',
      'releaseOwnWork',
      'calibrationUnfinished',
      'calibrationNotLinked',
      'itemUnchanged',
      'itemDateTooFar',
      'itemDateUnconfirmed',
      'findingGone',
      'threadResolved',
      'importElsewhere',
      'sourceChanged',
      'sourceExists',
      'editionExists',
      'lastEdition',
      'withdrawalOwn',
      'sittingNotDraft',
      'sittingNotPublished',
      'sittingNotOpen',
      'sittingNotClosed',
      'sittingChanged',
      'startNeedsTwo',
      'startOwnProposal',
      'startNotProposed',
      'startNotUndoable',
      'leadTooShort',
      'startsByItself',
      'periodOver',
      'sittingPaused',
      'sittingNotPaused',
      'rosterEmpty',
      'rehearsalNearTest',
      'rehearsalBusy',
      'rehearsalIdle',
      'rehearsalTooLarge',
      'rehearsalUnderWay',
      'rehearsalRealPeople',
      'rosterRefused',
      'blueprintInfeasible',
      'blueprintUndecided',
      'notEveryone',
      'attemptFinished',
      'roomChanged',
      'roomStillWorking',
      'roomNotBegun',
      'noRooms',
      'reasonMissing',
      'sebPolicyFixed',
      'sebKeyExists',
      'storageUnavailable',
      'unavailable',
      'contentChanged',
      'internal',
    ];
    for (const code of met) expect(staffTexts.en.problems[code], code).toBeTruthy();
  });
});

/** Names and kinds of a text, without what it says; an empty sentence counts as missing. */
function shapeOf(text: unknown): unknown {
  if (typeof text === 'string') return text === '' ? 'empty' : 'string';
  if (typeof text !== 'object' || text === null) return typeof text;
  return Object.fromEntries(Object.entries(text).map(([name, value]) => [name, shapeOf(value)]));
}
