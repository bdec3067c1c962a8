import { ownEngine, type TestEngine } from '../administer.ts';
import type { CheckResult } from './checkResult.ts';
import { exposureChecks } from './exposureChecks.ts';
import { scoringChecks } from './scoringChecks.ts';
import { selectionChecks } from './selectionChecks.ts';

/**
 * Checks a simulation by what is known beforehand: closed forms of the Rasch model, distributions that hold
 * whatever the bank, and rules that each item given is held against. No figure of the engine is compared with
 * another of its own.
 *
 * @param engine the engine, or one with a mistake planted in it, which must turn a check red
 */
export function studyCheck(seed: string, engine: TestEngine = ownEngine): CheckResult[] {
  return [...scoringChecks(seed, engine), ...selectionChecks(seed, engine), ...exposureChecks(seed, engine)];
}
