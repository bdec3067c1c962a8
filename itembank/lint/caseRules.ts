import { sourceKey } from '#itembank/sources/sourceKey.ts';
import { contentStems } from './dutchText.ts';
import { inText } from './findings.ts';
import type { LintRule } from './lintRule.ts';

const seen = /\b(?:foto|afbeelding|figuur|video|filmpje|clip|tekening|audiogram|diagram|\p{L}*curve)\b/iu;

/** Rules on the patient, the pictures and the sources. */
export const caseRules: readonly LintRule[] = [
  {
    id: 'noAge',
    severity: 'advice',
    says: {
      nl: 'De casus noemt geen leeftijd, terwijl die in de praktijk altijd bekend is.',
      en: 'The case gives no age, which is always known in practice.',
    },
    find: ({ vignette }) =>
      vignette !== '' &&
      !/\b\d+[- ]?(?:jaar|jarige?|maand(?:en)?|weken|dagen|week|dag)\b|zuigeling|pasgeboren|peuter|kleuter|baby/i.test(
        vignette,
      )
        ? [{ at: 'vignette' }]
        : [],
  },
  {
    id: 'noSex',
    severity: 'advice',
    says: {
      nl: 'De casus laat het geslacht open. Maakt dat uit?',
      en: 'The case leaves the sex open. Does it matter?',
    },
    find: ({ vignette }) =>
      vignette !== '' &&
      !/\b(?:mevrouw|meneer|de heer|man|vrouw|jongen|meisje|hij|zij|haar|hem|zijn|zoon|dochter|moeder|vader|zwanger\p{L}*|patiënte)\b/iu.test(
        vignette,
      )
        ? [{ at: 'vignette' }]
        : [],
  },
  {
    id: 'missingFigure',
    severity: 'error',
    says: {
      nl: 'De tekst verwijst naar een afbeelding of clip die er niet is.',
      en: 'The text refers to an image or clip that is not there.',
    },
    find: ({ vignette, stem, media }) =>
      media.some(({ kind }) => kind !== 'audio')
        ? []
        : [
            ...inText(
              'vignette',
              vignette,
              /\b(?:op|in|zie|toont|van) (?:de |het |dit |deze )?(?:foto|afbeelding|figuur|video|filmpje|clip|tekening)\b|\b(?:de|deze) (?:foto|afbeelding|figuur|tekening|video) (?:toont|laat)\b/i,
            ),
            ...inText(
              'stem',
              stem,
              /\b(?:dit|het afgebeelde|het getoonde) (?:audiogram|ecg|diagram)|\bop (?:de|deze) (?:foto|afbeelding|figuur|tekening|video)\b/i,
            ),
          ],
  },
  {
    id: 'unusedFigure',
    severity: 'warning',
    says: {
      nl: 'Er staat een afbeelding of clip bij waar de tekst niet naar verwijst.',
      en: 'There is an image or clip the text never refers to.',
    },
    find: ({ vignette, stem, media }) =>
      media.length > 0 &&
      !seen.test(`${vignette} ${stem}`) &&
      !/\b(?:ecg|strook|ziet|toont|getoond|afgebeeld|kaart|schema|beeld|hieronder)\b/i.test(
        `${vignette} ${stem}`,
      )
        ? // The image one has to point at is what the question is about.
          media
            .filter(({ at, kind }) => at !== 'image' && kind !== 'audio')
            .map(({ at, name }) => ({ at, quote: name }))
        : [],
  },
  {
    id: 'descriptionGivesKey',
    severity: 'error',
    says: {
      nl: 'De beschrijving van het beeld noemt woorden die alleen in de sleutel staan: wie haar hoort, weet het antwoord.',
      en: 'The description of the picture has words that only the key has: who hears it knows the answer.',
    },
    find: ({ vignette, stem, keys, distractors, media }) => {
      const elsewhere = contentStems([vignette, stem, ...distractors.map(({ text }) => text)].join(' '));
      const own = [...contentStems(keys.map(({ text }) => text).join(' '))].filter(
        (word) => !elsewhere.has(word),
      );
      return media.flatMap(({ at, description }) => {
        const said = contentStems(description);
        return own.filter((word) => word.length > 4 && said.has(word)).map((quote) => ({ at, quote }));
      });
    },
  },
  {
    id: 'colourOnly',
    severity: 'warning',
    says: {
      nl: 'De tekst wijst iets aan met alleen een kleur. Noem ook een letter, plaats of vorm.',
      en: 'The text points at something by colour only. Add a letter, place or shape.',
    },
    find: ({ vignette, stem }) =>
      [
        { at: 'vignette', text: vignette },
        { at: 'stem', text: stem },
      ].flatMap(({ at, text }) =>
        inText(
          at,
          text,
          /\bhet (?:rode|groene|blauwe|gele) (?:gebied|vlak|deel|lijntje)\b|\bde (?:rode|groene|blauwe|gele) (?:lijn|pijl|curve|stip)\b/i,
        ),
      ),
  },
  {
    id: 'personalFileName',
    severity: 'warning',
    says: {
      nl: 'De bestandsnaam lijkt een nummer van een persoon te bevatten.',
      en: 'The file name seems to hold a number of a person.',
    },
    find: ({ media }) =>
      // A name that is the hash of what is in the file says nothing of anybody.
      media
        .filter(({ name }) => /\d{8,9}/.test(name) && !/^[0-9a-f]{64}\./.test(name))
        .map(({ at, name }) => ({ at, quote: name })),
  },
  {
    id: 'doseWithoutRoute',
    severity: 'advice',
    says: {
      nl: 'Een dosering zonder toedieningsvorm of frequentie. In de praktijk hoort die erbij.',
      en: 'A dose without route or frequency. In practice it belongs there.',
    },
    find: ({ leadIn, options }) =>
      /\b(?:behandel|voorschrij|schrijft u|medicat|geeft u)\p{L}*/iu.test(leadIn)
        ? options
            .filter(
              ({ text }) =>
                /\d\s?mg\b/.test(text) &&
                !/\b(?:dd|daags|per dag|maal|oraal|i\.?m\.?|i\.?v\.?|s\.?c\.?|tablet|zetpil|inhal|injectie|rectaal|sublinguaal|intramusculair|eenmalig|per keer|per gift|neusspray|crème)\p{L}*/iu.test(
                  text,
                ),
            )
            .map(({ id, text }) => ({ at: `options.${id}`, quote: text }))
        : [],
  },
  {
    id: 'pastReview',
    severity: 'error',
    says: {
      nl: 'De controledatum is voorbij. Loop het item na aan de bron en zet een nieuwe datum.',
      en: 'The review date has passed. Check the item against its source and set a new date.',
    },
    find: ({ reviewBy }, { today }) => (reviewBy < today ? [{ at: 'reviewBy', quote: reviewBy }] : []),
  },
  {
    id: 'staleSource',
    severity: 'error',
    says: {
      nl: 'De bron is er in een nieuwere uitgave. Loop het item daaraan na.',
      en: 'There is a newer edition of the source. Check the item against it.',
    },
    find: ({ sources }, { currentEdition }) =>
      sources.flatMap((source, i) => {
        const current = currentEdition.get(sourceKey(source));
        return current === undefined || current === source.edition
          ? []
          : [{ at: `sources.${i}`, quote: source.edition, fix: current }];
      }),
  },
  {
    id: 'unlinkedGuideline',
    severity: 'warning',
    says: {
      nl: 'De tekst beroept zich op een NHG-Standaard die niet bij de bronnen staat.',
      en: 'The text appeals to an NHG guideline that is not among the sources.',
    },
    find: ({ texts, sources }) =>
      sources.some(({ kind }) => kind === 'nhgStandard' || kind === 'nhgGuidance')
        ? []
        : texts.flatMap(({ at, text }) => inText(at, text, /\bNHG-(?:Standaard|Behandelrichtlijn)\b/)),
  },
];
