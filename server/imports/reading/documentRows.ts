import type { ImportRow } from '#itembank/import/importRow.ts';
import { qtiDraft } from '#itembank/import/qtiDraft.ts';
import type { AssessmentItem } from '#itembank/qti/assessmentItem.ts';
import type { ImportedQuestion } from '#itembank/qti/import/importedQuestion.ts';
import type { QtiDocument } from '#itembank/qti/qtiDocument.ts';
import { childNamed, descendantsNamed, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import type { BytesOf, filePictures } from './filePictures.ts';
import { questionRow } from './questionRow.ts';
import { readQuestionText } from './readQuestionText.ts';

/** Where a document gets its pictures and the cases it shares with others. */
export interface Surroundings {
  readonly pictures: ReturnType<typeof filePictures>;
  readonly bytesOf: BytesOf;
  readonly treeOf: (address: string) => Promise<XmlElement | undefined>;
}

/**
 * The questions of one document; none of a test, which only refers to them.
 *
 * @param file its name within a package; null when it stands alone
 * @param text what was read, kept with a question that cannot be taken over
 */
export async function* documentRows(
  document: QtiDocument,
  file: string | null,
  text: string,
  surroundings: Surroundings,
): AsyncGenerator<ImportRow> {
  if (document.kind === 'item') yield await itemRow(document.item, file, text, surroundings);
  else {
    const lines = text.split(/\r\n?|\n/);
    const questions = questionsOf(document);
    for (const [i, question] of questions.entries()) {
      if (question.type === 'Category') continue;
      const place = file === null ? `regel ${question.line}` : `${file}, regel ${question.line}`;
      const end = questions[i + 1]?.line ?? lines.length + 1;
      const original = () => lines.slice(question.line - 1, end - 1).join('\n');
      yield await readQuestionText(question, place, original, surroundings.pictures, surroundings.bytesOf);
    }
  }
}

function questionsOf(document: QtiDocument): readonly ImportedQuestion[] {
  if (document.kind === 'gift') return document.questions;
  return document.kind === 'qti12' || document.kind === 'moodle' ? document.file.questions : [];
}

async function itemRow(
  item: AssessmentItem,
  file: string | null,
  text: string,
  { pictures, bytesOf, treeOf }: Surroundings,
): Promise<ImportRow> {
  const [reference] = descendantsNamed(item.root, 'assessment-stimulus-ref');
  const shared = reference && (await treeOf(reference.attributes.href ?? ''));
  const stimulus = shared && (childNamed(shared, 'stimulus-body') ?? shared);
  const placed = await pictures([item.root, ...(stimulus ? [stimulus] : [])], bytesOf);
  const at = {
    place: file ?? 'regel 1',
    identifier: item.identifier,
    title: item.title ?? item.identifier,
    words: [],
  };
  return questionRow(
    at,
    () => text,
    () => qtiDraft(item, placed, stimulus),
  );
}
