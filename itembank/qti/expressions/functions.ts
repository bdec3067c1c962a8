import { wordAttribute } from '../declarations/attributes.ts';
import { number, numberOf, numbersOf, type Operators } from './operator.ts';

const reciprocal = (f: (x: number) => number) => (x: number) => 1 / f(x);
const inverse = (f: (x: number) => number) => (x: number) => f(1 / x);

/** Functions of one number; `atan2` alone takes two. Angles are in radians unless the name says otherwise. */
const mathFunctions = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sec: reciprocal(Math.cos),
  csc: reciprocal(Math.sin),
  cot: reciprocal(Math.tan),
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  asec: inverse(Math.acos),
  acsc: inverse(Math.asin),
  acot: inverse(Math.atan),
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  sech: reciprocal(Math.cosh),
  csch: reciprocal(Math.sinh),
  coth: reciprocal(Math.tanh),
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
  abs: Math.abs,
  signum: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  toDegrees: (x: number) => (x * 180) / Math.PI,
  toRadians: (x: number) => (x * Math.PI) / 180,
} as const;
type MathFunction = keyof typeof mathFunctions;

const integerFunctions = new Set(['floor', 'ceil', 'signum']);
const mathNames = [...(Object.keys(mathFunctions) as MathFunction[]), 'atan2' as const];
const statistics = ['mean', 'sampleVariance', 'sampleSD', 'popVariance', 'popSD'] as const;

export const functions: Operators = {
  'math-operator': {
    operands: [1, 2],
    apply(call) {
      const name = wordAttribute(call.element, 'name', mathNames);
      const [x, y] = call.operands.map((operand) => numberOf(call, operand));
      if (x === undefined) return undefined;
      if (name === 'atan2') return y === undefined ? undefined : number(Math.atan2(x, y), 'float');
      const result = mathFunctions[name](x);
      // A function that has no value here, such as 1 / tan 0, is NULL rather than infinite.
      const defined = Number.isFinite(x) && !Number.isFinite(result) ? Number.NaN : result;
      return number(defined, integerFunctions.has(name) ? 'integer' : 'float');
    },
  },
  'stats-operator': {
    operands: [1, 1],
    apply(call) {
      const name = wordAttribute(call.element, 'name', statistics);
      const numbers = numbersOf(call);
      return number(numbers && statistic(name, numbers), 'float');
    },
  },
};

/** The sample forms divide by n − 1: of one number they are 0 / 0, which is NULL. */
function statistic(name: (typeof statistics)[number], numbers: readonly number[]): number {
  const n = numbers.length;
  const mean = numbers.reduce((total, one) => total + one, 0) / n;
  if (name === 'mean') return mean;
  const squares = numbers.reduce((total, one) => total + (one - mean) ** 2, 0);
  const sample = name === 'sampleVariance' || name === 'sampleSD';
  const variance = squares / (sample ? n - 1 : n);
  return name === 'sampleSD' || name === 'popSD' ? Math.sqrt(variance) : variance;
}
