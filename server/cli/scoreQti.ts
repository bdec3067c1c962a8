import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AssessmentItem } from '#itembank/qti/assessmentItem.ts';
import { GivenResponse } from '#itembank/qti/declarations/readResponse.ts';
import type { QtiDocument } from '#itembank/qti/qtiDocument.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { compileScoring } from '#itembank/qti/scoreItem.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { inspectPackage } from '#server/bank/inspectPackage.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { BadInput } from './badInput.ts';
import { problemJson } from './problemJson.ts';
import type { QtiOptions } from './qtiOptions.ts';
import { readQtiFile } from './readQtiFile.ts';

const Responses = z.record(z.string(), GivenResponse);
const ResponsesByItem = z.record(z.string(), Responses);

/** `qti score`: the outcomes, or the reason why there are none; of a package, for each item that is named. */
export async function scoreQti(
  file: string,
  { language, responses }: QtiOptions & { responses: string },
): Promise<unknown> {
  const given = await readJson(responses);
  return readQtiFile<unknown>(file, language, {
    document: (document) => {
      if (document.kind === 'item')
        return scored(document.item, parsed(Responses, given, responses), language);
      return { refused: problemJson(new QtiProblem('noItem', document.kind), language) };
    },
    package: (zip) => scorePackage(zip, parsed(ResponsesByItem, given, responses), language),
  });
}

async function scorePackage(
  zip: Zip,
  given: z.infer<typeof ResponsesByItem>,
  language: keyof Bilingual,
): Promise<unknown> {
  const { resources } = await inspectPackage(zip);
  const items = new Map(resources.flatMap(({ document }) => itemOf(document)));
  return {
    items: Object.fromEntries(
      Object.entries(given).map(([identifier, responses]) => {
        const item = items.get(identifier);
        const missing = { refused: problemJson(new QtiProblem('missing', identifier), language) };
        return [identifier, item ? scored(item, responses, language) : missing];
      }),
    ),
  };
}

function itemOf(document: QtiDocument | undefined): [string, AssessmentItem][] {
  return document?.kind === 'item' ? [[document.item.identifier, document.item]] : [];
}

function scored(item: AssessmentItem, responses: z.infer<typeof Responses>, language: keyof Bilingual) {
  const score = compileScoring(item);
  const outcomes = score instanceof QtiProblem ? score : score(responses);
  return outcomes instanceof QtiProblem ? { refused: problemJson(outcomes, language) } : { outcomes };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new BadInput(file, `cannot be read (${(error as Error).message})`);
  }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new BadInput(file, z.prettifyError(result.error));
  return result.data;
}
