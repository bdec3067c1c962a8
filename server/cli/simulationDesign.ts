import { z } from 'zod';
import { Design } from '#itembank/design/design.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import type { StudyDesign } from '#psychometrics/simulation/study.ts';
import { quotaName } from '#server/bank/testMaterial.ts';
import { AssemblyDesign, badDesign, checkedDesign, readJson } from './assemblyDesign.ts';
import type { ItemAttributes } from './attributesCsv.ts';
import { designBlueprint } from './designBlueprint.ts';

const content = AssemblyDesign.pick({ constraints: true, enemies: true, sets: true, exclude: true }).shape;
const Names = z.enum(Object.keys(criteria) as (keyof typeof criteria)[]);
const rate = z.number().gt(0).lte(1);
const finite = z.number();

const Prior = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal'), mean: finite, sd: z.number().positive() }),
  z.strictObject({ kind: z.literal('uniform'), lower: finite, upper: finite }),
]);
const standardNormal = { kind: 'normal', mean: 0, sd: 1 } as const;
const Quadrature = z
  .strictObject({ lower: finite, upper: finite, n: z.int().min(2).max(2001) })
  .default({ lower: -6, upper: 6, n: 61 });
const bounds = z.strictObject({ lower: finite, upper: finite }).default({ lower: -4, upper: 4 });
const AnyPrior = z.discriminatedUnion('kind', [
  ...Prior.options,
  z.strictObject({ kind: z.literal('jeffreys') }),
]);

const Estimator = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('eap'),
    prior: Prior.default(standardNormal),
    quadrature: Quadrature,
  }),
  z.strictObject({ method: z.literal('map'), prior: AnyPrior.default(standardNormal), bounds }),
  z.strictObject({ method: z.literal('ml'), bounds }),
  z.strictObject({ method: z.literal('wle'), bounds }),
  z.strictObject({
    method: z.literal('robust'),
    weight: z.enum(['huber', 'tukey']).default('huber'),
    tuning: z.number().positive().default(1),
    bounds,
  }),
]);

const Exposure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('randomesque'), items: z.int().positive() }),
  z.strictObject({
    kind: z.literal('progressive'),
    acceleration: z.number().nonnegative().default(1),
    maximumRate: rate.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('proportional'), acceleration: z.number().nonnegative().default(1) }),
  z.strictObject({ kind: z.literal('restricted'), maximumRate: rate }),
  z.strictObject({
    kind: z.literal('sympsonHetter'),
    maximumRate: rate,
    rounds: z.int().min(1).max(100).default(8),
    candidates: z.int().min(1).max(100_000).default(500),
  }),
  z.strictObject({
    kind: z.literal('eligibility'),
    maximumRate: rate,
    edges: z.array(finite).default([]),
    memory: z.number().gt(0).lte(1).default(1),
  }),
  z
    .strictObject({
      kind: z.literal('priced'),
      maximumRate: rate,
      minimumRate: z.number().gte(0).lte(1).default(0),
      step: z.number().positive().default(0.006),
      candidates: z.int().min(1).max(100_000).exactOptional(),
    })
    .refine(({ minimumRate, maximumRate }) => minimumRate <= maximumRate, {
      path: ['minimumRate'],
      error: 'must be at most maximumRate',
    }),
  z.strictObject({ kind: z.literal('aStratified'), stages: z.array(z.int().positive()).min(1) }),
]);

const cuts = z.array(finite).min(1);
const share = z.number().gt(0).lt(1);
const oneRule = [
  z.strictObject({ rule: z.literal('length'), atLeast: z.int().positive() }),
  z.strictObject({ rule: z.literal('precision'), atMost: z.number().positive() }),
  z.strictObject({ rule: z.literal('information'), atMost: z.number().nonnegative() }),
  z.strictObject({ rule: z.literal('change'), atMost: z.number().nonnegative(), over: z.int().positive() }),
  z.strictObject({ rule: z.literal('classification'), cuts, alpha: share }),
  z.strictObject({
    rule: z.enum(['sprt', 'glr']),
    cuts,
    halfWidth: z.number().positive(),
    alpha: share,
    beta: share,
  }),
] as const;
/** No rule on time: simulated persons take none. */
const StopRule = z.discriminatedUnion('rule', [
  ...oneRule,
  z.strictObject({
    rule: z.literal('all'),
    rules: z.array(z.discriminatedUnion('rule', [...oneRule])).min(1),
  }),
]);

/**
 * The file of `simulate --design`; only `length` must be there. Constraints, enemies, sets and exclude are those
 * of `assemble`. A design of the item bank (`itembank/design`) is accepted as well.
 *
 *     { "length": { "minimum": 20, "maximum": 40 },
 *       "criterion": "mfi", "estimator": { "method": "eap" },
 *       "startTheta": 0, "startSpread": 0.5, "start": { "kind": "random", "count": 2 },
 *       "exposure": { "kind": "eligibility", "maximumRate": 0.25, "edges": [-1, 0, 1] },
 *       "balance": "shadowTest",
 *       "constraints": [{ "name": "skin", "where": { "theme": "skin" }, "minimum": 2, "maximum": 4 }],
 *       "stop": [{ "rule": "precision", "atMost": 0.3 }], "cuts": [0] }
 */
