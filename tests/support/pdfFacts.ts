import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What another program reads in a PDF of ours. */
export interface PdfFacts {
  readonly title: string;
  readonly language: string | null;
  /** The words of each page, blanks made one. */
  readonly pages: readonly string[];
  readonly bookmarks: readonly string[];
  /** Each piece of text with where it begins and ends, in points from the left and the bottom of its page. */
  readonly pieces: readonly { page: number; text: string; left: number; right: number; bottom: number }[];
  /** Width and height of the paper, in points. */
  readonly size: readonly [number, number];
}

export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = (await pdf.getMetadata()) as unknown as {
    info: { Title?: string; Language?: string | null };
  };
  const pages: string[] = [];
  const pieces: { page: number; text: string; left: number; right: number; bottom: number }[] = [];
  let size: [number, number] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    size = [Math.round(page.view[2]!), Math.round(page.view[3]!)];
    const { items } = await page.getTextContent();
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? ' ' : '');
      const [left, bottom] = [item.transform[4] as number, item.transform[5] as number];
      pieces.push({ page: number, text: item.str, left, right: left + item.width, bottom });
    }
    pages.push(text.replace(/\s+/g, ' ').trim());
  }
  const bookmarks = titlesIn((await pdf.getOutline()) ?? []);
  await task.destroy();
  return { title: info.Title ?? '', language: info.Language ?? null, pages, bookmarks, pieces, size };
}

interface Marked {
  readonly title: string;
  readonly items: readonly Marked[];
}

/** Titles of an outline, each followed by those below it. */
function titlesIn(marks: readonly Marked[]): string[] {
  return marks.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}
