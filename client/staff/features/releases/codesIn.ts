/** The item codes somebody typed, each once, in any case and however they are separated; undefined when one is none. */
export function codesIn(typed: string): string[] | undefined {
  const codes = typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  return codes.every((code) => /^[A-Z]{2,5}-\d{3,6}$/.test(code)) ? [...new Set(codes)] : undefined;
}
