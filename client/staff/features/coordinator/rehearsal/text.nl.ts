import { numberText } from '#client/shared/instantText.ts';
import type { Shortfall } from '#contracts/rehearsing.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The rehearsal of a day, in Dutch. */
export const nl = {
  loading: 'Repetitie wordt geladen',
  prepare: {
    title: 'Generale repetitie',
    body: 'Oefen de hele dag met gesimuleerde deelnemers. U krijgt een aparte afname met dezelfde toets, zalen en surveillanten. Op iedere plaats zit een verzonnen deelnemer. Deze afname verandert niet, en de uitkomst van de repetitie telt nergens mee.',
    noRoster: 'Importeer eerst de deelnemers: de gesimuleerde deelnemers nemen hun plaatsen in.',
    candidates: 'Aantal gesimuleerde deelnemers',
    candidatesHint: (most: number) => `Ten hoogste ${number(most)}.`,
    candidatesWrong: (most: number) => `Vul een geheel getal in van 1 tot en met ${number(most)}.`,
    planned: 'Gepland begin',
    plannedHint: 'Laat dit leeg als u nu wilt oefenen.',
    submit: 'Repetitie maken',
    made: 'De repetitie is gemaakt. Controleer de zalen en publiceer haar.',
  },
  draft: 'Publiceer de repetitie eerst, zoals een echte afname. Daarna kunt u de deelnemers laten komen.',
  realPeople:
    'Op de lijst staan echte mensen, of nog niemand. Gesimuleerde deelnemers doen dan niet mee. Maak de repetitie vanuit de afname die u wilt oefenen.',
  over: 'Deze repetitie is afgesloten.',
  plan: {
    title: 'Deelnemers laten komen',
    body: 'De deelnemers melden zich aan, wachten op de start en maken de toets. U geeft zelf de start in de regiekamer. Surveillanten laten hun deelnemers binnen, zoals op de dag zelf.',
    seconds: 'Gemiddelde tijd per vraag, in seconden',
    secondsWrong: 'Vul een getal in van 0,1 tot en met 300.',
    arrival: 'Aankomst verspreid over, in minuten',
    arrivalWrong: 'Vul een geheel getal in van 0 tot en met 30.',
    late: 'Komt te laat, in procenten',
    lost: 'Apparaat valt uit, in procenten',
    percentWrong: 'Vul een geheel getal in van 0 tot en met 50.',
    own: 'De deelnemers rekenen op dezelfde machine als de server. Gaat een echte afname beginnen, dan stoppen zij vanzelf.',
    submit: (count: number) => `${people(count)} laten komen`,
    again: (count: number) => `Opnieuw ${people(count)} laten komen`,
    begun: 'De deelnemers komen.',
  },
  run: {
    title: 'De deelnemers',
    since: (time: string, name: string) => `Begonnen om ${time} door ${name}.`,
    broken: 'De repetitie is afgebroken: de server die haar liet lopen is gestopt. U kunt opnieuw beginnen.',
    arrived: 'Aangemeld',
    started: 'Begonnen',
    finished: 'Klaar',
    answers: 'Antwoorden opgeslagen',
    of: (count: number, all: number) => `${number(count)} van ${number(all)}`,
    stop: 'Deelnemers laten stoppen',
    stopping: 'De deelnemers stoppen. Het verslag komt zo.',
  },
  drill: {
    title: 'Storing oefenen',
    body: 'De deelnemers van één zaal verliezen hun netwerk. Kijk in de regiekamer en in de zaal wat u ziet.',
    room: 'Zaal',
    seconds: 'Hoe lang, in seconden',
    secondsWrong: 'Vul een geheel getal in van 5 tot en met 600.',
    submit: 'Netwerk van de zaal weghalen',
    begun: (room: string) => `${room} heeft nu geen netwerk.`,
    done: (room: string, seconds: number, time: string) =>
      `${time}: ${room}, ${number(seconds)} seconden zonder netwerk`,
    none: 'Er is geen zaal met een surveillant.',
    server:
      'De server zelf uitzetten kan hier niet: anderen gebruiken hem ook. Dat oefent de beheerder met “peil rehearse”, op een eigen server.',
  },
  report: {
    title: 'Verslag',
    good: 'Alles ging goed: niets verloren, en alles binnen de norm.',
    short: 'Dit ging niet goed',
    stopped: 'De deelnemers zijn gestopt voordat iedereen klaar was.',
    arrived: 'Aangemeld',
    late: 'Waarvan te laat',
    started: 'Begonnen',
    finished: 'Klaar',
    devices: 'Apparaat uitgevallen, verder op een ander',
    firstItem: 'Eerste vraag na de start (wie op tijd was)',
    acknowledged: 'Opslaan van een antwoord (buiten storingen)',
    answers: 'Antwoorden bevestigd',
    retried: (count: number) => `waarvan ${number(count)} na een nieuwe poging`,
    lost: 'Verloren',
    duplicated: 'Dubbel geteld',
    spread: (half: string, most: string, last: string) =>
      `helft binnen ${half} ms, 99 % binnen ${most} ms, laatste ${last} ms`,
    nobody: 'niemand',
    drills: 'Storingen',
    server: 'De server',
    away: (seconds: string, count: number) => `${seconds} s weg voor ${people(count)}`,
    back: (spread: string) => `terug: ${spread}`,
    notBack: (count: number) => `${people(count)} niet terug`,
    note: 'Gemeten vanaf de server zelf: het netwerk van de instituten zit er niet in.',
    shortfalls: {
      lost: (count) => `${number(count)} bevestigde antwoorden zijn verloren. Waarschuw de beheerder.`,
      duplicated: (count) => `${number(count)} antwoorden tellen dubbel. Waarschuw de beheerder.`,
      notBack: (count) => `${people(count)} kwamen na een storing niet terug.`,
      slowBack: (count) =>
        `Bij ${number(count)} storing(en) duurde het langer dan 30 seconden tot iedereen terug was.`,
      skewed: () => 'De eerste vraag kwam bij meer dan 1 op de 100 later dan 1 seconde na de start.',
      slow: () => 'Opslaan duurde bij meer dan 1 op de 100 antwoorden langer dan 1 seconde.',
      notArrived: (count) => `${people(count)} konden zich niet aanmelden.`,
      notStarted: (count) =>
        `${people(count)} begonnen niet: kregen zij een start, en liet de surveillant hen binnen?`,
      notFinished: (count) => `${people(count)} werden niet klaar.`,
    } satisfies Record<Shortfall['code'], (count: number) => string>,
  },
  remove: {
    open: 'Repetitie verwijderen',
    title: 'Repetitie verwijderen',
    body: (count: number) =>
      `De repetitie verdwijnt, met alles wat ${people(count)} deden. Alleen het logboek bewaart dat zij er was. U kunt dit niet ongedaan maken.`,
    submit: 'Verwijderen',
    done: 'De repetitie is verwijderd.',
  },
};

export type RehearsalText = typeof nl;
