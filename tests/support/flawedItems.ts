import type { TextItem } from './textItem.ts';

/** An item with one flaw, what that is, and where it helps one that only looks alike. */
interface FlawedItem {
  readonly rule: string;
  readonly why: string;
  readonly item: TextItem;
  readonly sound?: TextItem;
}

const drugs = ['Amlodipine', 'Lisinopril', 'Metoprolol', 'Losartan'];
const figure = { media: 'been-ap.svg', alt: 'Tekening van een onderbeen met de pijn aan de voorzijde.' };

/** One example per rule. */
export const flawedItems: readonly FlawedItem[] = [
  {
    rule: 'dontKnowOption',
    why: 'not knowing as an option',
    item: { options: [...drugs.slice(0, 3), 'Weet ik niet'] },
  },
  {
    rule: 'duplicateOptions',
    why: 'one option twice, spelled in another way',
    item: { options: ['Amlodipine 5 mg', 'amlodipine, 5 mg', 'Lisinopril'] },
    sound: { options: ['Amlodipine 5 mg', 'Amlodipine 10 mg', 'Lisinopril 5 mg'] },
  },
  {
    rule: 'duplicateOptions',
    why: 'one sign in two ways',
    item: { options: ['> 30', '>30', '< 30'] },
    sound: { options: ['< 30', '> 30', '≥ 30'] },
  },
  {
    rule: 'duplicateOptions',
    why: 'one number with comma and point',
    item: { options: ['2,5 dioptrie', '2.5 dioptrie', '3 dioptrie'] },
    sound: { options: ['+2 dioptrie', '−2 dioptrie', '2 dioptrie'] },
  },
  {
    rule: 'noRationale',
    why: 'what an import fills in',
    item: { rationales: ['Nog niet toegelicht.'] },
    sound: { rationales: ['Nog niet toegelicht is in de richtlijn waarom dit niet helpt.'] },
  },
  {
    rule: 'similarOptions',
    why: 'options that differ in two letters',
    item: { options: ['Hypothyreoïdie klinisch', 'Hyperthyreoïdie klinisch', 'Ziekte van Addison'] },
    sound: { options: ['Gedurende 10 dagen', 'Gedurende 14 dagen', 'Gedurende 21 dagen'] },
  },
  {
    rule: 'noQuestion',
    why: 'a stem that asks nothing',
    item: { stem: 'U denkt aan jicht.' },
    sound: { stem: 'De meest waarschijnlijke diagnose is:' },
  },
  {
    rule: 'unfocusedLeadIn',
    why: 'a question about statements',
    item: { stem: 'Welke van de onderstaande stellingen over jicht is juist?' },
    sound: { stem: 'Welke stelregel past u hier toe?' },
  },
  {
    rule: 'numberOfKeys',
    why: 'two asked, one right',
    item: { stem: 'Welke twee middelen hebben de voorkeur?' },
  },
  {
    rule: 'stemLength',
    why: 'a case of two hundred words',
    item: { vignette: 'Hij heeft pijn. '.repeat(60) },
  },
  { rule: 'bareStem', why: 'a question of two words', item: { stem: 'Welk middel?' } },
  {
    rule: 'refersElsewhere',
    why: 'the question before this one',
    item: { stem: 'Wat doet u bij de patiënt uit de vorige vraag?' },
    sound: { stem: 'Wat is bij deze patiënt de eerste vraag?' },
  },
  {
    rule: 'thinRationale',
    why: 'a rationale that says the option again',
    item: { rationales: ['Paracetamol oraal.'] },
  },
  {
    rule: 'longestIsKey',
    why: 'a key twice as long',
    item: {
      options: ['Starten met allopurinol, en na twee weken het urinezuur opnieuw bepalen', ...drugs.slice(1)],
    },
  },
  {
    rule: 'shortestIsKey',
    why: 'a key half as short',
    item: {
      options: [
        'Rust',
        'Oefentherapie bij een fysiotherapeut',
        'Verwijzing naar een orthopeed',
        'Een injectie met corticosteroïden',
      ],
    },
  },
  {
    rule: 'optionLengthSpread',
    why: 'one word beside a dozen',
    item: {
      options: [
        'Een beleid met pijnstilling, uitleg over het beloop en een afspraak na twee weken',
        'Afwachten',
        'Verwijzen',
      ],
    },
  },
  {
    rule: 'allOrNone',
    why: 'all of the above',
    item: { options: [...drugs.slice(0, 3), 'Alle bovenstaande'] },
    sound: { options: ['Alle vaccins uit het schema', 'Een deel van de vaccins', 'Een uitgesteld schema'] },
  },
  ...[
    'Alle antwoorden zijn juist',
    'Geen van de antwoorden is juist.',
    'A en B zijn juist',
    'Alle drie',
    'Alle drie zijn juist',
    'Antwoord A en C',
    'Al het bovenstaande',
    'A, B en C',
    'Zowel A als C',
    'A + B',
  ].map((last) => ({ rule: 'allOrNone', why: last, item: { options: [...drugs.slice(0, 3), last] } })),
  {
    rule: 'allOrNone',
    why: 'both answers',
    item: { options: [...drugs.slice(0, 3), 'Beide antwoorden zijn juist'] },
    sound: {
      options: [
        'Alle drie de vaccins',
        'Alle antwoorden van de ouders noteren',
        'Vitamine A en D',
        'Beide knieën',
      ],
    },
  },
  { rule: 'allOrNone', why: 'A and B', item: { options: [...drugs.slice(0, 3), 'A en B'] } },
  {
    rule: 'absolutes',
    why: 'always, in one option',
    item: { options: ['Verwijzen bij koorts', 'Altijd verwijzen', 'Afwachten'] },
    sound: { options: ['Alle gewrichten', 'Alle grote gewrichten', 'De knie'] },
  },
  {
    rule: 'vagueFrequency',
    why: 'often',
    item: { options: ['Komt vaak voor', 'Komt bij 5% voor', 'Komt bij 50% voor'] },
  },
  {
    rule: 'clang',
    why: 'a word only case and key share',
    item: {
      vignette: 'Mevrouw Jansen, 40 jaar, heeft een ontsteking.',
      options: ['Ontstekingen remmen', 'Koelen', 'Hooghouden'],
    },
    sound: {
      vignette: 'Mevrouw Jansen, 40 jaar, heeft een ontsteking.',
      options: ['Ontsteking remmen', 'Ontsteking koelen', 'Hooghouden'],
    },
  },
  {
    rule: 'convergence',
    why: 'a key that shares with all',
    item: {
      options: [
        'Prednisolon, colchicine, naproxen tablet',
        'Prednisolon zetpil',
        'Colchicine druppels',
        'Naproxen zalf',
      ],
    },
  },
  {
    rule: 'articleCue',
    why: 'an article at the end',
    item: { stem: 'De waarschijnlijkste oorzaak is een:' },
  },
  { rule: 'mixedForm', why: 'a full stop after one', item: { options: ['Amlodipine.', ...drugs.slice(1)] } },
  {
    rule: 'yesNoBalance',
    why: 'one yes among three noes',
    item: { options: ['Ja, vandaag nog', 'Nee, wel morgen', 'Nee, na een week', 'Nee, na een maand'] },
    sound: { options: ['Ja, vandaag nog', 'Ja, morgen', 'Nee, na een week', 'Nee, na een maand'] },
  },
  {
    rule: 'exhaustivePair',
    why: 'rises and falls beside a third',
    item: { options: ['De dosis stijgt', 'De dosis daalt', 'Een ander middel'] },
  },
  {
    rule: 'numberOrder',
    why: 'numbers that are shuffled',
    item: { options: ['10 dagen', '5 dagen', '7 dagen'] },
    sound: { options: ['5 dagen', '7 dagen', '10 dagen'], fixedOrder: true },
  },
  {
    rule: 'numberOrder',
    why: 'times out of order by their units',
    item: { options: ['1 week', '3 dagen', '2 maanden'], fixedOrder: true },
    sound: { options: ['3 dagen', '1 week', '2 maanden'], fixedOrder: true },
  },
  {
    rule: 'overlappingRanges',
    why: 'ranges that share values',
    item: { options: ['0-10 jaar', '5-15 jaar', '20-30 jaar'], fixedOrder: true },
    sound: { options: ['0-9 jaar', '10-19 jaar', '20-30 jaar'], fixedOrder: true },
  },
  {
    rule: 'overlappingRanges',
    why: 'ranges that share one value',
    item: { options: ['10-20', '20-30', '31-40'], fixedOrder: true },
    sound: { options: ['10 tot 20', '20 tot 30', '30 tot 40'], fixedOrder: true },
  },
  {
    rule: 'overlappingRanges',
    why: 'the same time in other units',
    item: { options: ['5-10 dagen', '1-2 weken', '3-4 weken'], fixedOrder: true },
    sound: { options: ['1-2 dagen', '1-2 weken', '1-2 maanden'], fixedOrder: true },
  },
  {
    rule: 'mixedUnits',
    why: 'grams beside milligrams',
    item: { options: ['1 g', '500 mg', '250 mg'], fixedOrder: true },
  },
  {
    rule: 'decimalPoint',
    why: 'a point before a unit',
    item: { vignette: 'Hij, 61 jaar, gebruikt 2.5 mg amlodipine.' },
    sound: { vignette: 'Hij, 61 jaar, belt om 6.45 uur over 2,5 mg amlodipine.' },
  },
  {
    rule: 'unitSpacing',
    why: 'a unit against its number',
    item: { vignette: 'Hij, 61 jaar, gebruikt 5mg amlodipine.' },
  },
  { rule: 'trailingZero', why: 'one and no tenths', item: { vignette: 'Hij, 61 jaar, gebruikt 1,0 mg.' } },
  { rule: 'unsafeUnit', why: 'units by a letter', item: { vignette: 'Hij, 61 jaar, spuit 20 IE insuline.' } },
  {
    rule: 'unsafeUnit',
    why: 'units by one letter',
    item: { vignette: 'Hij, 61 jaar, spuit 20 E insuline.' },
    sound: { vignette: 'Hij, 61 jaar, heeft een lymfoom: stadium 2 E.' },
  },
  {
    rule: 'thousandsPoint',
    why: 'a thousand with a point',
    item: { vignette: 'Hij, 61 jaar, loopt 1.500 meter.' },
  },
  {
    rule: 'negation',
    why: 'what is not indicated',
    item: { stem: 'Welk middel is hier niet aangewezen?' },
    sound: { stem: 'Welk middel is hier niet aangewezen?', bold: 'niet' },
  },
  {
    rule: 'doubleNegation',
    why: 'not in question and option',
    item: { stem: 'Wat hoort u hier niet te doen?', options: ['Geen foto maken', 'Verwijzen', 'Koelen'] },
  },
  {
    rule: 'doubleNegation',
    why: 'none in the options of a negative question',
    item: { stem: 'Wat is hier onjuist?', options: ['Geen antibiotica', 'Rust', 'Koelen'] },
    sound: {
      stem: 'Welke niet-medicamenteuze behandeling past bij niet-allergische rinitis?',
      options: ['Geen behandeling', 'Spoelen', 'Stoppen met roken'],
    },
  },
  {
    rule: 'longSentence',
    why: 'thirty words in a breath',
    item: { vignette: `Meneer De Boer, 61 jaar, heeft pijn ${'en ook nog wat '.repeat(7)}in zijn knie.` },
  },
  {
    rule: 'hardToRead',
    why: 'long words only',
    item: {
      vignette:
        'Mevrouw, 61 jaar: schildklierfunctiestoornissen, hypercholesterolemie, gewrichtsontstekingen, bloeddrukverhogende geneesmiddelinteracties, ' +
        'osteoporosebehandeling, spiervermoeidheidsverschijnselen, concentratiestoornissen, slaapgewoonteveranderingen, ' +
        'eetlustvermindering, gewichtstoename, kouwelijkheidsklachten, obstipatieklachten, haaruitvalverschijnselen, stemveranderingen, ' +
        'menstruatiestoornissen, stemmingsproblematiek, huidveranderingen, reflexvertraging, gewrichtsstijfheid, hartritmevertraging, kortademigheidsverschijnselen, hoofdpijnaanvallen, duizeligheidsklachten, gehoorverminderingsklachten.',
    },
  },
  {
    rule: 'unknownAbbreviation',
    why: 'letters nobody knows',
    item: { vignette: 'Hij, 61 jaar, heeft een positieve QRTZ.' },
    sound: { vignette: 'Hij, 61 jaar, heeft COPD en een qualitatieve toets (QRTZ). De QRTZ is positief.' },
  },
  {
    rule: 'unknownAbbreviation',
    why: 'letters beside a word in capitals',
    item: { stem: 'Wat doet u NIET bij een QRTZ?' },
    sound: { stem: 'Wat doet u hier NIET, en wat ALLEEN of JUIST wel?' },
  },
  { rule: 'brandName', why: 'a brand', item: { options: ['Voltaren', 'Naproxen', 'Ibuprofen'] } },
  {
    rule: 'labelling',
    why: 'a patient who is a disease',
    item: { vignette: 'Een diabeet van 61 jaar heeft pijn in zijn knie.' },
    sound: { vignette: 'Een man van 61 jaar met diabetes heeft pijn in zijn knie.' },
  },
  {
    rule: 'originMentioned',
    why: 'origin',
    item: { vignette: 'Een Turkse man van 61 jaar heeft pijn in zijn knie.' },
  },
  { rule: 'untidyText', why: 'two spaces', item: { vignette: 'Meneer, 61 jaar,  heeft pijn.' } },
  { rule: 'untidyText', why: 'a diaeresis left out', item: { stem: 'Wat doet u bij deze patient nu?' } },
  { rule: 'spacingAroundMarks', why: 'a space before the mark', item: { stem: 'Wat doet u nu bij hem ?' } },
  {
    rule: 'noAge',
    why: 'a patient of no age',
    item: { vignette: 'Meneer De Boer heeft pijn in zijn knie.' },
  },
  {
    rule: 'noSex',
    why: 'a patient of no sex',
    item: { vignette: 'Een patiënt van 61 jaar heeft knieklachten.' },
    sound: { vignette: 'Een vrouw van 61 jaar heeft knieklachten.' },
  },
  {
    rule: 'missingFigure',
    why: 'a figure that is not there',
    item: { stem: 'Wat ziet u op de foto?' },
    sound: { stem: 'Wat ziet u op de foto?', image: figure },
  },
  { rule: 'unusedFigure', why: 'a figure nobody mentions', item: { image: figure } },
  {
    rule: 'descriptionGivesKey',
    why: 'a description that says the key',
    item: {
      stem: 'Welke diagnose past bij de tekening?',
      options: ['Scheenbeenfractuur', 'Jicht', 'Artrose'],
      image: { media: 'been.svg', alt: 'Tekening van een been met een scheenbeenfractuur.' },
    },
    sound: {
      stem: 'Welke diagnose past bij de tekening?',
      options: ['Scheenbeenfractuur', 'Jicht', 'Artrose'],
      image: figure,
    },
  },
  {
    rule: 'colourOnly',
    why: 'the red area',
    item: { stem: 'Wat is het rode gebied op de tekening?', image: figure },
  },
  {
    rule: 'personalFileName',
    why: 'a file named after a number of nine digits',
    item: { stem: 'Wat ziet u op de tekening?', image: { ...figure, media: 'been-123456789.svg' } },
  },
  {
    rule: 'doseWithoutRoute',
    why: 'a bare dose',
    item: {
      stem: 'Welke behandeling geeft u hem nu?',
      options: ['Prednisolon 30 mg', 'Prednisolon 40 mg', 'Prednisolon 50 mg'],
    },
    sound: {
      stem: 'Welke behandeling geeft u hem nu?',
      options: ['Prednisolon 1 dd 30 mg', 'Prednisolon 1 dd 40 mg', 'Prednisolon 1 dd 50 mg'],
    },
  },
  {
    rule: 'unlinkedGuideline',
    why: 'a guideline that is no source',
    item: { stem: 'Wat adviseert de NHG-Standaard bij hem?' },
  },
];
