import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { type PdfFacts, pdfFacts } from '#tests/support/pdfFacts.ts';

/** What stands in a PDF that a browser was given. */
export async function pdfOf(download: Download): Promise<PdfFacts> {
  return pdfFacts(readFileSync(await download.path()));
}
