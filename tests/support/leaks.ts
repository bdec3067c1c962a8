import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Something secret that was seen where it may not be. */
export interface Leak {
  readonly secret: string;
  readonly form: string;
  readonly where: string;
}

/** Bytes that reached a browser, and how. */
export interface Traffic {
  readonly where: string;
  readonly bytes: Buffer;
}

/**
 * Looks for secrets in everything that was received: as they are, in base64 (at any alignment), in hex
 * and URL-encoded, and the same inside whatever turns out to be compressed.
 */
export function leaksIn(traffic: readonly Traffic[], secrets: readonly string[]): Leak[] {
  const forms = secrets.flatMap((secret) => formsOf(secret).map((form) => ({ secret, ...form })));
  const exact = byBeginning(forms.filter(({ anyCase }) => !anyCase));
  const folded = byBeginning(forms.filter(({ anyCase }) => anyCase));
  return traffic.flatMap(({ where, bytes }) =>
    unpacked(bytes).flatMap((content) => {
      const text = content.toString('latin1');
      const found = [...search(text, exact), ...search(text.toLowerCase(), folded)];
      return found.map(({ secret, form }) => ({ secret, form, where }));
    }),
  );
}

/** Characters by which needles are looked up: thousands of needles, one pass over the text. */
const beginning = 4;

function byBeginning<T extends Form>(forms: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const form of forms) {
    const start = form.needle.slice(0, beginning);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [form]);
    else group.push(form);
  }
  return groups;
}

function search<T extends Form>(text: string, forms: ReadonlyMap<string, readonly T[]>): Set<T> {
  const found = new Set<T>();
  for (let at = 0; at + beginning <= text.length; at += 1) {
    for (const form of forms.get(text.slice(at, at + beginning)) ?? []) {
      if (text.startsWith(form.needle, at)) found.add(form);
    }
  }
  return found;
}

interface Form {
  readonly form: string;
  readonly needle: string;
  readonly anyCase: boolean;
}

function formsOf(secret: string): Form[] {
  const bytes = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((offset) => {
    // What stands before and after the secret decides the outer characters: only the inner ones are sure.
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(offset === 0 ? 0 : 4, -2);
  });
  return [
    { form: 'plain', needle: bytes.toString('latin1').toLowerCase(), anyCase: true },
    { form: 'escaped', needle: JSON.stringify(secret).slice(1, -1).toLowerCase(), anyCase: true },
    { form: 'hex', needle: bytes.toString('hex'), anyCase: true },
    { form: 'url-encoded', needle: encodeURIComponent(secret).toLowerCase(), anyCase: true },
    ...base64.flatMap((needle) => [
      { form: 'base64', needle, anyCase: false },
      { form: 'base64url', needle: needle.replaceAll('+', '-').replaceAll('/', '_'), anyCase: false },
    ]),
  ];
}

/** The bytes, and what they unpack to when they are compressed. */
function unpacked(bytes: Buffer): Buffer[] {
  for (const unpack of [gunzipSync, inflateSync, inflateRawSync]) {
    try {
      return [bytes, unpack(bytes)];
    } catch {
      // Not packed this way.
    }
  }
  return [bytes];
}
