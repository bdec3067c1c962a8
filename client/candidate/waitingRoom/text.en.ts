import type { waitingRoomNl } from './text.nl.ts';

/** Words of the waiting room, in English. */
export const waitingRoomEn: typeof waitingRoomNl = {
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
};
