import { Command, type CommanderError } from 'commander';
import { BadInput } from './badInput.ts';

/** A command whose usage errors end with exit code 2, as the rest of the command line does. */
export function commandNamed(name: string): Command {
  return new Command(name).exitOverride((error: CommanderError) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
}

/**
 * Runs a command that computes everything before it prints anything: refused input is told on stderr with
 * exit code 1, and nothing is half written.
 *
 * @param compute returns the pieces of the output, to be written one after another
 */
export async function printResult(compute: () => Promise<Iterable<string>>): Promise<void> {
  let pieces: Iterable<string>;
  try {
    pieces = await compute();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
