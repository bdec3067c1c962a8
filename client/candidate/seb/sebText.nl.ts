const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** Everything around Safe Exam Browser, in Dutch. English has the same shape. */
export const sebNl = {
  problems: {
    sebRequired:
      'Uw nummer en code kloppen, maar deze toets maakt u in Safe Exam Browser. Open hem daarin, of ga verder met een code van de surveillant.',
    sebMissing:
      'Deze pagina is niet in Safe Exam Browser geopend, of de browser stuurt geen sleutels mee. Open Safe Exam Browser met de link van de toets.',
    sebMismatch:
      'Safe Exam Browser is geopend met andere instellingen dan die van deze toets, of deze versie is niet toegelaten. Sluit het programma en open het met de link van de toets.',
    sebReplayed:
      'Deze controle is al een keer gebruikt. Doe de controle opnieuw; lukt dat niet, open Safe Exam Browser dan opnieuw met de link van de toets.',
    sebStale: 'Deze controle is verlopen. Doe de controle opnieuw.',
    sebWrongCode: 'Deze code klopt niet of is al gebruikt. Vraag zo nodig een nieuwe.',
    tooManyTries: 'Er is te vaak achter elkaar geprobeerd. Wacht vijf minuten.',
    notFound: 'Deze toets is hier niet bekend. Controleer de link in uw uitnodiging.',
  },
  start: {
    title: 'Controle van Safe Exam Browser',
    checking: 'De controle loopt vanzelf. Een ogenblik.',
    right: 'Safe Exam Browser staat goed. U gaat verder naar het aanmelden.',
    failedTitle: 'De controle is niet gelukt',
    answersSafe: 'Hebt u al antwoorden gegeven, dan zijn die bewaard.',
    askProctor:
      'Lukt het niet? Vraag de surveillant om een code. Daarmee kunt u zich aanmelden zonder deze controle.',
    again: 'Opnieuw controleren',
    toSignIn: 'Naar het aanmeldscherm',
  },
  open: {
    title: 'De toets openen',
    intro:
      'U maakt deze toets in Safe Exam Browser. Dat programma sluit andere programma’s af tot u klaar bent.',
    steps: [
      'Bewaar uw werk en sluit andere programma’s.',
      'Kies hieronder voor openen. Vraagt uw browser om toestemming, geef die dan.',
      'Safe Exam Browser controleert zichzelf. Daarna meldt u zich aan met uw nummer en code.',
    ],
    open: 'Openen in Safe Exam Browser',
    file: 'Gebeurt er niets? Download dan het instellingenbestand en open het met Safe Exam Browser.',
    download: 'Instellingenbestand downloaden',
    renewed: 'De link hierboven werkt twee uur. Daarna laadt u deze pagina opnieuw.',
    preparing: 'De link wordt gemaakt.',
  },
  selfTest: {
    title: 'Safe Exam Browser proberen',
    intro:
      'Hier ziet u ruim voor de toets of uw apparaat klaar is. Er wordt niets bewaard en u hoeft zich niet aan te melden.',
    outsideTitle: 'Eerst openen in Safe Exam Browser',
    outside:
      'U bekijkt deze pagina nu in een gewone browser. Installeer Safe Exam Browser als dat nog niet is gebeurd en open de proef met de knop hieronder.',
    install:
      'Safe Exam Browser staat op safeexambrowser.org. Neem de nieuwste versie voor Windows, macOS of iPad.',
    open: 'Proef openen in Safe Exam Browser',
    checked: 'Wat is gecontroleerd',
    busy: 'De controle loopt.',
    names: {
      browser: 'Safe Exam Browser',
      settings: 'Instellingen',
      build: 'Herkenning van de versie',
      storage: 'Opslag op dit apparaat',
      line: 'Verbinding',
    },
    outcome: { busy: 'Bezig', good: 'In orde', attention: 'Let op', bad: 'Niet in orde' },
    browserGood: (version: string) => `Gezien: ${version}.`,
    browserBad:
      'Dit is geen Safe Exam Browser, of een oude versie die dat niet laat weten. Installeer de nieuwste versie.',
    settingsGood: 'De instellingen van Peil zijn geladen.',
    settingsWrong:
      'Er zijn andere instellingen geladen. Sluit Safe Exam Browser en open deze proef met de knop op deze pagina in uw gewone browser.',
    settingsMissing:
      'De browser stuurt geen sleutel mee. Open deze proef met de knop op deze pagina in uw gewone browser; helpt dat niet, installeer dan de nieuwste versie.',
    buildGood: 'De versie maakt zich bekend. Of hij is toegelaten, hangt af van de toets.',
    buildMissing: 'De versie maakt zich niet bekend. Installeer de nieuwste versie.',
    storageGood: 'Schrijven en teruglezen is gelukt. Antwoorden blijven bewaard als de verbinding weg is.',
    storageBad:
      'De browser bewaart niets. De toets werkt, maar sluit Safe Exam Browser dan niet zolang er geen verbinding is.',
    lineGood: 'De server antwoordt.',
    lineBad: 'De server antwoordt niet. Controleer uw wifi of kabel.',
    verdictGood: 'Uw apparaat is klaar voor een toets in Safe Exam Browser.',
    verdictAttention: 'U kunt de toets maken. Lees wat er bij de aandachtspunten staat.',
    verdictBad: 'Zo kunt u de toets nog niet maken. Doe wat hierboven staat en probeer het opnieuw.',
    again: 'Opnieuw controleren',
    quit: 'Safe Exam Browser sluiten',
  },
  end: {
    title: 'U kunt dit venster sluiten',
    text: 'In Safe Exam Browser sluit het programma nu vanzelf.',
    back: 'Naar het begin',
  },
  signIn: {
    open: 'Naar de pagina om te openen',
    unlockTitle: 'Lukt het niet?',
    unlockText: 'De surveillant kan u een code geven. Die werkt één keer.',
    pausedText: 'Met een code van de surveillant gaat u verder bij dezelfde vraag.',
    code: 'Code van de surveillant',
    missingCode: 'Vul de code van de surveillant in.',
    submit: 'Verder met deze code',
    busy: 'Bezig',
    other: 'Met een ander nummer aanmelden',
  },
  leave: {
    title: 'Safe Exam Browser sluiten',
    text: 'Al uw antwoorden zijn bij de server. Wat op dit apparaat stond, wordt gewist.',
    waiting: (n: number) =>
      `${count(n, 'antwoord is', 'antwoorden zijn')} nog niet bij de server. Wacht tot de verbinding er weer is; ze worden vanzelf verstuurd.`,
    leave: 'Sluiten',
  },
};
export type SebText = typeof sebNl;
