/** What tests showed of one item, in Dutch. */
export const nl = {
  title: 'Wat toetsen lieten zien',
  neverAnswered: 'Deze versie is nog niet in een afname beantwoord. Er is dus niets gemeten.',
  counting: 'De antwoorden worden nog geteld. Er kunnen cijfers bij komen.',
  holdsFrom: (since: string) =>
    since === '1'
      ? 'Alle cijfers gelden voor de tekst zoals die nu is.'
      : `Alle cijfers gelden vanaf versie ${since}; wat van een eerdere tekst is gemeten, telt hier niet mee.`,
  sitting: 'Afname',
  ofVersion: (version: string) => `versie ${version}`,
  answers: 'Antwoorden',
  proportionCorrect: 'p (deel goed)',
  itemTotal: 'Rit',
  itemRest: 'Rir',
  medianTime: 'Tijd (mediaan)',
  seconds: (value: string) => `${value} s`,
  adaptive: 'niet te berekenen: de toets was adaptief',
  noSpread: 'niet te berekenen: iedereen antwoordde hetzelfde',
  curve: {
    title: 'Wie koos wat',
    hint: 'Deel van elke groep dat een antwoord koos. De sleutel hoort te stijgen, een afleider te dalen.',
    tooFew: (fewest: string) =>
      `Voor een figuur zijn ten minste ${fewest} antwoorden nodig; anders toont hij toeval.`,
    axis: {
      restScore: 'Groep, naar aantal goede antwoorden op de andere vragen',
      ability: 'Groep, naar geschatte vaardigheid (dit item telt daarin mee)',
    },
    key: (choice: string) => `${choice} ✓`,
    choices: { true: 'Juist', false: 'Onjuist', right: 'Goed', wrong: 'Fout' } as Readonly<
      Record<string, string>
    >,
    figures: 'Cijfers in een tabel',
    group: 'Groep',
    range: (from: string, to: string) => (from === to ? from : `${from} t/m ${to}`),
    percent: (value: string) => `${value}%`,
  },
  parameters: {
    title: 'Parameters',
    none: 'Deze versie staat in geen bankversie; er zijn geen parameters.',
    expert: (by: string, on: string) => `Schatting van ${by}, ${on}; niet op antwoorden gebaseerd.`,
    calibrated: (method: string, responses: string, on: string) =>
      `${method}, op ${responses} antwoorden, ${on}.`,
    parameter: 'Parameter',
    value: 'Waarde',
    error: 'Standaardfout',
    names: { a: 'a (onderscheid)', b: 'b (moeilijkheid)', c: 'c (raadkans)', d: 'd (bovengrens)' },
    noError: 'niet bewaard',
    noneFromExpert: 'bestaat niet bij een schatting',
    infit: (value: string) => `infit ${value}`,
    outfit: (value: string) => `outfit ${value}`,
    sX2: (value: string, degrees: string, p: string) => `S-X² ${value} (df ${degrees}, p ${p})`,
    noFit: 'Passing en verloop zijn bij deze parameters niet bewaard.',
    driftB: (value: string) => `b verschoof ${value} logit sinds de vorige kalibratie`,
    flags: {
      misfit: 'Past slecht bij het model: bekijk sleutel en afleiders.',
      drift: 'De moeilijkheid is verschoven: bekijk of het item bekend of verouderd is.',
    },
  },
};

/** The one shape that both languages satisfy. */
export type StatisticsText = typeof nl;
