import { numberText } from '#client/shared/instantText.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The control room of a sitting, in Dutch. */
export const nl = {
  loading: 'Regiekamer wordt geladen',
  actions: 'Wat u voor iedereen kunt doen',
  window: 'Periode',
  windows: { half: 'Laatste half uur', all: 'Hele afname' },
  noSamples: {
    title: 'Nog geen metingen',
    body: 'Vanaf twee uur voor het geplande begin staan hier de aankomsten, antwoorden en verbindingen.',
  },
  charts: {
    arrived: 'Aangemeld',
    connected: 'Verbonden',
    people: 'deelnemers',
    working: 'Bezig',
    finished: 'klaar',
    answers: 'Antwoorden per seconde',
    perSecond: 'per seconde',
    ack: 'Opslaan van een antwoord (deze server)',
    half: 'helft binnen',
    most: '99 % binnen',
    ms: 'ms',
    nothing: 'nog niets gemeten',
  },
  skew: {
    title: 'Eerste vraag leesbaar na de start',
    half: 'Helft binnen',
    most: '99 % binnen',
    last: 'Laatste',
    devices: 'Apparaten',
    ms: (ms: number) => `${number(Math.round(ms))} ms`,
    note: 'Gemeten op de apparaten van de deelnemers, met de klok van de server.',
  },
  country: 'Het land',
  slots: {
    title: 'Momenten',
    none: 'Er zijn nog geen zalen met een moment.',
    startsIn: (left: string) => `Begint over ${left}`,
    notYet: (count: number) => `${people(count)} nog niet begonnen`,
    columns: {
      startsAt: 'Begin',
      rooms: 'Zalen',
      candidates: 'Deelnemers',
      here: 'Aangemeld',
      working: 'Bezig',
      finished: 'Klaar',
    },
  },
  incidents: {
    title: 'Incidenten in de zalen',
    loading: 'Incidenten worden geladen',
    none: 'Er is niets gemeld.',
    room: (institute: string, room: string) => `${institute}, ${room}`,
  },
  proposal: {
    open: (name: string, time: string) => `${name} stelde om ${time} de start voor.`,
    waits: 'Een andere coördinator bevestigt; daarna telt ieder scherm af.',
    stale: 'Dit voorstel is ouder dan tien minuten. Stel de start opnieuw voor.',
    confirm: (ready: number, all: number) =>
      `Start bevestigen: ${number(ready)} van ${number(all)} zitten klaar`,
    withdraw: 'Voorstel intrekken',
    withdrawn: 'Het voorstel is ingetrokken.',
    confirmed: (time: string) => `De start is gegeven: de toets begint om ${time}.`,
  },
  undo: {
    until: (time: string) => `De toets begint om ${time}. Tot vlak daarvoor kunt u de start ongedaan maken.`,
    open: 'Start ongedaan maken',
    title: 'Start ongedaan maken',
    affects: (count: number) =>
      `Het aftellen stopt voor ${people(count)}. Niemand heeft een vraag gezien. Iedereen wacht tot u de start opnieuw geeft; vanzelf begint de toets niet meer.`,
    submit: (count: number) => `Ongedaan maken voor ${people(count)}`,
    done: 'De start is ongedaan gemaakt. Iedereen wacht tot u de start opnieuw geeft.',
  },
  pause: {
    open: 'Iedereen pauzeren',
    title: 'Iedereen pauzeren',
    affects: (count: number) =>
      `De tijd van ${people(count)} staat daarna stil. Wat is beantwoord blijft bewaard.`,
    submit: (count: number) => `${people(count)} pauzeren`,
    done: 'De tijd van iedereen staat stil.',
    since: (time: string) => `Sinds ${time} staat de tijd van iedereen stil.`,
  },
  message: {
    open: 'Bericht aan deelnemers',
    title: 'Bericht aan deelnemers',
    about:
      'Deelnemers kunnen het bericht later lezen; het bedekt hun vraag niet. Wie nog komt, leest het ook. Surveillanten zien het in het logboek van hun zaal.',
    whom: 'Aan wie',
    everyone: (count: number) => `Iedereen (${number(count)})`,
    institute: (name: string, count: number) => `Instituut ${name} (${number(count)})`,
    room: (institute: string, name: string, count: number) => `${institute}: ${name} (${number(count)})`,
    words: 'Bericht',
    wordsMissing: 'Schrijf een bericht.',
    affects: (count: number) => `Dit bericht gaat naar ${people(count)}.`,
    without: (count: number) =>
      `${people(count)} zonder zaal ${count === 1 ? 'krijgt' : 'krijgen'} het niet. Plaats hen eerst bij Zalen.`,
    noRooms: 'Er zijn nog geen zalen. Plaats de deelnemers eerst bij Zalen, ook wie thuis zit.',
    submit: (count: number) => `Versturen aan ${people(count)}`,
    again: 'Opnieuw versturen',
    missed: (rooms: number) =>
      `In ${rooms === 1 ? '1 zaal' : `${number(rooms)} zalen`} kon het bericht niet worden opgeslagen. Verstuur het opnieuw; wie het al heeft, krijgt het niet nog eens.`,
    done: (count: number, signedOff: number) =>
      signedOff === 0
        ? `Bericht verstuurd aan ${people(count)}.`
        : `Bericht verstuurd aan ${people(count)}. Niet naar ${signedOff === 1 ? '1 zaal die is afgetekend' : `${number(signedOff)} zalen die zijn afgetekend`}: daar is niemand meer.`,
  },
  continue: {
    open: 'Iedereen laten verdergaan',
    title: 'Iedereen laten verdergaan',
    affects: (count: number) =>
      `${people(count)} gaan verder. De eindtijd schuift op met de duur van de pauze.`,
    submit: (count: number) => `${people(count)} laten verdergaan`,
    done: 'Iedereen kan verder.',
  },
};

/** The one shape that both languages satisfy. */
export type ControlText = typeof nl;