const SimulationDesign = z.strictObject({
  ...content,
  length: z.union([
    z
      .int()
      .positive()
      .transform((length) => ({ minimum: length, maximum: length })),
    z.strictObject({ minimum: z.int().positive(), maximum: z.int().positive() }),
  ]),
  criterion: Names.default('mfi'),
  estimator: Estimator.default({
    method: 'eap',
    prior: standardNormal,
    quadrature: { lower: -6, upper: 6, n: 61 },
  }),
  /** Over which abilities a criterion weighs the responses, beside an estimator without nodes. */
  weighing: z.strictObject({ prior: AnyPrior, quadrature: Quadrature }).exactOptional(),
  startTheta: finite.default(0),
  startSpread: z.number().min(0).max(4).default(0),
  start: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('thetas'),
        thetas: z.array(finite).min(1),
        criterion: Names.default('mfi'),
      }),
      z.strictObject({ kind: z.literal('items'), items: content.exclude.unwrap().min(1) }),
      z.strictObject({ kind: z.literal('random'), count: z.int().positive() }),
    ])
    .exactOptional(),
  constantPattern: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('step'), by: z.number().positive() }),
      z.strictObject({ kind: z.literal('halfway'), easiest: finite, hardest: finite }),
    ])
    .exactOptional(),
  exposure: Exposure.default({ kind: 'none' }),
  balance: z.enum(['shadowTest', 'priorityIndex', 'weightedDeviations']).default('shadowTest'),
  stop: z.array(StopRule).default([]),
  cuts: cuts.exactOptional(),
});
type SimulationDesign = z.infer<typeof SimulationDesign>;

/** A design to simulate, with its items by index in the bank. */
export interface ReadDesign {
  /** As it was read, every default filled in. */
  readonly echo: unknown;
  readonly design: StudyDesign;
}

/**
 * Reads the design of a study: one of the studio, or one of the item bank.
 *
 * @throws {BadInput} naming the path and reason of everything wrong
 */
export async function readSimulationDesign(
  file: string,
  ids: readonly string[],
  attributes: ItemAttributes,
): Promise<ReadDesign> {
  const json = await readJson(file);
  const isProduct = typeof json === 'object' && json !== null && 'selection' in json;
  const read = isProduct
    ? ofProduct(file, checkedDesign(file, Design, json))
    : checkedDesign(file, SimulationDesign, json);
  const { stop, exclude: _, start, ...design } = read;
  const { source, excluded } = designBlueprint(file, { ...read, include: [] }, ids, attributes);
  return {
    echo: read,
    design: {
      ...design,
      constraints: source.constraints,
      enemies: source.enemies,
      sets: source.sets ?? [],
      excluded,
      stopRules: stop,
      ...(start ? { start: start.kind === 'items' ? { ...start, items: indices(start.items) } : start } : {}),
      ...cutsOf(read),
    },
  };

  function indices(names: readonly (string | number)[]): number[] {
    const unknown = names.find((name) => placeOf(name) === undefined);
    if (unknown === undefined) return names.map((name) => placeOf(name)!);
    const reason = `item ${JSON.stringify(unknown)} is not in the items file`;
    throw badDesign(file, [{ at: 'start.items', reason }]);
  }

  function placeOf(name: string | number): number | undefined {
    const item = typeof name === 'number' ? name : ids.indexOf(name);
    return item >= 0 && item < ids.length ? item : undefined;
  }
}

/** The cuts of a design, or else those its stop rules decide by. */
function cutsOf({ cuts: own, stop }: SimulationDesign): Pick<StudyDesign, 'cuts'> {
  const found = own ?? stop.map((rule) => ('cuts' in rule ? rule.cuts : undefined)).find((list) => list);
  return found ? { cuts: found } : {};
}

/** A design of the item bank in the words of the studio. Enemies belong to a release, and are not in it. */
function ofProduct(file: string, design: Design): SimulationDesign {
  if (design.selection.kind !== 'adaptive') {
    throw badDesign(file, [{ at: 'selection.kind', reason: 'only adaptive designs can be simulated' }]);
  }
  const { prior, quadrature } = design.ability;
  return checkedDesign(file, SimulationDesign, {
    length: design.length,
    criterion: design.selection.criterion,
    startSpread: design.selection.startSpread,
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: prior.mean, sd: prior.standardDeviation },
      quadrature,
    },
    constraints: design.blueprint.map(({ attribute, value, ...bound }) => ({
      name: quotaName(attribute, value),
      where: { [attribute]: value },
      ...bound,
    })),
    stop:
      design.stopAtStandardError === null ? [] : [{ rule: 'precision', atMost: design.stopAtStandardError }],
  });
}
