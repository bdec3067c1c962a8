import type { Source } from '#itembank/content/item.ts';

/**
 * By what a source is recognised: its number within its series where it has one, else its title. Spelling that
 * changes nothing (capitals, accents, spaces, `M9` for `M09`) makes no other key.
 */
export function sourceKey({ number, title }: Pick<Source, 'number' | 'title'>): string {
  return numberKey(number ?? '') || titleKey(title);
}

export function numberKey(number: string): string {
  const bare = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '');
  const [, letters, digits] = /^(\p{L}+)0*(\d+)$/u.exec(bare) ?? [];
  return letters === undefined ? bare : letters + digits!.padStart(2, '0');
}

export function titleKey(title: string): string {
  return (
    title
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? ['-']
  )
    .join('-')
    .slice(0, longest);
}

/** In characters; a title that is longer is told apart by what stands before. */
const longest = 160;
