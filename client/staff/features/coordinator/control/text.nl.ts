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
  proposal: {
    open: (name: string, time: string) => `${name} stelde om ${time} de start voor.`,
    waits: 'Een andere coördinator bevestigt; daarna telt ieder scherm af.',
    stale: 'Dit voorstel is ouder dan tien minuten. Stel de start opnieuw voor.',
    confirm: (people: number) => `Start bevestigen voor ${number(people)}`,
    withdraw: 'Voorstel intrekken',
    withdrawn: 'Het voorstel is ingetrokken.',
    confirmed: (time: string) => `De start is gegeven: de toets begint om ${time}.`,
  },
  undo: {
    until: (time: string) => `De toets begint om ${time}. Tot vlak daarvoor kunt u de start ongedaan maken.`,
    open: 'Start ongedaan maken',
    title: 'Start ongedaan maken',
    affects: (count: number) =>
      `Het aftellen stopt voor ${people(count)}. Niemand heeft een vraag gezien; iedereen wacht weer.`,
    submit: (count: number) => `Ongedaan maken voor ${people(count)}`,
    done: 'De start is ongedaan gemaakt. Iedereen wacht weer.',
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
