/** The keys with one more or one less, in the order of the parts. */
export function withKey(
  parts: readonly { readonly id: string }[],
  keys: readonly string[],
  id: string,
  right: boolean,
): string[] {
  const wanted = new Set(right ? [...keys, id] : keys.filter((key) => key !== id));
  return parts.map((part) => part.id).filter((key) => wanted.has(key));
}
