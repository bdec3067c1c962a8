import type { SebText } from './sebText.nl.ts';

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const sebEn: SebText = {
  problems: {
    sebRequired:
      'Your number and code are right, but you take this test in Safe Exam Browser. Open it there, or go on with a code of the invigilator.',
    sebMissing:
      'This page is not open in Safe Exam Browser, or the browser sends no keys. Open Safe Exam Browser with the link of the test.',
    sebMismatch:
      'Safe Exam Browser is open with other settings than those of this test, or this version is not admitted. Close the program and open it with the link of the test.',
    sebReplayed:
      'This check was used before. Check again; if that fails, open Safe Exam Browser again with the link of the test.',
    sebStale: 'This check has expired. Check again.',
    sebWrongCode: 'This code is not right or has been used. Ask for a new one if needed.',
    tooManyTries: 'Tried too often in a row. Wait five minutes.',
    notFound: 'This test is not known here. Check the link in your invitation.',
  },
  start: {
    title: 'Checking Safe Exam Browser',
    checking: 'This check runs by itself. One moment.',
    right: 'Safe Exam Browser is set up correctly. You go on to sign in.',
    failedTitle: 'The check did not succeed',
    answersSafe: 'If you have given answers already, they are kept.',
    askProctor: 'No luck? Ask the invigilator for a code. With it you can sign in without this check.',
    again: 'Check again',
    toSignIn: 'To the sign-in screen',
  },
  open: {
    title: 'Open the test',
    intro: 'You take this test in Safe Exam Browser. That program closes other programs until you are done.',
    steps: [
      'Save your work and close other programs.',
      'Choose open below. If your browser asks for permission, give it.',
      'Safe Exam Browser checks itself. Then you sign in with your number and code.',
    ],
    open: 'Open in Safe Exam Browser',
    file: 'Nothing happens? Then download the settings file and open it with Safe Exam Browser.',
    download: 'Download the settings file',
    renewed: 'The link above works for two hours. After that, reload this page.',
    preparing: 'The link is being made.',
  },
  selfTest: {
    title: 'Try Safe Exam Browser',
    intro:
      'Here you see well before the test whether your device is ready. Nothing is kept and you need not sign in.',
    outsideTitle: 'First open it in Safe Exam Browser',
    outside:
      'You are looking at this page in an ordinary browser. Install Safe Exam Browser if you have not yet, and open the trial with the button below.',
    install:
      'Safe Exam Browser is at safeexambrowser.org. Take the newest version for Windows, macOS or iPad.',
    open: 'Open the trial in Safe Exam Browser',
    checked: 'What was checked',
    busy: 'The check is running.',
    names: {
      browser: 'Safe Exam Browser',
      settings: 'Settings',
      build: 'Recognising the version',
      storage: 'Storage on this device',
      line: 'Connection',
    },
    outcome: { busy: 'Busy', good: 'In order', attention: 'Note', bad: 'Not in order' },
    browserGood: (version: string) => `Seen: ${version}.`,
    browserBad:
      'This is not Safe Exam Browser, or an old version that does not say so. Install the newest version.',
    settingsGood: 'The settings of Peil are loaded.',
    settingsWrong:
      'Other settings are loaded. Close Safe Exam Browser and open this trial with the button on this page in your ordinary browser.',
    settingsMissing:
      'The browser sends no key. Open this trial with the button on this page in your ordinary browser; if that does not help, install the newest version.',
    buildGood: 'The version makes itself known. Whether it is admitted depends on the test.',
    buildMissing: 'The version does not make itself known. Install the newest version.',
    storageGood: 'Writing and reading back succeeded. Answers are kept when the connection is lost.',
    storageBad:
      'The browser keeps nothing. The test works, but do not close Safe Exam Browser while there is no connection.',
    lineGood: 'The server answers.',
    lineBad: 'The server does not answer. Check your wifi or cable.',
    verdictGood: 'Your device is ready for a test in Safe Exam Browser.',
    verdictAttention: 'You can take the test. Read what is noted above.',
    verdictBad: 'You cannot take the test like this yet. Do what is said above and try again.',
    again: 'Check again',
    quit: 'Close Safe Exam Browser',
  },
  end: {
    title: 'You can close this window',
    text: 'In Safe Exam Browser the program now closes by itself.',
    back: 'To the beginning',
  },
  signIn: {
    open: 'To the page that opens it',
    unlockTitle: 'No luck?',
    unlockText: 'The invigilator can give you a code. It works once.',
    pausedText: 'With a code of the invigilator you go on at the same question.',
    code: 'Code of the invigilator',
    missingCode: 'Fill in the code of the invigilator.',
    submit: 'Go on with this code',
    busy: 'Busy',
    other: 'Sign in with another number',
  },
  leave: {
    title: 'Close Safe Exam Browser',
    text: 'All your answers are with the server. What was on this device is erased.',
    waiting: (n: number) =>
      `${count(n, 'answer is', 'answers are')} not with the server yet. Wait for the connection; they are sent by themselves.`,
    leave: 'Close',
  },
};
