import { numberText } from '#client/shared/instantText.ts';
import type { RoomsText } from './text.nl.ts';

const number = (count: number) => numberText(count, 'en');
const people = (count: number) => (count === 1 ? '1 candidate' : `${number(count)} candidates`);

/** Rooms, places and the sample under supervision, in English. */
export const en: RoomsText = {
  title: 'Rooms',
  people,
  over: 'This sitting is over; rooms and places are fixed.',
  empty: {
    title: 'This sitting has no rooms yet',
    body: 'Without rooms everyone sits at home, without a surveillant. Add a room to give candidates a place.',
  },
  add: 'Add a room',
  edit: (name) => `Change ${name}`,
  follow: 'Follow room',
  followOne: (room) => `Follow ${room}`,
  columns: {
    name: 'Room',
    institute: 'Institute',
    kind: 'Kind',
    seats: 'Taken',
    proctors: 'Surveillanten',
    documents: 'Print',
  },
  kinds: { supervised: 'Supervised', home: 'At home' },
  seats: (taken, capacity) => `${number(taken)} of ${number(capacity)}`,
  noProctor: 'No surveillant yet',
  documents: { letters: 'Letters', list: 'Room list' },
  form: {
    titleNew: 'Add a room',
    titleEdit: 'Change a room',
    name: 'Name',
    nameMissing: 'Give the room a name.',
    institute: 'Institute',
    instituteMissing: 'Choose an institute.',
    kind: 'Kind',
    capacity: 'Seats',
    capacityWrong: 'Choose 1 to 5,000 seats.',
    admission: 'Who may begin',
    admissions: {
      afterIdentification: 'Whoever the surveillant admitted',
      free: 'Everyone who signed in',
    },
    proctors: 'Surveillanten',
    noProctors: 'There are no accounts for surveillanten yet. Ask the administrator for them.',
    elsewhere: (institute) => `(${institute})`,
    save: 'Save',
    remove: (count) =>
      count === 0
        ? 'Remove this room'
        : `Remove this room; ${people(count)} ${count === 1 ? 'loses' : 'lose'} the place`,
    removed: (name) => `${name} has been removed.`,
    saved: (name) => `${name} has been saved.`,
  },
  places: {
    title: 'Places',
    automatic: 'Place automatically',
    automaticHint:
      'Whoever has no place yet gets one in a room of their own institute. Who does not fit sits at home.',
    automaticDone: (count) => `${people(count)} given a place.`,
    allPlaced: 'Everyone has a place.',
    unplaced: (count) => `${people(count)} ${count === 1 ? 'has' : 'have'} no place yet.`,
    columns: {
      choose: 'Choose',
      number: 'Number',
      name: 'Name',
      institute: 'Institute',
      room: 'Room',
      seat: 'Seat',
    },
    choose: (name) => `Choose ${name}`,
    chooseAll: (count) => `Choose all ${number(count)}`,
    chooseNone: 'Choose nobody',
    chosen: (count) => `${people(count)} chosen`,
    noRoom: 'None',
    filter: 'Room',
    allRooms: 'All rooms',
    moveTo: 'Move to',
    noRoomChoice: 'Take out of the room',
    move: (count) => `Move ${people(count)}`,
    moved: (count) => `${people(count)} moved.`,
  },
  draw: {
    open: 'Draw',
    title: 'Draw who sits under supervision',
    intro:
      'Of every institute the same part is drawn, spread in proportion over the six groups by length of training. The same seed always gives the same result.',
    share: 'Part under supervision (per cent)',
    shareWrong: 'Choose 1 to 100 per cent.',
    accommodations: 'Whoever has extra time',
    accommodationChoices: {
      drawn: 'Takes part in the draw',
      supervised: 'Always sits under supervision',
      home: 'Always sits at home',
    },
    preview: 'Look at the draw',
    again: 'Another seed',
    result: (supervised, all) => `${number(supervised)} of ${people(all)} under supervision.`,
    seed: (seed) => `Seed ${seed}`,
    short: (institute, wanted, places) =>
      `${institute}: ${number(wanted)} asked for, ${number(places)} seats.`,
    warning: 'Everyone gets a new place; what was placed by hand is lost.',
    reason: 'Reason to draw again',
    reasonShort: 'Give a reason of at least 3 characters.',
    submit: (count) => `Place ${people(count)}`,
    done: (count) => `Drawn: ${people(count)} under supervision.`,
  },
  conflicts: {
    title: 'What does not fit yet',
    none: 'Everything fits: rooms, surveillanten and candidates.',
    count: (blocking, warning) =>
      `${blocking === 0 ? 'Nothing keeps it from being published' : `${number(blocking)} ${blocking === 1 ? 'point keeps' : 'points keep'} it from being published`}; ${number(warning)} to know of.`,
    blocks: 'Mend first:',
    warns: 'Note:',
    where: { roster: 'To candidates', rooms: 'To rooms' },
    more: (count) => `And ${number(count)} more.`,
  },
  coverage: {
    title: 'Sample under supervision',
    none: 'Nothing has been drawn yet.',
    latest: (by, when, share, seed) => `Drawn by ${by}, ${when}: ${share}%, seed ${seed}.`,
    because: (reason) => `Drawn again: ${reason}`,
    columns: {
      institute: 'Institute',
      group: 'Time in training',
      candidates: 'Candidates',
      quota: 'Asked for',
      drawn: 'Drawn',
      placed: 'Placed',
      attended: 'Began',
    },
    group: (index) => (index === 5 ? 'from week 130' : `week ${index * 26}–${index * 26 + 26}`),
    download: 'Download CSV',
    file: 'sample',
  },
};
