/** What the bank covers and what authors are asked for, in Dutch. */
export const nl = {
  title: 'Dekking',
  intro: 'Wat er in de bank is, wat er nodig is en wat er in de maak is.',
  pool: 'Pool',
  across: 'ICPC tegen',
  matrix: 'Dekking per hoofdstuk',
  legend:
    'In elke cel: bruikbare items van wat nodig is. Daaronder wat in de maak is. ▲ wijst een tekort aan. Nodig is het jaardoel, of het doel dat voor de cel is gezet. Pijltjes gaan van cel naar cel.',
  cell: (cell: string, have: string, need: string, making: string) =>
    `${cell}: ${have} van ${need}, ${making} in de maak. Bekijk de items`,
  of: (have: string, need: string) => `${have} van ${need}`,
  making: (making: string) => `+ ${making} in de maak`,
  plan: 'Plan',
  planCell: (cell: string) => `${cell}: doel of opdracht`,
  gap: 'tekort',
  gaps: (cells: string, items: string) => `${cells} cellen komen samen ${items} items tekort.`,
  noGaps: 'Elke cel heeft wat nodig is, of het is in de maak.',
  target: {
    title: 'Doel van deze cel',
    need: 'Aantal items dat nodig is',
    save: 'Doel opslaan',
    reset: 'Terug naar het jaardoel',
    saved: 'Het doel is opgeslagen.',
  },
  assign: {
    title: 'Opdracht geven',
    author: 'Toetsredacteur',
    choose: 'Kies een toetsredacteur',
    count: 'Aantal items',
    due: 'Af vóór',
    submit: 'Opdracht geven',
    missing: 'Kies een toetsredacteur, een aantal van 1 tot en met 50 en een dag vanaf vandaag.',
    given: (author: string) => `${author} ziet de opdracht bij Mijn werk.`,
  },
  demands: {
    title: 'Toetsmatrijs',
    none: 'Bij deze pool hoort geen toets met minimale aantallen.',
    value: 'Waarde',
    have: 'Bruikbaar',
    minimum: 'Nodig in elke toets',
    making: 'In de maak',
  },
  assignments: {
    title: 'Opdrachten',
    mine: 'Uw opdrachten',
    none: 'Er zijn geen opdrachten.',
    cell: 'Cel',
    author: 'Toetsredacteur',
    by: 'Gegeven door',
    due: 'Af vóór',
    done: 'Gemaakt',
    write: 'Schrijf een item',
    ready: 'Klaar',
    withdrawn: 'Ingetrokken',
    withdraw: 'Intrekken',
    withdrawOf: (what: string, author: string) => `Opdracht ${what} van ${author} intrekken`,
    tookBack: (author: string) =>
      `De opdracht is ingetrokken. ${author} krijgt een melding; wat al gemaakt is, blijft.`,
    actions: 'Doen',
    late: 'te laat',
    progress: (done: string, count: string) => `${done} van ${count}`,
    notCounted: (code: string) => `${code} is gemaakt, maar kon niet bij de opdracht worden geteld.`,
  },
};

/** The one shape that both languages satisfy. */
export type CoverageText = typeof nl;
