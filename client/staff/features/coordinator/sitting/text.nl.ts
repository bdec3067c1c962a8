import { numberText } from '#client/shared/instantText.ts';
import type { NextAction } from './nextAction.ts';
import type { SittingTab } from './sittingTabs.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The page of one sitting, its steps and its dialogs, in Dutch. */
export const nl = {
  people,
  loading: 'Afname wordt geladen',
  parts: 'Onderdelen van de afname',
  tabs: {
    overview: 'Overzicht',
    roster: 'Deelnemers',
    rooms: 'Zalen',
    codes: 'Codes',
    control: 'Regie',
    progress: 'Voortgang',
    seb: 'Safe Exam Browser',
    rehearsal: 'Repetitie',
    results: 'Resultaten',
    comments: 'Opmerkingen',
    audit: 'Logboek',
  } satisfies Record<SittingTab, string>,
  header: {
    planned: (moment: string) => `Gepland ${moment}`,
    period: (from: string, until: string) => `Te beginnen van ${from} tot ${until}`,
    slots: (from: string, until: string) => `Zalen tussen ${from} en ${until}`,
    startsIn: (left: string) => `Begint over ${left}`,
    started: (time: string) => `Begonnen ${time}`,
    ends: (time: string) => `Einde ${time}`,
    left: (time: string) => `nog ${time}`,
    over: 'tijd voorbij',
    next: 'Volgende stap',
    proposed: 'Naar het startvoorstel',
    done: 'Alle stappen zijn gedaan.',
    national: (step: string) => `Volgende stap: ${step.toLowerCase()}. Dat doet een landelijke coördinator.`,
    opensByItself: (moment: string) => `De periode gaat vanzelf open: ${moment}.`,
  },
  actions: {
    importRoster: 'Deelnemers importeren',
    publish: 'Publiceren',
    start: 'Start geven',
    close: 'Afname sluiten',
    release: 'Resultaten vrijgeven',
  } satisfies Record<NextAction, string>,
  extend: 'Meer tijd geven',
  clock: {
    of: (server: string) => `De klok van server ${server}`,
    ofDatabase: 'De klok van de database',
    length: (seconds: number) =>
      seconds < 120 ? `${number(seconds)} seconden` : `${number(Math.round(seconds / 60))} minuten`,
    moved: (whose: string, length: string, forward: boolean) =>
      `${whose} is ${length} ${forward ? 'vooruitgezet' : 'teruggezet'}. De toets loopt gewoon door en niemands eindtijd verandert. Meld het aan de beheerder.`,
    setBack: (whose: string, length: string) =>
      `${whose} loopt ${length} achter. De toets gaat verder vanaf het laatste dat is opgeslagen: de tijd dat de server weg was telt niet mee. Meld het aan de beheerder.`,
    away: (length: string) =>
      `De server was ${length} weg, of zijn klok is vooruitgezet. Vergelijk de tijd op dit scherm met uw eigen klok. Geef zo nodig iedereen meer tijd.`,
  },
  overview: {
    steps: 'Stappen',
    facts: 'Gegevens',
    design: 'Toetsmodel',
    release: 'Bankversie',
    items: (count: number) => `${count} vragen`,
    duration: 'Duur',
    planned: 'Gepland begin',
    firstStart: 'Eerste moment om te beginnen',
    lastStart: 'Laatste moment om te beginnen',
    endsForAll: 'Einde van wie het laatst begint, zonder extra tijd',
    period: {
      name: 'Periode gaat open',
      text: 'Op het eerste moment gaat de periode vanzelf open. Daarna begint ieder zelf, met de volle tijd.',
    },
    slots: {
      name: 'Periode gaat open',
      text: 'De periode gaat vanzelf open. Daarna begint elke zaal vanzelf op het eigen moment.',
      from: 'Begin van de periode',
      until: 'Einde van de periode',
    },
    startKind: 'Start',
    audience: 'Voor wie',
    started: 'Begonnen (T0)',
    notStarted: 'Nog niet',
    ends: 'Einde zonder extra tijd',
    candidates: 'Deelnemers',
    version: 'Versie van de afname',
    stepStates: { done: 'gedaan', current: 'nu', later: 'later' },
    stepTexts: {
      importRoster:
        'Lees de deelnemerslijst in uit een CSV-bestand. Tot de start kunt u haar opnieuw inlezen.',
      publish: 'Legt toetsmodel en bankversie vast en maakt de codes van de deelnemers geldig.',
      start: 'Iedereen die klaarzit begint op hetzelfde moment.',
      close:
        'Beëindigt de toetsen die nog lopen. De afname sluit ook vanzelf, een kwartier na het laatste einde: tot dan kan wie te vroeg is beëindigd nog verder.',
      release: 'Daarna zien deelnemers hun feedback.',
    } satisfies Record<NextAction, string>,
  },
  publish: {
    title: 'Afname publiceren',
    intro: (count: number) => `Hierna ligt vast voor ${people(count)}:`,
    frozen: (design: string, release: string, hash: string) => [
      `het toetsmodel: ${design}`,
      `de bankversie: ${release} (${hash})`,
      'het toevalsgetal waarmee vragen en volgorde worden bepaald',
      'de extra tijd van wie zich aanmeldt',
    ],
    codes: 'De codes worden geldig: wie er een heeft, kan zich aanmelden en wachten.',
    warning: 'Dit kan niet ongedaan worden gemaakt.',
    submit: (count: number) => `Publiceren voor ${people(count)}`,
    done: (count: number) => `Gepubliceerd. De codes van ${people(count)} zijn geldig.`,
  },
  start: {
    title: 'Start geven',
    ready: (ready: number, all: number) =>
      `${number(ready)} van ${people(all)} ${ready === 1 ? 'zit' : 'zitten'} klaar.`,
    unconnected: (count: number) => `${count} aangemeld, maar nu zonder verbinding`,
    absent: (count: number) => `${count} nog niet aangemeld`,
    late: 'Wie later komt kan nog beginnen; de eindtijd schuift niet mee.',
    lead: 'Aftellen (seconden)',
    leadHint: (shortest: number) =>
      `Zo lang telt ieder scherm af tot het begin. ${shortest} tot 600 seconden.`,
    leadWrong: (shortest: number) => `Kies ${shortest} tot 600 seconden.`,
    proposeTitle: 'Start voorstellen',
    second: 'Een andere coördinator bevestigt dit binnen tien minuten; pas daarna begint het aftellen.',
    propose: (ready: number) => `Start voorstellen voor ${people(ready)}`,
    proposed: 'De start is voorgesteld. Een andere coördinator bevestigt.',
    fixed: (minutes: string) => `De toets duurt ${minutes}. De eindtijd ligt vast vanaf het begin.`,
    submit: (ready: number) => `Start geven aan ${people(ready)}`,
    done: (time: string) => `De start is gegeven: de toets begint om ${time}.`,
  },
  extendDialog: {
    titleAll: 'Iedereen meer tijd geven',
    titleOne: (name: string) => `Meer tijd geven aan ${name}`,
    affectsAll: (count: number) =>
      `${people(count)} ${count === 1 ? 'is' : 'zijn'} nog niet klaar en ${count === 1 ? 'krijgt' : 'krijgen'} deze tijd erbij.`,
    lastStartMoves: 'Het laatste moment om te beginnen schuift even veel op.',
    laterSlots: 'Zalen die nog moeten beginnen, houden hun moment en hun tijd.',
    affectsOne: (number: string, ends: string) => `1 deelnemer (${number}). Eindtijd nu: ${ends}.`,
    noEnd: 'nog niet bekend',
    minutes: 'Extra minuten',
    minutesWrong: 'Kies 1 tot 120 minuten.',
    submitAll: (minutes: string, count: number) => `${minutes} geven aan ${people(count)}`,
    submitOne: (minutes: string) => `${minutes} geven aan 1 deelnemer`,
    done: (minutes: string) => `Er is ${minutes} bij gegeven.`,
  },
  closeDialog: {
    title: 'Afname sluiten',
    running: (count: number) =>
      count === 0
        ? 'Niemand is meer bezig.'
        : `${people(count)} ${count === 1 ? 'is' : 'zijn'} nog bezig. Hun toets eindigt meteen; wat is beantwoord telt.`,
    absent: (count: number) =>
      `${people(count)} ${count === 1 ? 'is' : 'zijn'} niet begonnen en ${count === 1 ? 'kan' : 'kunnen'} dat daarna niet meer.`,
    warning: 'Dit kan niet ongedaan worden gemaakt.',
    submit: (running: number) => (running === 0 ? 'Afname sluiten' : `Sluiten voor ${people(running)}`),
    done: 'De afname is gesloten.',
  },
  releaseDialog: {
    title: 'Resultaten vrijgeven',
    affects: (withResult: number, all: number) =>
      `${number(withResult)} van ${people(all)} ${withResult === 1 ? 'heeft' : 'hebben'} een resultaat en ${withResult === 1 ? 'ziet' : 'zien'} hierna de eigen feedback.`,
    counting: 'Het aantal deelnemers met een resultaat wordt geteld.',
    warning: 'Dit kan niet ongedaan worden gemaakt. Bekijk eerst de resultaten en de opmerkingen.',
    submit: (count: number) => `Vrijgeven voor ${people(count)}`,
    done: (count: number) => `De resultaten zijn vrijgegeven voor ${people(count)}.`,
  },
  reason: 'Reden',
  reasonHint: 'Komt in het logboek.',
  reasonShort: 'Geef een reden van ten minste 3 tekens.',
};

/** The one shape that both languages satisfy. */
export type SittingText = typeof nl;
