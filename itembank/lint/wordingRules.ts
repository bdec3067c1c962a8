import { readingEase, sentences, words } from './dutchText.ts';
import { inText, replaceable } from './findings.ts';
import type { LintRule } from './lintRule.ts';

/** Abbreviations every doctor in general practice reads without a thought. */
const knownAbbreviations = new Set(
  (
    'ADHD ACE AED ALAT ASAT ASA AV BMI BPPD BRMO BSE CBT COPD CRP CT CVA CVRM DM DNA ECG EHBO EMDR FEV1 FVC GGD GGZ GLP GLP-1 ' +
    'HAP HbA1c HIV HPV IBD ICPC ICS INR IUD LABA LAMA LDL LESA LHK LOP LUTS MDRD MRI MRSA NHG NSAID NSAID’s PCR PPI PSA ' +
    'SABA SAMA SGLT2 SNRI SOA SOEP SSRI TIA TSH UWI VKA WGBO WMO WZD LVB ECV BRC BSN EBV CMV RSV PDE KOV NVK LCI DPP-4 ' +
    'SCORE2 eGFR pH FT4 T4 T3 HDL NTproBNP NT-proBNP BNP AF POH POB DOAC COC ACR MCV VAS GCS APGAR HELLP'
  ).split(' '),
);
const brand =
  /\p{L}+®|\b(?:aspro|brufen|diclofenacum|flagyl|lasix|losec|microgynon|mirena|nexium|panadol|prozac|seroquel|temesta|valium|ventolin|viagra|voltaren|xarelto|zyban|zyrtec)\b/iu;
const labelling =
  /\b(?:diabeet|diabeten|diabetespatiënt(?:en)?|astmaticus|astmatici|epilepticus|epileptici|verslaafden?|alcoholisten?|alcoholicus|zwakzinnigen?|schizofreen|schizofrenen|demente[nr]?|invalide[n]?|lijdt aan|lijdend aan|gehandicapten?)\b/iu;

/** Words that turn a question around; not as part of another, as in "niet-medicamenteus". */
const negative = /(?<![\p{L}-])(?:niet|geen|behalve|uitgezonderd|onjuist|nooit|onwaar)(?![\p{L}-])/iu;
/** Words that are put in capitals to stand out. */
const emphasised = new Set(
  'NIET GEEN WEL NOOIT ALTIJD ALLEEN ALLE BEHALVE EEN EERST EERSTE EN OF JUIST ONJUIST MEEST MINST TWEE DRIE VIER'.split(
    ' ',
  ),
);

