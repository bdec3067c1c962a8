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

/** What stands at the foot of every page: what it is, when it was made, and the hash of all that it says. */
export function footerText(document: Made, what: string): string {
  const { language, madeAt } = document;
  const { made, hash } = documentTexts[language];
  const said = contentHash(document as unknown as Json).slice(0, 12);
  return `${what} · ${made(documentFormat(language).dateTime(madeAt), document.madeBy)} · ${hash(said)}`;
}
