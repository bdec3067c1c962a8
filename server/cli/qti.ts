import { type Command, Option } from 'commander';
import { inspectQti } from './inspectQti.ts';
import type { QtiOptions } from './qtiOptions.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { scoreQti } from './scoreQti.ts';

/** `qti`: what a QTI file declares, and what responses to an item are worth. */
export function qtiCommand(): Command {
  const inspect = shared('inspect')
    .description('what an item, test, package or question file declares, and what is wrong with it')
    .argument('<file>', 'QTI item, test or package (zip); QTI 1.2, Moodle XML or GIFT')
    .action((file: string, options: QtiOptions) =>
      printResult(async () => json(await inspectQti(file, options))),
    );
  const score = shared('score')
    .description('the outcomes of an item for given responses, or why it is not scored')
    .argument('<file>', 'QTI item, or a package of items (zip)')
    .requiredOption('--responses <file>', 'JSON: {"RESPONSE": value | [values] | null}; of a package by item')
    .action((file: string, options: QtiOptions & { responses: string }) =>
      printResult(async () => json(await scoreQti(file, options))),
    );
  return commandNamed('qti').description('read and score QTI files').addCommand(inspect).addCommand(score);
}

function shared(name: string): Command {
  return commandNamed(name)
    .option('--json', 'JSON output (the only form there is)')
    .addOption(new Option('--language <language>', 'of the reasons').choices(['nl', 'en']).default('nl'));
}

function json(result: unknown): string[] {
  return [`${JSON.stringify(result, null, 2)}\n`];
}
