import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type ImportJob, type ImportRowView, importLimits, StartImport } from '#contracts/imports.ts';
import type { Refusal } from '#server/platform/refusal.ts';
import type { Services } from '#server/services.ts';
import { BadInput } from './badInput.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { withServices } from './withServices.ts';

interface ImportOptions {
  readonly as?: string;
  readonly trial?: boolean;
  readonly source?: string;
  readonly json?: boolean;
}

/** `bank import`: reads a file into the database and carries it out, or with `--trial` says what would become of it. */
export function bankImportCommand(): Command {
  return commandNamed('import')
    .description(
      'read a file of questions into the bank as concepts; brought in again, only what changed is new',
    )
    .argument('<file>', 'a package that bank export wrote, QTI, Moodle XML, GIFT, Excel, CSV or Word')
    .option('--as <email>', 'the author in whose name the items are made; not needed with --trial')
    .option('--trial', 'make nothing; an author can still carry it out in the staff client')
    .option('--source <name>', 'where the questions come from; the name of the file when absent')
    .option('--json', 'JSON output')
    .action((file: string, options: ImportOptions) => printResult(() => imported(file, options)));
}

/** @throws {BadInput} when the file cannot be read or is refused */
async function imported(
  file: string,
  { as, trial = false, source, json = false }: ImportOptions,
): Promise<string[]> {
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
  return withServices(async (services) => {
    const author = trial ? undefined : await authorWith(services, as);
    const planned = await sent(services, start.data, bytes);
    const { state } = planned;
    if (state.kind === 'refused') {
      const { why } = state;
      throw new BadInput(why.line === null ? file : `${file}: line ${why.line}`, why.nl);
    }
    const job = author === undefined ? planned : accepted(await services.imports.commit(author, planned.id));
    const rows = accepted(await services.imports.rows(job.id));
    return json ? [`${JSON.stringify({ job, rows })}\n`] : rows.map(lineOf);
  });
}

/** @throws {BadInput} when no author has this address */
async function authorWith({ people }: Services, email: string | undefined): Promise<string> {
  if (email === undefined) throw new BadInput('--as', 'name the author by e-mail address, or use --trial');
  const person = await people.findByEmail(email);
  if (person?.role !== 'author') throw new BadInput('--as', `${email} is no author`);
  return person.id;
}

function lineOf({ place, outcome, code, reasons }: ImportRowView): string {
  const why = reasons.map(({ field, nl }) => ` | ${field ?? ''} ${nl}`).join('');
  return `${place} ${outcome}${code === null ? '' : ` ${code}`}${why}\n`;
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

function accepted<T extends object>(found: T | Refusal): T {
  if ('refused' in found) throw new BadInput('database', found.detail ?? found.refused);
  return found;
}
