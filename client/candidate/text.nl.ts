import type { FinishReason, RejectionCode } from '#contracts/attempt.ts';
import type { ProblemCode } from '#contracts/problem.ts';

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const questions = (n: number) => count(n, 'vraag', 'vragen');
const minutes = (n: number) => count(n, 'minuut', 'minuten');
const listed = (words: readonly string[]) => new Intl.ListFormat('nl').format(words);

/** Everything a candidate can read up to the end of the test, in Dutch. English has the same shape. */
export const nl = {
  general: {
    brokenTitle: 'Deze pagina is niet goed geladen',
    brokenText: 'Uw opgeslagen antwoorden zijn veilig. Laad de pagina opnieuw; u gaat dan verder waar u was.',
    reload: 'Pagina opnieuw laden',
    language: 'Taal',
    accessibility: 'Toegankelijkheid',
    skipToContent: 'Naar de inhoud',
    loading: 'Een ogenblik.',
    loadingSlowly: 'Er is nog geen verbinding met de server. Deze pagina probeert het vanzelf opnieuw.',
    tryAgain: 'Opnieuw proberen',
    close: 'Sluiten',
    signOut: 'Afmelden',
    back: 'Terug',
    staffSignedIn: 'U bent in deze browser aangemeld als medewerker.',
    toStaff: 'Naar de medewerkersomgeving',
  },
  media: {
    enlarge: (alt: string) => `Afbeelding vergroten: ${alt}`,
    close: 'Sluiten',
    zoomIn: 'Groter',
    zoomOut: 'Kleiner',
  },
  signIn: {
    title: 'Aanmelden voor uw toets',
    intro: 'U vindt uw kandidaatnummer en code op de kaart of in de e-mail van uw opleidingsinstituut.',
    number: 'Kandidaatnummer',
    code: 'Code',
    codeHint: 'Hoofdletters, spaties en streepjes maken niet uit.',
    submit: 'Aanmelden',
    busy: 'Bezig met aanmelden',
    missingNumber: 'Vul uw kandidaatnummer in.',
    missingCode: 'Vul uw code in.',
    practiceTitle: 'Zelf oefenen',
    practiceText: 'Met een eigen account maakt u oefentoetsen wanneer u wilt, met uitleg na elke vraag.',
    practiceLink: 'Oefenen',
  },
  signInAgain: {
    title: 'Meld u opnieuw aan',
    text: 'U bent hier niet meer aangemeld. Kreeg u een ander apparaat? Ga daar verder. Wat u hier hebt gekozen, wordt verstuurd zodra u bent aangemeld.',
  },
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
  waitingRoom: {
    title: 'Wachtkamer',
    untilStart: 'De toets begint over',
    startsAt: (time: string) => `Begin: ${time}`,
    noStartYet: 'De coördinator geeft de start',
    stayHere: 'Laat deze pagina open. U hoeft niets te doen.',
    atZero: 'Op nul verschijnt vanzelf vraag 1.',
    onStart: 'Na de start telt hier een klok af. Op nul verschijnt vanzelf vraag 1.',
    packetReady: 'De eerste vraag staat versleuteld klaar op dit apparaat.',
    packetNotReady: 'De eerste vraag wordt bij de start opgehaald.',
    starting: 'De toets begint. De eerste vraag wordt opgehaald.',
    rulesAgain: 'De spelregels nog eens lezen',
    inOneMinute: 'De toets begint over een minuut.',
    inSeconds: (n: number) => `De toets begint over ${n} seconden.`,
  },
  line: {
    connected: 'Verbonden',
    connecting: 'Verbinding maken',
    lost: 'Geen verbinding',
    restored: 'Verbinding hersteld',
  },
  question: {
    title: (position: number) => `Vraag ${position}`,
    placeAdaptive: (position: number, maximum: number) =>
      `vraag ${position} van ${position === maximum ? '' : 'ten hoogste '}${maximum}`,
    placeLinear: (position: number, of: number) => `vraag ${position} van ${of}`,
    confirm: 'Antwoord bevestigen',
    strikeOut: (letter: string) => `Streep antwoord ${letter} door`,
    image: 'Afbeelding',
    timeLeft: 'Tijd over',
    hideTime: ['Verberg', 'tijd'],
    showTime: ['Toon', 'tijd'],
    timeHidden: 'verborgen',
    minutesLeft: (n: number) => `Nog ${minutes(n)}.`,
    help: 'Hulp',
    comment: 'Opmerking',
    stop: 'Toets stoppen',
  },
  save: {
    nothing: 'Nog geen antwoord',
    sending: 'Wordt opgeslagen',
    stored: (time: string) => `Opgeslagen ${time}`,
    onDevice: 'Op dit apparaat bewaard',
    retrying: 'Wordt opnieuw verstuurd',
  },
  trouble: {
    lineLostUnderway:
      'De verbinding is weg. Uw antwoord staat veilig op dit apparaat en wordt verstuurd zodra de verbinding terug is.',
    lineLostUnderwayMemory:
      'De verbinding is weg. Uw antwoord wordt verstuurd zodra de verbinding terug is. Laat deze pagina open: de browser weigert opslag.',
    lineLost: 'De verbinding is weg. U kunt deze vraag gewoon beantwoorden; uw antwoord blijft bewaard.',
    serverBusy:
      'De server is druk. Uw antwoord staat veilig op dit apparaat en wordt vanzelf opnieuw verstuurd. U hoeft niets te doen.',
    storageRefused:
      'Uw browser weigert opslag. U kunt de toets maken; laad deze pagina niet opnieuw als de verbinding weg is.',
    rejected: {
      notAdmitted: 'De surveillant heeft u nog niet toegelaten. Uw keuze is bewaard.',
      notStarted: 'De start is nog niet gegeven. Uw keuze is bewaard.',
      paused:
        'De toets is gepauzeerd. Uw antwoord is bewaard en wordt vanzelf verstuurd als de toets verdergaat.',
      timeUp: 'Uw laatste antwoord kwam na het einde van de tijd. Het is bewaard, maar telt niet mee.',
      finished: 'Uw laatste antwoord kwam na het einde van de toets. Het is bewaard, maar telt niet mee.',
      notCurrent: 'Deze vraag was al beantwoord. U gaat verder bij de volgende vraag.',
      unfitResponse: 'Dit antwoord is niet aangekomen. Antwoord opnieuw en bevestig.',
      answerIdReused: 'Uw eerdere antwoord op deze vraag is opgeslagen en blijft staan.',
      storageUnavailable: 'De server kan nu niet opslaan. Uw antwoord wordt vanzelf opnieuw verstuurd.',
    } satisfies Record<RejectionCode, string>,
    timeUpTitle: 'De tijd is om',
    timeUpText: 'U kunt geen antwoorden meer geven.',
    timeUpStored: 'Alles wat u hebt bevestigd is opgeslagen.',
    timeUpUnderway:
      'Er staat nog een antwoord op dit apparaat. Het wordt verstuurd zodra de verbinding terug is. De server bepaalt of het op tijd was; het wordt in elk geval bewaard.',
    timeUpOffline: 'De verbinding is weg. Laat deze pagina open tot hier staat dat alles is verstuurd.',
    timeUpWaiting: 'De toets wordt afgesloten.',
  },
  help: {
    title: 'Hulp bij het antwoorden',
    keys: [
      ['↑ ↓', 'Naar het vorige of volgende antwoord, als u in de lijst met antwoorden staat'],
      ['1–9 of A–J', 'Kiest dat antwoord, als u in de lijst met antwoorden staat'],
      ['Spatie', 'Zet een vinkje aan of uit, als er meer antwoorden mogelijk zijn'],
      ['Alt + ↑ ↓', 'Verplaatst een onderdeel dat u op volgorde zet'],
      ['Enter', 'Bevestigt het gekozen antwoord'],
      ['Tab', 'Naar het volgende onderdeel'],
      ['Esc', 'Sluit dit venster of de opmerking'],
    ] as readonly (readonly [string, string])[],
    strikeOut: 'Met het teken rechts naast een antwoord streept u het door. U kunt het daarna nog kiezen.',
    image: 'Kies een afbeelding om haar te vergroten.',
    noReturn: 'Na bevestigen kunt u niet terug.',
    trouble: 'Valt de verbinding weg? Blijf op deze pagina. Uw antwoord blijft bewaard.',
  },
  comment: {
    title: (position: number) => `Opmerking bij vraag ${position}`,
    hint: 'Uw opmerking gaat naar de redactie. Ze telt niet mee en houdt u niet op. Noem geen namen van patiënten.',
    label: 'Uw opmerking',
    send: 'Opmerking versturen',
    sending: 'Wordt verstuurd',
    waiting: 'Nog niet verstuurd: er is geen verbinding. Dit gebeurt vanzelf.',
    refused: 'De opmerking is niet aangenomen. Maak haar korter en probeer het opnieuw.',
    stored: (time: string) => `Opgeslagen ${time}. Dank u.`,
    left: (n: number) => `Nog ${n} tekens`,
  },
  stopDialog: {
    title: 'Wilt u de toets stoppen?',
    text: (answered: number) =>
      `U hebt ${questions(answered)} beantwoord. Daarna kunt u deze toets niet meer hervatten. Wilt u later verder, sluit dan alleen deze pagina.`,
    stop: 'Toets stoppen',
    cancel: 'Verder met de toets',
    failed: 'Stoppen is niet gelukt. Probeer het zo opnieuw.',
  },
  explanation: {
    title: (position: number) => `Uitleg bij vraag ${position}`,
    correct: 'Uw antwoord is juist',
    incorrect: 'Uw antwoord is niet juist',
    rightAnswer: 'juiste antwoord',
    yourAnswer: 'uw antwoord',
    key: (answer: string) => `Het juiste antwoord is ${answer}.`,
    yours: (answer: string) => `Uw antwoord: ${answer}.`,
    perPart: 'Per onderdeel',
    perOption: 'Per antwoord',
    isTrue: 'Juist',
    isFalse: 'Onjuist',
    place: (number: string) => `Plek ${number}`,
    rightOrder: 'De juiste volgorde',
    youChose: 'Uw antwoord',
    nothing: 'geen antwoord',
    rightIs: 'Juist',
    chosenRightly: 'juist',
    placedRightly: 'U zette dit op de juiste plaats.',
    youPlaced: (place: number) => `U zette dit op plaats ${place}.`,
    literature: 'Om na te lezen',
    next: 'Volgende vraag',
    toEnd: 'Naar het einde',
    previous: (position: number) => `Uitleg bij uw vorige vraag (vraag ${position})`,
  },
  finish: {
    title: {
      complete: 'U bent klaar',
      stopped: 'De toets is gestopt',
      timeUp: 'De tijd is om',
      closed: 'De toets is afgesloten',
      terminated: 'De surveillant heeft uw toets beëindigd',
    } satisfies Record<FinishReason, string>,
    stored: (answered: number) => `${count(answered, 'antwoord is', 'antwoorden zijn')} opgeslagen.`,
    underway:
      'Er staat nog een antwoord op dit apparaat. Het wordt verstuurd zodra er verbinding is. Laat deze pagina open.',
    thanks: 'Dank u voor het maken van deze toets. U mag deze pagina sluiten.',
    results: {
      afterItem: 'Uw resultaat staat klaar.',
      atEnd: 'Uw resultaat staat klaar.',
      afterRelease:
        'U ziet uw resultaat hier zodra de coördinator de resultaten vrijgeeft. Meld u dan aan met hetzelfde nummer en dezelfde code.',
    },
    released: 'Uw resultaat staat klaar.',
    tooFewAnswers: 'U hebt te weinig vragen beantwoord voor een resultaat. Wat u beantwoordde, is bewaard.',
    toFeedback: 'Bekijk uw feedback',
    receiptTitle: 'Uw ontvangstbewijs',
    receiptText:
      'Een bestand met een ondertekend bewijs van elk opgeslagen antwoord. Er staan geen vragen in.',
    receipt: 'Ontvangstbewijs downloaden',
    receiptFailed: 'Het ontvangstbewijs is nu niet op te halen. Probeer het zo opnieuw.',
    commentTitle: 'Opmerking over de hele toets',
    toHome: 'Naar uw oefentoetsen',
  },
  problem: {
    lineLost: 'Er is geen verbinding met de server. Controleer uw internet en probeer het opnieuw.',
    wrongCredentials: 'Deze combinatie is niet bekend. Controleer wat u hebt ingevuld.',
    wrongCode: 'Dit nummer en deze code horen niet bij elkaar. Kijk ze na op uw kaart.',
    tooManyTries: 'Er is te vaak geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.',
    accountExists: 'Er is al een account met dit e-mailadres. Meld u daarmee aan.',
    weakPassword:
      'Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld drie woorden die niets met u of met elkaar te maken hebben.',
    notYetReleased: 'Uw resultaat is nog niet vrijgegeven.',
    noResult: 'Er is geen resultaat, omdat er te weinig vragen zijn beantwoord.',
    notSignedIn: 'U bent niet meer aangemeld. Meld u opnieuw aan.',
    notFound: 'Deze pagina bestaat niet of hoort niet bij u.',
    sittingClosed:
      'Uw nummer en code kloppen, maar deze toets is afgelopen: u kunt er niet meer aan beginnen. Neem contact op met de coördinator van uw instituut.',
    tooMuchPractice:
      'U bent vandaag aan zo veel oefentoetsen begonnen dat er even geen nieuwe bij kan. Ga verder met een toets die open staat, of begin morgen een nieuwe.',
    practiceClosed: 'Oefenen is nu niet mogelijk. Probeer het later opnieuw.',
    storageUnavailable: 'De server kan nu niet opslaan. Probeer het over een minuut opnieuw.',
    unavailable: 'De server kan nu niet bij de gegevens. Probeer het over een minuut opnieuw.',
    internal: 'Er ging iets mis op de server. Probeer het zo opnieuw.',
  } satisfies Partial<Record<ProblemCode | 'lineLost' | 'wrongCode', string>>,
};

export type Text = typeof nl;
