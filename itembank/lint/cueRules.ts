import { contentStems, folded, words } from './dutchText.ts';
import { inOptions } from './findings.ts';
import type { Finding, LintRule } from './lintRule.ts';
import type { LintOption, LintSubject } from './lintSubject.ts';

const absolute = /\b(?:altijd|nooit|uitsluitend|enkel|geen enkele|iedere?|alle|per definitie|onmogelijk)\b/i;
const vague = /\b(?:vaak|soms|meestal|zelden|gewoonlijk|doorgaans|regelmatig|af en toe)\b/i;

const above = '(?:bovenstaande|bovengenoemde|genoemde)';
const answers = '(?:antwoorden|opties|beweringen|stellingen|uitspraken|mogelijkheden|alternatieven)';
const letter = '(?:[A-D]|I{1,3}|[1-4])';
/** Options that speak of the other options. */
const aboutOthers = new RegExp(
  [
    `\\b(?:alle|geen)(?: van)?(?: de| het)? ?(?:${above}|andere)\\b|\\bal(?:les)?(?: van)? het ${above}\\b`,
    `^(?:alle|beide|geen)(?: van)?(?: de| deze)? ?${answers}(?: (?:is|zijn) (?:juist|goed|correct|waar|onjuist))?\\.?$`,
    `^alle ?(?:twee|drie|vier)(?: (?:de )?${answers})?(?: (?:is|zijn) (?:juist|goed|correct|waar))?\\.?$|^allebei\\b`,
    '\\bbeide(?: antwoorden| opties)?(?: zijn)? (?:juist|goed)|\\bgeen van (?:beide|deze|allen)\\b',
    `^(?:(?:antwoord|optie)(?:en|s)? )?(?:zowel )?${letter}(?:, ?${letter})* (?:en|als) ${letter}(?: (?:is|zijn)(?: (?:allebei|beide))? (?:juist|goed|correct|waar))?\\.?$`,
    '^(?:antwoord(?:en)? )?[A-D] ?[+&] ?[A-D]\\.?$',
  ].join('|'),
  'i',
);

