import { readFileSync } from 'node:fs';

/**
 * Prints the items CSV that belongs to a reference file of `../shared/data` or `../shared/golden`, from the
 * parameters that R's mirt estimated:
 *
 *     npx tsx tests/golden/itemsFromReference.ts ../shared/data/medical_admission.json 2pl > items.csv
 */
interface Reference {
  readonly mirt: Readonly<
    Record<
      string,
      { readonly items_irt: Record<string, { readonly est: { a: number; b: number; g: number; u: number } }> }
    >
  >;
}

const [file, model = '2pl'] = process.argv.slice(2);
if (!file) throw new Error('usage: itemsFromReference.ts <reference.json> [model]');
const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;
const items = reference.mirt[model]?.items_irt;
if (!items)
  throw new Error(`${file} has no model ${model}; it has ${Object.keys(reference.mirt).join(', ')}`);

const lines = Object.entries(items).map(([id, { est }]) =>
  [id, model, est.a, est.b, est.g, est.u, ''].join(','),
);
process.stdout.write(`id,model,a,b,c,d,thresholds\n${lines.join('\n')}\n`);
