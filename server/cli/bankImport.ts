import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type ImportJob, importLimits, StartImport } from '#contracts/imports.ts';
import { readEnvironment } from '#server/platform/environment.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import { openServices, type Services } from '#server/services.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';

interface ImportOptions {
  readonly source?: string;
  readonly json?: boolean;
}

/** `bank import`: reads a file into the database as a trial; an author looks at it and carries it out on the screen. */
export function bankImportCommand(): Command {
  return commandNamed('import')
    .description('read a file of questions as a trial; an author carries it out in the staff client')
    .argument('<file>', 'a package that bank export wrote, QTI, Moodle XML, GIFT, Excel, CSV or Word')
    .option('--source <name>', 'where the questions come from; the name of the file when absent')
    .option('--json', 'JSON output')
    .action((file: string, options: ImportOptions) => printResult(() => trial(file, options)));
}

/** @throws {BadInput} when the file cannot be read or is refused */
async function trial(file: string, { source, json = false }: ImportOptions): Promise<string[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new BadInput(file, `cannot be read (${error.message})`);
  });
  const name = basename(file);
  const start = StartImport.safeParse({
    fileName: name,
    source: source ?? name.replace(/\.[^.]+$/, ''),
    bytes: bytes.length,
  });
  if (!start.success) throw new BadInput(file, `is empty or larger than ${importLimits.megabytes} MiB`);
  const services = await openServices(readEnvironment(), { now: () => Date.now() }, raise);
  try {
    const job = await sent(services, start.data, bytes);
    const { state } = job;
    if (state.kind === 'refused') {
      const { why } = state;
      throw new BadInput(why.line === null ? file : `${file}: line ${why.line}`, why.nl);
    }
    const rows = await services.imports.rows(job.id);
    if ('refused' in rows) throw new BadInput(file, rows.refused);
    if (json) return [`${JSON.stringify({ job, rows })}\n`];
    return rows.map(
      ({ place, outcome, code, reasons }) =>
        `${place} ${outcome}${code === null ? '' : ` ${code}`}${reasons.map(({ field, nl }) => ` | ${field ?? ''} ${nl}`).join('')}\n`,
    );
  } finally {
    await services.imports.close();
    await services.database.close();
  }
}

async function sent(
  { imports }: Services,
  start: Parameters<Services['imports']['start']>[0],
  bytes: Uint8Array,
): Promise<ImportJob> {
  const { id } = accepted(await imports.start(start));
  for (let at = 0; at < bytes.length; at += importLimits.pieceBytes) {
    const piece = bytes.subarray(at, at + importLimits.pieceBytes);
    accepted(await imports.piece(id, at / importLimits.pieceBytes, piece));
  }
  await imports.idle();
  return accepted(await imports.view(id));
}

function accepted(job: ImportJob | Refusal): ImportJob {
  if ('refused' in job) throw new BadInput('database', job.detail ?? job.refused);
  return job;
}

function raise(error: Error): void {
  throw error;
}
