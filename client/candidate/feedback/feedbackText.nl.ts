import type { Feedback } from '#contracts/feedback.ts';

const listed = (words: readonly string[]) => new Intl.ListFormat('nl').format(words);
const count = (n: number) => ['Geen', 'Eén', 'Twee', 'Drie'][n] ?? String(n);

/** What the feedback says, in Dutch. English has the same shape. */
export const feedbackNl = {
  title: 'Uw feedback',
  of: (name: string, date: string) => `${name}, afgerond op ${date}`,
  notYetTitle: 'Uw resultaat is er nog niet',
  notYetText:
    'De coördinator geeft de resultaten vrij als iedereen klaar is en de vragen zijn nagekeken. Kom later terug en meld u aan met hetzelfde nummer en dezelfde code.',
  failedTitle: 'Uw feedback is nu niet te tonen',
  reference: {
    below: 'Uw kennis ligt onder het niveau van uw referentiegroep.',
    at: 'Uw kennis ligt op het niveau van uw referentiegroep.',
    above: 'Uw kennis ligt boven het niveau van uw referentiegroep.',
  } satisfies Record<NonNullable<Feedback['reference']>['position'], string>,
  overall: (percent: string) =>
    `Van alle vragen in de bank zou u naar verwachting ${percent} goed beantwoorden.`,
  gaps: (names: readonly string[]) =>
    names.length === 0
      ? 'Geen gebied springt er in ongunstige zin uit.'
      : `${count(names.length)} ${names.length === 1 ? 'gebied verdient' : 'gebieden verdienen'} aandacht: ${listed(names)}.`,
  gapsUnknown: 'Per gebied waren er te weinig vragen om te zeggen wat aandacht verdient.',
  facts: (correct: number, items: number) => `U beantwoordde ${correct} van de ${items} vragen goed.`,
  overAllPractice:
    'Dit telt al uw oefentoetsen samen: elke vraag één keer, zoals u die het laatst beantwoordde.',
  gapsTitle: 'Wat aandacht verdient',
  gapItems: (correct: number, items: number) => `${correct} van de ${items} vragen goed`,
  read: 'Om te lezen',
  practise: 'Om te oefenen',
  practiseText: (name: string) => `Maak een oefentoets en let daarin op de vragen over ${name}.`,
  practiseLink: 'Naar de oefentoetsen',
  noGaps: 'Er is geen gebied waarop u duidelijk lager scoort dan op de rest.',
  noGapsUnknown:
    'Hierover is met zo weinig vragen per gebied niets te zeggen. Kijk hieronder per vraag wat goed en fout ging.',
  profileTitle: { theme: 'Uw profiel per thema', icpc: 'Uw profiel per ICPC-hoofdstuk' },
  profileText:
    'De lijn is het gebied waarin uw niveau waarschijnlijk ligt, het teken de beste schatting. Hoe minder vragen, hoe langer de lijn.',
  whole: 'Hele toets',
  group: (n: number) => `Referentiegroep (${n})`,
  tooFew: 'te weinig vragen voor een uitspraak',
  label: { low: 'laag', average: 'gemiddeld', high: 'hoog' },
  interval: (percent: string, lower: string, upper: string) => `${percent} (${lower}–${upper})`,
  items: (n: number) => `${n} ${n === 1 ? 'vraag' : 'vragen'}`,
  asTable: 'Als tabel',
  asChart: 'Als grafiek',
  column: {
    area: 'Gebied',
    items: 'Vragen',
    correct: 'Goed',
    level: 'Schatting',
    from: 'Van',
    to: 'Tot',
    label: 'Uitspraak',
    date: 'Datum',
    test: 'Toets',
    number: 'Vraag',
    outcome: 'Antwoord',
    theme: 'Thema',
    icpc: 'ICPC-hoofdstuk',
  },
  growthTitle: 'Uw groei',
  growthText:
    'Elke toets met het gebied waarin uw niveau toen waarschijnlijk lag. Overlappen de lijnen, dan is het verschil onzeker.',
  growthSummary: (first: string, last: string) => `Van ${first} bij uw eerste toets naar ${last} nu.`,
  perItemTitle: 'Per vraag',
  correct: 'goed',
  incorrect: 'fout',
  explanationsTitle: 'Uitleg bij de vragen',
  explanationOf: (position: number, correct: boolean) => `Vraag ${position}: ${correct ? 'goed' : 'fout'}`,
  howTitle: 'Hoe is dit berekend?',
  how: [
    'Elke vraag in de bank heeft een bekende moeilijkheid. Uit uw antwoorden en de moeilijkheid van uw vragen schatten we uw niveau.',
    'Wie moeilijke vragen goed beantwoordt, komt zo hoger uit dan wie evenveel makkelijke vragen goed beantwoordt. Met raden houden we rekening.',
    'Het percentage is het deel van alle vragen in de bank dat iemand van uw niveau naar verwachting goed heeft.',
    'De lijn is een interval van 95 %: in 95 van de 100 gevallen ligt het werkelijke niveau daarbinnen.',
    'Laag, gemiddeld of hoog volgt uit de beste schatting en uit grenzen die voor iedereen gelijk zijn. Hoe langer de lijn, hoe minder zeker die uitspraak is. Bij te weinig vragen zeggen we niets.',
  ],
  provisional:
    'De moeilijkheid van deze vragen is voorlopig: een schatting van deskundigen, nog niet nagerekend op antwoorden. Lees de uitkomst daarom als een indicatie.',
  purpose:
    'Dit resultaat is bedoeld om van te leren. Er wordt niet automatisch over uw opleiding beslist; bespreek het met uw opleider.',
  print: 'Afdrukken',
};

export type FeedbackText = typeof feedbackNl;
