import { QtiProblem } from '../qtiProblem.ts';
import { type Atom, atomsOf, type BaseType, single, type Value } from '../values/value.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/** One application of an operator: what it stands on, and the values of its operands. */
export interface OperatorCall {
  readonly element: XmlElement;
  readonly operands: readonly (Value | undefined)[];
  /** A numeric attribute, written as a number or as the name of a variable; undefined when absent or NULL. */
  readonly numberAt: (attribute: string) => number | undefined;
}

/** How many operands an operator takes, and what it makes of them. NULL is `undefined`. */
export interface Operator {
  readonly operands: readonly [least: number, most: number];
  readonly apply: (call: OperatorCall) => Value | undefined;
}

export type Operators = Readonly<Record<string, Operator>>;

export function wrongType({ element }: OperatorCall): QtiProblem {
  return new QtiProblem('wrongType', element.name, { line: element.line });
}

/** The single value of an operand; NULL stays NULL. */
export function atomOf(call: OperatorCall, operand: Value | undefined): Atom | undefined {
  if (operand === undefined) return undefined;
  if (operand.cardinality !== 'single') throw wrongType(call);
  return operand.atom;
}

export function numberOf(call: OperatorCall, operand: Value | undefined): number | undefined {
  const atom = atomOf(call, operand);
  if (atom !== undefined && typeof atom !== 'number') throw wrongType(call);
  return atom;
}

export function textOf(call: OperatorCall, operand: Value | undefined): string | undefined {
  const atom = atomOf(call, operand);
  return atom === undefined ? undefined : String(atom);
}

export function truthOf(call: OperatorCall, operand: Value | undefined): boolean | undefined {
  const atom = atomOf(call, operand);
  if (atom !== undefined && typeof atom !== 'boolean') throw wrongType(call);
  return atom;
}

/** All numbers of all operands, containers opened; NULL when any operand is NULL. */
export function numbersOf(call: OperatorCall): number[] | undefined {
  const { operands } = call;
  if (operands.includes(undefined)) return undefined;
  return operands.flatMap((operand) =>
    atomsOf(operand).map((atom) => {
      if (typeof atom !== 'number') throw wrongType(call);
      return atom;
    }),
  );
}

/** A number as a value: integer when it was made of integers alone; what is no number is NULL. */
export function number(value: number | undefined, baseType: BaseType): Value | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : single(baseType, value);
}

export function commonType({ operands }: OperatorCall): BaseType {
  const allInteger = operands.every(
    (operand) => operand !== undefined && operand.cardinality !== 'record' && operand.baseType === 'integer',
  );
  return allInteger ? 'integer' : 'float';
}
