import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { CalibrationReport } from '#contracts/calibrating.ts';
import { printedReport } from '#itembank/calibration/printedReport.ts';
import { isRefusal } from '#server/platform/refusal.ts';
import type { Services } from '#server/services.ts';
import { BadInput } from './badInput.ts';
import { draftNamed } from './draftNamed.ts';
import { commandNamed, printResult } from './runCommand.ts';
import { withServices } from './withServices.ts';

interface MeasureOptions {
  readonly draft: string;
  readonly release: string;
  readonly as: string;
  readonly trial?: boolean;
}

/** `bank responses`: the answers to a release, for a calibration. */
export function bankResponsesCommand(): Command {
  return commandNamed('responses')
    .description(
      'print the scored answers to a release in all its sittings, without names, as peil calibrate reads them',
    )
    .argument('<release>', 'its id')
    .action((release: string) =>
      printResult(() =>
        withServices(async ({ responses }) => {
          const csv = await responses.csv(release, { name: 'peil bank responses' });
          if (typeof csv !== 'string') throw new BadInput(release, 'is no release of this bank');
          return [csv];
        }),
      ),
    );
}

/** `bank measure`: brings what `calibrate` printed into a release in the making. */
export function bankMeasureCommand(): Command {
  return commandNamed('measure')
    .description('bring the parameters that peil calibrate printed into a release in the making')
    .argument('<report>', 'the JSON file')
    .requiredOption('--draft <name>', 'the release in the making, by its id or its name')
    .requiredOption('--release <id>', 'the release that was answered')
    .requiredOption('--as <email>', 'the psychometrician or author in whose name')
    .option('--trial', 'only say what it would bring')
    .action((file: string, options: MeasureOptions) => printResult(() => measured(file, options)));
}

/** @throws {BadInput} when the file is no calibration, or what is named is not there or refuses it */
async function measured(
  file: string,
  { draft: name, release, as, trial = false }: MeasureOptions,
): Promise<string[]> {
  const report = await reportIn(file);
  return withServices(async (services) => {
    const who = await measurer(services, as);
    const { id } = await draftNamed(services.releases, name);
    const page = await services.releases.view(id, who);
    if (isRefusal(page)) throw new BadInput(name, page.refused);
    const found = await services.releases.measure(id, who, { basedOn: page.version, release, trial, report });
    if (isRefusal(found)) throw new BadInput(file, found.refused);
    return [
      ...found.measured.map(
        ({ code, b, seB, responses, flags }) =>
          `${[code, `b ${b.toFixed(3)}`, `se ${seB?.toFixed(3) ?? '–'}`, `${responses} answers`, ...flags].join(', ')}\n`,
      ),
      ...found.leftOut.map(({ id: item, reason }) => `${item}: left out, ${reason}\n`),
      `${found.measured.length} ${trial ? 'would be taken over' : 'taken over'}, ${found.leftOut.length} left out\n`,
    ];
  });
}

async function reportIn(file: string): Promise<CalibrationReport> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new BadInput(file, `cannot be read (${error.message})`);
  });
  try {
    const parsed = CalibrationReport.safeParse(printedReport(JSON.parse(text)));
    if (parsed.success) return parsed.data;
    throw new BadInput(file, z.prettifyError(parsed.error));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput(file, `is no JSON (${error.message})`);
    throw error;
  }
}

/** @throws {BadInput} when nobody who may measure has this address */
async function measurer({ people }: Services, email: string) {
  const person = await people.findByEmail(email);
  if (person?.role !== 'author' && person?.role !== 'psychometrician') {
    throw new BadInput('--as', `${email} is no author and no psychometrician`);
  }
  return { personId: person.id, name: person.name, role: person.role };
}
