import type { CheckResult } from '#psychometrics/simulation/check/checkResult.ts';
import { studyCheck } from '#psychometrics/simulation/check/studyCheck.ts';
import { plantedBugs } from './plantedEngines.ts';

/**
 * Shows that the check of the simulation passes as it is, and that each planted bug turns it red:
 *
 *     npx tsx tests/load/plantedBugs.ts [seed]
 */
const seed = process.argv[2] ?? 'planted bugs';

function print(title: string, results: readonly CheckResult[]): void {
  console.info(`\n${title}`);
  for (const { check, found, p, passed } of results) {
    const chance = p === 0 || p === 1 ? '' : `p = ${p.toPrecision(2)}`;
    console.info(`  ${passed ? 'passes' : 'FAILS '}  ${check.padEnd(75)} ${found.padEnd(28)} ${chance}`);
  }
}

const clean = studyCheck(seed);
print('as it is', clean);
let wrong = clean.some(({ passed }) => !passed);
for (const { where, bug, noticedBy, engine } of plantedBugs) {
  const failed = studyCheck(seed, engine).filter(({ passed }) => !passed);
  print(`planted in ${where}: ${bug}`, failed);
  wrong ||= !failed.some(({ check }) => check.includes(noticedBy));
}
console.info(
  wrong ? '\nNOT AS IT SHOULD BE' : `\n${plantedBugs.length} planted bugs, ${plantedBugs.length} noticed`,
);
process.exitCode = wrong ? 1 : 0;
