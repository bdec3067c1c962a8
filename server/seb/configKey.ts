import { createHash } from 'node:crypto';

/** A value in the settings of Safe Exam Browser. Dates and real numbers are not used: their text is not certain. */
export type SebValue = string | number | boolean | Uint8Array | readonly SebValue[] | SebSettings;

/** The settings, under the names Safe Exam Browser gives them. */
export interface SebSettings {
  readonly [name: string]: SebValue;
}

/**
 * The Config Key: a hash of settings that every version on every platform computes alike from the same file.
 *
 *     Config Key = SHA-256 (SEB-JSON of the settings, UTF-8), hexadecimal, lower case
 *
 * @see safeexambrowser.org/developer/seb-config-key.html
 */
export function configKey(settings: SebSettings): string {
  const { originatorVersion: _, ...counted } = settings;
  return createHash('sha256').update(sebJson(counted)).digest('hex');
}

/**
 * The settings as one line. Not JSON: nothing in a string is escaped. Names are in order whatever their case, and
 * a dictionary without content is left out, an empty array is not.
 */
export function sebJson(value: SebValue): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is not an integer`);
    return String(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return `"${Buffer.from(value).toString('base64')}"`;
  if (isList(value)) {
    const kept = value.filter((one) => !isEmptyDictionary(one));
    return `[${kept.map(sebJson).join(',')}]`;
  }
  const kept = Object.entries(value).filter(([, inner]) => !isEmptyDictionary(inner));
  const inOrder = kept.toSorted(([one], [other]) => byName(one, other));
  return `{${inOrder.map(([name, inner]) => `"${name}":${sebJson(inner)}`).join(',')}}`;
}

/** Compares code units of the lower-case names, as no language would; names that differ in case alone, by those. */
function byName(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}

/** Also a dictionary that holds nothing but such dictionaries. */
function isEmptyDictionary(value: SebValue): boolean {
  if (typeof value !== 'object' || value instanceof Uint8Array || isList(value)) return false;
  return Object.values(value).every(isEmptyDictionary);
}

/** `Array.isArray` does not narrow a read-only array away from the dictionary. */
function isList(value: SebValue): value is readonly SebValue[] {
  return Array.isArray(value);
}
