import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { readMoodleXml } from '#itembank/qti/import/readMoodleXml.ts';
import { QtiProblem } from '#itembank/qti/qtiProblem.ts';
import { descendantsNamed, textOf, type XmlElement } from '#itembank/qti/xml/xmlElement.ts';
import { xmlReader } from '#itembank/qti/xml/xmlReader.ts';
import { xmlEncoding } from '#server/bank/decodeXml.ts';
import { filePictures } from './filePictures.ts';
import type { ReadingEvent } from './readingEvent.ts';
import { readQuestionText } from './readQuestionText.ts';
import { xmlText } from './xmlText.ts';

const pieceBytes = 256 * 1024;

/**
 * Reads Moodle XML question by question, so that a file of tens of megabytes needs little memory.
 *
 * @throws {QtiProblem} with the line, when it is not well-formed
 */
export async function* readMoodleFile(path: string): AsyncGenerator<ReadingEvent> {
  yield { kind: 'format', format: 'moodle', headers: [] };
  const events: ReadingEvent[] = [];
  const pictures = filePictures((media) => events.push({ kind: 'picture', media }));
  let category: XmlElement | undefined;
  for await (const { question, done } of questionsOf(path)) {
    if (question.attributes.type === 'category') {
      category = question;
      continue;
    }
    const quiz = {
      ...question,
      name: 'quiz',
      attributes: {},
      children: [...(category ? [category] : []), question],
    };
    const [read] = readMoodleXml(quiz).questions;
    const files = new Map(
      descendantsNamed(question, 'file').map((file) => [file.attributes.name ?? '', file] as const),
    );
    const bytesOf = async (source: string) => {
      const file = files.get(decodedName(source.replace(/^@@PLUGINFILE@@\//, '')));
      return file && Buffer.from(textOf(file), 'base64');
    };
    const row = await readQuestionText(
      read!,
      `regel ${question.line}`,
      () => xmlText(question),
      pictures,
      bytesOf,
    );
    yield* events.splice(0);
    yield { kind: 'row', row };
    yield { kind: 'progress', done };
  }
}

async function* questionsOf(path: string): AsyncGenerator<{ question: XmlElement; done: number }> {
  const found: XmlElement[] = [];
  const reader = xmlReader({ name: 'question', onUnit: (element) => found.push(element) });
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(pieceBytes);
    let decoder: TextDecoder | undefined;
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes, at);
      const piece = buffer.subarray(0, bytesRead);
      decoder ??= decoderOf(piece);
      at += bytesRead;
      reader.write(decoded(decoder, piece, at < size));
      for (const question of found.splice(0)) yield { question, done: at / size };
    }
    reader.close();
  } finally {
    await handle.close();
  }
}

function decoderOf(start: Uint8Array): TextDecoder {
  const encoding = xmlEncoding(start);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new QtiProblem('unknownEncoding', encoding);
  }
}

function decoded(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new QtiProblem('unknownEncoding', decoder.encoding);
  }
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
