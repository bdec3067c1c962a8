import { count, listed, minutes, questions } from '../counted.nl.ts';

/** Words of what comes before the test: checks, a question to try, the rules, in Dutch. */
export const preparationNl = {
  preparation: {
    steps: ['Controle', 'Oefenvraag', 'Spelregels'],
    step: (position: number, of: number) => `Stap ${position} van ${of}`,
    checksTitle: 'Uw apparaat controleren',
    checksIntro: 'Deze controle loopt vanzelf. U hoeft niets in te vullen.',
    checksGood: 'Alles is in orde. U kunt verder.',
    checksAttention:
      'U kunt de toets maken. Lees wat er bij de aandachtspunten staat en vraag zo nodig de surveillant.',
    checksBad: 'Op dit apparaat kan de toets misgaan. Gebruik een andere browser of vraag de surveillant.',
    again: 'Opnieuw controleren',
    next: 'Verder',
    previous: 'Terug',
    outcome: { busy: 'Bezig', good: 'In orde', attention: 'Let op', bad: 'Niet in orde' },
    practiceTitle: 'Een oefenvraag',
    practiceIntro: 'Probeer hoe antwoorden werkt. Deze vraag telt niet mee.',
    practiceDone:
      'Zo werkt het. In de toets wordt uw antwoord dan opgeslagen en verschijnt de volgende vraag.',
    rulesTitle: 'De spelregels',
    rulesIntro: (name: string) => `Dit geldt voor ${name}:`,
    toWaitingRoom: 'Naar de wachtkamer',
    toFirstQuestion: 'Naar de eerste vraag',
    hasStarted: 'De toets is begonnen. Uw tijd loopt. Ga verder als u klaar bent om te beginnen.',
  },
  checks: {
    browser: 'Browser',
    browserGood: 'Uw browser kan alles wat de toets nodig heeft.',
    browserBad: (missing: readonly string[]) =>
      `Uw browser mist: ${listed(missing)}. Gebruik een recente versie van Chrome, Edge, Firefox of Safari.`,
    browserInsecure: 'De verbinding is niet beveiligd (https). De eerste vraag komt daardoor iets later.',
    storage: 'Opslag op dit apparaat',
    storageGood: 'Schrijven en teruglezen is gelukt.',
    storageBad:
      'De browser weigert opslag, bijvoorbeeld in een privévenster. De toets werkt, maar laad de pagina niet opnieuw als de verbinding weg is.',
    clock: 'Klok',
    clockGood: 'De klok van dit apparaat loopt gelijk met de server.',
    clockOff: (seconds: number, ahead: boolean) =>
      `De klok van dit apparaat loopt ${count(seconds, 'seconde', 'seconden')} ${ahead ? 'voor' : 'achter'}. Dat geeft niet: de toets gebruikt de tijd van de server.`,
    clockBad: 'De tijd van de server is niet bekend. De toets probeert het opnieuw zodra er verbinding is.',
    line: 'Verbinding',
    lineGood: (ms: number) => `Heen en terug in ${ms} milliseconden.`,
    lineSlow: (ms: number) =>
      `Heen en terug in ${ms} milliseconden. Dat is traag, maar uw antwoorden komen aan. Een kabel of een plek dichter bij de wifi helpt.`,
    lineFallback: 'De snelle verbinding (WebSocket) lukt niet. Antwoorden gaan langs de gewone weg.',
    lineBad: 'Er is geen verbinding met de server. Controleer uw wifi of kabel.',
  },
  practiceItem: {
    vignette:
      'Een huisarts in opleiding maakt voor het eerst een toets in Peil. Zij wil weten wat er gebeurt na het bevestigen.',
    stem: 'Wat gebeurt er nadat u een antwoord hebt bevestigd?',
    options: [
      'Het antwoord wordt opgeslagen en de volgende vraag verschijnt.',
      'Het antwoord blijft te wijzigen tot het einde van de toets.',
      'De toets stopt tot de surveillant verder gaat.',
    ],
  },
  rules: {
    adaptiveLength: (minimum: number, maximum: number) =>
      minimum === maximum
        ? `U krijgt ${questions(maximum)}. Welke vraag volgt, hangt af van uw antwoorden.`
        : `U krijgt ${minimum} tot ${questions(maximum)}. Hoeveel, en welke, hangt af van uw antwoorden.`,
    linearLength: (n: number) => `U krijgt ${questions(n)}.`,
    duration: (n: number) =>
      `De toets duurt ${minutes(n)}. De eindtijd staat vast. Hebt u recht op extra tijd, dan komt die erbij.`,
    noDuration: 'Er is geen tijdslimiet.',
    noReturn: 'U kunt niet terug. Na bevestigen ligt uw antwoord vast. Kies bij elke vraag een antwoord.',
    stored:
      'Elk antwoord wordt meteen opgeslagen. Valt de verbinding weg, dan blijft het op dit apparaat en gaat u verder bij dezelfde vraag.',
    feedback: {
      afterItem: 'Na elke vraag krijgt u uitleg met literatuur.',
      atEnd: 'Direct na de laatste vraag ziet u uw resultaat.',
      afterRelease: 'U ziet uw resultaat zodra de coördinator de resultaten vrijgeeft.',
    },
  },
};
