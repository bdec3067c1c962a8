import type { TextPlace } from '#itembank/content/textPlace.ts';
import type { WorkQueue } from './workQueues.ts';

/** The lists of items, in Dutch. */
export const nl = {
  empty: {
    title: 'Er zijn nog geen items',
    body: 'Maak het eerste item, of laat de beheerder een bank inlezen.',
  },
  nothingFound: { title: 'Geen item gevonden', clear: 'Alle filters wissen' },
  search: 'Zoek in alle tekst',
  searching: {
    busy: 'Zoeken in casus, antwoorden en uitleg …',
    partial: 'De server leest de teksten nog in. Er kunnen items bij komen.',
    failed:
      'De server is nu niet te bereiken. Er is alleen gezocht in code, vraag, thema en bron; de rest volgt vanzelf.',
  },
  foundIn: {
    vignette: 'in de casus',
    answers: 'in de antwoorden',
    pictures: 'in een beeldbeschrijving',
    rationale: 'in de uitleg',
    sources: 'in de bronnen',
  } satisfies Partial<Record<TextPlace, string>>,
  all: 'alle',
  count: (shown: string, total: string) =>
    shown === total ? `${total} items` : `${shown} van ${total} items`,
  columns: {
    code: 'Code',
    question: 'Vraag',
    stage: 'Fase',
    pool: 'Pool',
    icpc: 'ICPC',
    theme: 'Thema',
    reviewBy: 'Controleren vóór',
    version: 'Versie',
    type: 'Type',
    ageBand: 'Leeftijd',
    aspect: 'Aspect',
    urgency: 'Urgentie',
    sources: 'Bronnen',
    changedAt: 'Gewijzigd',
    due: 'Review vóór',
    deliveries: 'Antwoorden',
    proportionCorrect: 'p',
    itemTotal: 'Rit',
    itemRest: 'Rir',
    a: 'a',
    b: 'b',
    c: 'c',
    origin: 'Herkomst a, b, c',
    medianTime: 'Tijd (s)',
    comments: 'Opmerkingen',
  },
  statistics: {
    neverAnswered: 'Nog niet beantwoord in een afname',
    adaptive: 'Niet te berekenen: de toets was adaptief, dus de totalen zijn niet vergelijkbaar',
    noSpread: 'Niet te berekenen: iedereen antwoordde hetzelfde',
    notCalibrated: 'Nog niet in een bankversie met parameters',
    of: (sitting: string, answers: string) => `${sitting}, ${answers} antwoorden`,
    expert: 'Schatting redactie',
    calibrated: (responses: string) => `Gekalibreerd op ${responses} antwoorden`,
    noError: 'De standaardfout staat op de pagina van het item, als die is bewaard',
  },
  choose: 'Kies',
  chooseItem: (code: string) => `${code} kiezen`,
  columnMenu: { open: 'Kolommen', label: 'Kolommen die u ziet', standard: 'Standaardkolommen' },
  viewMenu: {
    open: 'Weergaven',
    none: 'U hebt nog geen weergave bewaard.',
    name: 'Naam van de weergave',
    save: 'Deze weergave bewaren',
    remove: (name: string) => `Weergave ${name} weggooien`,
    saved: (name: string) => `Weergave ${name} is bewaard.`,
  },
  export: 'Download CSV',
  fileName: 'itembank',
  only: 'Werk',
  terms: { past: 'Verlopen', soon: 'Loopt af' },
  keys: 'Pijltjes, Page Up en Down, Home en End gaan door de lijst; Enter opent een item, de spatiebalk kiest het.',
  work: {
    title: 'Mijn werk',
    more: (count: string) => `Alle ${count} bekijken`,
    nothing: 'Hier wacht niets.',
    askedOfYou: 'aan u gevraagd',
  },
  due: { before: (day: string) => `vóór ${day}`, late: (day: string) => `te laat: ${day}` },
  queues: {
    review: 'Wacht op uw review',
    returned: 'Terug voor aanpassing',
    drafts: 'Uw concepten',
    due: 'Loopt af binnen 3 maanden',
  } satisfies Record<WorkQueue, string>,
};

/** The one shape that both languages satisfy. */
export type BankText = typeof nl;
