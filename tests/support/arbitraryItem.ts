import fc from 'fast-check';
import { ItemContent } from '#itembank/content/item.ts';
import { itemsOfEveryType } from './itemsOfEveryType.ts';
import { secretWord } from './sampleBank.ts';

const ids = (least: number, most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{6,12}$/), { minLength: least, maxLength: most });
const scoring = fc.constantFrom('allOrNothing', 'partial');
const bare = (id: string, i: number) => ({ id, content: [`deel ${i} van ${id.length}`] });
const reasoned = (id: string, i: number) => ({ ...bare(id, i), rationale: [`${secretWord} ${i}`] });
/** As many of these as there are numbers, at the places the numbers say. */
const at = <T>(list: readonly T[], numbers: readonly number[]) => numbers.map((n) => list[n % list.length]!);
const numbers = (size: number) => fc.array(fc.nat(99), { minLength: size, maxLength: size });
const keysAmong = (list: readonly string[]) =>
  fc.subarray([...list], { minLength: 1, maxLength: list.length - 1 });

const interactions = fc.oneof(
  fc
    .record({ options: fc.integer({ min: 2, max: 4 }), key: fc.nat(3), fixedOrder: fc.boolean() })
    .map(({ options, key, fixedOrder }) => ({
      ...itemsOfEveryType.singleChoice,
      options: [...'ABCD'].slice(0, options).map(reasoned),
      key: 'ABCD'[key % options],
      fixedOrder,
    })),
  fc.boolean().map((key) => ({ ...itemsOfEveryType.trueFalse, key })),
  ids(3, 10).chain((list) =>
    fc.record({ keys: keysAmong(list), fixedOrder: fc.boolean(), scoring }).map((said) => ({
      ...itemsOfEveryType.multipleResponse,
      options: list.map(reasoned),
      ...said,
    })),
  ),
  fc
    .record({ options: ids(4, 26), prompts: ids(1, 10), keys: numbers(10), scoring })
    .map(({ options, prompts, keys, scoring: counted }) => ({
      ...itemsOfEveryType.extendedMatching,
      options: options.map(bare),
      prompts: prompts.map((id, i) => ({ ...reasoned(id, i), key: at(options, keys)[i] })),
      scoring: counted,
    })),
  fc.record({ elements: ids(3, 8), scoring }).map(({ elements, scoring: counted }) => ({
    ...itemsOfEveryType.ordering,
    elements: elements.map(reasoned),
    scoring: counted,
  })),
  fc
    .record({ elements: ids(2, 10), targets: ids(2, 12), keys: numbers(10), scoring })
    .map(({ elements, targets, keys, scoring: counted }) => ({
      ...itemsOfEveryType.matching,
      elements: elements.map((id, i) => ({ ...reasoned(id, i), key: at(targets, keys)[i] })),
      targets: targets.map(bare),
      scoring: counted,
    })),
  fc
    .record({
      value: fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1000),
      tolerance: fc.constantFrom(0, 0.05, 1, 30),
      decimals: fc.integer({ min: 0, max: 6 }),
      unit: fc.constantFrom('mg', null),
    })
    .map((said) => ({ ...itemsOfEveryType.numeric, ...said })),
  fc
    .record({ maximumLength: fc.integer({ min: 12, max: 80 }) })
    .map((said) => ({ ...itemsOfEveryType.shortText, ...said })),
  ids(2, 20).chain((list) =>
    keysAmong(list).map((keys) => ({
      ...itemsOfEveryType.hotspot,
      regions: list.map((id, i) => ({ ...itemsOfEveryType.hotspot.regions[0]!, id, label: `plek ${i}` })),
      keys,
    })),
  ),
);

/** Items of all types, of every size the content model allows, with words in them that no candidate may see. */
export const arbitraryItem: fc.Arbitrary<ItemContent> = interactions.map((content) =>
  ItemContent.parse(content),
);
