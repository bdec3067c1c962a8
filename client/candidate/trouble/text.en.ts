import type { troubleNl } from './text.nl.ts';

/** Words of what can go wrong on the way, in English. */
export const troubleEn: typeof troubleNl = {
  signInAgain: {
    title: 'Sign in again',
    text: 'You are no longer signed in here. Were you given another device? Go on there. What you chose here is sent as soon as you have signed in.',
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
      notAdmitted: 'The invigilator has not admitted you yet. Your choice is kept.',
      notStarted: 'The start has not been given yet. Your choice is kept.',
      paused: 'The test is paused. Your answer is kept and is sent by itself when the test goes on.',
      timeUp: 'Your last answer came after the end of your time. It is kept, but does not count.',
      finished: 'Your last answer came after the end of the test. It is kept, but does not count.',
      notCurrent: 'This question had been answered already. You go on at the next question.',
      unfitResponse: 'This answer did not arrive. Answer again and confirm.',
      answerIdReused: 'Your earlier answer to this question is stored and stands.',
      storageUnavailable: 'The server cannot store right now. Your answer is sent again by itself.',
    },
    timeUpTitle: 'Time is up',
    timeUpText: 'You can give no more answers.',
    timeUpStored: 'Everything you confirmed is stored.',
    timeUpUnderway:
      'One answer is still on this device. It is sent as soon as the connection is back. The server decides whether it was in time; it is kept in any case.',
    timeUpOffline: 'The connection is lost. Keep this page open until it says that everything has been sent.',
    timeUpWaiting: 'The test is being closed.',
  },
};
