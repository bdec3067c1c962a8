import { expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { lintItem } from './lintItem.ts';
import { typeRules } from './typeRules.ts';

const { options: _options, key: _key, fixedOrder: _fixed, type: _type, ...shared } = madeContent();
const said = (text: string) => ({ stem: [{ type: 'paragraph' as const, content: [text] }] });
const part = (id: string, text = `Onderdeel ${id}`) => ({
  id,
  content: [text],
  rationale: ['Want dat is zo.'],
});
const circle = (x: number, y: number, radius: number) =>
  ({ kind: 'circle', centre: { x, y }, radius }) as const;
const region = (id: string, shape: ReturnType<typeof circle>) => ({
  id,
  label: `Plaats ${id}`,
  shape,
  rationale: ['Daar zit het.'],
});

const hotspot = (...shapes: readonly ReturnType<typeof circle>[]): ItemContent => ({
  ...shared,
  type: 'hotspot',
  image: { media: 'knie.svg', alt: 'Tekening van een knie van voren.', widthPx: 656, heightPx: 400 },
  regions: shapes.map((shape, i) => region(String(i + 1), shape)),
  keys: ['1'],
});
const numeric = (
  value: number,
  tolerance: number,
  decimals: number,
  unit: string | null = 'ml',
): ItemContent => ({
  ...shared,
  ...said('Welke dosis geeft u?'),
  ...{ type: 'numeric', value, tolerance, decimals, unit },
});
const shortText = (...accepted: string[]): ItemContent => ({
  ...shared,
  ...{ type: 'shortText', accepted, maximumLength: 40 },
});
const extendedMatching = (...texts: string[]): ItemContent => ({
  ...shared,
  type: 'extendedMatching',
  options: texts.map((text, i) => ({ id: `o${i}`, content: [text] })),
  prompts: [{ ...part('1'), key: 'o0' }],
  scoring: 'partial',
});
const matching = (keys: readonly string[]): ItemContent => ({
  ...shared,
  type: 'matching',
  elements: keys.map((key, i) => ({ ...part(String(i)), key })),
  targets: ['x', 'y'].map((id) => ({ id, content: [`Doel ${id}`] })),
  scoring: 'allOrNothing',
});
const ordering = (count: number): ItemContent => ({
  ...shared,
  type: 'ordering',
  elements: Array.from({ length: count }, (_, i) => part(String(i))),
  scoring: 'partial',
});
const trueFalse = (text: string): ItemContent => ({
  ...shared,
  ...said(text),
  ...{ type: 'trueFalse', key: true, ifTrue: ['Want dat is zo.'], ifFalse: ['Dat is niet zo.'] },
});
const multipleResponse = (text: string): ItemContent => ({
  ...shared,
  ...said(text),
  ...{ type: 'multipleResponse', options: ['a', 'b', 'c'].map((id) => part(id)), keys: ['a', 'b'] },
  scoring: 'partial',
});

const drugs = ['Amlodipine', 'Digoxine', 'Furosemide', 'Lisinopril', 'Metoprolol', 'Spironolacton'];
const cases: readonly { rule: string; flawed: ItemContent; sound: ItemContent }[] = [
  {
    rule: 'smallRegion',
    flawed: hotspot(circle(50, 50, 20), circle(200, 200, 40)),
    sound: hotspot(circle(50, 50, 24), circle(200, 200, 40)),
  },
  {
    rule: 'regionOutside',
    flawed: hotspot(circle(30, 50, 40), circle(200, 200, 40)),
    sound: hotspot(circle(40, 40, 40), circle(200, 200, 40)),
  },
  {
    rule: 'regionsOverlap',
    flawed: hotspot(circle(50, 50, 40), circle(100, 50, 40)),
    sound: hotspot(circle(50, 50, 40), circle(130, 50, 40)),
  },
  { rule: 'exactNumber', flawed: numeric(2.5, 0, 1), sound: numeric(25, 0, 0) },
  { rule: 'moreDecimalsThanAsked', flawed: numeric(2.25, 0.01, 1), sound: numeric(2.25, 0.1, 1) },
  { rule: 'noUnit', flawed: numeric(25, 1, 0, null), sound: numeric(25, 1, 0) },
  {
    rule: 'duplicateForms',
    flawed: shortText('Café au lait', 'cafe-au-lait'),
    sound: shortText('jicht', 'arthritis urica'),
  },
  { rule: 'closedUpForm', flawed: shortText('B-12'), sound: shortText('B-12', 'B12') },
  {
    rule: 'unsortedOptions',
    flawed: extendedMatching(...drugs.toReversed()),
    sound: extendedMatching(...drugs),
  },
  { rule: 'shortList', flawed: extendedMatching(...drugs.slice(1)), sound: extendedMatching(...drugs) },
  { rule: 'lastByElimination', flawed: matching(['x', 'y']), sound: matching(['x', 'x']) },
  { rule: 'longOrder', flawed: ordering(7), sound: ordering(6) },
  {
    rule: 'twoPropositions',
    flawed: trueFalse('Jicht komt vaker voor bij mannen omdat zij meer vlees eten.'),
    sound: trueFalse('Jicht komt vaker voor bij mannen dan bij vrouwen.'),
  },
  {
    rule: 'absoluteStatement',
    flawed: trueFalse('Jicht begint altijd in de grote teen.'),
    sound: trueFalse('Jicht begint meestal in de grote teen.'),
  },
  {
    rule: 'howMany',
    flawed: multipleResponse('Welke middelen geeft u?'),
    sound: multipleResponse('Welke twee middelen geeft u?'),
  },
];

const context = { today: '2026-11-22', currentEdition: new Map<string, string>() };
const rulesAt = (content: ItemContent) => lintItem(content, context).map(({ rule }) => rule);

test.each(cases)(
  '[LTY1] $rule finds its flaw and lets pass what only looks like it',
  ({ rule, flawed, sound }) => {
    expect(rulesAt(flawed)).toContain(rule);
    expect(rulesAt(sound)).not.toContain(rule);
  },
);

test('[LTY1] every rule on a type is seen to find something', () => {
  expect(typeRules.map(({ id }) => id)).toEqual(cases.map(({ rule }) => rule));
});

test('[LTY2] rules on options that compete leave the other types alone', () => {
  const others = cases.map(({ sound }) => sound).filter(({ type }) => type !== 'multipleResponse');
  const forOptions = ['dontKnowOption', 'duplicateOptions', 'similarOptions', 'noQuestion'];
  for (const item of others) expect(rulesAt(item).filter((rule) => forOptions.includes(rule))).toEqual([]);
});

test('[LTY3] no two cases, elements, targets or places may say the same, nor may their ranges overlap', () => {
  const same = (item: ItemContent) =>
    lintItem(item, context).flatMap(({ rule, at }) =>
      ['duplicateOptions', 'overlappingRanges'].includes(rule) ? [`${rule} ${at}`] : [],
    );
  expect(same(extendedMatching(...drugs, 'amlodipine.'))).toEqual(['duplicateOptions options.o6']);
  expect(same(extendedMatching('0-5 jaar', '5-9 jaar', '10-12 jaar', '13-20 jaar'))).toEqual([
    'overlappingRanges options.o1',
  ]);
  const ordered = ordering(3);
  if (ordered.type !== 'ordering') return;
  const twice = [...ordered.elements, part('9', 'onderdeel 1')];
  expect(same({ ...ordered, elements: twice })).toEqual(['duplicateOptions elements.9']);
  const matched = matching(['x', 'y']);
  if (matched.type !== 'matching') return;
  const targets = [...matched.targets, { id: 'z', content: ['doel X'] }];
  expect(same({ ...matched, targets })).toEqual(['duplicateOptions targets.z']);
  expect(same(hotspot(circle(50, 50, 40), circle(130, 50, 40)))).toEqual([]);
});

test('[LTY3] the transcript of a sound must not name the key', () => {
  const audio = { type: 'audio' as const, media: 'hart.mp3', transcript: 'Een hartruis bij aortastenose.' };
  const asked = madeContent({
    stem: [audio, { type: 'paragraph', content: ['Welke afwijking past bij dit geluid?'] }],
    options: madeContent().options.map((option, i) => ({
      ...option,
      content: [['Aortastenose', 'Mitralisinsufficiëntie', 'Pericarditis'][i]!],
    })),
  });
  expect(rulesAt(asked)).toContain('descriptionGivesKey');
  expect(rulesAt(asked)).not.toContain('unusedFigure');
  const told = { ...audio, transcript: 'Twee harttonen met een ruis ertussen.' };
  expect(rulesAt({ ...asked, stem: [told, ...asked.stem.slice(1)] })).not.toContain('descriptionGivesKey');
});

test('[LI3] the image to point at needs no mention, and the hash it is named by is no number of a person', () => {
  const item = hotspot(circle(100, 100, 40), circle(300, 200, 40));
  if (item.type !== 'hotspot') return;
  const sent = { ...item, image: { ...item.image, media: `${'0123456789abcdef'.repeat(4)}.svg` } };
  const rules = lintItem(sent, { today: '2026-01-01', currentEdition: new Map() }).map(({ rule }) => rule);
  expect(rules).not.toContain('unusedFigure');
  expect(rules).not.toContain('personalFileName');
});
