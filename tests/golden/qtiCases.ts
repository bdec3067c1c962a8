import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { decodeXml } from '#server/bank/decodeXml.ts';
import { checkCase, type QtiCase, type Verdict } from './qtiCase.ts';

/**
 * `npx tsx tests/golden/qtiCases.ts FOLDER [--list]`: reads and scores every case of the manifest in a folder
 * of QTI files, where they lie, and prints by kind how many passed, were refused with a reason, or are wrong.
 * Ends with exit code 1 when one is wrong. Cases their makers computed themselves are counted apart: a
 * difference there is a question.
 */
const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: qtiCases.ts FOLDER [--list]');

const { cases } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { cases: QtiCase[] };
const rows = new Map<string, Record<Verdict['verdict'], number>>();
for (const one of cases) {
  const read = (path: string) => decodeXml(readFileSync(join(folder, path)));
  for (const { kind, verdict, what } of checkedCase(one, read)) {
    const row = rows.get(kind) ?? { passed: 0, refused: 0, wrong: 0 };
    row[verdict]++;
    rows.set(kind, row);
    if (verdict === 'wrong' || (verdict === 'refused' && flags.includes('--list'))) {
      process.stdout.write(`${verdict}: ${one.file}: ${what}\n`);
    }
  }
}

console.table(Object.fromEntries(rows));
const wrong = [...rows].filter(([kind, row]) => row.wrong > 0 && !kind.startsWith('upstream'));
process.exitCode = wrong.length > 0 ? 1 : 0;

/** A file that cannot be read at all is a verdict too. */
function checkedCase(one: QtiCase, read: (path: string) => string): Verdict[] {
  try {
    return checkCase(one, read);
  } catch (error) {
    if (!(error instanceof QtiProblem)) throw error;
    return [
      { kind: one.kind, verdict: 'wrong', what: `${error.code} ${error.subject} at line ${error.line}` },
    ];
  }
}
