import { numberText } from '#client/shared/instantText.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** Rooms, places and the sample under supervision, in Dutch. */
export const nl = {
  title: 'Zalen',
  people,
  over: 'Deze afname is afgelopen; zalen en plaatsen liggen vast.',
  empty: {
    title: 'Deze afname heeft nog geen zalen',
    body: 'Zonder zalen zit iedereen thuis en is er geen surveillant. Voeg een zaal toe om deelnemers een plaats te geven.',
    slots:
      'Elke zaal begint op een eigen moment. Voeg zalen toe om deelnemers een moment en een plaats te geven.',
  },
  add: 'Zaal toevoegen',
  edit: (name: string) => `${name} wijzigen`,
  follow: 'Zaal volgen',
  followOne: (room: string) => `${room} volgen`,
  columns: {
    startsAt: 'Begin',
    name: 'Zaal',
    institute: 'Instituut',
    kind: 'Soort',
    seats: 'Bezet',
    proctors: 'Surveillanten',
    documents: 'Afdrukken',
  },
  kinds: { supervised: 'Onder toezicht', home: 'Thuis' },
  seats: (taken: number, capacity: number) => `${number(taken)} van ${number(capacity)}`,
  noProctor: 'Nog geen surveillant',
  documents: { letters: 'Brieven', list: 'Zaallijst' },
  form: {
    titleNew: 'Zaal toevoegen',
    titleEdit: 'Zaal wijzigen',
    name: 'Naam',
    nameMissing: 'Geef de zaal een naam.',
    institute: 'Instituut',
    instituteMissing: 'Kies een instituut.',
    kind: 'Soort',
    capacity: 'Plaatsen',
    capacityWrong: 'Kies 1 tot 5.000 plaatsen.',
    admission: 'Wie mag beginnen',
    admissions: {
      afterIdentification: 'Wie door de surveillant is toegelaten',
      free: 'Iedereen die is aangemeld',
    },
    proctors: 'Surveillanten',
    noProctors: 'Er zijn nog geen accounts voor surveillanten. Vraag ze aan bij de beheerder.',
    elsewhere: (institute: string) => `(${institute})`,
    startsAt: 'Begin',
    startsAtHint: 'Dag en tijd waarop de toets in deze zaal vanzelf begint.',
    startsAtMissing: 'Kies een dag en een tijd.',
    save: 'Opslaan',
    remove: (count: number) =>
      count === 0
        ? 'Zaal verwijderen'
        : `Zaal verwijderen; ${people(count)} ${count === 1 ? 'verliest' : 'verliezen'} de plaats`,
    removed: (name: string) => `${name} is verwijderd.`,
    saved: (name: string) => `${name} is opgeslagen.`,
  },
  series: {
    open: 'Reeks zalen maken',
    title: 'Reeks zalen maken',
    from: 'Eerste begin',
    until: 'Laatste begin',
    every: 'Om de (minuten)',
    wrong: 'Kies een eerste en een later laatste begin; er passen ten hoogste 120 zalen in een reeks.',
    preview: (count: number, first: string, last: string) =>
      count === 1 ? `1 zaal: ${first}.` : `${number(count)} zalen: van ${first} tot en met ${last}.`,
    submit: (count: number) => (count === 1 ? '1 zaal maken' : `${number(count)} zalen maken`),
    made: (count: number) => (count === 1 ? '1 zaal gemaakt.' : `${number(count)} zalen gemaakt.`),
  },
  places: {
    title: 'Plaatsen',
    automatic: 'Automatisch plaatsen',
    automaticHint:
      'Wie nog geen plaats heeft krijgt er een in een zaal van het eigen instituut. Wie er niet bij past, zit thuis.',
    automaticHintSlots:
      'Wie nog geen plaats heeft krijgt er een in de vroegste zaal van het eigen instituut waar plaats is.',
    automaticDone: (count: number) => `${people(count)} een plaats gegeven.`,
    allPlaced: 'Iedereen heeft een plaats.',
    unplaced: (count: number) => `${people(count)} ${count === 1 ? 'heeft' : 'hebben'} nog geen plaats.`,
    columns: {
      choose: 'Kies',
      number: 'Nummer',
      name: 'Naam',
      institute: 'Instituut',
      room: 'Zaal',
      seat: 'Plaats',
    },
    choose: (name: string) => `${name} kiezen`,
    chooseAll: (count: number) => `Alle ${number(count)} kiezen`,
    chooseNone: 'Niemand kiezen',
    chosen: (count: number) => `${people(count)} gekozen`,
    noRoom: 'Geen',
    filter: 'Zaal',
    allRooms: 'Alle zalen',
    moveTo: 'Verplaatsen naar',
    noRoomChoice: 'Uit de zaal halen',
    move: (count: number) => `${people(count)} verplaatsen`,
    moved: (count: number) => `${people(count)} verplaatst.`,
  },
  draw: {
    open: 'Loten',
    title: 'Loten wie onder toezicht zit',
    intro:
      'Van elk instituut wordt hetzelfde deel getrokken, naar verhouding verdeeld over de zes groepen naar opleidingsduur. Met hetzelfde toevalsgetal komt er altijd hetzelfde uit.',
    share: 'Deel onder toezicht (procent)',
    shareWrong: 'Kies 1 tot 100 procent.',
    accommodations: 'Wie extra tijd heeft',
    accommodationChoices: {
      drawn: 'Loot mee',
      supervised: 'Zit altijd onder toezicht',
      home: 'Zit altijd thuis',
    },
    preview: 'Bekijk de loting',
    again: 'Ander toevalsgetal',
    result: (supervised: number, all: number) => `${number(supervised)} van ${people(all)} onder toezicht.`,
    seed: (seed: string) => `Toevalsgetal ${seed}`,
    short: (institute: string, wanted: number, places: number) =>
      `${institute}: ${number(wanted)} gevraagd, ${number(places)} plaatsen.`,
    warning: 'Iedereen krijgt een nieuwe plaats; wat met de hand is geplaatst vervalt.',
    reason: 'Reden om opnieuw te loten',
    reasonShort: 'Geef een reden van ten minste 3 tekens.',
    submit: (count: number) => `${people(count)} plaatsen`,
    done: (count: number) => `Geloot: ${people(count)} onder toezicht.`,
  },
  conflicts: {
    title: 'Wat nog niet past',
    none: 'Alles past: zalen, surveillanten en deelnemers.',
    count: (blocking: number, warning: number) =>
      `${blocking === 0 ? 'Niets houdt het publiceren tegen' : `${number(blocking)} ${blocking === 1 ? 'punt houdt' : 'punten houden'} het publiceren tegen`}; ${number(warning)} ter kennisname.`,
    blocks: 'Eerst oplossen:',
    warns: 'Let op:',
    where: { roster: 'Naar deelnemers', rooms: 'Naar zalen' },
    more: (count: number) => `En nog ${number(count)} andere.`,
  },
  coverage: {
    title: 'Steekproef onder toezicht',
    none: 'Er is nog niet geloot.',
    latest: (by: string, when: string, share: number, seed: string) =>
      `Geloot door ${by}, ${when}: ${share} %, toevalsgetal ${seed}.`,
    because: (reason: string) => `Opnieuw geloot: ${reason}`,
    columns: {
      institute: 'Instituut',
      group: 'Opleidingsduur',
      candidates: 'Deelnemers',
      quota: 'Gevraagd',
      drawn: 'Geloot',
      placed: 'Geplaatst',
      attended: 'Begonnen',
    },
    group: (index: number) => (index === 5 ? 'vanaf week 130' : `week ${index * 26}–${index * 26 + 26}`),
    download: 'CSV downloaden',
    file: 'steekproef',
  },
};

/** The one shape that both languages satisfy. */
export type RoomsText = typeof nl;
