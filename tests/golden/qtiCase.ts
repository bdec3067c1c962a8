import { isDeepStrictEqual } from 'node:util';
import { readAssessmentItem } from '#itembank/qti/assessmentItem.ts';
import { readAssessmentTest } from '#itembank/qti/assessmentTest.ts';
import type { GivenResponse } from '#itembank/qti/declarations/readResponse.ts';
import { readGift } from '#itembank/qti/import/readGift.ts';
import { readMoodleXml } from '#itembank/qti/import/readMoodleXml.ts';
import { readQti12 } from '#itembank/qti/import/readQti12.ts';
import { inspectItem } from '#itembank/qti/inspectItem.ts';
import { inspectTest } from '#itembank/qti/inspectTest.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { compileScoring } from '#itembank/qti/scoreItem.ts';
import { parseXml } from '#itembank/qti/xml/parseXml.ts';

type Json = Readonly<Record<string, unknown>>;

interface ScoringCase {
  readonly name: string;
  readonly responses: Readonly<Record<string, GivenResponse>>;
  readonly expected: Json;
}

/** One case of the manifest, as far as it is read here. */
export interface QtiCase extends Json {
  readonly kind: string;
  readonly file: string;
  readonly expected?: Json;
  readonly scoring?: { readonly status: string; readonly cases?: readonly ScoringCase[] };
  readonly upstreamCases?: readonly ScoringCase[];
}

export interface Verdict {
  readonly kind: string;
  readonly verdict: 'passed' | 'refused' | 'wrong';
  readonly what: string;
}

/** What an item declares must be exactly what the manifest says of it. */
const declaredFields = [
  'qtiVersion',
  'identifier',
  'title',
  'language',
  'adaptive',
  'timeDependent',
  'interactions',
  'interactionTypes',
  'responseDeclarations',
  'outcomes',
  'responseProcessing',
  'templateProcessing',
  'feedback',
  'features',
] as const;

/** Compares one case with what we make of its file. */
export function checkCase(one: QtiCase, read: (path: string) => string): Verdict[] {
  switch (one.kind) {
    case 'item':
      return checkItem(one, read(one.file));
    case 'test':
      return [checkTest(one, read(one.file))];
    case 'malformed':
      return [checkMalformed(one, read(one.file))];
    case 'qti12':
      return [compared(one.kind, countsOfQti12(read(one.file)), one.expected!)];
    case 'gift':
      return [compared(one.kind, countsOfGift(read(one.file)), one.expected!)];
    case 'moodlexml':
      return [compared(one.kind, countsOfMoodle(read(one.file)), one.expected!)];
    default:
      throw new Error(`the manifest has a kind that is not known here: ${one.kind}`);
  }
}

function checkItem(one: QtiCase, xml: string): Verdict[] {
  const item = readAssessmentItem(parseXml(xml));
  const found: Json = JSON.parse(JSON.stringify(inspectItem(item)));
  const differing = declaredFields.filter((field) => !same(found[field], one[field]));
  const media = (one.media as readonly Json[]).map(({ element, href, type }) => ({ element, href, type }));
  const fields = [...differing, ...(same(found.media, media) ? [] : ['media'])];
  const declared: Verdict = {
    kind: 'item: declared',
    verdict: fields.length === 0 ? 'passed' : 'wrong',
    what: fields
      .map((field) => `${field} ${JSON.stringify(found[field])} ≠ ${JSON.stringify(one[field])}`)
      .join('; '),
  };
  const score = compileScoring(item);
  const scored = (kind: string, scorings: readonly ScoringCase[] = []) =>
    scorings.map(({ name, responses, expected }): Verdict => {
      const outcomes = score instanceof QtiProblem ? score : score(responses);
      if (outcomes instanceof QtiProblem) {
        return { kind, verdict: 'refused', what: `${name}: ${outcomes.code} ${outcomes.subject}` };
      }
      const right = Object.entries(expected).every(([id, value]) =>
        same(outcomes[id === 'score' ? 'SCORE' : id], value),
      );
      return {
        kind,
        verdict: right ? 'passed' : 'wrong',
        what: `${name}: ${JSON.stringify(outcomes)} ≠ ${JSON.stringify(expected)}`,
      };
    });
  const status = one.scoring?.status ?? 'none';
  const own = scored(`scoring: ${status}`, one.scoring?.cases).map((verdict) =>
    status === 'deterministic' && verdict.verdict === 'refused'
      ? { ...verdict, verdict: 'wrong' as const }
      : verdict,
  );
  const mustRefuse = ['adaptive', 'templated', 'unsupported'].includes(status);
  const refusal: Verdict[] = mustRefuse
    ? [
        score instanceof QtiProblem
          ? { kind: `scoring: ${status}`, verdict: 'refused', what: `${score.code} ${score.subject}` }
          : { kind: `scoring: ${status}`, verdict: 'wrong', what: 'is scored' },
      ]
    : [];
  return [declared, ...own, ...refusal, ...scored('upstream scoring', one.upstreamCases)];
}

