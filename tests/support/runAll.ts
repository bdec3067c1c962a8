/**
 * Runs every check in turn and adds up what the runners themselves report. The last line is
 * `N passed, N failed`; the exit code is 1 when anything failed. `--quick` leaves out what takes minutes.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { allChecks, type Check, quickChecks } from './checks.ts';
import type { Tally } from './runnerReports.ts';

const checks = process.argv.includes('--quick') ? quickChecks : allChecks;
const rows: { check: string; passed: number; failed: number; seconds: string }[] = [];

for (const check of checks) {
  const startedAt = performance.now();
  const { passed, failed } = await run(check);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  rows.push({ check: check.name, passed, failed, seconds });
  console.log(`${failed === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

const sum = (column: 'passed' | 'failed') => rows.reduce((total, row) => total + row[column], 0);
console.table(rows);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

async function run(check: Check): Promise<Tally> {
  if (check.report !== undefined) rmSync(check.report.file, { force: true });
  const { code, output } = await execute(check.command);
  const tally = tallyOf(check, code);
  if (tally.failed > 0) console.log(output);
  return tally;
}

/** A runner that fails without a failed test (it crashed, or found no test) is a failure of its own. */
function tallyOf({ report }: Check, code: number): Tally {
  if (report === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const tally = report.tally(JSON.parse(readFileSync(report.file, 'utf8')));
    const crashed = tally.failed === 0 && (code !== 0 || tally.passed === 0);
    return crashed ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function execute([program, ...options]: Check['command']): Promise<{ code: number; output: string }> {
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(program, options, { env: { ...process.env, PATH: path, NO_COLOR: '1' } });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
