import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonicalJson.ts';

/** SHA-256 of the canonical JSON, in lower-case hex: equal content, equal hash, on every machine. */
export function contentHash(value: Json): string {
  return textHash(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
