import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { canonicalJson, type Json } from '#itembank/content/canonicalJson.ts';

/** Signs with the installation's Ed25519 key; anyone can check with the public key, off line. */
export interface Signer {
  /** Signature over the canonical JSON, base64url. The same statement always gets the same signature. */
  sign(statement: Json): string;
  /** The public key, SPKI in PEM. */
  readonly publicKey: string;
}

export function signer(privateKeyPem: string): Signer {
  const key: KeyObject = createPrivateKey(privateKeyPem);
  return {
    sign: (statement) => sign(null, Buffer.from(canonicalJson(statement)), key).toString('base64url'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string,
  };
}

/** A new private key, PKCS #8 in PEM. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** Whether a signature was made over this statement with the key that belongs to `publicKey`. */
export function isSigned(statement: Json, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(canonicalJson(statement)), publicKey, Buffer.from(signature, 'base64url'));
}