/** Rules on what lets someone without the knowledge find the key, or misses someone who has it. */
export const cueRules: readonly LintRule[] = [
  {
    id: 'longestIsKey',
    severity: 'warning',
    says: {
      nl: 'De sleutel is veel langer dan de afleiders. Wie niets weet, kiest de langste optie.',
      en: 'The key is much longer than the distractors. Who knows nothing picks the longest option.',
    },
    find: ({ keys, distractors }) =>
      keys
        .filter(
          ({ text }) =>
            text.length > 1.5 * meanLength(distractors) && text.length >= meanLength(distractors) + 15,
        )
        .map(quoted),
  },
  {
    id: 'shortestIsKey',
    severity: 'warning',
    says: {
      nl: 'De sleutel is veel korter dan elke afleider.',
      en: 'The key is much shorter than any distractor.',
    },
    find: ({ keys, distractors }) =>
      keys
        .filter(({ text }) => distractors.every((other) => other.text.length >= 2 * text.length + 8))
        .map(quoted),
  },
  {
    id: 'optionLengthSpread',
    severity: 'advice',
    says: {
      nl: 'De opties lopen sterk uiteen in lengte. Maak ze ongeveer even lang.',
      en: 'The options differ a lot in length. Make them about equally long.',
    },
    find: ({ options }) => {
      const counts = options.map(({ text }) => words(text).length);
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      return most > 3 * least && most - least >= 6 ? [{ at: 'options' }] : [];
    },
  },
  {
    id: 'allOrNone',
    severity: 'error',
    says: {
      nl: 'Een optie over de andere opties ("alle bovenstaande", "A en B") meet lezen, geen kennis.',
      en: 'An option about the other options ("all of the above", "A and B") measures reading, not knowledge.',
    },
    find: ({ options }) => inOptions(options, aboutOthers),
  },
  {
    id: 'absolutes',
    severity: 'warning',
    says: {
      nl: '"Altijd", "nooit" en dergelijke verraden een afleider: in de geneeskunde is zelden iets altijd zo.',
      en: '"Always", "never" and the like betray a distractor: in medicine little is always so.',
    },
    find: ({ options }) => {
      const found = inOptions(options, absolute);
      const holding = new Set(found.map(({ at }) => at)).size;
      return 2 * holding < options.length ? found : [];
    },
  },
  {
    id: 'vagueFrequency',
    severity: 'warning',
    says: {
      nl: '"Vaak" en "soms" betekenen voor ieder iets anders. Noem een getal of kies een andere vorm.',
      en: '"Often" and "sometimes" mean something else to everyone. Give a number or another form.',
    },
    find: ({ options }) => inOptions(options, vague),
  },
  {
    id: 'clang',
    severity: 'warning',
    says: {
      nl: 'Alleen de sleutel herhaalt een woord uit de casus of de vraag: dat wijst de weg.',
      en: 'Only the key repeats a word of the case or question: that shows the way.',
    },
    find: clang,
  },
  {
    id: 'convergence',
    severity: 'advice',
    says: {
      nl: 'De sleutel deelt met elke andere optie de meeste woorden; wie vergelijkt, vindt hem zonder kennis.',
      en: 'The key shares most words with every other option; who compares finds it without knowledge.',
    },
    find: convergence,
  },
  {
    id: 'articleCue',
    severity: 'warning',
    says: {
      nl: 'De vraag eindigt op een lidwoord, dat maar bij een deel van de opties past. Zet het in de opties.',
      en: 'The question ends in an article, which fits only some options. Put it in the options.',
    },
    find: ({ stem }) => {
      const end = /\b(?:een|de|het)\s*[:…]?\s*$/i.exec(stem);
      return end ? [{ at: 'stem', quote: end[0].trim() }] : [];
    },
  },
  {
    id: 'mixedForm',
    severity: 'warning',
    says: {
      nl: 'De opties verschillen in hoofdletter of leesteken; geef ze één vorm.',
      en: 'The options differ in capital or punctuation; give them one form.',
    },
    find: ({ options }) => {
      const marks = new Set(options.map(({ text }) => /[.?!]$/.test(text)));
      const letters = options.map(({ text }) => text.trim()[0] ?? '').filter((c) => /\p{L}/u.test(c));
      const capitals = new Set(letters.map((c) => c === c.toUpperCase()));
      return marks.size > 1 || (capitals.size > 1 && letters.length === options.length)
        ? [{ at: 'options' }]
        : [];
    },
  },
  {
    id: 'yesNoBalance',
    severity: 'warning',
    says: {
      nl: 'Eén optie zegt "ja" en de rest "nee" (of andersom): die ene valt op.',
      en: 'One option says "yes" and the rest "no" (or the reverse): the one stands out.',
    },
    find: ({ options }) => {
      const yes = options.filter(({ text }) => /^ja\b/i.test(text)).length;
      const no = options.filter(({ text }) => /^nee\b/i.test(text)).length;
      return options.length > 2 &&
        yes + no === options.length &&
        Math.min(yes, no) === 1 &&
        options.length > 3
        ? [{ at: 'options' }]
        : [];
    },
  },
  {
    id: 'exhaustivePair',
    severity: 'advice',
    says: {
      nl: 'Twee opties sluiten samen alles uit (stijgt/daalt, wel/niet); de andere opties doen niet mee.',
      en: 'Two options exhaust all there is (rises/falls); the other options do not count.',
    },
    find: ({ options }) => {
      const text = options.map((option) => ` ${folded(option.text)} `);
      const opposite = [
        [' stijgt ', ' daalt '],
        [' wel ', ' niet '],
        [' hoger ', ' lager '],
        [' toegenomen ', ' afgenomen '],
      ] as const;
      return options.length > 2
        ? opposite
            .filter(
              ([up, down]) =>
                text.filter((t) => t.includes(up)).length === 1 &&
                text.filter((t) => t.includes(down)).length === 1,
            )
            .map(([up, down]) => ({ at: 'options', quote: `${up.trim()} / ${down.trim()}` }))
        : [];
    },
  },
];

function meanLength(options: readonly LintOption[]): number {
  return options.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, options.length);
}

function quoted({ id, text }: LintOption): Finding {
  return { at: `options.${id}`, quote: text };
}

function clang({ vignette, stem, keys, distractors }: LintSubject): Finding[] {
  const asked = contentStems(`${vignette} ${stem}`);
  const elsewhere = contentStems(distractors.map(({ text }) => text).join(' '));
  return keys.flatMap(({ id, text }) =>
    words(text)
      .filter((word) => {
        const [own] = contentStems(word);
        return own !== undefined && own.length > 4 && asked.has(own) && !elsewhere.has(own);
      })
      .map((quote) => ({ at: `options.${id}`, quote })),
  );
}

/** The key has, with every other option, more words in common than that option has with any third. */
function convergence({ keys, distractors }: LintSubject): Finding[] {
  const [key] = keys;
  if (!key || keys.length > 1 || distractors.length < 3) return [];
  const stems = distractors.map(({ text }) => contentStems(text));
  const own = contentStems(key.text);
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((word) => other.has(word)).length;
  const converges = stems.every((one, i) =>
    stems.every((other, j) => i === j || shared(own, one) > shared(other, one)),
  );
  return converges ? [quoted(key)] : [];
}
