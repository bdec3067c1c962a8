import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { collectedIn } from './collectedIn.ts';
import { Deviation } from './deviation.ts';
import { deviationTable } from './deviationTable.ts';

/**
 * `npx tsx tests/golden/worstDeviations.ts [--where]`: runs every golden comparison and prints, by file and
 * quantity, how many figures were compared, the worst deviation and its tolerance; with `--where`, at which
 * case. Ends with exit code 1 when a comparison fails or a golden file is compared with nothing.
 */
const folder = mkdtempSync(join(tmpdir(), 'peil-golden-'));
try {
  const collector = join(folder, 'deviations.jsonl');
  writeFileSync(collector, '');
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/golden'], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, [collectedIn]: collector },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lines = readFileSync(collector, 'utf8').split('\n').filter(Boolean);
  const deviations = lines.map((line) => Deviation.parse(JSON.parse(line)));
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.json'));
  const table = deviationTable(
    deviations,
    files.map((name) => basename(name, '.json')),
    process.argv.includes('--where'),
  );
  console.log(table.text);
  if (run.status !== 0) console.log(`The tests ended with exit code ${run.status}.`);
  process.exitCode = run.status === 0 && table.allWithin ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
