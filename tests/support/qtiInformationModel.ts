import { elementsOf, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';

/** What the information model says of one element: its attributes, and its children in order. */
interface ElementRule {
  readonly required?: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  /** Over the names of the children, each with a space behind it; `#text` is text that is more than space. */
  readonly children: RegExp;
}

const identifier = /^[_A-Za-z][\w.-]*$/;
const boolean = /^(true|false)$/;
const whole = /^\d+$/;
const positive = /^[1-9]\d*$/;
const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const any = /^.*$/s;
const some = /\S/;
const baseType = /^(boolean|directedPair|duration|file|float|identifier|integer|pair|point|string|uri)$/;
const cardinality = /^(single|multiple|ordered|record)$/;

const inline = '#text|span|strong|em|sub|sup|math|img';
const block = 'p|ol|ul|table|div|img|video|audio|math';
const expression = 'qti-(?:variable|correct|base-value|match|equal|lt|sum|divide|index|map-response)';
const rule = 'qti-(?:response-condition|set-outcome-value)';
const sequence = (pattern: string) => new RegExp(`^${pattern}$`);
const inlines = sequence(`(?:(?:${inline}) )*`);
const blocks = sequence(`(?:(?:${block}) )+`);
const nothing = /^$/;
const oneText = /^#text $/;
const shown = {
  'outcome-identifier': identifier,
  identifier,
  'show-hide': /^(show|hide)$/,
};
const named = { 'response-identifier': identifier };
const choices = { 'max-choices': whole, 'min-choices': whole };

/**
 * The elements we write, as the specification defines them. Everywhere `class`, `id` and `data-` attributes are allowed besides.
 *
 * @see 1EdTech, QTI 3.0 Assessment, Section and Item Information Model, chapters on items, declarations, interactions
 * and expressions; HTML5 for text
 */
const elementRules: Readonly<Record<string, ElementRule>> = {
  'qti-assessment-item': {
    required: { identifier, title: some, 'time-dependent': boolean },
    optional: { adaptive: boolean, 'xml:lang': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, label: any },
    children:
      /^(qti-response-declaration )*(qti-outcome-declaration )*(qti-item-body )?(qti-response-processing )?(qti-modal-feedback )*$/,
  },
  'qti-response-declaration': {
    required: { identifier, cardinality },
    optional: { 'base-type': baseType },
    children: /^(qti-correct-response )?(qti-mapping )?(qti-area-mapping )?$/,
  },
  'qti-outcome-declaration': {
    required: { identifier, cardinality },
    optional: { 'base-type': baseType },
    children: /^(qti-default-value )?$/,
  },
  'qti-correct-response': { children: /^(qti-value )+$/ },
  'qti-default-value': { children: /^(qti-value )+$/ },
  'qti-value': { children: oneText },
  'qti-mapping': {
    optional: { 'lower-bound': number, 'upper-bound': number, 'default-value': number },
    children: /^(qti-map-entry )+$/,
  },
  'qti-map-entry': {
    required: { 'map-key': some, 'mapped-value': number },
    optional: { 'case-sensitive': boolean },
    children: nothing,
  },
  'qti-item-body': {
    children: sequence(
      `(?:(?:${block}|qti-(?:choice|order|match|hotspot)-interaction|qti-feedback-block) )+`,
    ),
  },
  'qti-choice-interaction': {
    required: named,
    optional: { ...choices, shuffle: boolean },
    children: /^(qti-prompt )?(qti-simple-choice )+$/,
  },
  'qti-order-interaction': {
    required: named,
    optional: { ...choices, shuffle: boolean },
    children: /^(qti-prompt )?(qti-simple-choice )+$/,
  },
  'qti-match-interaction': {
    required: named,
    optional: { 'max-associations': whole, 'min-associations': whole, shuffle: boolean },
    children: /^(qti-prompt )?(qti-simple-match-set ){2}$/,
  },
  'qti-text-entry-interaction': {
    required: named,
    optional: { 'expected-length': positive, 'pattern-mask': some, 'placeholder-text': any },
    children: nothing,
  },
  'qti-hotspot-interaction': {
    required: named,
    optional: choices,
    children: /^(qti-prompt )?(img |object |picture )(qti-hotspot-choice )+$/,
  },
  'qti-hotspot-choice': {
    required: {
      identifier,
      shape: /^(circle|rect|poly|default)$/,
      coords: /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?)+$/,
    },
    optional: { 'hotspot-label': some },
    children: nothing,
  },
  'qti-prompt': { children: blocks },
  'qti-simple-choice': {
    required: { identifier },
    optional: { fixed: boolean },
    children: sequence(`(?:(?:${inline}|qti-feedback-inline) )+`),
  },
  'qti-simple-match-set': { children: /^(qti-simple-associable-choice )*$/ },
  'qti-simple-associable-choice': {
    required: { identifier, 'match-max': whole },
    optional: { 'match-min': whole, fixed: boolean },
    children: sequence(`(?:(?:${inline}|qti-feedback-inline) )+`),
  },
  'qti-feedback-inline': { required: shown, children: inlines },
  'qti-feedback-block': { required: shown, children: /^qti-content-body $/ },
  'qti-modal-feedback': { required: shown, children: /^qti-content-body $/ },
  'qti-content-body': { children: blocks },
  'qti-response-processing': { children: sequence(`(?:${rule} )*`) },
  'qti-response-condition': {
    children: /^qti-response-if (qti-response-else-if )*(qti-response-else )?$/,
  },
  'qti-response-if': { children: sequence(`${expression} (?:${rule} )*`) },
  'qti-response-else': { children: sequence(`(?:${rule} )*`) },
  'qti-set-outcome-value': { required: { identifier }, children: sequence(`${expression} `) },
  'qti-variable': { required: { identifier }, children: nothing },
  'qti-correct': { required: { identifier }, children: nothing },
  'qti-map-response': { required: { identifier }, children: nothing },
  'qti-base-value': { required: { 'base-type': baseType }, children: oneText },
  'qti-match': { children: sequence(`(?:${expression} ){2}`) },
  'qti-lt': { children: sequence(`(?:${expression} ){2}`) },
  'qti-divide': { children: sequence(`(?:${expression} ){2}`) },
  'qti-sum': { children: sequence(`(?:${expression} )+`) },
  'qti-index': { required: { n: positive }, children: sequence(`${expression} `) },
  'qti-equal': {
    required: { 'tolerance-mode': /^(exact|absolute|relative)$/ },
    optional: { tolerance: /^\S+( \S+)?$/ },
    children: sequence(`(?:${expression} ){2}`),
  },
  div: { children: blocks },
  p: { children: sequence(`(?:(?:${inline}|qti-text-entry-interaction) )*`) },
  ol: { children: /^(li )+$/ },
  ul: { children: /^(li )+$/ },
  li: { children: inlines },
  table: { children: /^(thead )?(tbody )+$/ },
  thead: { children: /^(tr )+$/ },
  tbody: { children: /^(tr )+$/ },
  tr: { children: /^((th|td) )+$/ },
  th: { children: inlines },
  td: { children: inlines },
  span: { children: inlines },
  strong: { children: inlines },
  em: { children: inlines },
  sub: { children: inlines },
  sup: { children: inlines },
  img: {
    required: { src: some, alt: any },
    optional: { width: positive, height: positive },
    children: nothing,
  },
  video: {
    optional: { controls: any, poster: some, width: positive, height: positive, 'aria-label': some },
    children: /^(source )+(track )*$/,
  },
  audio: { optional: { controls: any, 'aria-label': some }, children: /^(source )+(track )*$/ },
  source: { required: { src: some }, optional: { type: /^(video|audio)\/[\w.-]+$/ }, children: nothing },
  track: {
    required: { src: some },
    optional: { kind: /^(captions|subtitles|descriptions|chapters|metadata)$/, srclang: /^[a-z]{2}$/ },
    children: nothing,
  },
  math: { children: /^semantics $/ },
  semantics: { children: /^mtext annotation $/ },
  mtext: { children: oneText },
  annotation: { optional: { encoding: some }, children: oneText },
};

