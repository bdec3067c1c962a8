import { numberText } from '#client/shared/instantText.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The sheet with codes, in Dutch. */
export const nl = {
  title: 'Codes',
  notYet: {
    title: 'De codes komen bij het publiceren',
    body: 'Zolang de afname een concept is, kan niemand zich aanmelden. Publiceer de afname; daarna kunt u de codes hier downloaden en afdrukken.',
  },
  gate: {
    title: 'Codes geven toegang tot de toets',
    body: (count: number) =>
      `Met nummer en code meldt een deelnemer zich aan. Het openen van de codes van ${people(count)} komt in het logboek.`,
    show: 'Codes tonen',
  },
  columns: {
    number: 'Nummer',
    name: 'Naam',
    institute: 'Instituut',
    extraMinutes: 'Extra minuten',
    slot: 'Begin en zaal',
    code: 'Code',
  },
  download: 'CSV downloaden',
  fileName: 'codes',
  print: 'Afdrukken',
  printPage: {
    title: 'Codes afdrukken',
    layout: 'Indeling',
    cards: 'Kaartjes om uit te knippen',
    list: 'Lijst per instituut',
    institute: 'Instituut',
    print: 'Afdrukken',
    address: 'Meld u aan op',
    number: 'Nummer',
    code: 'Code',
    extra: (minutes: number) => `${minutes} minuten extra`,
    page: (institute: string, count: number) => `${institute}: ${people(count)}`,
    advice: 'De code is persoonlijk. Bewaar haar tot na de toets.',
  },
};

/** The one shape that both languages satisfy. */
export type CodesText = typeof nl;
