import type { SealedPacket } from '#contracts/attempt.ts';
import type { ItemView } from '#contracts/itemView.ts';

/**
 * Opens the first item with the key that the start has released (AES-256-GCM).
 *
 * @throws {DOMException} when the key does not fit or the packet was damaged
 */
export async function openSealed({ iv, ciphertext }: SealedPacket, sealKey: string): Promise<ItemView> {
  const key = await crypto.subtle.importKey('raw', bytesOf(sealKey), 'AES-GCM', false, ['decrypt']);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(ciphertext));
  return JSON.parse(new TextDecoder().decode(plain));
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
