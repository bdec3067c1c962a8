import { count, listed, minutes, questions } from '../counted.en.ts';
import type { preparationNl } from './text.nl.ts';

/** Words of what comes before the test: checks, a question to try, the rules, in English. */
export const preparationEn: typeof preparationNl = {
  preparation: {
    steps: ['Check', 'Trial question', 'Rules'],
    step: (position, of) => `Step ${position} of ${of}`,
    checksTitle: 'Checking your device',
    checksIntro: 'This check runs by itself. You need not fill in anything.',
    checksGood: 'Everything is in order. You can go on.',
    checksAttention:
      'You can take the test. Read the points marked “Note”, and ask the invigilator if in doubt.',
    checksBad: 'The test may go wrong on this device. Use another browser or ask the invigilator.',
    again: 'Check again',
    next: 'Continue',
    previous: 'Back',
    outcome: { busy: 'Checking', good: 'In order', attention: 'Note', bad: 'Not in order' },
    practiceTitle: 'A trial question',
    practiceIntro: 'Try how answering works. This question does not count.',
    practiceDone:
      'That is how it works. In the test your answer is then stored and the next question appears.',
    rulesTitle: 'The rules',
    rulesIntro: (name) => `For ${name}:`,
    toWaitingRoom: 'To the waiting room',
    toFirstQuestion: 'To the first question',
    hasStarted: 'The test has started. Your time is running. Go on when you are ready to begin.',
  },
  checks: {
    browser: 'Browser',
    browserGood: 'Your browser can do everything the test needs.',
    browserBad: (missing) =>
      `Your browser lacks: ${listed(missing)}. Use a recent version of Chrome, Edge, Firefox or Safari.`,
    browserInsecure: 'The connection is not secure (https). The first question will appear a little later.',
    storage: 'Storage on this device',
    storageGood: 'Writing and reading back worked.',
    storageBad:
      'The browser refuses storage, as in a private window. The test works, but do not reload the page while the connection is lost.',
    clock: 'Clock',
    clockGood: 'The clock of this device agrees with the server.',
    clockOff: (seconds, ahead) =>
      `The clock of this device is ${count(seconds, 'second', 'seconds')} ${ahead ? 'fast' : 'slow'}. That does not matter: the test uses the server’s time.`,
    clockBad: 'The server’s time is not known. The test tries again as soon as there is a connection.',
    line: 'Connection',
    lineGood: (ms) => `There and back in ${ms} milliseconds.`,
    lineSlow: (ms) =>
      `There and back in ${ms} milliseconds. That is slow, but your answers arrive. A cable or a place nearer to the wifi helps.`,
    lineFallback: 'The fast connection (WebSocket) does not work. Answers travel the ordinary way.',
    lineBad: 'There is no connection to the server. Check your wifi or cable.',
  },
  practiceItem: {
    vignette:
      'A GP trainee takes a test in Peil for the first time. She wants to know what happens after confirming.',
    stem: 'What happens after you have confirmed an answer?',
    options: [
      'The answer is stored and the next question appears.',
      'The answer can be changed until the end of the test.',
      'The test stops until the invigilator goes on.',
    ],
  },
  rules: {
    adaptiveLength: (minimum, maximum) =>
      minimum === maximum
        ? `You get ${questions(maximum)}. Which question follows depends on your answers.`
        : `You get ${minimum} to ${questions(maximum)}. How many, and which, depends on your answers.`,
    linearLength: (n) => `You get ${questions(n)}.`,
    duration: (n) =>
      `The test takes ${minutes(n)}. The end time is fixed. If you are entitled to extra time, it is added.`,
    noDuration: 'There is no time limit.',
    noReturn: 'You cannot go back. Once confirmed, an answer stands. Choose an answer to every question.',
    stored:
      'Every answer is stored at once. If the connection is lost it stays on this device and you go on at the same question.',
    feedback: {
      afterItem: 'After each question you get an explanation with literature.',
      atEnd: 'You see your result right after the last question.',
      afterRelease: 'You see your result as soon as the coordinator releases the results.',
    },
  },
};
