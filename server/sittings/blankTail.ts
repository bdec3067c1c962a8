/**
 * The text without the lines at its end that hold nothing but blanks and separators. A spreadsheet writes a
 * million of them once a whole column was given a format, and reading them would hold up the server.
 */
export function withoutBlankTail(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && ' ;,\t\r\n'.includes(text[last]!)) last -= 1;
  const lineEnd = text.slice(last + 1).search(/[\r\n]/);
  return lineEnd === -1 ? text : text.slice(0, last + 1 + lineEnd);
}
