import { readFileSync } from 'node:fs';
import { type Bank, compileBank, type ItemRow } from '#psychometrics/irt/bank.ts';

/** The dichotomous banks of banks.json; the others belong to models that do not exist yet. */
export const dichotomous = ['d1', 'd2', 'd3', 'd4'];

export function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as T;
}

interface GoldenBank {
  readonly id: string;
  readonly items: ItemRow[];
}

const banks = new Map(
  readGolden<{ banks: GoldenBank[] }>('banks').banks.map((bank) => [bank.id, bank.items]),
);

function goldenRows(id: string, poolSize?: number): ItemRow[] {
  const rows = banks.get(id);
  if (!rows) throw new Error(`no golden bank ${id}`);
  return rows.slice(0, poolSize);
}

export function goldenBank(id: string, scaling: number, poolSize?: number): Bank {
  return compileBank(goldenRows(id, poolSize), scaling);
}

/** Compares figures with their tolerance and remembers how close the worst of them came to it. */
export class Comparison {
  readonly #name: string;
  count = 0;
  worst = 0;
  worstAt = '';

  constructor(name: string) {
    this.#name = name;
  }

  /** The deviation as a fraction of abs + rel·|expected|; above 1 is too much. */
  check(
    actual: number,
    expected: number,
    { abs = 0, rel = 0 }: { abs?: number; rel?: number },
    at: string,
  ): number {
    const deviation = Math.abs(actual - expected);
    const share = actual === expected ? 0 : deviation / (abs + rel * Math.abs(expected));
    this.count++;
    if (!(share <= this.worst)) [this.worst, this.worstAt] = [share, `${at}: ${actual} for ${expected}`];
    return share;
  }

  report(): void {
    console.info(
      `golden ${this.#name}: ${this.count} figures, worst ${this.worst.toExponential(1)} of the tolerance (${this.worstAt})`,
    );
  }
}
