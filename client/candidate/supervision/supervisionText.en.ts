import type { SupervisionText } from './supervisionText.nl.ts';

export const supervisionEn: SupervisionText = {
  admission: {
    title: 'The invigilator first checks who you are',
    todo: 'Put your identity document on the table and wait for the invigilator. After that it goes on by itself.',
    lateTitle: 'The test has begun already',
    late: 'The invigilator decides whether you may still begin. Ask the invigilator to come to you.',
    lateEnd: (time) => `Your end does not move: it stays ${time}.`,
  },
  otherDevice: {
    title: 'You signed in on another device',
    text: 'Your test goes on at the other device. All stored answers are known there. This screen does nothing any more.',
    next: 'Was it not you? Then warn the invigilator at once.',
    continueHere: 'Go on here',
  },
  paused: {
    title: 'The test is paused',
    by: {
      sitting: 'The coordinator has paused the test for everyone. You get this time back.',
      coordinator: 'The coordinator has paused your test, and decides whether you get this time back.',
      proctor: 'The invigilator has paused your test, and decides whether you get this time back.',
      secureBrowser: 'Something is wrong with the secure browser. Tell the invigilator.',
    },
    left: (duration) => `The clock stands still at ${duration}.`,
    kept: 'What you filled in is kept.',
    next: 'Leave this page open. The question comes back by itself.',
  },
  news: {
    reopened: 'Your test has been reopened. You go on where you were.',
    continued: 'The test goes on.',
    moreTime: 'You have been given more time.',
    newEnd: (time) => `Your new end is ${time}.`,
    sameEnd: (time) => `Your end stays ${time}.`,
    read: 'Close',
  },
  messages: {
    arrived: (by) => `New message from ${by}`,
    read: 'Read',
    later: 'Read later',
    title: 'Messages',
    count: (unread) => (unread === 0 ? 'Messages' : `Messages (${unread} new)`),
    from: (by, time) => `${by}, ${time}`,
    close: 'Close',
  },
};
