import { isUtf8 } from 'node:buffer';

/** The text of a file in UTF-8, with or without its mark; undefined in any other encoding. */
export function textOf(bytes: Uint8Array): string | undefined {
  return isUtf16(bytes) ? undefined : decode(bytes);
}

/** First line that is not UTF-8, counted from 1; null when that says nothing, as in UTF-16. */
export function lineOfBadByte(bytes: Uint8Array): number | null {
  if (isUtf16(bytes)) return null;
  let row = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    if (!isUtf8(bytes.subarray(start, i))) return row;
    row += 1;
    start = i + 1;
  }
  return null;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark or, without one, because every other byte of a Latin header is then zero. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === 0 || second === 0) return true;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
