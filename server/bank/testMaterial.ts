import { type Design, designHash } from '#itembank/design/design.ts';
import type { Release, ReleaseEntry } from '#itembank/release/release.ts';
import type { Attribute } from '#itembank/taxonomy/taxonomy.ts';
import { type AdaptiveTest, compileTest } from '#psychometrics/adaptiveTest.ts';
import type { BlueprintSource } from '#psychometrics/assembly/blueprint.ts';
import { checkFeasible, type Feasibility } from '#psychometrics/assembly/checkFeasible.ts';
import { compileBank } from '#psychometrics/irt/bank.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';

/** A design and a release made ready for testing: compiled once, shared by all attempts that use them. */
export interface TestMaterial {
  readonly design: Design;
  readonly designHash: string;
  readonly release: Release;
  readonly test: AdaptiveTest;
  /** Place of an item version in the release, which is its index in the compiled bank. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Compiles a design for a release. */
export function testMaterial(design: Design, release: Release): TestMaterial {
  const bank = compileBank(release.entries.map(({ calibration: { a, b, c, d } }) => [a, b, c, d] as const));
  const { prior, quadrature } = design.ability;
  const test = compileTest(bank, {
    ...contentOf(design, release),
    criterion: criteria.mfi,
    length: design.length,
    stopRules:
      design.stopAtStandardError === null ? [] : [{ rule: 'precision', atMost: design.stopAtStandardError }],
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: prior.mean, sd: prior.standardDeviation },
      quadrature,
    },
    startTheta: 0,
  });
  const indexOf = new Map(release.entries.map(({ version }, index) => [version.hash, index]));
  return { design, designHash: designHash(design), release, test, indexOf };
}

/** The entry of an item version. @throws when the version is not in the release: a damaged log. */
export function entryOf({ release, indexOf }: TestMaterial, item: string): ReleaseEntry {
  const entry = release.entries[indexOf.get(item) ?? -1];
  if (entry === undefined) throw new Error(`item version ${item} is not in release ${release.id}`);
  return entry;
}

/** Whether this release holds a test that meets the design's blueprint; asked before publication. */
export function feasibility(design: Design, release: Release): Feasibility {
  return checkFeasible({ ...contentOf(design, release), itemCount: release.entries.length }, design.length);
}

/** Name under which a quota appears in messages of the assembler. */
export function quotaName(attribute: Attribute, value: string): string {
  return `${attribute}:${value}`;
}

function contentOf(design: Design, release: Release): Pick<BlueprintSource, 'constraints' | 'enemies'> {
  const constraints = design.blueprint.map(({ attribute, value, minimum, maximum }) => ({
    name: quotaName(attribute, value),
    items: release.entries.flatMap(({ version }, index) =>
      version.content.classification[attribute] === value ? [index] : [],
    ),
    minimum,
    maximum,
  }));
  const indexOf = new Map(release.entries.map(({ version }, index) => [version.code, index]));
  const enemies = release.enemies.map(({ codes }) => codes.flatMap((code) => indexOf.get(code) ?? []));
  return { constraints, enemies: enemies.filter((set) => set.length > 1) };
}
