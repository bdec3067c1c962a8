import { expect, test } from 'vitest';
import { studyCheck } from '#psychometrics/simulation/check/studyCheck.ts';
import { plantedBugs } from './plantedEngines.ts';

/** The table of `tsx tests/load/plantedBugs.ts`; seeded, so it always gives the same figures. */
test.each(plantedBugs)('[SI9] a bug planted in $where is noticed: $bug', ({ engine, noticedBy }) => {
  const failed = studyCheck('checked', engine).filter(({ passed }) => !passed);
  expect(failed.map(({ check }) => check).join('\n')).toContain(noticedBy);
});
