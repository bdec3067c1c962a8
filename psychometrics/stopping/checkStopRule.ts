import { confidenceInterval } from '../classification/confidenceInterval.ts';
import { checkCuts } from '../classification/decision.ts';
import { ratioDecision } from '../classification/likelihoodRatio.ts';
import type { StopRule } from './stopRule.ts';

/** @throws {RangeError} when a rule can mean nothing: a limit that is no number, cuts that do not ascend */
export function checkStopRule(rule: StopRule): void {
  const limit = (what: string, value: number, least: number) => {
    if (!(value >= least && value < Infinity))
      throw new RangeError(`${what} must be at least ${least}, not ${value}`);
  };
  switch (rule.rule) {
    case 'length':
      limit('a length', rule.atLeast, 1);
      return;
    case 'precision':
      limit('a standard error', rule.atMost, 0);
      return;
    case 'information':
      limit('an information', rule.atMost, 0);
      return;
    case 'change':
      limit('a change in θ', rule.atMost, 0);
      if (!Number.isInteger(rule.over)) throw new RangeError(`responses are counted whole, not ${rule.over}`);
      limit('the number of responses', rule.over, 1);
      return;
    case 'time':
      limit('a time in ms', rule.atLeastMs, 0);
      return;
    case 'classification':
      checkCuts(rule.cuts);
      confidenceInterval({ theta: 0, se: 1 }, rule.alpha);
      return;
    case 'sprt':
    case 'glr':
      checkCuts(rule.cuts);
      if (!(rule.halfWidth > 0))
        throw new RangeError(`an indifference region must be > 0, not ${rule.halfWidth}`);
      ratioDecision(0, rule);
      return;
    case 'all':
      if (rule.rules.length === 0) throw new RangeError('rules that must all hold need at least one rule');
      for (const one of rule.rules) checkStopRule(one);
  }
}
