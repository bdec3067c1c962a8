import { flagAttribute, wordAttribute } from '../declarations/attributes.ts';
import { contains, readShape } from '../declarations/shape.ts';
import { QtiProblem } from '../qtiProblem.ts';
import { sameValue } from '../values/sameValue.ts';
import { atomsOf, truth } from '../values/value.ts';
import { rounded } from './arithmetic.ts';
import { numberOf, type Operator, type OperatorCall, type Operators, textOf } from './operator.ts';
import { xsdPattern } from './xsdPattern.ts';

/** Comparisons; but for `match`, NULL when either side is NULL. */
export const comparison: Operators = {
  /**
   * False when either side is NULL. The specification makes that NULL, which a condition counts as false too;
   * the difference shows inside `not`: no answer is then not the right answer.
   */
  match: {
    operands: [2, 2],
    apply: ({ operands: [a, b] }) => truth(a !== undefined && b !== undefined && sameValue(a, b)),
  },
  equal: numbers((a, b, call) => isEqual(call, a, b)),
  'equal-rounded': numbers((a, b, call) => {
    const figures = call.numberAt('figures');
    return figures === undefined ? undefined : rounded(call, a, figures) === rounded(call, b, figures);
  }),
  lt: numbers((a, b) => a < b),
  lte: numbers((a, b) => a <= b),
  gt: numbers((a, b) => a > b),
  gte: numbers((a, b) => a >= b),
  'duration-lt': numbers((a, b) => a < b),
  'duration-gte': numbers((a, b) => a >= b),
  'string-match': {
    operands: [2, 2],
    apply(call) {
      const [a, b] = texts(call);
      if (a === undefined || b === undefined) return undefined;
      // `substring` is an old attribute of stringMatch, still met in 2.0 and 2.1 files.
      return truth(flagAttribute(call.element, 'substring') ? a.includes(b) : a === b);
    },
  },
  substring: {
    operands: [2, 2],
    apply(call) {
      const [part, whole] = texts(call);
      return part === undefined || whole === undefined ? undefined : truth(whole.includes(part));
    },
  },
  'pattern-match': {
    operands: [1, 1],
    apply(call) {
      const { element } = call;
      const pattern = element.attributes.pattern;
      if (pattern === undefined) throw new QtiProblem('missing', 'pattern', { line: element.line });
      const matches = xsdPattern(pattern, element.line);
      const text = textOf(call, call.operands[0]);
      return text === undefined ? undefined : truth(matches(text));
    },
  },
  inside: {
    operands: [1, 1],
    apply({ element, operands: [points] }) {
      const area = readShape(element);
      return points === undefined
        ? undefined
        : truth(atomsOf(points).some((point) => contains(area, String(point))));
    },
  },
};

function numbers(compare: (a: number, b: number, call: OperatorCall) => boolean | undefined): Operator {
  return {
    operands: [2, 2],
    apply(call) {
      const a = numberOf(call, call.operands[0]);
      const b = numberOf(call, call.operands[1]);
      const holds = a === undefined || b === undefined ? undefined : compare(a, b, call);
      return holds === undefined ? undefined : truth(holds);
    },
  };
}

/**
 * Equality within a tolerance t0, t1 (t1 = t0 when one is given) around a, the first operand: a − t0 … a + t1
 * when absolute, a (1 − t0/100) … a (1 + t1/100) when relative. Each bound belongs to it unless told otherwise.
 */
function isEqual(call: OperatorCall, a: number, b: number): boolean {
  const { element } = call;
  const mode =
    element.attributes['tolerance-mode'] === undefined
      ? 'exact'
      : wordAttribute(element, 'tolerance-mode', ['exact', 'absolute', 'relative']);
  if (mode === 'exact') return a === b;
  const [t0, t1 = t0] =
    call.element.attributes.tolerance
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  if (t0 === undefined || t1 === undefined || Number.isNaN(t0) || Number.isNaN(t1)) {
    throw new QtiProblem('invalidValue', 'tolerance', { line: element.line });
  }
  const bounds = mode === 'absolute' ? [a - t0, a + t1] : [a * (1 - t0 / 100), a * (1 + t1 / 100)];
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const aboveLow = flagAttribute(element, 'include-lower-bound', true) ? b >= low : b > low;
  const belowHigh = flagAttribute(element, 'include-upper-bound', true) ? b <= high : b < high;
  return aboveLow && belowHigh;
}

function texts(call: OperatorCall): (string | undefined)[] {
  const caseSensitive = flagAttribute(call.element, 'case-sensitive', true);
  return call.operands.map((operand) => {
    const text = textOf(call, operand);
    return caseSensitive ? text : text?.toLowerCase();
  });
}
