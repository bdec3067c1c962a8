import { QtiProblem } from '../qtiProblem.ts';
import { childNamed, childrenNamed, descendantsNamed, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { ForeignAnswer, ForeignText, ImportedContent, ImportedQuestion } from './importedQuestion.ts';

/** A Moodle XML file: its questions, each under the category that was last named. */
export interface MoodleFile {
  readonly categories: readonly string[];
  readonly questions: readonly ImportedQuestion[];
  /** Files inside the questions, by name. */
  readonly files: readonly string[];
}

export function isMoodleXml({ name }: XmlElement): boolean {
  return name === 'quiz';
}

/** @throws {QtiProblem} when this is no Moodle XML */
export function readMoodleXml(root: XmlElement): MoodleFile {
  if (!isMoodleXml(root)) throw new QtiProblem('notQti', root.name, { line: root.line });
  const categories: string[] = [];
  const questions: ImportedQuestion[] = [];
  for (const element of childrenNamed(root, 'question')) {
    if (element.attributes.type === 'category') {
      const category = childNamed(element, 'category');
      categories.push((category ? textOf(category) : '').trim().replace(/^\$[^/]*\$\//, ''));
    } else {
      questions.push(readQuestion(element, categories.at(-1)));
    }
  }
  const files = descendantsNamed(root, 'file').map(({ attributes }) => attributes.name ?? '');
  return { categories: [...new Set(categories)], questions, files };
}

function readQuestion(element: XmlElement, category: string | undefined): ImportedQuestion {
  const type = element.attributes.type ?? 'unspecified';
  const grade = plain(element, 'defaultgrade');
  const tags = childNamed(element, 'tags');
  return {
    identifier: plain(element, 'idnumber') || undefined,
    title: plain(element, 'name'),
    type,
    stem: foreign(childNamed(element, 'questiontext')),
    maxScore: grade === undefined || grade === '' ? undefined : Number(grade),
    category,
    tags: tags ? childrenNamed(tags, 'tag').map((tag) => textOf(tag).trim()) : [],
    content: contentOf(element, type),
    line: element.line,
  };
}

function contentOf(element: XmlElement, type: string): ImportedContent {
  const answers = childrenNamed(element, 'answer');
  switch (type) {
    case 'multichoice':
      return {
        kind: plain(element, 'single') === 'false' ? 'multipleResponse' : 'singleChoice',
        options: answers.map(answerOf),
      };
    case 'truefalse': {
      const right = answers.find((one) => shareOf(one) === 1);
      return {
        kind: 'trueFalse',
        isTrue: right !== undefined && foreign(right).text.toLowerCase() === 'true',
      };
    }
    case 'shortanswer':
      return {
        kind: 'shortText',
        caseSensitive: plain(element, 'usecase') === '1',
        accepted: answers.map(answerOf),
      };
    case 'numerical':
      return { kind: 'numeric', accepted: answers.flatMap(rangeOf) };
    case 'matching':
    case 'match':
      return matchingOf(element);
    case 'essay':
      return { kind: 'essay' };
    case 'description':
      return { kind: 'stimulus' };
    default:
      return { kind: 'unsupported', reason: type };
  }
}

/** A subquestion without text only adds an answer that belongs to nothing. */
function matchingOf(element: XmlElement): ImportedContent {
  const parts = childrenNamed(element, 'subquestion').map((part) => {
    const answer = childNamed(part, 'answer');
    return { from: foreign(part), to: answer ? foreign(answer).text : '' };
  });
  return {
    kind: 'matching',
    pairs: parts.filter(({ from }) => from.text !== ''),
    extra: parts.filter(({ from }) => from.text === '').map(({ to }) => to),
  };
}

function answerOf(answer: XmlElement): ForeignAnswer {
  const feedback = foreign(childNamed(answer, 'feedback'));
  return {
    text: foreign(answer),
    share: shareOf(answer),
    feedback: feedback.text === '' ? undefined : feedback,
  };
}

/** Any other answer (`*`) is no number and earns what it earns through feedback alone. */
function rangeOf(answer: XmlElement) {
  const text = foreign(answer).text.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return [];
  const tolerance = Number(plain(answer, 'tolerance') ?? 0) || 0;
  return [{ low: value - tolerance, high: value + tolerance, share: shareOf(answer) }];
}

function shareOf({ attributes }: XmlElement): number {
  return Number(attributes.fraction ?? 0) / 100 || 0;
}

function plain(element: XmlElement, name: string): string | undefined {
  const child = childNamed(element, name);
  return child && textOf(childNamed(child, 'text') ?? child).trim();
}

const formats: Readonly<Record<string, ForeignText['format']>> = {
  html: 'html',
  plain_text: 'plain',
  markdown: 'markdown',
};

function foreign(element: XmlElement | undefined): ForeignText {
  if (element === undefined) return { format: 'plain', text: '' };
  const text = childNamed(element, 'text');
  return {
    format: formats[element.attributes.format ?? ''] ?? 'moodle',
    text: text ? textOf(text).trim() : '',
  };
}
