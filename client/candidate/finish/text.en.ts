import { count } from '../counted.en.ts';
import type { finishNl } from './text.nl.ts';

/** Words of the end of the test, in English. */
export const finishEn: typeof finishNl = {
  finish: {
    title: {
      complete: 'You have finished',
      stopped: 'The test has been stopped',
      timeUp: 'Time is up',
      closed: 'The test has been closed',
      terminated: 'The invigilator has ended your test',
    },
    stored: (answered) => `${count(answered, 'answer is', 'answers are')} stored.`,
    underway:
      'One answer is still on this device. It is sent as soon as there is a connection. Keep this page open.',
    thanks: 'Thank you for taking this test. You may close this page.',
    results: {
      afterItem: 'Your result is ready.',
      atEnd: 'Your result is ready.',
      afterRelease:
        'You see your result here as soon as the coordinator releases the results. Sign in then with the same number and code.',
    },
    released: 'Your result is ready.',
    tooFewAnswers: 'You answered too few questions for a result. What you answered is kept.',
    toFeedback: 'See your feedback',
    receiptTitle: 'Your receipt',
    receiptText: 'A file with a signed proof of every stored answer. It contains no questions.',
    receipt: 'Download receipt',
    receiptFailed: 'The receipt cannot be fetched right now. Try again in a moment.',
    commentTitle: 'Comment on the whole test',
    toHome: 'To your practice tests',
  },
};
