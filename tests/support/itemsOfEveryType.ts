import type { ItemContent, ItemOf, ItemType } from '#itembank/content/item.ts';
import { madeClassification, madeSource } from './madeBank.ts';
import { secretWord } from './sampleBank.ts';

const text = (said: string): [string] => [said];
const secret = (about: string) => text(`${secretWord} bij ${about}`);
const part = (id: string, content: string) => ({ id, content: text(content) });
const reasoned = (id: string, content: string) => ({ ...part(id, content), rationale: secret(content) });

function shared(stem: string) {
  return {
    stem: [{ type: 'paragraph' as const, content: text(stem) }],
    rationale: secret(stem),
    sources: [madeSource(`${secretWord} boek`)],
    classification: madeClassification(),
    reviewBy: '2029-03-01',
  };
}

/** A made-up item of each type, full of secrets: ids, rationales and forms that are taken as right. */
export const itemsOfEveryType: { readonly [Type in ItemType]: ItemOf<Type> } = {
  singleChoice: {
    type: 'singleChoice',
    ...shared('Hoeveel is drie maal vier?'),
    options: [
      { id: 'A', content: text('twaalf'), rationale: secret('twaalf') },
      { id: 'B', content: text('dertien'), rationale: secret('dertien') },
      { id: 'C', content: text('veertien'), rationale: secret('veertien') },
    ],
    key: 'A',
  },
  trueFalse: {
    type: 'trueFalse',
    ...shared('Elk even getal is deelbaar door twee.'),
    key: true,
    ifTrue: secret('juist'),
    ifFalse: secret('onjuist'),
  },
  multipleResponse: {
    type: 'multipleResponse',
    ...shared('Welke getallen zijn priem?'),
    options: [reasoned('x1', 'elf'), reasoned('x2', 'vijftien'), reasoned('x3', 'zeventien')],
    keys: ['x1', 'x3'],
    scoring: 'partial',
  },
  extendedMatching: {
    type: 'extendedMatching',
    ...shared('Kies bij elk getal de uitkomst van zijn kwadraat.'),
    options: [
      part('u1', 'negen'),
      part('u2', 'zestien'),
      part('u3', 'vijfentwintig'),
      part('u4', 'zesendertig'),
    ],
    prompts: [
      { ...reasoned('v1', 'drie'), key: 'u1' },
      { ...reasoned('v2', 'vijf'), key: 'u3' },
    ],
    scoring: 'partial',
  },
  ordering: {
    type: 'ordering',
    ...shared('Zet op volgorde, van klein naar groot.'),
    elements: [reasoned('w1', 'honderd'), reasoned('w2', 'duizend'), reasoned('w3', 'een miljoen')],
    scoring: 'allOrNothing',
  },
  matching: {
    type: 'matching',
    ...shared('Welke vorm hoort bij dit aantal hoeken?'),
    elements: [
      { ...reasoned('y1', 'drie hoeken'), key: 'z2' },
      { ...reasoned('y2', 'zes hoeken'), key: 'z1' },
    ],
    targets: [part('z1', 'zeshoek'), part('z2', 'driehoek'), part('z3', 'vijfhoek')],
    scoring: 'partial',
  },
  numeric: {
    type: 'numeric',
    ...shared('Hoeveel is een vierde deel van tien?'),
    value: 2.5,
    tolerance: 0.05,
    unit: 'liter',
    decimals: 1,
  },
  shortText: {
    type: 'shortText',
    ...shared('Hoe heet een hoek van negentig graden?'),
    accepted: ['rechte hoek', `${secretWord} hoek`],
    maximumLength: 40,
  },
  hotspot: {
    type: 'hotspot',
    ...shared('Wijs de twee kleinste vakken aan.'),
    image: { media: 'vakken.png', alt: 'Drie vakken naast elkaar.', widthPx: 600, heightPx: 200 },
    regions: [
      { id: 'q1', label: 'links', shape: square(0, 60), rationale: secret('links') },
      { id: 'q2', label: 'midden', shape: square(100, 80), rationale: secret('midden') },
      { id: 'q3', label: 'rechts', shape: square(300, 180), rationale: secret('rechts') },
    ],
    keys: ['q1', 'q2'],
  },
};

export const allItemTypes: readonly ItemContent[] = Object.values(itemsOfEveryType);

function square(left: number, side: number) {
  return { kind: 'rectangle' as const, from: { x: left, y: 0 }, to: { x: left + side, y: side } };
}
