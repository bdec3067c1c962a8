import { numberText } from '#client/shared/instantText.ts';
import type { ControlText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const people = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** The control room of a sitting, in English. */
export const en: ControlText = {
  loading: 'Loading the control room',
  actions: 'What you can do for everyone',
  window: 'Period',
  windows: { half: 'Last half hour', all: 'Whole sitting' },
  noSamples: {
    title: 'No measurements yet',
    body: 'From two hours before the planned start, arrivals, answers and connections are shown here.',
  },
  charts: {
    arrived: 'Signed in',
    connected: 'Connected',
    people: 'candidates',
    working: 'Working',
    finished: 'finished',
    answers: 'Answers per second',
    perSecond: 'per second',
    ack: 'Storing an answer (this server)',
    half: 'half within',
    most: '99 % within',
    ms: 'ms',
    nothing: 'nothing measured yet',
  },
  skew: {
    title: 'First question readable after the start',
    half: 'Half within',
    most: '99 % within',
    last: 'Last',
    devices: 'Devices',
    ms: (ms) => `${number(Math.round(ms))} ms`,
    note: "Measured on the candidates' devices, by the clock of the server.",
  },
  country: 'The country',
  slots: {
    title: 'Moments',
    none: 'There are no rooms with a moment yet.',
    startsIn: (left) => `Begins in ${left}`,
    notYet: (count) => `${people(count)} yet to begin`,
    columns: {
      startsAt: 'Begins',
      rooms: 'Rooms',
      candidates: 'Candidates',
      here: 'Signed in',
      working: 'Working',
      finished: 'Finished',
    },
  },
  incidents: {
    title: 'Incidents in the rooms',
    loading: 'Loading incidents',
    none: 'Nothing was reported.',
    room: (institute, room) => `${institute}, ${room}`,
  },
  proposal: {
    open: (name, time) => `${name} proposed the start at ${time}.`,
    waits: 'Another coordinator confirms; then every screen counts down.',
    stale: 'This proposal is older than ten minutes. Propose the start again.',
    confirm: (ready, all) => `Confirm the start: ${number(ready)} of ${number(all)} are ready`,
    withdraw: 'Withdraw the proposal',
    withdrawn: 'The proposal was withdrawn.',
    confirmed: (time) => `The start has been given: the test begins at ${time}.`,
  },
  undo: {
    until: (time) => `The test begins at ${time}. Until just before that you can undo the start.`,
    open: 'Undo the start',
    title: 'Undo the start',
    affects: (count) =>
      `The countdown stops for ${people(count)}. Nobody saw a question. Everybody waits until you give the start again; the test no longer begins by itself.`,
    submit: (count) => `Undo for ${people(count)}`,
    done: 'The start was undone. Everybody waits until you give the start again.',
  },
  pause: {
    open: 'Pause everyone',
    title: 'Pause everyone',
    affects: (count) => `The time of ${people(count)} then stands still. Answers given are kept.`,
    submit: (count) => `Pause ${people(count)}`,
    done: 'The time of everyone stands still.',
    since: (time) => `The time of everyone has stood still since ${time}.`,
  },
  message: {
    open: 'Message to candidates',
    title: 'Message to candidates',
    about:
      'Candidates can read the message later; it does not cover their question. Who comes later reads it as well. Proctors see it in the log of their room.',
    whom: 'To whom',
    everyone: (count) => `Everyone (${number(count)})`,
    institute: (name, count) => `Institute ${name} (${number(count)})`,
    room: (institute, name, count) => `${institute}: ${name} (${number(count)})`,
    words: 'Message',
    wordsMissing: 'Write a message.',
    affects: (count) => `This message goes to ${people(count)}.`,
    without: (count) =>
      `${people(count)} without a room ${count === 1 ? 'does' : 'do'} not get it. Place them under Rooms first.`,
    noRooms: 'There are no rooms yet. Place the candidates under Rooms first, also those at home.',
    submit: (count) => `Send to ${people(count)}`,
    again: 'Send again',
    missed: (rooms) =>
      `In ${rooms === 1 ? '1 room' : `${number(rooms)} rooms`} the message could not be stored. Send it again; nobody gets it twice.`,
    done: (count, signedOff) =>
      signedOff === 0
        ? `Message sent to ${people(count)}.`
        : `Message sent to ${people(count)}. Not to ${signedOff === 1 ? '1 room that is signed off' : `${number(signedOff)} rooms that are signed off`}: nobody is there any more.`,
  },
  continue: {
    open: 'Let everyone go on',
    title: 'Let everyone go on',
    affects: (count) => `${people(count)} go on. The end moves by as long as the pause lasted.`,
    submit: (count) => `Let ${people(count)} go on`,
    done: 'Everyone can go on.',
  },
};
