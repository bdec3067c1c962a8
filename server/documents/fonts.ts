import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';

/** Each subset of our type is a file of its own; a text is drawn from as many of them as it needs. */
const subsets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'vietnamese'] as const;

/** Signs that our type lacks in the subsets there are (≥, →, ✓, □) come from those for formulas. */
const signs = { signs: 'KaTeX_Main-Regular.ttf', moreSigns: 'KaTeX_AMS-Regular.ttf' } as const;

const families = [...subsets, ...Object.keys(signs)];

/**
 * Makes our own fonts known; nothing is fetched over the network.
 *
 * @returns which font has a character, asked of the fonts themselves
 */
export async function loadFonts(): Promise<(codePoint: number) => string | undefined> {
  for (const subset of subsets) {
    const file = (style: string) =>
      fileOf(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${style}.woff`);
    Font.register({
      family: subset,
      fonts: [
        { src: file('400-normal') },
        { src: file('400-italic'), fontStyle: 'italic' },
        { src: file('600-normal'), fontWeight: 600 },
        { src: file('600-italic'), fontWeight: 600, fontStyle: 'italic' },
      ],
    });
  }
  for (const [family, name] of Object.entries(signs)) {
    const src = fileOf(`katex/dist/fonts/${name}`);
    Font.register({
      family,
      fonts: [
        { src },
        { src, fontStyle: 'italic' },
        { src, fontWeight: 600 },
        { src, fontWeight: 600, fontStyle: 'italic' },
      ],
    });
  }
  Font.registerHyphenationCallback(pieces);
  await Promise.all(families.map((fontFamily) => Font.load({ fontFamily })));
  const known = new Map<number, string | undefined>();
  return (codePoint) => {
    if (!known.has(codePoint)) {
      const has = (fontFamily: string) => Font.getFont({ fontFamily }).data?.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, families.find(has));
    }
    return known.get(codePoint);
  };
}

/** Words stay whole; what is too long for any column may be broken, so that nothing runs off the paper. */
function pieces(word: string): string[] {
  return word.length <= longestWhole ? [word] : (word.match(/.{1,12}/gsu) ?? [word]);
}

const longestWhole = 24;

function fileOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
