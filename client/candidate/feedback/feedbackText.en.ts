import type { FeedbackText } from './feedbackText.nl.ts';

const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);
const count = (n: number) => ['No', 'One', 'Two', 'Three'][n] ?? String(n);

/** What the feedback says, in English. */
export const feedbackEn: FeedbackText = {
  title: 'Your feedback',
  of: (name, date) => `${name}, finished on ${date}`,
  notYetTitle: 'Your result is not there yet',
  notYetText:
    'The coordinator releases the results once everyone has finished and the questions have been reviewed. Come back later and sign in with the same number and code.',
  failedTitle: 'Your feedback cannot be shown right now',
  reference: {
    below: 'Your knowledge is below the level of your reference group.',
    at: 'Your knowledge is at the level of your reference group.',
    above: 'Your knowledge is above the level of your reference group.',
  },
  overall: (percent) => `Of all questions in the bank you would be expected to answer ${percent} correctly.`,
  gaps: (names) =>
    names.length === 0
      ? 'No area stands out unfavourably.'
      : `${count(names.length)} ${names.length === 1 ? 'area deserves' : 'areas deserve'} attention: ${listed(names)}.`,
  gapsUnknown: 'There were too few questions per area to say what deserves attention.',
  facts: (correct, items) => `You answered ${correct} of ${items} questions correctly.`,
  overAllPractice:
    'This counts all your practice tests together: each question once, as you answered it last.',
  gapsTitle: 'What deserves attention',
  gapItems: (correct, items) => `${correct} of ${items} questions correct`,
  read: 'To read',
  practise: 'To practise',
  practiseText: (name) => `Take a practice test and look out for the questions on ${name}.`,
  practiseLink: 'To the practice tests',
  noGaps: 'There is no area in which you score clearly lower than in the rest.',
  noGapsUnknown:
    'With so few questions per area nothing can be said about this. See below, per question, what went right and wrong.',
  profileTitle: { theme: 'Your profile per theme', icpc: 'Your profile per ICPC chapter' },
  profileText:
    'The line is where your level probably lies, the sign is the best estimate. The fewer questions, the longer the line.',
  whole: 'Whole test',
  group: (n) => `Reference group (${n})`,
  tooFew: 'too few questions to say',
  label: { low: 'low', average: 'average', high: 'high' },
  interval: (percent, lower, upper) => `${percent} (${lower}–${upper})`,
  items: (n) => `${n} ${n === 1 ? 'question' : 'questions'}`,
  asTable: 'As a table',
  asChart: 'As a chart',
  column: {
    area: 'Area',
    items: 'Questions',
    correct: 'Right',
    level: 'Estimate',
    from: 'From',
    to: 'To',
    label: 'Label',
    date: 'Date',
    test: 'Test',
    number: 'Question',
    outcome: 'Answer',
    theme: 'Theme',
    icpc: 'ICPC chapter',
  },
  growthTitle: 'Your growth',
  growthText:
    'Each test with where your level probably was then. Where the lines overlap, the difference is uncertain.',
  growthSummary: (first, last) => `From ${first} in your first test to ${last} now.`,
  perItemTitle: 'Per question',
  correct: 'right',
  incorrect: 'wrong',
  explanationsTitle: 'Explanations',
  explanationOf: (position, correct) => `Question ${position}: ${correct ? 'right' : 'wrong'}`,
  howTitle: 'How is this computed?',
  how: [
    'Every question in the bank has a known difficulty. From your answers and the difficulty of your questions we estimate your level.',
    'Whoever answers difficult questions correctly ends up higher than who answers as many easy ones correctly. Guessing is taken into account.',
    'The percentage is the share of all questions in the bank that someone of your level is expected to answer correctly.',
    'The line is a 95 % interval: in 95 of 100 cases the true level lies within it.',
    'Low, average or high follows from the best estimate and from bounds that are the same for everyone. The longer the line, the less certain it is. With too few questions we say nothing.',
  ],
  provisional:
    'The difficulty of these questions is provisional: an estimate by experts, not yet checked against answers. Read the outcome as an indication.',
  purpose:
    'This result is meant to learn from. Nothing is decided automatically about your training; discuss it with your trainer.',
  print: 'Print',
};
