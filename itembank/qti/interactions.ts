import { numberAttribute } from './declarations/attributes.ts';
import type { Declaration } from './declarations/declaration.ts';
import type { BaseType, Cardinality } from './values/value.ts';
import { childrenNamed, descendantsNamed, descendantsOf, type XmlElement } from './xml/xmlElement.ts';

/** What a candidate does in an item: one question to answer, bound to a response variable. */
export interface Interaction {
  readonly type: string;
  readonly responseIdentifier: string | undefined;
  readonly cardinality: Cardinality | undefined;
  readonly baseType: BaseType | undefined;
  /** What it asks for, in the names of QTI 3.0. */
  readonly settings: Readonly<Record<string, string | number>>;
  readonly options?: number;
  readonly sources?: number;
  readonly targets?: number;
  readonly line: number;
}

/** The elements a candidate chooses from, by interaction. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'choice-interaction': ['simple-choice'],
  'order-interaction': ['simple-choice'],
  'inline-choice-interaction': ['inline-choice'],
  'associate-interaction': ['simple-associable-choice'],
  'hottext-interaction': ['hottext'],
  'hotspot-interaction': ['hotspot-choice'],
  'graphic-order-interaction': ['hotspot-choice'],
  'graphic-associate-interaction': ['associable-hotspot'],
};

/** The elements that are brought together, by interaction: what is moved, and where to. */
const pairings: Readonly<Record<string, readonly [sources: readonly string[], targets: readonly string[]]>> =
  {
    'gap-match-interaction': [['gap-text', 'gap-img'], ['gap']],
    'graphic-gap-match-interaction': [['gap-text', 'gap-img'], ['associable-hotspot']],
  };

const others = [
  'match-interaction',
  'text-entry-interaction',
  'extended-text-interaction',
  'select-point-interaction',
  'position-object-interaction',
  'slider-interaction',
  'drawing-interaction',
  'upload-interaction',
  'media-interaction',
  'custom-interaction',
  'portable-custom-interaction',
  'end-attempt-interaction',
];
const known = [...Object.keys(choices), ...Object.keys(pairings), ...others];

/** Interactions whose response is a file or means only what its author programmed: people must judge it. */
export const judgedByPeople: ReadonlySet<string> = new Set([
  'drawing-interaction',
  'upload-interaction',
  'custom-interaction',
  'portable-custom-interaction',
]);

const words = [
  'class',
  'shuffle',
  'format',
  'orientation',
  'pattern-mask',
  'expected-length',
  'expected-lines',
  'max-choices',
  'min-choices',
  'max-associations',
  'min-associations',
  'max-plays',
  'min-plays',
  'step',
  'base',
];

/** Every interaction of the item, in the order of its text. */
export function readInteractions(
  root: XmlElement,
  declarations: ReadonlyMap<string, Declaration>,
): Interaction[] {
  return descendantsOf(root)
    .filter(({ name }) => known.includes(name) || name.endsWith('-interaction'))
    .map((element) => {
      const responseIdentifier = element.attributes['response-identifier'];
      const declaration = responseIdentifier === undefined ? undefined : declarations.get(responseIdentifier);
      return {
        type: element.name,
        responseIdentifier,
        cardinality: declaration?.cardinality,
        baseType: declaration?.baseType,
        settings: settingsOf(element),
        ...countsOf(element),
        line: element.line,
      };
    });
}

/** Whether the specification has an interaction of this name. */
export function isKnownInteraction(type: string): boolean {
  return known.includes(type);
}

function settingsOf(element: XmlElement): Record<string, string | number> {
  const settings: Record<string, string | number> = {};
  const entries = Object.entries(element.attributes); // vendors put settings in a namespace of their own
  for (const name of words) {
    const value =
      element.attributes[name] ?? entries.find(([prefixed]) => prefixed.endsWith(`:${name}`))?.[1];
    if (value !== undefined) settings[name] = value;
  }
  if (element.name === 'slider-interaction') {
    const [lower, upper] = [numberAttribute(element, 'lower-bound'), numberAttribute(element, 'upper-bound')];
    if (lower !== undefined) settings.lower = lower;
    if (upper !== undefined) settings.upper = upper;
  }
  return settings;
}

function countsOf(element: XmlElement): { options?: number; sources?: number; targets?: number } {
  const options = choices[element.name];
  if (options) return { options: descendantsNamed(element, ...options).length };
  const pairing = pairings[element.name];
  if (pairing) {
    const [sources, targets] = pairing.map((names) => descendantsNamed(element, ...names).length);
    return { sources: sources!, targets: targets! };
  }
  if (element.name !== 'match-interaction') return {};
  const [sources, targets] = childrenNamed(element, 'simple-match-set').map(
    (set) => childrenNamed(set, 'simple-associable-choice').length,
  );
  return { sources: sources ?? 0, targets: targets ?? 0 };
}
