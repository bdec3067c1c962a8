import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportedQuestion } from '#itembank/qti/import/importedQuestion.ts';
import { inspectItem } from '#itembank/qti/inspectItem.ts';
import { inspectTest, itemHrefs } from '#itembank/qti/inspectTest.ts';
import type { QtiDocument } from '#itembank/qti/qtiDocument.ts';
import type { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { compileScoring } from '#itembank/qti/scoreItem.ts';
import type { Bilingual } from '#itembank/taxonomy/bilingual.ts';
import { inspectPackage } from '#server/bank/inspectPackage.ts';
import type { Zip } from '#server/bank/openZip.ts';
import { problemJson } from './problemJson.ts';
import type { QtiOptions } from './qtiOptions.ts';
import { readQtiFile } from './readQtiFile.ts';

/** `qti inspect`: what a file declares, as one JSON value. */
export function inspectQti(file: string, { language }: QtiOptions): Promise<unknown> {
  return readQtiFile<unknown>(file, language, {
    package: (zip) => describePackage(zip, language),
    document: (document) => declaredIn(document, language, dirname(file)),
  });
}

function declaredIn(document: QtiDocument, language: keyof Bilingual, folder: string): unknown {
  switch (document.kind) {
    case 'item': {
      const { problems, ...declared } = inspectItem(document.item);
      return { ...declared, problems: problems.map((problem) => problemJson(problem, language)) };
    }
    case 'test':
      return {
        ...inspectTest(document.test),
        missingItemFiles: itemHrefs(document.test).filter((href) => !existsSync(join(folder, href))),
      };
    case 'manifest':
      return { kind: 'manifest', ...document.contents };
    case 'qti12': {
      const { questions, ...counts } = document.file;
      return { kind: 'qti12', ...counts, items: questions.length, ...described(questions, 'questionTypes') };
    }
    case 'moodle': {
      const { questions, ...rest } = document.file;
      return { kind: 'moodlexml', ...rest, ...described(questions, 'types') };
    }
    case 'gift':
      return { kind: 'gift', ...described(document.questions, 'types') };
  }
}

function described(questions: readonly ImportedQuestion[], types: string) {
  const counts = new Map<string, number>();
  for (const { type } of questions) counts.set(type, (counts.get(type) ?? 0) + 1);
  return { [types]: Object.fromEntries(counts), questions };
}

async function describePackage(zip: Zip, language: keyof Bilingual): Promise<unknown> {
  const { resources, problems } = await inspectPackage(zip);
  const kinds = resources.map(({ document }) => document?.kind);
  return {
    kind: 'package',
    files: zip.names.length,
    items: kinds.filter((kind) => kind === 'item').length,
    tests: kinds.filter((kind) => kind === 'test').length,
    resources: resources.map(({ document, ...resource }) => ({
      ...resource,
      ...summary(document, language),
    })),
    problems: problems.map(({ file, problem }) => ({ file, ...problemJson(problem, language) })),
  };
}

function summary(document: QtiDocument | undefined, language: keyof Bilingual) {
  if (document?.kind === 'test') {
    const { kind, qtiVersion, identifier, itemRefs } = inspectTest(document.test);
    return { kind, qtiVersion, test: identifier, itemRefs };
  }
  if (document?.kind !== 'item') return { kind: document?.kind ?? null };
  const { item } = document;
  const scoring = compileScoring(item);
  return {
    kind: 'item',
    qtiVersion: item.version,
    item: item.identifier,
    title: item.title ?? null,
    interactionTypes: [...new Set(item.interactions.map(({ type }) => type))].sort(),
    ...(typeof scoring !== 'function' && { refused: problemJson(scoring satisfies QtiProblem, language) }),
  };
}
