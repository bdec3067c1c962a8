import { readFileSync } from 'node:fs';

/**
 * Prints how far the abilities in the output of `peil estimate` lie from mirt's scores in a reference file:
 *
 *     npx tsx tests/golden/compareWithReference.ts ../shared/data/medical_admission.json 2pl wle < estimates.json
 */
interface Reference {
  readonly mirt: Readonly<
    Record<string, { readonly scores: Readonly<Record<string, readonly (number | string)[]>> }>
  >;
}

const [file, model = '2pl', method = 'eap'] = process.argv.slice(2);
if (!file) throw new Error('usage: compareWithReference.ts <reference.json> <model> <method>');
const { scores } = (JSON.parse(readFileSync(file, 'utf8')) as Reference).mirt[model]!;
const { persons } = JSON.parse(readFileSync(0, 'utf8')) as {
  persons: { person: string; theta: number | null; se: number | null }[];
};

for (const figure of ['theta', 'se'] as const) {
  const expected = scores[figure === 'theta' ? method : `${method}_se`]!.map(Number);
  const differences = expected.map((value, k) => Math.abs(persons[k]![figure]! - value));
  const worst = differences.reduce((at, difference, k) => (difference > differences[at]! ? k : at), 0);
  console.log(
    `${method} ${figure}: ${expected.length} persons beside mirt, worst difference ${differences[worst]!.toExponential(2)}`,
    `(${persons[worst]!.person}: ${persons[worst]![figure]} beside ${expected[worst]})`,
  );
}
console.log(`${persons.length} persons estimated`);
