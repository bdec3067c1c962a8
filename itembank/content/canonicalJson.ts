/** JSON values; the only thing that is ever hashed or signed. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * JSON with one spelling: keys sorted by UTF-16 code unit, no white space, absent members left out.
 * Numbers are written as ECMAScript writes them. This is RFC 8785 (JCS) for the values we store.
 *
 * @throws {TypeError} on a number (NaN, infinite) or a text (half a surrogate pair) that JSON cannot hold
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number');
  if (typeof value === 'string') return canonicalText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalText(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

function canonicalText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('not Unicode text');
  return JSON.stringify(text);
}

function isArray(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
