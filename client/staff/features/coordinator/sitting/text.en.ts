import { numberText } from '#client/shared/instantText.ts';
import type { SittingText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const people = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The page of one sitting, its steps and its dialogs, in English. */
export const en: SittingText = {
  people,
  loading: 'Loading the sitting',
  parts: 'Parts of the sitting',
  tabs: {
    overview: 'Overview',
    roster: 'Candidates',
    rooms: 'Rooms',
    codes: 'Codes',
    control: 'Control',
    progress: 'Progress',
    seb: 'Safe Exam Browser',
    rehearsal: 'Rehearsal',
    results: 'Results',
    comments: 'Comments',
    audit: 'Log',
  },
  header: {
    planned: (moment) => `Planned ${moment}`,
    period: (from, until) => `To begin from ${from} until ${until}`,
    slots: (from, until) => `Rooms between ${from} and ${until}`,
    startsIn: (left) => `Starts in ${left}`,
    started: (time) => `Started ${time}`,
    ends: (time) => `Ends ${time}`,
    left: (time) => `${time} left`,
    over: 'time is over',
    next: 'Next step',
    proposed: 'To the proposed start',
    done: 'All steps are done.',
    national: (step) => `Next step: ${step.toLowerCase()}. A national coordinator does that.`,
    opensByItself: (moment) => `The period opens by itself: ${moment}.`,
  },
  actions: {
    importRoster: 'Import candidates',
    publish: 'Publish',
    start: 'Give the start',
    close: 'Close sitting',
    release: 'Release results',
  },
  extend: 'Give more time',
  clock: {
    of: (server: string) => `The clock of server ${server}`,
    ofDatabase: 'The clock of the database',
    length: (seconds: number) =>
      seconds < 120 ? `${number(seconds)} seconds` : `${number(Math.round(seconds / 60))} minutes`,
    moved: (whose: string, length: string, forward: boolean) =>
      `${whose} was set ${forward ? 'forward' : 'back'} by ${length}. The test goes on and nobody's end changes. Tell the administrator.`,
    setBack: (whose: string, length: string) =>
      `${whose} is ${length} behind. The test goes on from the last thing stored: the time the server was away does not count. Tell the administrator.`,
    away: (length: string) =>
      `The server was away for ${length}, or its clock was set forward. Compare the time on this screen with your own clock. Give everybody more time if needed.`,
  },
  overview: {
    steps: 'Steps',
    facts: 'Facts',
    design: 'Test design',
    release: 'Bank release',
    items: (count) => `${count} items`,
    duration: 'Duration',
    planned: 'Planned start',
    firstStart: 'First moment to begin',
    lastStart: 'Last moment to begin',
    endsForAll: 'End of whoever begins last, without extra time',
    period: {
      name: 'Period opens',
      text: 'At the first moment the period opens by itself. Then everyone begins alone, with the full time.',
    },
    slots: {
      name: 'Period opens',
      text: 'The period opens by itself. Each room then begins by itself at its own moment.',
      from: 'Beginning of the period',
      until: 'End of the period',
    },
    startKind: 'Start',
    audience: 'For whom',
    started: 'Started (T0)',
    notStarted: 'Not yet',
    ends: 'End without extra time',
    candidates: 'Candidates',
    version: 'Version of the sitting',
    stepStates: { done: 'done', current: 'now', later: 'later' },
    stepTexts: {
      importRoster: 'Read the list of candidates from a CSV file. Until the start it can be read again.',
      publish: 'Fixes design and release, and makes the codes of the candidates valid.',
      start: 'Everyone who is ready begins at the same moment.',
      close:
        'Ends the tests that still run. The sitting also closes by itself, a quarter of an hour after the last end: until then who was ended too early can still go on.',
      release: 'After that, candidates see their feedback.',
    },
  },
  publish: {
    title: 'Publish sitting',
    intro: (count) => `After this the following is fixed for ${people(count)}:`,
    frozen: (design, release, hash) => [
      `the test design: ${design}`,
      `the bank release: ${release} (${hash})`,
      'the random seed that decides items and order',
      'the extra time of whoever signs in',
    ],
    codes: 'The codes become valid: whoever has one can sign in and wait.',
    warning: 'This cannot be undone.',
    submit: (count) => `Publish for ${people(count)}`,
    done: (count) => `Published. The codes of ${people(count)} are valid.`,
  },
  start: {
    title: 'Give the start',
    ready: (ready, all) => `${number(ready)} of ${people(all)} ${ready === 1 ? 'is' : 'are'} ready.`,
    unconnected: (count) => `${count} signed in, but without a connection now`,
    absent: (count) => `${count} not signed in yet`,
    late: 'Whoever comes later can still begin; the end time does not move.',
    lead: 'Countdown (seconds)',
    leadHint: (shortest: number) => `Every screen counts down this long. ${shortest} to 600 seconds.`,
    leadWrong: (shortest: number) => `Choose ${shortest} to 600 seconds.`,
    proposeTitle: 'Propose the start',
    second: 'Another coordinator confirms this within ten minutes; only then the countdown begins.',
    propose: (ready: number) => `Propose the start for ${people(ready)}`,
    proposed: 'The start was proposed. Another coordinator confirms it.',
    fixed: (minutes) => `The test takes ${minutes}. The end time is fixed from the start.`,
    submit: (ready) => `Give the start to ${people(ready)}`,
    done: (time) => `The start has been given: the test begins at ${time}.`,
  },
  extendDialog: {
    titleAll: 'Give everyone more time',
    titleOne: (name) => `Give ${name} more time`,
    affectsAll: (count) =>
      `${people(count)} ${count === 1 ? 'has' : 'have'} not finished and will get this time.`,
    laterSlots: 'Rooms that are yet to begin keep their moment and their time.',
    lastStartMoves: 'The last moment to begin moves by as much.',
    affectsOne: (number, ends) => `1 candidate (${number}). End time now: ${ends}.`,
    noEnd: 'not known yet',
    minutes: 'Extra minutes',
    minutesWrong: 'Choose 1 to 120 minutes.',
    submitAll: (minutes, count) => `Give ${minutes} to ${people(count)}`,
    submitOne: (minutes) => `Give ${minutes} to 1 candidate`,
    done: (minutes) => `${minutes} added.`,
  },
  closeDialog: {
    title: 'Close sitting',
    running: (count) =>
      count === 0
        ? 'No one is working any more.'
        : `${people(count)} ${count === 1 ? 'is' : 'are'} still working. Their test ends at once; what was answered counts.`,
    absent: (count) =>
      `${people(count)} ${count === 1 ? 'has' : 'have'} not begun and cannot begin after this.`,
    warning: 'This cannot be undone.',
    submit: (running) => (running === 0 ? 'Close sitting' : `Close for ${people(running)}`),
    done: 'The sitting has been closed.',
  },
  releaseDialog: {
    title: 'Release results',
    affects: (withResult, all) =>
      `${number(withResult)} of ${people(all)} ${withResult === 1 ? 'has' : 'have'} a result and will see their own feedback after this.`,
    counting: 'Counting the candidates with a result.',
    warning: 'This cannot be undone. Look at the results and the comments first.',
    submit: (count) => `Release for ${people(count)}`,
    done: (count) => `The results have been released for ${people(count)}.`,
  },
  reason: 'Reason',
  reasonHint: 'Goes into the log.',
  reasonShort: 'Give a reason of at least 3 characters.',
};
