/**
 * Text as short answers are compared: without capitals, accents, punctuation and double spaces. What turns the meaning
 * stays, spaced or not: + − < > ≤ ≥ = ≠ ± × % ^, the comma inside a number and the line of a fraction. A hyphen between
 * letters or digits is a space, anywhere else a minus: *Rh-* is neither *Rh+* nor *Rh*, and *cafe-au-lait* is *café au lait*.
 */
export function foldedText(text: string): string {
  const plain = text
    .replace(/\+\/-/g, '±')
    .replace(/[<≤]=|=</g, '≤')
    .replace(/[>≥]=|=>/g, '≥')
    .replace(/(?<=\p{N})(?=[⁰¹²³⁴-⁹⁺⁻])/gu, '^')
    .normalize('NFC')
    .replaceAll('≠', '!=')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('!=', '≠')
    .toLowerCase()
    .replace(/(?<=\p{N})[,.](?=\p{N})/gu, '.')
    .replace(/(?<=\p{N})\s*[/:⁄]\s*(?=\p{N})/gu, '/')
    .replace(/(?<=[\p{L}\p{N}])\p{Pd}(?=[\p{L}\p{N}])|(?<=\p{L}\s+)\p{Pd}(?=\s+\p{L})/gu, ' ')
    .replace(/\p{Pd}/gu, '−');
  return (plain.match(/[\p{L}\p{N}]+(?:[./]\p{N}[\p{L}\p{N}]*)*|[\p{Sm}%^]/gu) ?? []).join(' ');
}
