import { foldedText } from '#itembank/content/foldedText.ts';
import { noDefaults } from '#itembank/import/importDefaults.ts';
import { contentStems, folded, likeness, words } from './dutchText.ts';
import { inOptions, inText, pairs } from './findings.ts';
import type { LintRule } from './lintRule.ts';

/** Rules on how an item is put together. */
export const structureRules: readonly LintRule[] = [
  {
    id: 'dontKnowOption',
    severity: 'error',
    says: {
      nl: '"Weet niet" hoort bij de toets, niet bij het item: haal deze optie weg.',
      en: '"Don’t know" belongs to the test, not to the item: remove this option.',
    },
    find: (item) => inOptions(item.options, /^\s*(?:\?|(?:ik )?weet (?:ik |het )?niet)\s*\.?$/i),
  },
  {
    id: 'duplicateOptions',
    severity: 'error',
    says: {
      nl: 'Twee opties of onderdelen zeggen hetzelfde. Wijzig of verwijder er een.',
      en: 'Two options or parts say the same. Change or remove one.',
    },
    find: ({ lists }) =>
      lists.flatMap((parts) =>
        pairs(parts)
          .filter(([one, other]) => foldedText(one.text) === foldedText(other.text))
          .map(([, { at, text: quote }]) => ({ at, quote })),
      ),
  },
  {
    id: 'similarOptions',
    severity: 'warning',
    says: {
      nl: 'Twee opties verschillen maar enkele letters: een kandidaat leest eroverheen.',
      en: 'Two options differ by a few letters only: a candidate reads over it.',
    },
    find: (item) =>
      pairs(item.options)
        .filter(([one, other]) => {
          const [x, y] = [folded(one.text), folded(other.text)];
          return x !== y && x.length > 12 && !/\d/.test(x + y) && distance(x, y) <= 2;
        })
        .map(([, other]) => ({ at: `options.${other.id}`, quote: other.text })),
  },
  {
    id: 'noQuestion',
    severity: 'warning',
    says: {
      nl: 'De stam eindigt niet met een vraag of een zin om af te maken.',
      en: 'The stem does not end in a question or a sentence to complete.',
    },
    // Other types tell what to do ("Zet in volgorde.") or state something.
    find: ({ content, stem, leadIn }) =>
      content.type !== 'singleChoice' || /[?:…]["')\]”’]*$/.test(stem.trim())
        ? []
        : [{ at: 'stem', quote: leadIn }],
  },
  {
    id: 'unfocusedLeadIn',
    severity: 'warning',
    says: {
      nl: 'De vraag is pas te beantwoorden na het lezen van alle opties. Vraag naar één ding.',
      en: 'The question can only be answered after reading all options. Ask for one thing.',
    },
    find: ({ leadIn }) =>
      inText(
        'stem',
        leadIn,
        /(?:welke|wat) (?:van de )?(?:is |zijn )?(?:onderstaande |volgende |hieronder(?:staande)? )?(?:stelling|bewering|uitspra)\p{L}*|wat is (?:waar|juist|onjuist)\?/iu,
      ),
  },
  {
    id: 'numberOfKeys',
    severity: 'warning',
    says: {
      nl: 'De vraag noemt een ander aantal dan er juiste opties zijn.',
      en: 'The question names another number than there are right options.',
    },
    find: ({ leadIn, keys }) => {
      const counts: Readonly<Record<string, number>> = { twee: 2, drie: 3, vier: 4 };
      const [whole, word] = /\bwelke (twee|drie|vier)\b/i.exec(leadIn) ?? [];
      return word && counts[word.toLowerCase()] !== keys.length ? [{ at: 'stem', quote: whole! }] : [];
    },
  },
  {
    id: 'stemLength',
    severity: 'advice',
    says: {
      nl: 'Casus en vraag samen tellen meer dan 150 woorden. Laat weg wat niet nodig is om te antwoorden.',
      en: 'Case and question together exceed 150 words. Leave out what is not needed to answer.',
    },
    find: ({ vignette, stem }) => (words(`${vignette} ${stem}`).length > 150 ? [{ at: 'vignette' }] : []),
  },
  {
    id: 'bareStem',
    severity: 'advice',
    says: {
      nl: 'De vraag telt minder dan vier woorden: is duidelijk wat er gevraagd wordt?',
      en: 'The question has fewer than four words: is it clear what is asked?',
    },
    find: ({ stem }) => (words(stem).length < 4 ? [{ at: 'stem', quote: stem }] : []),
  },
  {
    id: 'refersElsewhere',
    severity: 'warning',
    says: {
      nl: 'Het item verwijst naar een andere vraag; een adaptieve toets stelt die misschien niet.',
      en: 'The item refers to another question, which an adaptive test may never ask.',
    },
    find: (item) =>
      item.texts.flatMap(({ at, text }) =>
        inText(at, text, /(?:de |het )?vorige (?:vraag|item|casus)|vraag \d+\b/i),
      ),
  },
  {
    id: 'thinRationale',
    severity: 'advice',
    says: {
      nl: 'De toelichting herhaalt alleen de optie. Leg uit waarom, dan leert de kandidaat ervan.',
      en: 'The rationale merely repeats the option. Say why, so that the candidate learns from it.',
    },
    find: ({ partRationales }) =>
      partRationales
        .filter(
          ({ text, of }) => words(text).length < 4 || likeness(contentStems(of), contentStems(text)) > 0.9,
        )
        .map(({ at, text }) => ({ at, quote: text })),
  },
  {
    id: 'noRationale',
    severity: 'error',
    says: {
      nl: 'Hier staat nog geen toelichting. Leg uit waarom dit juist of onjuist is.',
      en: 'There is no rationale here yet. Say why this is right or wrong.',
    },
    // What an import fills in where nothing was given.
    find: ({ rationale, partRationales }) =>
      [{ at: 'rationale', text: rationale }, ...partRationales]
        .filter(({ text }) => ['', foldedText(noDefaults.rationale)].includes(foldedText(text)))
        .map(({ at, text }) => ({ at, quote: text })),
  },
];

/** Edits that turn one text into the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
