import { truth, type Value } from '../values/value.ts';
import { type OperatorCall, type Operators, truthOf } from './operator.ts';

/** Logic with a third value: NULL is "not known", and decides nothing by itself. */
export const logic: Operators = {
  not: {
    operands: [1, 1],
    apply: (call) => known(negated(truthOf(call, call.operands[0]))),
  },
  and: {
    operands: [1, Infinity],
    apply(call) {
      const values = truths(call);
      return known(values.includes(false) ? false : values.includes(undefined) ? undefined : true);
    },
  },
  or: {
    operands: [1, Infinity],
    apply(call) {
      const values = truths(call);
      return known(values.includes(true) ? true : values.includes(undefined) ? undefined : false);
    },
  },
  /** True when at least `min` and at most `max` are true; NULL when what is not known could decide it. */
  'any-n': {
    operands: [1, Infinity],
    apply(call) {
      const values = truths(call);
      const least = call.numberAt('min');
      const most = call.numberAt('max');
      if (least === undefined || most === undefined) return undefined;
      const certain = values.filter((one) => one === true).length;
      const possible = values.length - values.filter((one) => one === false).length;
      if (certain > most || possible < least) return truth(false);
      return known(certain >= least && possible <= most ? true : undefined);
    },
  },
};

function truths(call: OperatorCall): (boolean | undefined)[] {
  return call.operands.map((operand) => truthOf(call, operand));
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function known(value: boolean | undefined): Value | undefined {
  return value === undefined ? undefined : truth(value);
}
