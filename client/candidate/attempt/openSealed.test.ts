import { createCipheriv, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { exampleItem } from './attemptExamples.ts';
import { openSealed } from './openSealed.ts';

const key = randomBytes(32);
const iv = randomBytes(12);

function sealed(text: string) {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64url'), ciphertext: ciphertext.toString('base64url') };
}

test('[C23] the packet that was sealed is the item that is shown', async () => {
  const packet = sealed(JSON.stringify(exampleItem(1)));
  expect(await openSealed(packet, key.toString('base64url'))).toEqual(exampleItem(1));
});

test('[C23] another key opens nothing', async () => {
  const packet = sealed(JSON.stringify(exampleItem(1)));
  await expect(openSealed(packet, randomBytes(32).toString('base64url'))).rejects.toThrow();
});
