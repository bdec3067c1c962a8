import type { Admission, SebFault, SebPlatform, SebPolicy } from '#contracts/seb.ts';

/** Safe Exam Browser of one sitting, for the coordinator, in Dutch. */
export const nl = {
  loading: 'Safe Exam Browser wordt geladen',
  policy: {
    title: 'Wat deze afname vraagt',
    names: {
      off: 'Niet',
      recommended: 'Aanbevolen',
      required: 'Verplicht',
    } satisfies Record<SebPolicy, string>,
    means: {
      off: 'Deelnemers gebruiken een gewone browser. Er wordt niets gecontroleerd.',
      recommended:
        'Wie Safe Exam Browser gebruikt, wordt gecontroleerd. Zonder kan ook; dat wordt vastgelegd.',
      required:
        'Aanmelden kan alleen na een goede controle of met een code van de surveillant. Gaat een controle later mis, dan staat de toets stil.',
    } satisfies Record<SebPolicy, string>,
    fixed: 'Er hebben zich al deelnemers aangemeld. De keuze kan alleen nog minder streng worden.',
    save: 'Keuze opslaan',
    saved: 'De keuze is opgeslagen.',
    proves:
      'De controle laat zien met welke instellingen iemand werkt. Ze bewijst niet dat het programma zelf ongewijzigd is.',
  },
  handOut: {
    title: 'Om uit te delen',
    openPage: 'Pagina voor deelnemers, op de dag',
    selfTestPage: 'Pagina om vooraf te proberen',
    quitPassword: 'Wachtwoord om eerder te sluiten',
    quitPasswordElsewhere: 'Geldt voor alle instituten; een landelijke coördinator heeft het.',
    file: 'Instellingenbestand',
    download: 'peil.seb downloaden',
    configKey: 'Config Key',
  },
  keys: {
    title: 'Toegelaten versies',
    intro:
      'Zonder sleutels telt alleen de Config Key. Met een of meer Browser Exam Keys telt daarnaast alleen een versie uit deze lijst. U leest de sleutel af in Safe Exam Browser met het instellingenbestand van deze afname.',
    none: 'Nog geen sleutels: elke versie is goed.',
    columns: { platform: 'Systeem', version: 'Versie', key: 'Browser Exam Key', added: 'Toegevoegd' },
    platforms: { windows: 'Windows', macos: 'macOS', ios: 'iPad en iPhone' } satisfies Record<
      SebPlatform,
      string
    >,
    add: 'Sleutel toevoegen',
    platform: 'Systeem',
    version: 'Versie',
    key: 'Browser Exam Key',
    keyHint: '64 tekens, cijfers en de letters a tot en met f.',
    keyWrong: 'Dit is geen sleutel van 64 tekens.',
    versionMissing: 'Vul de versie in.',
    remove: (version: string) => `Sleutel van ${version} weghalen`,
    removed: 'De sleutel is weggehaald.',
    added: 'De sleutel is toegevoegd.',
  },
  checks: {
    title: 'Deelnemers',
    empty: 'Er hebben zich nog geen deelnemers aangemeld.',
    all: (n: number) => `Alle deelnemers tonen (${n})`,
    columns: {
      number: 'Nummer',
      name: 'Naam',
      institute: 'Instituut',
      admission: 'Toegelaten',
      browser: 'Browser',
      checkedAt: 'Laatste controle',
      fault: 'Probleem',
      code: 'Code',
    },
    admission: {
      checked: 'na controle',
      code: 'met code',
      without: 'zonder Safe Exam Browser',
    } satisfies Record<Admission, string>,
    none: 'nog niet aangemeld',
    faults: {
      missing: 'geen sleutels gezien',
      wrongConfigKey: 'andere instellingen',
      wrongExamKey: 'versie niet toegelaten',
      replayed: 'controle herhaald',
    } satisfies Record<SebFault, string>,
    standsStill: 'toets staat stil',
    ask: (number: string) => `Code voor ${number}`,
    askShort: 'Code geven',
  },
  code: {
    title: (name: string) => `Code voor ${name}`,
    intro:
      'Met deze code gaat de deelnemer één keer verder zonder controle. Controleer eerst wie het is. Dat u de code bekijkt, komt in het logboek.',
    submit: 'Code tonen',
    shown: 'Lees deze code voor of schrijf hem op:',
    once: 'Na gebruik geldt een nieuwe code.',
    done: 'Sluiten',
  },
};

/** The one shape that both languages satisfy. */
export type SebText = typeof nl;
