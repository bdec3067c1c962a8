/** Whether every word of the search occurs somewhere in the texts; case and accents do not matter. */
export function matchesSearch(search: string, ...texts: readonly string[]): boolean {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const text = plain(texts.join(' '));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
