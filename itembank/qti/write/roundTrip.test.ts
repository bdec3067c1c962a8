import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemContent } from '#itembank/content/item.ts';
import type { Response } from '#itembank/content/response.ts';
import { type Inline, Mark, type RichText } from '#itembank/content/richText.ts';
import { scoreResponse } from '#itembank/content/scoreResponse.ts';
import { arbitraryItem } from '#tests/support/arbitraryItem.ts';
import { allDemoItems } from '#tests/support/demoFiles.ts';
import { madeContent } from '#tests/support/madeBank.ts';
import { readAssessmentItem } from '../assessmentItem.ts';
import type { GivenResponse } from '../declarations/readResponse.ts';
import { itemProblems } from '../itemProblems.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { restorePackage } from '../restore/restorePackage.ts';
import { compileScoring } from '../scoreItem.ts';
import { parseXml } from '../xml/parseXml.ts';
import type { ExchangedItem } from './exchangedItem.ts';
import { itemXml } from './itemXml.ts';
import { partIdentifier } from './partIdentifier.ts';
import { qtiPackage } from './qtiPackage.ts';

const text = fc.stringMatching(/^[\p{L}\p{N} <>&"'µ²≥\t\n-]{1,20}$/u).filter((said) => said.length > 0);
const run: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ text, marks: fc.shuffledSubarray([...Mark.options], { minLength: 1 }) }),
  fc.constantFrom('\\frac{1}{2}', 'a < b & c').map((formula) => ({ formula })),
);
const inline = fc.array(run, { minLength: 1, maxLength: 4 });
const name = (extension: string) =>
  fc.stringMatching(/^[a-z0-9]{4,8}$/).map((stem) => `${stem}.${extension}`);
