import { startTest } from '#psychometrics/adaptiveTest.ts';
import { checkFeasible } from '#psychometrics/assembly/checkFeasible.ts';
import { conflictInWords } from '#psychometrics/assembly/conflictInWords.ts';
import { InfeasibleDesign } from '#psychometrics/assembly/infeasibleDesign.ts';
import type { Bank } from '#psychometrics/irt/bank.ts';
import { type CompiledStudy, compileStudy } from '#psychometrics/simulation/compileStudy.ts';
import type { Study, StudyDesign } from '#psychometrics/simulation/study.ts';
import { BadInput } from './badInput.ts';
import { refusedAs } from './refusedAs.ts';

/** Compiles a study. @throws {BadInput} when its design contradicts itself or no test meets it */
export function compiledAs(file: string, study: Study): CompiledStudy {
  const { design, bank } = study;
  return refusedAs(file, () =>
    inWords(file, design, bank, () => {
      const compiled = compileStudy(study);
      startTest(compiled.test, design.excluded); // items laid down for the start may break the blueprint
      return compiled;
    }),
  );
}

/** @throws {BadInput} when no test meets the design: found here, and not by the first simulated person */
export function checkPossible(file: string, bank: Bank, design: StudyDesign): void {
  const { length, balance, excluded, constraints, enemies, sets = [] } = design;
  if (length.minimum > length.maximum) {
    throw new BadInput(file, `the length runs from ${length.minimum} to ${length.maximum}`);
  }
  const available = bank.size - excluded.length;
  if (length.maximum > available) {
    throw new BadInput(file, `a test of ${length.maximum} items cannot be made of ${available}`);
  }
  if (balance !== 'shadowTest') return;
  const source = { itemCount: bank.size, constraints, enemies, sets };
  const found = checkFeasible(source, length, excluded);
  if (found.kind === 'feasible') return;
  throw noTest(file, design, bank, found.kind === 'undecided' ? [] : found.conflict);
}

/** Computes something, and tells a design without a test in words. @throws {BadInput} */
export function inWords<T>(file: string, design: StudyDesign, bank: Bank, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InfeasibleDesign) throw noTest(file, design, bank, error.conflict);
    throw error;
  }
}

function noTest(file: string, design: StudyDesign, bank: Bank, conflict: readonly string[]): BadInput {
  const source = { ...design, itemCount: bank.size };
  const words = conflictInWords(source, conflict, design.excluded).join('; ');
  return new BadInput(
    file,
    words === '' ? 'no test meets the design' : `no test meets these together: ${words}`,
  );
}
