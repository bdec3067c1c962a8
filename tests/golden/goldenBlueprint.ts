import { type Blueprint, type Constraint, compileBlueprint } from '#psychometrics/assembly/blueprint.ts';
import { type Bank, compileBank } from '#psychometrics/irt/bank.ts';

/** The pool and the linear rows of an assembly reference. */
export interface GoldenPool {
  readonly pool: {
    readonly test_length: number;
    readonly items: readonly { readonly par: readonly [number, number, number] }[];
  };
  readonly constraint_rows: readonly {
    readonly constraint: string;
    readonly type: 'NUMBER' | 'SUM' | 'ENEMY';
    readonly variables: readonly number[];
    readonly coefficients?: readonly number[];
    readonly sense: '>=' | '<=' | '==';
    readonly rhs: number;
  }[];
}

/** A reference pool as a bank with its whole blueprint; the first row is the length of the test. */
export function goldenAssembly({ pool, constraint_rows: rows }: GoldenPool): {
  bank: Bank;
  blueprint: Blueprint;
  length: number;
} {
  const bank = compileBank(pool.items.map(({ par: [a, b, c] }) => [a, b, c, 1]));
  const bounded = rows.filter(({ type, sense }) => type !== 'ENEMY' && sense !== '==');
  const constraints = [...new Set(bounded.map(({ constraint }) => constraint))].map((name): Constraint => {
    const its = bounded.filter(({ constraint }) => constraint === name);
    const bound = (sense: string) => its.find((row) => row.sense === sense)?.rhs;
    const { variables: items, coefficients: weights } = its[0]!;
    const maximum = bound('<=');
    return {
      name,
      items,
      minimum: bound('>=') ?? 0,
      ...(maximum === undefined ? {} : { maximum }),
      ...(weights ? { weights } : {}),
    };
  });
  const enemies = rows.filter(({ type }) => type === 'ENEMY').map(({ variables }) => variables);
  const compiled = 1 + bounded.length + enemies.length;
  if (compiled !== rows.length) throw new Error(`${compiled} of ${rows.length} reference rows understood`);
  const blueprint = compileBlueprint({ itemCount: bank.size, constraints, enemies });
  return { bank, blueprint, length: pool.test_length };
}