/** Rules on the words: short, plain, respectful. */
export const wordingRules: readonly LintRule[] = [
  {
    id: 'negation',
    severity: 'warning',
    says: {
      nl: 'De vraag is ontkennend. Vraag naar wat wel geldt, of zet de ontkenning vet.',
      en: 'The question is negative. Ask for what holds, or set the negation in bold.',
    },
    find: ({ leadIn, boldWords }) =>
      inText('stem', leadIn, negative).filter(({ quote }) => !boldWords.has(quote!.toLowerCase())),
  },
  {
    id: 'doubleNegation',
    severity: 'error',
    says: {
      nl: 'Een ontkennende vraag met een ontkennende optie: niemand weet wat "juist" dan betekent.',
      en: 'A negative question with a negative option: nobody knows what "right" means then.',
    },
    find: ({ leadIn, options }) =>
      negative.test(leadIn)
        ? options.flatMap(({ id, text }) =>
            inText(`options.${id}`, text, /(?<![\p{L}-])(?:niet|geen|nooit)(?![\p{L}-])/iu),
          )
        : [],
  },
  {
    id: 'longSentence',
    severity: 'warning',
    says: {
      nl: 'Een zin van meer dan 25 woorden. Knip hem.',
      en: 'A sentence of more than 25 words. Cut it.',
    },
    find: ({ texts }) =>
      texts.flatMap(({ at, text }) =>
        sentences(text)
          .filter((sentence) => words(sentence).length > 25)
          .map((quote) => ({ at, quote })),
      ),
  },
  {
    id: 'hardToRead',
    severity: 'advice',
    says: {
      nl: 'De casus leest zwaar (Flesch-Douma onder 30). Kortere zinnen en gewone woorden helpen.',
      en: 'The case is heavy reading (Flesch–Douma below 30). Shorter sentences and plain words help.',
    },
    find: ({ vignette }) =>
      words(vignette).length > 25 && (readingEase(vignette) ?? 100) < 30 ? [{ at: 'vignette' }] : [],
  },
  {
    id: 'unknownAbbreviation',
    severity: 'warning',
    says: {
      nl: 'Een afkorting die niet op de lijst staat. Schrijf haar de eerste keer voluit.',
      en: 'An abbreviation that is not on the list. Write it in full the first time.',
    },
    find: ({ vignette, stem, options }) => {
      const whole = [vignette, stem, ...options.map(({ text }) => text)].join('\n');
      const found = new Set(whole.match(/\b(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,6}\d?\b/g) ?? []);
      return [...found]
        .filter((word) => !knownAbbreviations.has(word.replace(/s$/, '')) && !knownAbbreviations.has(word))
        .filter((word) => !emphasised.has(word))
        .filter((word) => !/^(?:I{2,3}|IV|VI{0,3}|IX|mmHg|kPa|mL|dB|Hz|[A-D]{1,2})$/.test(word))
        .filter((word) => !new RegExp(`\\(${word}\\)|\\b${word} \\(`).test(whole))
        .map((quote) => ({ at: whole.indexOf(quote) < vignette.length ? 'vignette' : 'stem', quote }));
    },
  },
  {
    id: 'brandName',
    severity: 'warning',
    says: { nl: 'Noem de stofnaam, niet het merk.', en: 'Name the substance, not the brand.' },
    find: (item) => item.texts.flatMap(({ at, text }) => inText(at, text, brand)),
  },
  {
    id: 'labelling',
    severity: 'warning',
    says: {
      nl: 'De tekst maakt van een patiënt een ziekte. Schrijf "een patiënt met …".',
      en: 'The text makes a disease of a patient. Write "a patient with …".',
    },
    find: (item) => item.texts.flatMap(({ at, text }) => inText(at, text, labelling)),
  },
  {
    id: 'originMentioned',
    severity: 'advice',
    says: {
      nl: 'Herkomst of geloof staat erbij. Is dat nodig om de vraag te beantwoorden?',
      en: 'Origin or religion is mentioned. Is it needed to answer the question?',
    },
    find: ({ vignette }) =>
      inText(
        'vignette',
        vignette,
        /\b(?:Turkse?|Marokkaanse?|Surinaamse?|Antilliaanse?|Poolse?|Syrische?|Hindoestaanse?|Afrikaanse?|islamitische?|joodse?|allochtone?|buitenlandse?)\b/,
      ),
  },
  {
    id: 'untidyText',
    severity: 'warning',
    says: {
      nl: 'Dubbele spatie, onzichtbaar teken of verouderde schrijfwijze.',
      en: 'A double space, an invisible character or outdated spelling.',
    },
    find: (item) =>
      item.texts.flatMap(({ at, text }) => [
        ...replaceable(at, text, /(\S+) {2,}(\S+)/g, (_, before, after) => `${before} ${after}`),
        ...replaceable(at, text, /[\u200b-\u200f\u2060\ufeff]/g, () => ''),
        ...replaceable(at, text, /\b([Pp])atient(?=e?n?\b)/g, (_, p) => `${p}atiënt`),
        ...replaceable(at, text, /\bb\.v\.|\bbv\./g, () => 'bijv.'),
        ...replaceable(at, text, /\bca (?=\d)/g, () => 'ca. '),
        ...(text.normalize('NFC') === text ? [] : [{ at, fix: text.normalize('NFC'), quote: text }]),
      ]),
  },
  {
    id: 'spacingAroundMarks',
    severity: 'warning',
    says: {
      nl: 'Een spatie vóór een leesteken, of geen spatie erna.',
      en: 'A space before a mark, or none after it.',
    },
    find: (item) =>
      item.texts.flatMap(({ at, text }) => [
        ...replaceable(at, text, /(\S+) ([,;:?!])(?=\s|$)/g, (_, word, mark) => `${word}${mark}`),
        ...replaceable(at, text, /(\p{L}{2}),(\p{L}{2})/gu, (_, before, after) => `${before}, ${after}`),
      ]),
  },
];
