import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '#tests/support/runCommandLine.ts';
import { textItem } from '#tests/support/textItem.ts';
import { bankCommand } from './bankLint.ts';

const directoryWith = async (files: Readonly<Record<string, string>>) => {
  const directory = await mkdtemp(join(tmpdir(), 'peil-lint-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return directory;
};
const item = (code: string, options?: readonly string[]) =>
  JSON.stringify({ code, content: textItem(options ? { options } : {}) });

describe('peil bank lint', () => {
  test('[BL1] reads a whole directory and says per finding where, what and why', async () => {
    const directory = await directoryWith({
      'LHK-001.json': item('LHK-001'),
      'LHK-002.json': item('LHK-002', ['Amlodipine', 'Lisinopril', 'Alle bovenstaande']),
    });
    const { code, out } = await runCommandLine(bankCommand(), 'lint', directory);
    expect(out).toContain('LHK-002 error allOrNone options.C "Alle bovenstaande":');
    expect(out).not.toContain('LHK-001 ');
    expect(out).toMatch(/2 items, \d\d rules: 1 errors, 1 warnings, 0 advices/);
    expect(code).toBe(1);
  });

  test('[BL1] finds no error in the demonstration bank', async () => {
    const { code, out } = await runCommandLine(bankCommand(), 'lint', 'itembank/demo', '--json');
    const { items, findings } = JSON.parse(out) as { items: number; findings: { severity: string }[] };
    expect(items).toBeGreaterThanOrEqual(160);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test.each([
    { why: 'no items', files: { 'readme.txt': '' }, says: 'holds no items' },
    { why: 'half a file', files: { 'LHK-001.json': '{"code"' }, says: 'LHK-001.json' },
    {
      why: 'an item without stem',
      files: { 'LHK-001.json': '{"code":"LHK-001","content":{}}' },
      says: 'LHK-001.json',
    },
  ])('[BL2] refuses $why, naming the place', async ({ files, says }) => {
    const { code, out, err } = await runCommandLine(
      bankCommand(),
      'lint',
      await directoryWith(files as Record<string, string>),
    );
    expect(err).toContain(says);
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});
