import { commonWords, wordsOfTheHouse } from './commonWords.ts';

/** Fewer pieces than this are guessed before anything else: a word, a name, a word with a year. */
const fewestPieces = 3;

/** Different signs a password has at least. */
const fewestSigns = 5;

/** Rows of the keyboard and the alphabet, along which passwords are typed. */
const rows = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...[
    'qwertzuiop',
    'azertyuiop',
    'qsdfghjklm',
    'wxcvbn',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
    '1q2w3e4r5t6y7u8i9o0p',
    '!@#$%^&*()',
  ],
];

/** Signs that stand for a letter in passwords. */
const likeness: Readonly<Record<string, string>> = {
  a: '[a@4]',
  b: '[b8]',
  e: '[e3]',
  i: '[i1!|]',
  l: '[l1!|]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7+]',
};

/**
 * Whether a password is among those that are tried first. It is taken apart into pieces that are easily
 * guessed (common words, also with signs for letters; runs along the keyboard; dates; short numbers), each
 * counting once however often it occurs, and single letters. Marks and blanks count for nothing, so that
 * "Welkom2026!" is as weak as it looks. Composition is not asked for: length and rarity are what counts.
 */
export function isGuessable(password: string, { name, email }: { name: string; email: string }): boolean {
  const text = plain(password);
  if (new Set(text).size < fewestSigns) return true;
  if (ownWords(name, email).some((word) => text.includes(word))) return true;
  const [, repeated] = /^(.+?)\1+$/s.exec(text) ?? [];
  if (repeated !== undefined && repeated.length < 12) return true;
  return pieces(text, asWritten) < fewestPieces || pieces(text, signsAsLetters) < fewestPieces;
}

function pieces(text: string, { house, common }: Words): number {
  const found = new Set<string>();
  const take = (kind: RegExp, isPiece: (match: string) => boolean) => {
    rest = rest.replace(kind, (match) => {
      if (isPiece(match)) found.add(match);
      return ' ';
    });
  };
  let rest = text;
  take(alongRows, () => true);
  take(date, () => true);
  take(house, () => false);
  take(common, () => true);
  take(/\d{1,4}/g, () => true);
  return found.size + (rest.match(/\p{L}/gu) ?? []).length;
}

const [day, month, year] = ['(0[1-9]|[12]\\d|3[01])', '(0[1-9]|1[0-2])', '(19|20)\\d\\d'];
const date = new RegExp(`${day}[-./ ]?${month}[-./ ]?${year}|${year}[-./ ]?${month}[-./ ]?${day}`, 'g');

/** The words to look for, as patterns. */
interface Words {
  readonly house: RegExp;
  readonly common: RegExp;
}
const wordsWritten = (write: (sign: string) => string): Words => ({
  house: anyOf(wordsOfTheHouse, write),
  common: anyOf(commonWords, write),
});
const asWritten = wordsWritten((sign) => sign);
const signsAsLetters = wordsWritten((sign) => likeness[sign] ?? sign);

/** The longest of these words at each place. */
function anyOf(words: readonly string[], write: (sign: string) => string): RegExp {
  const longestFirst = words.filter(({ length }) => length > 2).toSorted((x, y) => y.length - x.length);
  return new RegExp(longestFirst.map((word) => [...word].map(write).join('')).join('|'), 'g');
}

/** Stretches of four or more along a row, in either direction. */
const alongRows = new RegExp(
  [12, 11, 10, 9, 8, 7, 6, 5, 4]
    .flatMap((length) =>
      rows.flatMap((row) => [row, [...row].toReversed().join('')]).flatMap((row) => stretches(row, length)),
    )
    .map((stretch) => stretch.replace(/[!$^*()]/g, '\\$&'))
    .join('|'),
  'g',
);

function stretches(row: string, length: number): string[] {
  return Array.from({ length: Math.max(0, row.length - length + 1) }, (_, i) => row.slice(i, i + length));
}

/** The parts of the own name and address that are long enough to be meant. */
function ownWords(name: string, email: string): string[] {
  const [local = '', domain = ''] = plain(email).split('@');
  const parts = [
    ...plain(name).split(/[^\p{L}\p{N}]+/u),
    local,
    ...local.split(/[._+-]/),
    domain.split('.')[0] ?? '',
  ];
  return parts.filter(({ length }) => length >= 4);
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
