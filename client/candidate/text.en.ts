import type { Text } from './text.nl.ts';

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const questions = (n: number) => count(n, 'question', 'questions');
const minutes = (n: number) => count(n, 'minute', 'minutes');
const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);

/** Everything a candidate can read up to the end of the test, in English. */
export const en: Text = {
  general: {
    brokenTitle: 'This page did not load properly',
    brokenText: 'Your stored answers are safe. Reload the page; you go on where you were.',
    reload: 'Reload the page',
    language: 'Language',
    accessibility: 'Accessibility',
    skipToContent: 'Skip to content',
    loading: 'One moment.',
    loadingSlowly: 'There is no connection to the server yet. This page keeps trying by itself.',
    tryAgain: 'Try again',
    close: 'Close',
    signOut: 'Sign out',
    back: 'Back',
    staffSignedIn: 'You are signed in as a member of staff in this browser.',
    toStaff: 'To the staff pages',
  },
  media: {
    enlarge: (alt) => `Enlarge image: ${alt}`,
    close: 'Close',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
  },
  signIn: {
    title: 'Sign in for your test',
    intro: 'Your candidate number and code are on the card or in the e-mail from your training institute.',
    number: 'Candidate number',
    code: 'Code',
    codeHint: 'Capitals, spaces and hyphens do not matter.',
    submit: 'Sign in',
    busy: 'Signing in',
    missingNumber: 'Enter your candidate number.',
    missingCode: 'Enter your code.',
    practiceTitle: 'Practise by yourself',
    practiceText:
      'With your own account you take practice tests whenever you like, explained after each question.',
    practiceLink: 'Practise',
  },
  signInAgain: {
    title: 'Sign in again',
    text: 'You are no longer signed in. What you chose is still on this device and is sent as soon as you have signed in.',
  },
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
  waitingRoom: {
    title: 'Waiting room',
    untilStart: 'The test starts in',
    startsAt: (time) => `Start: ${time}`,
    noStartYet: 'The coordinator gives the start',
    stayHere: 'Keep this page open. You need not do anything.',
    atZero: 'At zero, question 1 appears by itself.',
    onStart: 'After the start a clock counts down here. At zero, question 1 appears by itself.',
    packetReady: 'The first question is on this device, encrypted.',
    packetNotReady: 'The first question is fetched at the start.',
    starting: 'The test starts. The first question is being fetched.',
    rulesAgain: 'Read the rules again',
    inOneMinute: 'The test starts in one minute.',
    inSeconds: (n) => `The test starts in ${n} seconds.`,
  },
  line: {
    connected: 'Connected',
    connecting: 'Connecting',
    lost: 'No connection',
    restored: 'Connection restored',
  },
  question: {
    title: (position) => `Question ${position}`,
    placeAdaptive: (position, maximum) =>
      `question ${position} of ${position === maximum ? '' : 'at most '}${maximum}`,
    placeLinear: (position, of) => `question ${position} of ${of}`,
    confirm: 'Confirm answer',
    strikeOut: (letter) => `Strike out answer ${letter}`,
    image: 'Image',
    timeLeft: 'Time left',
    hideTime: ['Hide', 'time'],
    showTime: ['Show', 'time'],
    timeHidden: 'hidden',
    minutesLeft: (n) => `${minutes(n)} left.`,
    help: 'Help',
    comment: 'Comment',
    stop: 'Stop the test',
  },
  save: {
    nothing: 'No answer yet',
    sending: 'Being stored',
    stored: (time) => `Stored ${time}`,
    onDevice: 'Kept on this device',
    retrying: 'Being sent again',
  },
  trouble: {
    lineLostUnderway:
      'The connection is lost. Your answer is safe on this device and is sent as soon as the connection is back.',
    lineLostUnderwayMemory:
      'The connection is lost. Your answer is sent as soon as it is back. Keep this page open: the browser refuses storage.',
    lineLost: 'The connection is lost. You can answer this question as usual; your answer is kept.',
    serverBusy:
      'The server is busy. Your answer is safe on this device and is sent again by itself. You need not do anything.',
    storageRefused:
      'Your browser refuses storage. You can take the test; do not reload this page while the connection is lost.',
    rejected: {
      notStarted: 'The start has not been given yet. Your choice is kept.',
      paused: 'The test is paused. Your choice is kept; confirm again when the test goes on.',
      timeUp: 'Your last answer came after the end of your time. It is kept, but does not count.',
      finished: 'Your last answer came after the end of the test. It is kept, but does not count.',
      notCurrent: 'This question had been answered already. You go on at the next question.',
      unknownOption: 'This answer did not arrive. Choose again and confirm.',
      answerIdReused: 'Your earlier answer to this question is stored and stands.',
      storageUnavailable: 'The server cannot store right now. Your answer is sent again by itself.',
    },
    pausedTitle: 'The test is paused',
    pausedText: 'The invigilator has paused the test. Your time stands still. What you chose is kept.',
    pausedNext: 'Keep this page open. The question comes back by itself.',
    otherDeviceTitle: 'You signed in on another device',
    otherDeviceText:
      'Your test goes on at the other device. All stored answers are known there. This screen does nothing any more.',
    otherDeviceNext: 'Was it not you? Then warn the invigilator at once.',
    continueHere: 'Go on here',
    timeUpTitle: 'Time is up',
    timeUpText: 'You can give no more answers.',
    timeUpStored: 'Everything you confirmed is stored.',
    timeUpUnderway:
      'One answer is still on this device. It is sent as soon as the connection is back. The server decides whether it was in time; it is kept in any case.',
    timeUpOffline: 'The connection is lost. Keep this page open until it says that everything has been sent.',
    timeUpWaiting: 'The test is being closed.',
  },
  help: {
    title: 'Help with answering',
    keys: [
      ['↑ ↓', 'To the previous or next answer, when you are in the list of answers'],
      ['1–4 or A–D', 'Chooses that answer, when you are in the list of answers'],
      ['Enter', 'Confirms the chosen answer'],
      ['Tab', 'To the next part of the page'],
      ['Esc', 'Closes this window or the comment'],
    ],
    strikeOut: 'The sign to the right of an answer strikes it out. You can still choose it afterwards.',
    image: 'Choose an image to enlarge it.',
    noReturn: 'Once confirmed, you cannot go back.',
    trouble: 'Connection lost? Stay on this page. Your answer is kept.',
  },
  comment: {
    title: (position) => `Comment on question ${position}`,
    hint: 'Your comment goes to the editors. It does not count and does not hold you up. Do not name patients.',
    label: 'Your comment',
    send: 'Send comment',
    sending: 'Being sent',
    waiting: 'Not sent yet: there is no connection. It will be sent by itself.',
    refused: 'The comment was not accepted. Make it shorter and try again.',
    stored: (time) => `Stored ${time}. Thank you.`,
    left: (n) => `${n} characters left`,
  },
  stopDialog: {
    title: 'Do you want to stop the test?',
    text: (answered) =>
      `You answered ${questions(answered)}. After stopping you cannot resume this test. To go on later, just close this page.`,
    stop: 'Stop the test',
    cancel: 'Go on with the test',
    failed: 'Stopping did not work. Try again in a moment.',
  },
  explanation: {
    title: (position) => `Explanation of question ${position}`,
    correct: 'Your answer is correct',
    incorrect: 'Your answer is not correct',
    rightAnswer: 'correct answer',
    yourAnswer: 'your answer',
    key: (letter) => `The correct answer is ${letter}.`,
    perOption: 'Per answer',
    literature: 'To read',
    next: 'Next question',
    toEnd: 'To the end',
    previous: (position) => `Explanation of your previous question (question ${position})`,
  },
  finish: {
    title: {
      complete: 'You have finished',
      stopped: 'The test has been stopped',
      timeUp: 'Time is up',
      closed: 'The test has been closed',
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
  problem: {
    lineLost: 'There is no connection to the server. Check your internet and try again.',
    wrongCredentials: 'This combination is not known. Check what you entered.',
    wrongCode: 'This number and this code do not belong together. Check them on your card.',
    tooManyTries: 'Too many attempts were made. Wait a few minutes and try again.',
    accountExists: 'There is already an account with this e-mail address. Sign in with it.',
    weakPassword:
      'This password is too easy to guess. Choose, for example, three words that have nothing to do with you or with each other.',
    notYetReleased: 'Your result has not been released yet.',
    noResult: 'There is no result, because too few questions were answered.',
    notSignedIn: 'You are no longer signed in. Sign in again.',
    notFound: 'This page does not exist or is not yours.',
    sittingClosed:
      'Your number and code are right, but this test is over: you cannot begin it any more. Contact the coordinator of your institute.',
    tooMuchPractice:
      'You started so many practice tests today that no new one can be added for now. Go on with one that is open, or begin a new one tomorrow.',
    practiceClosed: 'Practising is not possible right now. Try again later.',
    storageUnavailable: 'The server cannot store right now. Try again in a minute.',
    unavailable: 'The server cannot reach its data right now. Try again in a minute.',
    internal: 'Something went wrong on the server. Try again in a moment.',
  },
};
