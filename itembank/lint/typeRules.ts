import { foldedText } from '#itembank/content/foldedText.ts';
import type { ItemContent, ItemOf, ItemType } from '#itembank/content/item.ts';
import { plainText } from '#itembank/content/plainText.ts';
import { inText, pairs } from './findings.ts';
import type { Finding, LintRule } from './lintRule.ts';
import { boundsOf, overlap, scaledToPhone, smallestTarget } from './regionBounds.ts';

/** Rules on what only one type of item has. */
export const typeRules: readonly LintRule[] = [
  {
    id: 'smallRegion',
    severity: 'warning',
    says: {
      nl: 'Op een telefoon is deze plaats kleiner dan 24 bij 24 pixels. Maak haar groter, of snijd de afbeelding bij.',
      en: 'On a phone this place is smaller than 24 by 24 pixels. Make it larger, or crop the image.',
    },
    find: ({ content }) =>
      ifType(content, 'hotspot', ({ regions, image }) =>
        regions
          .filter(({ shape }) => {
            const { width, height } = scaledToPhone(boundsOf(shape), image.widthPx);
            return Math.min(width, height) < smallestTarget;
          })
          .map(({ id, label }) => ({ at: `regions.${id}`, quote: label })),
      ),
  },
  {
    id: 'regionOutside',
    severity: 'error',
    says: { nl: 'Deze plaats valt buiten de afbeelding.', en: 'This place lies outside the image.' },
    find: ({ content }) =>
      ifType(content, 'hotspot', ({ regions, image }) =>
        regions
          .filter(({ shape }) => {
            const { left, top, right, bottom } = boundsOf(shape);
            return left < 0 || top < 0 || right > image.widthPx || bottom > image.heightPx;
          })
          .map(({ id, label }) => ({ at: `regions.${id}`, quote: label })),
      ),
  },
  {
    id: 'regionsOverlap',
    severity: 'warning',
    says: {
      nl: 'Deze plaats ligt deels op een andere: wie daar wijst, kiest bij toeval.',
      en: 'This place lies partly on another: who points there chooses by chance.',
    },
    find: ({ content }) =>
      ifType(content, 'hotspot', ({ regions }) =>
        pairs(regions)
          .filter(([one, other]) => overlap(boundsOf(one.shape), boundsOf(other.shape)))
          .map(([, other]) => ({ at: `regions.${other.id}`, quote: other.label })),
      ),
  },
  {
    id: 'exactNumber',
    severity: 'warning',
    says: {
      nl: 'Er wordt een getal met decimalen gevraagd zonder marge: wie anders afrondt, is fout.',
      en: 'A number with decimals is asked without a tolerance: who rounds otherwise is wrong.',
    },
    find: ({ content }) =>
      ifType(content, 'numeric', ({ tolerance, decimals }) =>
        decimals > 0 && tolerance === 0 ? [{ at: 'tolerance' }] : [],
      ),
  },
  {
    id: 'moreDecimalsThanAsked',
    severity: 'error',
    says: {
      nl: 'De juiste waarde heeft meer decimalen dan de kandidaat mag geven.',
      en: 'The right value has more decimals than the candidate may give.',
    },
    find: ({ content }) =>
      ifType(content, 'numeric', ({ value, tolerance, decimals }) => {
        const closest = Number(value.toFixed(decimals));
        return Math.abs(closest - value) > tolerance ? [{ at: 'value', quote: String(value) }] : [];
      }),
  },
  {
    id: 'noUnit',
    severity: 'warning',
    says: {
      nl: 'Er staat geen eenheid achter het veld, en de vraag noemt er geen.',
      en: 'No unit stands behind the field, and the question names none.',
    },
    find: ({ content, leadIn }) =>
      ifType(content, 'numeric', ({ unit }) =>
        unit === null && !/hoeveel|welk(?:e)? (?:aantal|percentage|score)|procent|%/i.test(leadIn)
          ? [{ at: 'unit' }]
          : [],
      ),
  },
  {
    id: 'duplicateForms',
    severity: 'error',
    says: {
      nl: 'Deze schrijfwijze telt al mee: hoofdletters, accenten en leestekens maken geen verschil.',
      en: 'This form counts already: capitals, accents and punctuation make no difference.',
    },
    find: ({ content }) =>
      ifType(content, 'shortText', ({ accepted }) =>
        pairs(accepted)
          .filter(([one, other]) => foldedText(one) === foldedText(other))
          .map(([, quote]) => ({ at: 'accepted', quote })),
      ),
  },
  {
    id: 'closedUpForm',
    severity: 'advice',
    says: {
      nl: 'Schrijft een kandidaat dit ook aaneen? Zet die vorm er dan bij.',
      en: 'Do candidates write this as one word as well? Then add that form.',
    },
    find: ({ content }) =>
      ifType(content, 'shortText', ({ accepted }) => {
        const forms = new Set(accepted.map(foldedText));
        return accepted
          .filter((form) => /[\p{L}\d]-[\p{L}\d]/u.test(form))
          .filter((form) => !forms.has(foldedText(form.replaceAll('-', ''))))
          .map((quote) => ({ at: 'accepted', quote }));
      }),
  },
  {
    id: 'unsortedOptions',
    severity: 'warning',
    says: {
      nl: 'Zet een lange lijst antwoorden op alfabet: zoeken is geen kennis.',
      en: 'Put a long list of options in alphabetical order: searching is not knowledge.',
    },
    find: ({ content }) =>
      ifType(content, 'extendedMatching', ({ options }) => {
        const texts = options.map((option) => plainText(option.content));
        const place = texts.findIndex((text, i) => i > 0 && texts[i - 1]!.localeCompare(text, 'nl') > 0);
        return place < 0 || texts.every((text) => /^[\d<>≤≥]/.test(text))
          ? []
          : [{ at: `options.${options[place]!.id}`, quote: texts[place]! }];
      }),
  },
  {
    id: 'shortList',
    severity: 'warning',
    says: {
      nl: 'Minder dan zes antwoorden bij zoveel casussen: raden loont.',
      en: 'Fewer than six options for the cases: guessing pays.',
    },
    find: ({ content }) =>
      ifType(content, 'extendedMatching', ({ options }) => (options.length < 6 ? [{ at: 'options' }] : [])),
  },
  {
    id: 'lastByElimination',
    severity: 'warning',
    says: {
      nl: 'Beide lijsten zijn even lang en elk doel wordt eens gebruikt: het laatste paar volgt vanzelf. Voeg een doel toe.',
      en: 'Both lists are equally long and each target serves once: the last pair follows by itself. Add a target.',
    },
    find: ({ content }) =>
      ifType(content, 'matching', ({ elements, targets }) =>
        elements.length === targets.length && new Set(elements.map(({ key }) => key)).size === targets.length
          ? [{ at: 'targets' }]
          : [],
      ),
  },
  {
    id: 'longOrder',
    severity: 'advice',
    says: {
      nl: 'Meer dan zes onderdelen ordenen vraagt vooral geduld. Kan het korter?',
      en: 'Ordering more than six elements mostly takes patience. Could it be shorter?',
    },
    find: ({ content }) =>
      ifType(content, 'ordering', ({ elements }) => (elements.length > 6 ? [{ at: 'elements' }] : [])),
  },
  {
    id: 'twoPropositions',
    severity: 'warning',
    says: {
      nl: 'Deze stelling zegt twee dingen: de kandidaat weet niet welk van beide juist moet zijn.',
      en: 'This statement says two things: the candidate cannot know which of them must be true.',
    },
    find: ({ content, stem }) =>
      ifType(content, 'trueFalse', () =>
        inText('stem', stem, /\b(?:maar|omdat|waardoor|doordat|zodat|terwijl)\b/i),
      ),
  },
  {
    id: 'absoluteStatement',
    severity: 'warning',
    says: {
      nl: 'Een stelling met "altijd" of "nooit" is bijna nooit juist; wie niets weet, weet dat.',
      en: 'A statement with "always" or "never" is hardly ever true; who knows nothing knows that.',
    },
    find: ({ content, stem }) =>
      ifType(content, 'trueFalse', () =>
        inText('stem', stem, /\b(?:altijd|nooit|uitsluitend|geen enkele?|iedere|alle)\b/i),
      ),
  },
  {
    id: 'howMany',
    severity: 'advice',
    says: {
      nl: 'Zeg hoeveel antwoorden juist zijn, of dat het er meer kunnen zijn.',
      en: 'Say how many answers are right, or that it may be several.',
    },
    find: ({ content, stem }) =>
      ifType(content, 'multipleResponse', () =>
        /\b(?:twee|drie|vier|vijf|alle|meer(?:dere)?|één of meer)\b/i.test(stem) ? [] : [{ at: 'stem' }],
      ),
  },
];

function ifType<Type extends ItemType>(
  content: ItemContent,
  type: Type,
  find: (item: ItemOf<Type>) => readonly Finding[],
): readonly Finding[] {
  return content.type === type ? find(content as ItemOf<Type>) : [];
}
