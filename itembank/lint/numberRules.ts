import { inText, pairs, replaceable } from './findings.ts';
import type { LintRule } from './lintRule.ts';
import { firstInterval, firstQuantity } from './quantities.ts';

const unit = '(?:mg|microgram|g|kg|ml|l|cm|mm|mmol|mol|mmHg|kPa|dB|Hz|minuten|dagen|weken|jaar|E|IE)';

/** Units by a letter behind their number; of "Stadium 2 E" and the like it is a label. */
const unitLetters =
  /(?<=\d\s?)(?:IE|IU|(?<!\b(?:[Ss]tadium|[Gg]raad|[Tt]ype|[Kk]lasse|[Cc]ategorie|[Gg]roep|[Ff]ase|[Nn]iveau|[Vv]raag|[Kk]olom|[Ff]iguur|[Tt]abel|[Bb]ijlage)\s+\d+\s?)E)(?![\p{L}\d])/gu;

/** Rules on numbers, units and their order. */
export const numberRules: readonly LintRule[] = [
  {
    id: 'numberOrder',
    severity: 'warning',
    says: {
      nl: 'Opties die getallen zijn, staan van laag naar hoog (of van hoog naar laag), in vaste volgorde.',
      en: 'Options that are numbers stand in ascending (or descending) order, not to be shuffled.',
    },
    find: ({ options, fixedOrder }) => {
      const found = options.flatMap(({ text }) => firstQuantity(text) ?? []);
      if (found.length === 0 || found.length < options.length) return [];
      if (new Set(found.map(({ kind }) => kind)).size > 1) return [];
      const values = found.map(({ value }) => value);
      const rising = values.every((value, i) => i === 0 || value >= values[i - 1]!);
      const falling = values.every((value, i) => i === 0 || value <= values[i - 1]!);
      return fixedOrder && (rising || falling) ? [] : [{ at: 'options' }];
    },
  },
  {
    id: 'overlappingRanges',
    severity: 'error',
    says: {
      nl: 'Twee opties overlappen, zodat een waarde in beide valt.',
      en: 'Two options overlap, so that a value falls in both.',
    },
    find: ({ lists }) =>
      lists.flatMap((parts) =>
        pairs(parts)
          .filter(([one, other]) => overlaps(one.text, other.text))
          .map(([, { at, text: quote }]) => ({ at, quote })),
      ),
  },
  {
    id: 'mixedUnits',
    severity: 'warning',
    says: {
      nl: 'De opties gebruiken verschillende eenheden of een verschillend aantal decimalen.',
      en: 'The options use different units or numbers of decimals.',
    },
    find: ({ options }) => {
      const pattern = new RegExp(`^(\\d+(?:,(\\d+))?)\\s?(${unit})$`);
      const parts = options.map(({ text }) => pattern.exec(text.trim()));
      if (parts.some((part) => part === null)) return [];
      const units = new Set(parts.map((part) => part![3]));
      return units.size > 1 ? [{ at: 'options', quote: [...units].join(', ') }] : [];
    },
  },
  {
    id: 'decimalPoint',
    severity: 'error',
    says: { nl: 'Schrijf een decimale komma.', en: 'Write a decimal comma.' },
    find: (item) =>
      item.texts.flatMap(({ at, text }) =>
        replaceable(
          at,
          text,
          new RegExp(`\\b\\d{1,3}\\.\\d{1,2}(?=\\s?(?:${unit}|%)(?![\\p{L}]))`, 'gu'),
          (found) => found.replace('.', ','),
        ),
      ),
  },
  {
    id: 'unitSpacing',
    severity: 'warning',
    says: { nl: 'Zet een spatie tussen getal en eenheid.', en: 'Put a space between number and unit.' },
    find: (item) =>
      item.texts.flatMap(({ at, text }) =>
        replaceable(
          at,
          text,
          /\b(\d+(?:,\d+)?)(mg|microgram|kg|ml|mmol|mmHg|cm|mm|dB|Hz)\b/g,
          (_, n, u) => `${n} ${u}`,
        ),
      ),
  },
  {
    id: 'trailingZero',
    severity: 'warning',
    says: {
      nl: 'Een nul achter de komma leest men als tien keer zo veel: schrijf "1 mg".',
      en: 'A zero after the comma is read as ten times as much: write "1 mg".',
    },
    find: (item) =>
      item.texts.flatMap(({ at, text }) =>
        replaceable(at, text, /\b(\d+),0+(?=\s?(?:mg|microgram|g|ml)\b)/g, (_, whole) => whole!),
      ),
  },
  {
    id: 'unsafeUnit',
    severity: 'error',
    says: {
      nl: 'Schrijf "microgram" en "eenheden" voluit; de afkorting leidt tot vergissingen.',
      en: 'Write "microgram" and "eenheden" in full; the abbreviation leads to mistakes.',
    },
    find: (item) =>
      item.texts.flatMap(({ at, text }) => [
        ...replaceable(at, text, /(?<=\d\s?)(?:µg|μg|ug|mcg)\b/g, () => 'microgram'),
        ...replaceable(at, text, unitLetters, () => 'eenheden'),
      ]),
  },
  {
    id: 'thousandsPoint',
    severity: 'advice',
    says: {
      nl: 'Vier of meer cijfers met een punt lijken een decimaal; schrijf "1000" of "10 000".',
      en: 'Four or more digits with a point look like a decimal; write "1000" or "10 000".',
    },
    find: (item) => item.texts.flatMap(({ at, text }) => inText(at, text, /\b\d{1,3}\.\d{3}\b/)),
  },
];

/** Whether a value lies in both: "10-20" and "20-30" share one, "10 tot 20" and "20 tot 30" do not. */
function overlaps(one: string, other: string): boolean {
  const [x, y] = [firstInterval(one), firstInterval(other)];
  if (x === undefined || y === undefined || x.low.kind !== y.low.kind) return false;
  const endsBefore = (a: typeof x, b: typeof x) =>
    a.upTo ? a.high.value <= b.low.value : a.high.value < b.low.value;
  return !endsBefore(x, y) && !endsBefore(y, x);
}
