/** Abbreviations whose full stop ends no sentence. */
const abbreviated = new Set(
  'bijv bv ca d.w.z dhr dr drs e.a e.d enz etc evt excl incl i.p.v m.b.v m.m m.n mevr mw nr o.a o.b.v p resp t.a.v t.o.v vgl z.g z.n'.split(
    ' ',
  ),
);

/** Words that carry no content of their own, so that two texts sharing them share nothing. */
const functionWords = new Set(
  (
    'aan al alle als ander andere bij daar dan dat de deze die dit door een eerst eerste elk en er geen haar had heb hebben ' +
    'heeft hem het hier hij hun ik in is je kan kunnen maar meer men met mij mijn minder moet moeten na naar niet nog nu of ' +
    'om onder ook op over steeds te tegen tot twee u uit uw van veel voor waar was wat weer welk welke werd wie wil ' +
    'worden wordt zal ze zeer zich zij zijn zo zonder zou tussen sinds wel meest waarschijnlijk waarschijnlijke passend ' +
    'goede juiste beste patiënt patiënte mevrouw meneer jaar oud maanden weken dagen'
  ).split(' '),
);

/** The sentences of a text. A full stop after an abbreviation or inside a number ends none. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/[.?!…](?=["')\]”’]*(?:\s|$))|\n+/g)) {
    const before = text.slice(from, index);
    const word = before.match(/\S+$/)?.[0].replace(/^[("'“‘]+/, '') ?? '';
    const goesOn = /^\s+[a-z0-9]/.test(text.slice(index + mark.length));
    if (mark === '.' && (abbreviated.has(word.toLowerCase()) || goesOn)) continue;
    const sentence = text.slice(from, index + (mark.startsWith('\n') ? 0 : mark.length)).trim();
    if (sentence !== '') found.push(sentence);
    from = index + mark.length;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? found : [...found, rest];
}

/** The words of a text as written; a hyphen or apostrophe inside keeps a word together. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Stems of the words that carry content. */
export function contentStems(text: string): Set<string> {
  return new Set(
    words(text.toLowerCase())
      .filter((word) => word.length > 3 && !functionWords.has(word) && !/^\d/.test(word))
      .map(stemOf),
  );
}

/**
 * A word without its commonest endings, so that *ontsteking* and *ontstekingen* are one. Lighter than the
 * Snowball stemmer for Dutch, which also cuts derivations: a lint must rather miss a likeness than invent one.
 */
export function stemOf(word: string): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const cut = bare.replace(/(?<=.{4})(?:heden|eren|en|e|s|'s)$/, '');
  return cut.replace(/(?<=..)([bdfgklmnprst])\1$/, '$1').replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
}

/** Syllables of a Dutch word: its groups of vowels, where a diaeresis begins a group of its own. */
export function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/[ëïöü]/g, ' $&')
    .match(/aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáàâéèêëíìïóòôöúùüij]/g);
  return Math.max(1, groups?.length ?? 0);
}

/**
 * Reading ease of Dutch text: about 30 for a scientific article, 60 for a newspaper, 80 for easy prose.
 *
 *     206.84 − 0.77 · (syllables per 100 words) − 0.93 · (words per sentence)
 *
 * @returns undefined for a text without words
 * @see Douma (1960), De leesbaarheid van landbouwbladen
 */
export function readingEase(text: string): number | undefined {
  const all = words(text);
  if (all.length === 0) return undefined;
  const perHundred = (100 * all.reduce((sum, word) => sum + syllables(word), 0)) / all.length;
  return 206.84 - 0.77 * perHundred - (0.93 * all.length) / Math.max(1, sentences(text).length);
}

/** A text as two texts are compared: one spelling, no capitals, no punctuation. */
export function folded(text: string): string {
  return words(text.normalize('NFKC').toLowerCase()).join(' ');
}

/** What share of all words two texts have in common (Jaccard), 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
