import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ExportFormat } from '#contracts/exporting.ts';
import { exportArchive } from '#server/exports/exportArchive.ts';
import { BadInput } from './badInput.ts';
import { itemFilesIn } from './itemFiles.ts';
import { commandNamed, printResult } from './runCommand.ts';

/** `bank export`: items as a package of QTI 3.0, or as a file each. */
export function bankExportCommand(): Command {
  return commandNamed('export')
    .description('write the items of a directory to a zip: QTI 3.0 for other systems, JSON to keep as text')
    .argument('<directory>', 'JSON files, one item each, at any depth')
    .argument('<file>', 'the zip; must not exist')
    .option('--format <format>', 'qti or json', 'qti')
    .option('--media <directory>', 'where the pictures and clips are that the items name')
    .action((directory: string, file: string, options: { format: string; media?: string }) =>
      printResult(async () => {
        const format = ExportFormat.safeParse(options.format);
        if (!format.success) throw new BadInput('--format', 'must be qti or json');
        const items = await itemFilesIn(directory);
        const archive = await exportArchive(format.data, items, async (name) =>
          options.media === undefined
            ? undefined
            : readFile(join(options.media, name)).catch(() => undefined),
        );
        await writeFile(file, archive, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
          throw new BadInput(file, error.code === 'EEXIST' ? 'exists already' : error.message);
        });
        return [`${file}: ${items.length} items\n`];
      }),
    );
}
