import { numberText } from '#client/shared/instantText.ts';

const number = (count: number) => numberText(count, 'nl');
const people = (count: number) => (count === 1 ? '1 deelnemer' : `${number(count)} deelnemers`);

/** The outcomes of a sitting, in Dutch. */
export const nl = {
  title: 'Resultaten',
  notYet: {
    title: 'Er zijn nog geen resultaten',
    body: 'Zodra de eerste deelnemers klaar zijn, staan hier hun resultaten.',
  },
  notReleased: 'Deelnemers zien hun feedback pas als u de resultaten vrijgeeft.',
  stillOpen: 'De afname loopt nog; deze resultaten kunnen veranderen.',
  states: { absent: 'Afwezig', unfinished: 'Niet af', finished: 'Af' },
  reasons: {
    complete: 'volledig',
    timeUp: 'tijd voorbij',
    stopped: 'zelf gestopt',
    closed: 'afname gesloten',
    terminated: 'door de surveillant beëindigd',
  },
  columns: {
    number: 'Nummer',
    name: 'Naam',
    institute: 'Instituut',
    state: 'Toets',
    items: 'Vragen',
    level: 'Niveau (95 %)',
    theta: 'θ',
    standardError: 'Meetfout',
    quotas: 'Toetsmatrijs',
    duration: 'Duur',
    details: 'Gebieden',
  },
  levelRange: (percent: string, lower: string, upper: string) => `${percent} % (${lower}–${upper})`,
  quotasMet: 'Voldaan',
  quotasNotMet: 'Niet voldaan',
  showAreas: (name: string) => `Vragen per gebied van ${name}`,
  areas: {
    title: (name: string) => `Vragen per gebied: ${name}`,
    area: 'Gebied',
    given: 'Gegeven',
    required: 'Vereist',
    met: 'Voldaan',
    range: (minimum: number, maximum: number) =>
      minimum === maximum ? `${minimum}` : `${minimum}–${maximum}`,
    yes: 'ja',
    no: 'nee',
  },
  summary: {
    finished: 'Met resultaat',
    median: 'Mediaan niveau',
    quotas: 'Toetsmatrijs voldaan',
    of: (part: number, all: number) => `${number(part)} van ${number(all)}`,
  },
  chart: {
    title: 'Verdeling van het niveau',
    axis: 'Niveau: verwacht percentage goed over de hele bank',
    median: (percent: string) => `mediaan ${percent} %`,
    asTable: 'Als tabel',
    asChart: 'Als grafiek',
    bin: (from: number, to: number) => `${from} tot ${to} %`,
    range: 'Niveau',
    count: 'Deelnemers',
    summary: (count: number, median: string) => `${people(count)}, mediaan ${median} %.`,
  },
  provisional: 'De parameters van deze bankversie zijn voorlopige schattingen van deskundigen.',
  export: 'CSV downloaden',
  fileName: 'resultaten',
  csv: {
    lower: 'Niveau ondergrens',
    upper: 'Niveau bovengrens',
    correct: 'Goed',
    minutes: 'Duur (minuten)',
    reason: 'Einde door',
    level: 'Niveau (%)',
    yes: 'ja',
    no: 'nee',
  },
};

/** The one shape that both languages satisfy. */
export type ResultsText = typeof nl;
