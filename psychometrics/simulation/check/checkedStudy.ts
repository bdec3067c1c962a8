import { compileBank, type ItemRow } from '../../irt/bank.ts';
import type { TestEngine } from '../administer.ts';
import { compileStudy } from '../compileStudy.ts';
import type { Study, StudyDesign } from '../study.ts';
import { runBlock, type StudyTest } from '../studyBlock.ts';

/** A Rasch bank: items of these difficulties. */
export const raschBank = (difficulties: readonly number[]) =>
  compileBank(difficulties.map((b): ItemRow => [1, b, 0, 1]));

/** Plain maximum information and EAP, of a fixed length. */
export function plainDesign(length: number): StudyDesign {
  return {
    criterion: 'mfi',
    constraints: [],
    enemies: [],
    length: { minimum: length, maximum: length },
    stopRules: [],
    estimator: {
      method: 'eap',
      prior: { kind: 'normal', mean: 0, sd: 1 },
      quadrature: { lower: -6, upper: 6, n: 61 },
    },
    startTheta: 0,
    exposure: { kind: 'none' },
    balance: 'shadowTest',
    excluded: [],
  };
}

/** Everyone gets the first items of the bank, in order. */
export function linearDesign(length: number): StudyDesign {
  const items = Array.from({ length }, (_, item) => item);
  return { ...plainDesign(length), start: { kind: 'items', items } };
}

/** Every test of a study, in order of person; persons are counted together. */
export function testsOf(
  study: Omit<Study, 'replications' | 'blockSize'>,
  engine: TestEngine,
): { tests: StudyTest[] } {
  const tests: StudyTest[] = [];
  const compiled = compileStudy({ ...study, replications: 1, blockSize: 1e9 });
  runBlock(compiled, 0, { engine, onTest: (test) => tests.push(test) });
  return { tests };
}
