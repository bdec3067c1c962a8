import { plainText } from '#itembank/content/plainText.ts';
import { foreignLine } from '#itembank/import/foreignText.ts';
import { reading } from '#itembank/import/importProblem.ts';
import type { ImportRow } from '#itembank/import/importRow.ts';
import { questionDraft } from '#itembank/import/questionDraft.ts';
import type { ForeignText, ImportedQuestion } from '#itembank/qti/import/importedQuestion.ts';
import { type BytesOf, type filePictures, treesOf } from './filePictures.ts';
import { questionRow } from './questionRow.ts';

/** One question of Moodle, GIFT or QTI 1.2 as a row. */
export async function readQuestionText(
  question: ImportedQuestion,
  place: string,
  original: () => string,
  pictures: ReturnType<typeof filePictures>,
  bytesOf: BytesOf,
): Promise<ImportRow> {
  const { identifier, title, tags, category } = question;
  const placed = await pictures(treesOf([question.stem]), bytesOf);
  const at = {
    place,
    identifier,
    title: title || wordsOf(question.stem),
    words: [...tags, ...(category?.split('/') ?? [])],
  };
  return questionRow(at, original, () => questionDraft(question, placed));
}

function wordsOf(text: ForeignText): string {
  const line = reading(() => foreignLine(text, 'de vraag'));
  return Array.isArray(line) ? plainText(line) : text.text.replace(/<[^>]*>/g, ' ');
}
