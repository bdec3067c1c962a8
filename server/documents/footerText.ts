import type { Json } from '#itembank/content/canonicalJson.ts';
import { contentHash } from '#itembank/content/contentHash.ts';
import { documentFormat } from './documentFormat.ts';
import type { DocumentLanguage } from './documentLanguage.ts';
import { documentTexts } from './documentTexts.ts';

interface Made {
  readonly language: DocumentLanguage;
  readonly madeAt: number;
  readonly madeBy: string;
}

/**
 * What stands at the foot of every page: what it is, when it was made, and a hash to check it by.
 *
 * @param of the SHA-256 of what it was made from; when absent of all that it says
 */
export function footerText(
  document: Made,
  what: string,
  of = contentHash(document as unknown as Json),
): string {
  const { language, madeAt, madeBy } = document;
  const { made, hash } = documentTexts[language];
  return `${what} · ${made(documentFormat(language).dateTime(madeAt), madeBy)} · ${hash(of.slice(0, 12))}`;
}
