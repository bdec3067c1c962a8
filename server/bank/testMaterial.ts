import { type Design, designHash } from '#itembank/design/design.ts';
import type { Release, ReleaseEntry } from '#itembank/release/release.ts';
import type { Attribute } from '#itembank/taxonomy/taxonomy.ts';
import { type AdaptiveTest, compileTest } from '#psychometrics/adaptiveTest.ts';
import type { BlueprintSource } from '#psychometrics/assembly/blueprint.ts';
import { checkFeasible, type Feasibility } from '#psychometrics/assembly/checkFeasible.ts';
import { type Bank, compileBank } from '#psychometrics/irt/bank.ts';
import { criteria } from '#psychometrics/selection/criteria.ts';
import { type CaseSet, caseSets } from './caseSets.ts';
import { linearForm } from './linearForm.ts';

/** A design and a release made ready for testing: compiled once, shared by all attempts that use them. */
export interface TestMaterial {
  readonly design: Design;
  readonly designHash: string;
  readonly release: Release;
  readonly test: AdaptiveTest;
  /** Place of an item version in the release, which is its index in the compiled bank. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** The items everyone gets, by index; null where each candidate's are chosen by their answers. */
  readonly form: readonly number[] | null;
  /** Items about one case: a test has all of a set, one after the other, or none. */
  readonly sets: readonly CaseSet[];
}

/**
 * Compiles a design for a release.
 *
 * @throws when no form of a linear design meets its blueprint: that is found out at publication
 */
export function testMaterial(design: Design, release: Release): TestMaterial {
  const test = compiledTest(design, release);
  const indexOf = new Map(release.entries.map(({ version }, index) => [version.hash, index]));
  return {
    design,
    designHash: designHash(design),
    release,
    test,
    indexOf,
    form: formOf(design, test),
    sets: caseSets(release),
  };
}

function formOf({ id, selection, ability }: Design, test: AdaptiveTest): readonly number[] | null {
  if (selection.kind === 'adaptive') return null;
  const form = linearForm(test, ability.prior.mean);
  if (form.kind !== 'assembled') throw new Error(`no form meets the blueprint of ${id}: ${form.kind}`);
  return form.items;
}

/** The parameters of a release, compiled; an item keeps its place. */
export function bankOf({ entries }: Release): Bank {
  return compileBank(entries.map(({ calibration: { a, b, c, d } }) => [a, b, c, d] as const));
}

function compiledTest(design: Design, release: Release): AdaptiveTest {
  const { prior, quadrature } = design.ability;
  return compileTest(bankOf(release), {
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
}

/** The entry of an item version. @throws when the version is not in the release: a damaged log. */
export function entryOf({ release, indexOf }: TestMaterial, item: string): ReleaseEntry {
  const entry = release.entries[indexOf.get(item) ?? -1];
  if (entry === undefined) throw new Error(`item version ${item} is not in release ${release.id}`);
  return entry;
}

/** Whether this release holds a test that meets the design's blueprint; asked before publication. */
export function feasibility(design: Design, release: Release): Feasibility {
  const source = { ...contentOf(design, release), itemCount: release.entries.length };
  const found = checkFeasible(source, design.length);
  if (found.kind !== 'feasible' || design.selection.kind === 'adaptive') return found;
  const form = linearForm(compiledTest(design, release), design.ability.prior.mean);
  return form.kind === 'assembled' ? found : { kind: 'undecided' };
}

/** Name under which a quota appears in messages of the assembler. */
export function quotaName(attribute: Attribute, value: string): string {
  return `${attribute}:${value}`;
}

function contentOf(
  design: Design,
  release: Release,
): Pick<BlueprintSource, 'constraints' | 'enemies' | 'sets'> {
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
  return { constraints, enemies: enemies.filter((set) => set.length > 1), sets: caseSets(release) };
}
