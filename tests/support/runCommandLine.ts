import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { vi } from 'vitest';

/** What a command printed, and how it ended. */
export interface CommandRun {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs one command in this process, as the command line would. */
export async function runCommandLine(command: Command, ...options: string[]): Promise<CommandRun> {
  const printed = { out: '', err: '' };
  let code = 0;
  const exit = new Error('exit');
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed.err += String(text);
      return true;
    }),
    vi.spyOn(process, 'exit').mockImplementation((exitCode) => {
      code = Number(exitCode);
      throw exit;
    }),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await command.parseAsync(options, { from: 'user' });
    code = Number(process.exitCode);
  } catch (error) {
    if (error !== exit) throw error;
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
  return { ...printed, code };
}

const folder = mkdtempSync(join(tmpdir(), 'peil-test-'));
let files = 0;

/** A temporary file with this content; its path. */
export function fileWith(content: string): string {
  const file = join(folder, `${++files}.txt`);
  writeFileSync(file, content);
  return file;
}