/** Everything in an item that the information model does not allow, as far as `elementRules` goes. */
export function informationModelProblems(root: XmlElement): string[] {
  const declared = elementsOf(root).flatMap(({ name, attributes }) =>
    name.endsWith('-declaration') ? (attributes.identifier ?? '') : [],
  );
  const choiceIds: string[] = [];
  const problems: string[] = [];
  const visit = (element: XmlElement) => {
    problems.push(...elementProblems(element));
    const { name, attributes } = element;
    const { identifier: id = '' } = attributes;
    const refersTo = [attributes['response-identifier'], attributes['outcome-identifier']];
    if (/^qti-(variable|correct|map-response|set-outcome-value)$/.test(name)) refersTo.push(id);
    for (const one of refersTo) {
      if (one !== undefined && !declared.includes(one))
        problems.push(`<${name}> names ${one}, which is not declared`);
    }
    if (/-choice$/.test(name)) choiceIds.push(id);
    elementsOf(element).forEach(visit);
  };
  visit(root);
  for (const ids of [declared, choiceIds]) {
    if (new Set(ids).size < ids.length) problems.push(`an identifier stands there twice: ${ids.join(' ')}`);
  }
  return problems;
}

function elementProblems({ name, attributes, children }: XmlElement): string[] {
  const known = elementRules[name];
  if (known === undefined) return [`<${name}> is not in the table`];
  const problems: string[] = [];
  for (const required of Object.keys(known.required ?? {})) {
    if (!(required in attributes)) problems.push(`<${name}> lacks ${required}`);
  }
  const values = { ...known.required, ...known.optional };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^(class|id|data-.*|xmlns.*)$/.test(attribute)) continue;
    const allowed = values[attribute];
    if (!allowed?.test(value)) problems.push(`<${name}> has ${attribute}="${value}"`);
  }
  const order = children.flatMap((child) => {
    if (typeof child !== 'string') return `${child.name} `;
    return child.trim() === '' ? [] : '#text ';
  });
  if (!known.children.test(order.join(''))) problems.push(`<${name}> holds ${order.join('')}`);
  return problems;
}
