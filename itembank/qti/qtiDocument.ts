import { type AssessmentItem, isAssessmentItem, readAssessmentItem } from './assessmentItem.ts';
import { type AssessmentTest, isAssessmentTest, readAssessmentTest } from './assessmentTest.ts';
import { type ContentPackage, isContentPackage, readContentPackage } from './contentPackage.ts';
import type { ImportedQuestion } from './import/importedQuestion.ts';
import { readGift } from './import/readGift.ts';
import { isMoodleXml, type MoodleFile, readMoodleXml } from './import/readMoodleXml.ts';
import { isQti12, type Qti12File, readQti12 } from './import/readQti12.ts';
import { QtiProblem } from './qtiProblem.ts';
import { parseXml } from './xml/parseXml.ts';

/** A file of any kind we read. */
export type QtiDocument =
  | { readonly kind: 'item'; readonly item: AssessmentItem }
  | { readonly kind: 'test'; readonly test: AssessmentTest }
  | { readonly kind: 'manifest'; readonly contents: ContentPackage }
  | { readonly kind: 'qti12'; readonly file: Qti12File }
  | { readonly kind: 'moodle'; readonly file: MoodleFile }
  | { readonly kind: 'gift'; readonly questions: readonly ImportedQuestion[] };

/**
 * Reads a file by what is in it: XML by its root element. GIFT is plain text, so it is known by its name alone.
 *
 * @throws {QtiProblem} for whatever is wrong in it, and for XML of another kind
 */
export function readQtiDocument(text: string, fileName: string): QtiDocument {
  const isXml = /^\uFEFF?\s*</.test(text);
  if (/\.gift$/i.test(fileName) || (/\.txt$/i.test(fileName) && !isXml)) {
    return { kind: 'gift', questions: readGift(text) };
  }
  if (!isXml) throw new QtiProblem('notQti', fileName);
  const root = parseXml(text);
  if (isAssessmentItem(root)) return { kind: 'item', item: readAssessmentItem(root) };
  if (isAssessmentTest(root)) return { kind: 'test', test: readAssessmentTest(root) };
  if (isContentPackage(root)) return { kind: 'manifest', contents: readContentPackage(root) };
  if (isQti12(root)) return { kind: 'qti12', file: readQti12(root) };
  if (isMoodleXml(root)) return { kind: 'moodle', file: readMoodleXml(root) };
  throw new QtiProblem('notQti', root.name, { line: root.line });
}
