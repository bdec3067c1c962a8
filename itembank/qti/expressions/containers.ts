import { QtiProblem } from '../qtiProblem.ts';
import { keyOf } from '../values/sameValue.ts';
import { type Atom, atomsOf, container, single, truth, type Value } from '../values/value.ts';
import { atomOf, number, type Operator, type OperatorCall, type Operators, wrongType } from './operator.ts';

type Container = Exclude<Value, { cardinality: 'record' | 'single' }>;

/** Containers made, opened and searched. */
export const containers: Operators = {
  'is-null': { operands: [1, 1], apply: ({ operands: [value] }) => truth(value === undefined) },
  multiple: collected('multiple'),
  ordered: collected('ordered'),
  'container-size': {
    operands: [1, 1],
    apply: ({ operands: [value] }) => number(atomsOf(value).length, 'integer'),
  },
  index: {
    operands: [1, 1],
    apply(call) {
      const list = containerAt(call, 0);
      const n = call.numberAt('n');
      if (list === undefined || n === undefined) return undefined;
      if (list.cardinality !== 'ordered') throw wrongType(call);
      const atom = list.atoms[n - 1];
      return atom === undefined ? undefined : single(list.baseType, atom);
    },
  },
  'field-value': {
    operands: [1, 1],
    apply(call) {
      const [record] = call.operands;
      if (record !== undefined && record.cardinality !== 'record') throw wrongType(call);
      return record?.fields.get(call.element.attributes['field-identifier'] ?? '');
    },
  },
  member: {
    operands: [2, 2],
    apply(call) {
      const atom = atomOf(call, call.operands[0]);
      const list = openedAt(call, 1);
      if (atom === undefined || list === undefined) return undefined;
      return truth(keys(list).includes(keyOf(atom, list.baseType)));
    },
  },
  delete: {
    operands: [2, 2],
    apply(call) {
      const atom = atomOf(call, call.operands[0]);
      const list = containerAt(call, 1);
      if (atom === undefined || list === undefined) return undefined;
      const gone = keyOf(atom, list.baseType);
      const kept = list.atoms.filter((one) => keyOf(one, list.baseType) !== gone);
      return container(list.cardinality, list.baseType, kept);
    },
  },
  /** All of the second in the first: as often, and for ordered ones in one unbroken run. */
  contains: {
    operands: [2, 2],
    apply(call) {
      const [whole, part] = [openedAt(call, 0), openedAt(call, 1)];
      if (whole === undefined || part === undefined) return undefined;
      return truth(
        whole.cardinality === 'ordered' ? hasRun(keys(whole), keys(part)) : hasAll(keys(whole), keys(part)),
      );
    },
  },
  /** Its operands one after another, the whole `numberRepeats` times; NULL operands are left out. */
  repeat: {
    operands: [1, Infinity],
    apply(call) {
      const times = call.numberAt('number-repeats');
      if (times === undefined || times < 1) return undefined;
      if (times > 1000)
        throw new QtiProblem('invalidValue', `numberRepeats ${times}`, { line: call.element.line });
      const once = collected('ordered').apply(call);
      if (once === undefined || once.cardinality !== 'ordered') return undefined;
      return container('ordered', once.baseType, Array.from({ length: times }, () => once.atoms).flat());
    },
  },
};

/** NULL operands are left out; operands are single values or containers of one base type. */
function collected(cardinality: 'multiple' | 'ordered'): Operator {
  return {
    operands: [0, Infinity],
    apply(call) {
      const given = call.operands.filter((operand) => operand !== undefined);
      const [first] = given;
      if (first === undefined) return undefined;
      const atoms = given.flatMap((operand): readonly Atom[] => {
        if (operand.cardinality === 'record' || first.cardinality === 'record') throw wrongType(call);
        if (operand.baseType !== first.baseType) throw wrongType(call);
        return atomsOf(operand);
      });
      return first.cardinality === 'record' ? undefined : container(cardinality, first.baseType, atoms);
    },
  };
}

function containerAt(call: OperatorCall, position: number): Container | undefined {
  const value = call.operands[position];
  if (value !== undefined && (value.cardinality === 'single' || value.cardinality === 'record'))
    throw wrongType(call);
  return value;
}

/** A container, or a single value taken as the only one: exports write `member` over single responses too. */
function openedAt(call: OperatorCall, position: number): Container | undefined {
  const value = call.operands[position];
  return value?.cardinality === 'single'
    ? { cardinality: 'multiple', baseType: value.baseType, atoms: [value.atom] }
    : containerAt(call, position);
}

function keys({ atoms, baseType }: Container): string[] {
  return atoms.map((atom) => keyOf(atom, baseType));
}

function hasAll(whole: readonly string[], part: readonly string[]): boolean {
  const left = [...whole];
  return part.every((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function hasRun(whole: readonly string[], part: readonly string[]): boolean {
  return whole.some((_, start) => part.every((key, i) => whole[start + i] === key));
}
