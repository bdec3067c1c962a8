import { readFileSync } from 'node:fs';
import { type Bank, compileBank, type ItemRow } from '#psychometrics/irt/bank.ts';
import type { PolytomousItem } from '#psychometrics/irt/polytomousItem.ts';

export function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as T;
}

interface GoldenBank {
  readonly id: string;
  readonly model: string;
  readonly items: readonly (readonly number[])[];
  /** Content label of each item. */
  readonly group: readonly string[];
}

const banks = new Map(readGolden<{ banks: GoldenBank[] }>('banks').banks.map((bank) => [bank.id, bank]));

export function goldenSource(id: string): GoldenBank {
  const bank = banks.get(id);
  if (!bank) throw new Error(`no golden bank ${id}`);
  return bank;
}

const compiled = new Map<string, Bank>();

export function goldenBank(id: string, scaling: number, poolSize?: number): Bank {
  const key = `${id} ${scaling} ${poolSize}`;
  const known = compiled.get(key);
  if (known) return known;
  const { model, items } = goldenSource(id);
  const rows = items.slice(0, poolSize).map((row) => itemOfRow(model, row));
  const bank = compileBank(rows, scaling);
  compiled.set(key, bank);
  return bank;
}

/** A row as banks.json writes it, for its model. */
function itemOfRow(model: string, row: readonly number[]): ItemRow | PolytomousItem {
  const [first, ...rest] = row;
  switch (model) {
    case 'GRM':
      return { model: 'grm', a: first!, thresholds: rest };
    case 'GPCM':
      return { model: 'gpcm', a: first!, thresholds: rest };
    case 'PCM':
      return { model: 'pcm', thresholds: row };
    case 'RSM':
      return { model: 'rsm', location: first!, steps: rest };
    case 'NRM':
      return {
        model: 'nrm',
        slopes: row.filter((_, k) => k % 2 === 0),
        intercepts: row.filter((_, k) => k % 2 === 1),
      };
    default:
      return row as unknown as ItemRow;
  }
}
