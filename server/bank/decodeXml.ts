import { QtiProblem } from '#itembank/qti/qtiProblem.ts';

/**
 * The text of an XML file: by its byte-order mark, else by the encoding it declares, else UTF-8.
 *
 * @throws {QtiProblem} when the encoding is unknown or the bytes are not of it
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = xmlEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new QtiProblem('unknownEncoding', encoding);
  }
}

/** The encoding of an XML file, as far as its first bytes tell. */
export function xmlEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  // UTF-16 without a mark cannot be read as ASCII, so who reads this declaration is not in UTF-16.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