const long = fc.stringMatching(/^[\p{L} "<&]{10,30}$/u);
const pixels = { widthPx: fc.integer({ min: 1, max: 4000 }), heightPx: fc.integer({ min: 1, max: 4000 }) };
const blocks: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    inline.map((content) => ({ type: 'paragraph' as const, content })),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(inline, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      header: fc.array(inline, { minLength: 2, maxLength: 2 }),
      rows: fc.array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('image' as const), media: name('svg'), alt: long, ...pixels }),
    fc.record({
      type: fc.constant('clip' as const),
      ...{ media: name('mp4'), poster: name('png'), captions: name('vtt'), transcript: long },
      ...pixels,
    }),
    fc.record({ type: fc.constant('audio' as const), media: name('mp3'), transcript: long }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** The items of a package written from these, and the package written from what was read. */
function roundTrip(items: readonly ExchangedItem[]) {
  const files = new Map(qtiPackage(items).map(({ path, text: written }) => [path, written]));
  const restored = restorePackage((path) => files.get(path));
  return {
    restored,
    files,
    again: new Map(qtiPackage(restored).map(({ path, text: written }) => [path, written])),
  };
}

const exchanged = (code: string, content: ItemContent): ExchangedItem => ({
  ...{ code, content },
  calibration: {
    ...{ a: 1.1, b: -0.3, c: 0.2, d: 1 },
    origin: {
      kind: 'calibrated',
      method: '3PL, marginal maximum likelihood',
      responses: 2250,
      on: '2026-09-30',
      quality: { seA: 0.08, seB: 0.05, infit: 1.02, sX2: 12.5, sX2Degrees: 14, sX2P: 0.57, driftB: -0.1 },
    },
  },
  statistics: [{ name: 'proportionCorrect', context: 'LHK najaar 2026', cases: 2250, value: 0.617 }],
});

describe('a package of our own', () => {
  test('[QW1] holds the whole demonstration bank: read back it is the same, and written again the same files', () => {
    const items = allDemoItems.map(({ code, content, expertEstimate }) => ({
      ...{ code, content, statistics: [] },
      calibration: {
        ...expertEstimate,
        d: 1,
        origin: { kind: 'expertEstimate' as const, by: 'Peil demonstratieredactie', on: '2026-11-21' },
      },
    }));
    const { restored, files, again } = roundTrip(items);
    expect(restored).toEqual(items.toSorted((x, y) => (x.code < y.code ? -1 : 1)));
    expect(again).toEqual(files);
    expect(restored.length).toBeGreaterThanOrEqual(160);
  });

  test('[QW1] brings back items of every type, with their statistics', () => {
    fc.assert(
      fc.property(arbitraryItem, (content) => {
        const item = exchanged('TST-001', content);
        expect(roundTrip([item]).restored).toEqual([item]);
      }),
      { numRuns: 300 },
    );
  });

  test('[QW1] brings back any formatted text, sign by sign', () => {
    fc.assert(
      fc.property(blocks, blocks, inline, (vignette, stem, rationale) => {
        const item = exchanged('TST-001', madeContent({ vignette, stem, rationale }));
        expect(roundTrip([item]).restored).toEqual([item]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an item in the words of QTI', () => {
  test('[QW2] is read without a problem, and scored as we score it', () => {
    fc.assert(
      fc.property(arbitraryItem, fc.infiniteStream(fc.nat(1_000_000)), (content, chance) => {
        const read = readAssessmentItem(parseXml(itemXml('TST-001', content)));
        expect(itemProblems(read)).toEqual([]);
        const score = compileScoring(read);
        if (score instanceof QtiProblem) throw score;
        const next = () => chance.next().value as number;
        for (const response of [keyed(content), drawn(content, next), drawn(content, next)]) {
          const outcomes = score({ RESPONSE: inQti(response) });
          if (outcomes instanceof QtiProblem) throw outcomes;
          expect(outcomes.SCORE).toBeCloseTo(scoreResponse(content, response), 12);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** As a candidate types it: 425.471 with a point would be taken for thousands. */
function inDutch(value: number): string {
  return String(Number(value.toFixed(6))).replace('.', ',');
}

/** A response that is right. */
function keyed(content: ItemContent): Response {
  switch (content.type) {
    case 'singleChoice':
      return { type: content.type, option: content.key };
    case 'trueFalse':
      return { type: content.type, value: content.key };
    case 'multipleResponse':
      return { type: content.type, options: content.keys };
    case 'extendedMatching':
      return {
        type: content.type,
        choices: Object.fromEntries(content.prompts.map(({ id, key }) => [id, key])),
      };
    case 'matching':
      return {
        type: content.type,
        choices: Object.fromEntries(content.elements.map(({ id, key }) => [id, key])),
      };
    case 'ordering':
      return { type: content.type, order: content.elements.map(({ id }) => id) };
    case 'numeric':
      return { type: content.type, text: inDutch(content.value) };
    case 'shortText':
      return { type: content.type, text: content.accepted[0]! };
    case 'hotspot':
      return { type: content.type, regions: content.keys };
  }
}

/** Any complete response, right or wrong. */
function drawn(content: ItemContent, next: () => number): Response {
  const one = <T>(list: readonly T[]): T => list[next() % list.length]!;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => next() % 2 === 0);
  const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  const each = (from: readonly { readonly id: string }[], to: readonly { readonly id: string }[]) =>
    Object.fromEntries(from.map(({ id }) => [id, one(idsOf(to))]));
  switch (content.type) {
    case 'singleChoice':
      return { type: content.type, option: one(content.options).id };
    case 'trueFalse':
      return { type: content.type, value: next() % 2 === 0 };
    case 'multipleResponse':
      return { type: content.type, options: some(idsOf(content.options)) };
    case 'extendedMatching':
      return { type: content.type, choices: each(content.prompts, content.options) };
    case 'matching':
      return { type: content.type, choices: each(content.elements, content.targets) };
    case 'ordering': {
      const keys = new Map(idsOf(content.elements).map((id) => [id, next()]));
      return { type: content.type, order: [...keys.keys()].toSorted((x, y) => keys.get(x)! - keys.get(y)!) };
    }
    case 'numeric':
      return {
        type: content.type,
        text: inDutch(content.value + content.tolerance * one([0, 0.9, 1.5, -0.9, -2])),
      };
    case 'shortText':
      return {
        type: content.type,
        text: one([...content.accepted, 'iets anders', content.accepted[0]!.toUpperCase()]),
      };
    case 'hotspot':
      return { type: content.type, regions: some(idsOf(content.regions)) };
  }
}

/** A response of ours as QTI takes it. */
function inQti(response: Response): GivenResponse {
  const orNothing = (values: string[]) => (values.length === 0 ? null : values);
  switch (response.type) {
    case 'singleChoice':
      return response.option;
    case 'trueFalse':
      return String(response.value);
    case 'multipleResponse':
      return orNothing(response.options.map(partIdentifier));
    case 'extendedMatching':
    case 'matching':
      return Object.entries(response.choices).map(
        ([from, to]) => `${partIdentifier(from)} ${partIdentifier(to)}`,
      );
    case 'ordering':
      return response.order.map(partIdentifier);
    case 'numeric':
      return response.text.replace(',', '.');
    case 'shortText':
      return response.text;
    case 'hotspot':
      return orNothing(response.regions.map(partIdentifier));
  }
}
