import type { OwnStartText } from './ownStartText.nl.ts';

export const ownStartEn: OwnStartText = {
  notYet: 'You cannot begin yet',
  from: (day, time) => `You can begin from ${day} at ${time}.`,
  until: (day, time) => `The last moment to begin is ${day} at ${time}.`,
  now: 'You can begin now',
  time: (minutes) =>
    `You have ${minutes} minutes. Your time starts when you begin and runs on when you close this page.`,
  extra: (minutes) => `Your extra time of ${minutes} minutes is included.`,
  fullTime: 'Whoever begins at the last moment has the full time as well.',
  begin: 'Begin the test',
  busy: 'The test begins',
  failed: 'Beginning did not work and your time is not running. Try again in a moment.',
  paused: 'The test is stopped now. You can begin when it goes on; your time is not running yet.',
  overTitle: 'The last moment to begin has passed',
  over: 'You cannot begin this test any more. Contact the coordinator of your training.',
  slotAt: (day, time) => `${day}, ${time}`,
  slotPlace: (room, institute, seat) =>
    seat === null ? `${room}, ${institute}` : `${room}, ${institute}. Seat ${seat}.`,
  slotTime: (minutes) => `You have ${minutes} minutes from the beginning.`,
  slotPaused: 'The test is stopped now. It begins when it goes on; your time is not running yet.',
};
