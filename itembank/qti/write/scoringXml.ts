import type { ItemContent } from '#itembank/content/item.ts';
import { partIdentifier } from './partIdentifier.ts';
import { element, type Xml } from './xmlText.ts';

/** How an item is answered and scored: its declarations, and the rules that set SCORE to a share of the point. */
export interface ScoringXml {
  readonly declarations: readonly Xml[];
  readonly processing: Xml;
}

const variable = (identifier: string) => element('qti-variable', { identifier });
const float = (value: number) => element('qti-base-value', { 'base-type': 'float' }, String(value));
const setTo = (identifier: string, value: Xml) => element('qti-set-outcome-value', { identifier }, value);
const response = variable('RESPONSE');
const answered = setTo('FEEDBACK', element('qti-base-value', { 'base-type': 'identifier' }, 'answered'));

export function scoringXml(content: ItemContent): ScoringXml {
  const { declaration, outcomes = [], rules } = scoringOf(content);
  return {
    declarations: [
      declaration,
      outcome('SCORE', 'float', '0'),
      outcome('FEEDBACK', 'identifier'),
      ...outcomes,
    ],
    processing: element('qti-response-processing', {}, rules, answered),
  };
}

interface Scoring {
  readonly declaration: Xml;
  readonly outcomes?: readonly Xml[];
  readonly rules: readonly Xml[];
}

function scoringOf(content: ItemContent): Scoring {
  switch (content.type) {
    case 'singleChoice':
      return { declaration: declared('single', 'identifier', [content.key]), rules: [allOrNothing()] };
    case 'trueFalse':
      return {
        declaration: declared('single', 'identifier', [String(content.key)]),
        rules: [allOrNothing()],
      };
    case 'hotspot':
      return {
        declaration: declared('multiple', 'identifier', content.keys.map(partIdentifier)),
        rules: [allOrNothing()],
      };
    case 'multipleResponse': {
      const keys = content.keys.map(partIdentifier);
      if (content.scoring === 'allOrNothing') {
        return { declaration: declared('multiple', 'identifier', keys), rules: [allOrNothing()] };
      }
      // A wrong choice costs what a right one earns; never below 0.
      const mapped = content.options.map(
        ({ id }) => [partIdentifier(id), content.keys.includes(id) ? 1 : -1] as const,
      );
      return {
        declaration: declared('multiple', 'identifier', keys, mapping(mapped)),
        rules: [shareOf(keys.length)],
      };
    }
    case 'extendedMatching':
      return pairs(content.prompts, content.scoring);
    case 'matching':
      return pairs(content.elements, content.scoring);
    case 'ordering': {
      const ids = content.elements.map(({ id }) => partIdentifier(id));
      const declaration = declared('ordered', 'identifier', ids);
      return content.scoring === 'allOrNothing'
        ? { declaration, rules: [allOrNothing()] }
        : { declaration, outcomes: ids.map(placeOutcome), rules: concordance(ids) };
    }
    case 'numeric': {
      const { value, tolerance } = content;
      const right = element(
        'qti-equal',
        { 'tolerance-mode': 'absolute', tolerance: `${tolerance} ${tolerance}` },
        response,
        element('qti-correct', { identifier: 'RESPONSE' }),
      );
      return { declaration: declared('single', 'float', [String(value)]), rules: [whether(right)] };
    }
    case 'shortText': {
      const forms = content.accepted.map((form) => [form, 1] as const);
      return {
        declaration: declared('single', 'string', content.accepted.slice(0, 1), mapping(forms, false)),
        rules: [shareOf(1)],
      };
    }
  }
}

function pairs(parts: readonly { id: string; key: string }[], scoring: 'allOrNothing' | 'partial'): Scoring {
  const right = parts.map(({ id, key }) => `${partIdentifier(id)} ${partIdentifier(key)}`);
  if (scoring === 'allOrNothing') {
    return { declaration: declared('multiple', 'directedPair', right), rules: [allOrNothing()] };
  }
  const mapped = right.map((pair) => [pair, 1] as const);
  return {
    declaration: declared('multiple', 'directedPair', right, mapping(mapped)),
    rules: [shareOf(parts.length)],
  };
}

function declared(cardinality: string, baseType: string, values: readonly string[], mapped?: Xml): Xml {
  return element(
    'qti-response-declaration',
    { identifier: 'RESPONSE', cardinality, 'base-type': baseType },
    element(
      'qti-correct-response',
      {},
      values.map((value) => element('qti-value', {}, value)),
    ),
    mapped ?? [],
  );
}

function outcome(identifier: string, baseType: string, start?: string): Xml {
  return element(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': baseType },
    start === undefined ? [] : element('qti-default-value', {}, element('qti-value', {}, start)),
  );
}

function mapping(entries: readonly (readonly [string, number])[], caseSensitive?: boolean): Xml {
  return element(
    'qti-mapping',
    { 'lower-bound': 0, 'default-value': 0 },
    entries.map(([key, value]) =>
      element('qti-map-entry', { 'map-key': key, 'mapped-value': value, 'case-sensitive': caseSensitive }),
    ),
  );
}

function allOrNothing(): Xml {
  return whether(element('qti-match', {}, response, element('qti-correct', { identifier: 'RESPONSE' })));
}

function whether(condition: Xml): Xml {
  return element(
    'qti-response-condition',
    {},
    element('qti-response-if', {}, condition, setTo('SCORE', float(1))),
    element('qti-response-else', {}, setTo('SCORE', float(0))),
  );
}

/** What is mapped, as a share of so many points. */
function shareOf(points: number): Xml {
  const mapped = element('qti-map-response', { identifier: 'RESPONSE' });
  return setTo('SCORE', points === 1 ? mapped : element('qti-divide', {}, mapped, float(points)));
}

const placeName = (id: string) => `PLACE_${id}`;
const placeOutcome = (id: string) => outcome(placeName(id), 'integer', '0');

/** The share of pairs in the right order (Kendall): first where each element stands, then pair by pair. */
function concordance(ids: readonly string[]): Xml[] {
  const places = ids.flatMap((id) =>
    ids.map((_, place) =>
      element(
        'qti-response-condition',
        {},
        element(
          'qti-response-if',
          {},
          element(
            'qti-match',
            {},
            element('qti-index', { n: place + 1 }, response),
            element('qti-base-value', { 'base-type': 'identifier' }, id),
          ),
          setTo(placeName(id), element('qti-base-value', { 'base-type': 'integer' }, String(place + 1))),
        ),
      ),
    ),
  );
  const inOrder = ids.flatMap((one, i) =>
    ids
      .slice(i + 1)
      .map((other) =>
        element(
          'qti-response-condition',
          {},
          element(
            'qti-response-if',
            {},
            element('qti-lt', {}, variable(placeName(one)), variable(placeName(other))),
            setTo('SCORE', element('qti-sum', {}, variable('SCORE'), float(1))),
          ),
        ),
      ),
  );
  const all = (ids.length * (ids.length - 1)) / 2;
  return [...places, ...inOrder, setTo('SCORE', element('qti-divide', {}, variable('SCORE'), float(all)))];
}