function checkTest(one: QtiCase, xml: string): Verdict {
  const found: Json = JSON.parse(JSON.stringify(inspectTest(readAssessmentTest(parseXml(xml)))));
  const { weights, nWeights, missingItemFiles: _, ...expected } = one.expected!;
  const written = (weights as readonly (readonly [string, string])[]).map(([id, value]) => [
    id,
    Number(value),
  ]);
  return compared('test', found, { ...expected, weights: written.slice(0, Number(nWeights)) });
}

function countsOfQti12(xml: string): Json {
  const { questions, ...counts } = readQti12(parseXml(xml));
  return { ...counts, items: questions.length, questionTypes: tally(questions.map(({ type }) => type)) };
}

function countsOfGift(text: string): Json {
  const questions = readGift(text);
  return { questions: questions.length, types: tally(questions.map(({ type }) => type)) };
}

function countsOfMoodle(xml: string): Json {
  const { questions, categories } = readMoodleXml(parseXml(xml));
  const items = questions.filter(({ content }) => content.kind !== 'stimulus');
  return {
    questions: questions.length,
    importable: items.length,
    skipped: { description: 'becomes stimulus/instruction, not an item' },
    categories,
    types: tally(questions.map(({ type }) => type)),
    maxScores: Object.fromEntries(items.map(({ title, maxScore }) => [title, maxScore])),
    tags: Object.fromEntries(
      items.filter(({ tags }) => tags.length > 0).map(({ title, tags }) => [title, tags]),
    ),
  };
}

function tally(words: readonly string[]): Json {
  return Object.fromEntries(
    [...new Set(words)].map((word) => [word, words.filter((one) => one === word).length]),
  );
}

function compared(kind: string, found: Json, expected: Json): Verdict {
  const differing = Object.keys(expected).filter(
    (field) => !same(sorted(found[field]), sorted(expected[field])),
  );
  return {
    kind,
    verdict: differing.length === 0 ? 'passed' : 'wrong',
    what: differing
      .map((field) => `${field} ${JSON.stringify(found[field])} ≠ ${JSON.stringify(expected[field])}`)
      .join('; '),
  };
}

function checkMalformed(one: QtiCase, xml: string): Verdict {
  try {
    parseXml(xml);
    return { kind: one.kind, verdict: 'wrong', what: 'is read' };
  } catch (error) {
    const refused = error instanceof QtiProblem && error.code === 'notWellFormed' && error.line !== undefined;
    return { kind: one.kind, verdict: refused ? 'passed' : 'wrong', what: (error as Error).message };
  }
}

/** Lists of settings are compared as bags: the manifest gives them without their place. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one, keysOf(one))).sort() : value;
}

function keysOf(value: unknown): string[] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).sort()
    : undefined;
}

/** Equality to 1e-6, of numbers also when one side writes them as text. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' || typeof b === 'number')
    return Math.abs(Number(a) - Number(b)) <= 1e-6 && a !== null && b !== null;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.every((key) => same(a[key], b[key]));
  }
  return isDeepStrictEqual(a, b);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
