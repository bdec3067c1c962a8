import { wordAttribute } from '../declarations/attributes.ts';
import {
  commonType,
  number,
  numberOf,
  numbersOf,
  type Operator,
  type OperatorCall,
  type Operators,
} from './operator.ts';
import { roundedToDecimals, roundedToFigures } from './rounding.ts';

const many = Infinity;

/** Arithmetic of the specification; NULL in, NULL out. */
export const arithmetic: Operators = {
  sum: folded((numbers) => numbers.reduce((total, one) => total + one, 0)),
  product: folded((numbers) => numbers.reduce((total, one) => total * one, 1)),
  max: folded((numbers) => Math.max(...numbers)),
  min: folded((numbers) => Math.min(...numbers)),
  gcd: folded((numbers) => numbers.reduce(gcd, 0)),
  lcm: folded((numbers) =>
    numbers.reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / gcd(a, b)), 1),
  ),
  subtract: binary((a, b) => a - b, commonType),
  divide: binary(
    (a, b) => (b === 0 ? Number.NaN : a / b),
    () => 'float',
  ),
  power: binary(
    (a, b) => finite(a ** b),
    () => 'float',
  ),
  'integer-divide': binary(
    (a, b) => (b === 0 ? Number.NaN : Math.floor(a / b)),
    () => 'integer',
  ),
  'integer-modulus': binary(
    (a, b) => (b === 0 ? Number.NaN : a - b * Math.floor(a / b)),
    () => 'integer',
  ),
  truncate: unary(Math.trunc, 'integer'),
  /** A half goes up, also below zero: −6.5 becomes −6. */
  round: unary((x) => Math.floor(x + 0.5), 'integer'),
  'integer-to-float': unary((x) => x, 'float'),
  'round-to': {
    operands: [1, 1],
    apply(call) {
      const x = numberOf(call, call.operands[0]);
      const figures = call.numberAt('figures');
      if (x === undefined || figures === undefined) return undefined;
      return number(rounded(call, x, figures), 'float');
    },
  },
};

/** Rounds as `roundingMode` says; more digits than a number holds leave it as it is. */
export function rounded({ element }: OperatorCall, x: number, figures: number): number {
  const mode =
    element.attributes['rounding-mode'] === undefined
      ? 'significantFigures'
      : wordAttribute(element, 'rounding-mode', ['significantFigures', 'decimalPlaces']);
  return mode === 'decimalPlaces' ? roundedToDecimals(x, figures) : roundedToFigures(x, figures);
}

function folded(fold: (numbers: number[]) => number): Operator {
  return {
    operands: [1, many],
    apply(call) {
      const numbers = numbersOf(call);
      return number(numbers && fold(numbers), commonType(call));
    },
  };
}

function binary(
  compute: (a: number, b: number) => number,
  typeOf: (call: OperatorCall) => 'integer' | 'float' | ReturnType<typeof commonType>,
): Operator {
  return {
    operands: [2, 2],
    apply(call) {
      const a = numberOf(call, call.operands[0]);
      const b = numberOf(call, call.operands[1]);
      return a === undefined || b === undefined ? undefined : number(compute(a, b), typeOf(call));
    },
  };
}

function unary(compute: (x: number) => number, baseType: 'integer' | 'float'): Operator {
  return {
    operands: [1, 1],
    apply(call) {
      const x = numberOf(call, call.operands[0]);
      return x === undefined ? undefined : number(compute(x), baseType);
    },
  };
}

function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : Number.NaN;
}
