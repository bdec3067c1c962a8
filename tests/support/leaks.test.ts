import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { leaksIn } from './leaks.ts';

const secret = 'kanarie-5f3a9c71';
const disguises: Record<string, Buffer> = {
  plain: Buffer.from(`{"rationale":"${secret}"}`),
  'in capitals': Buffer.from(secret.toUpperCase()),
  'in base64': Buffer.from(Buffer.from(`{"x":"${secret}"}`).toString('base64')),
  'in base64, shifted by one': Buffer.from(Buffer.from(`ab{"${secret}"}`).toString('base64')),
  'in base64, shifted by two': Buffer.from(Buffer.from(`a"${secret}"}}`).toString('base64url')),
  'in hex': Buffer.from(Buffer.from(`.${secret}.`).toString('hex')),
  'url-encoded': Buffer.from(`/media?name=${encodeURIComponent(secret)}`),
  gzipped: gzipSync(`<p>${secret}</p>`),
  deflated: deflateRawSync(`<p>${secret}</p>`),
};

for (const [how, bytes] of Object.entries(disguises)) {
  test(`[HR6] a leak ${how} is found`, () => {
    expect(leaksIn([{ where: 'wire', bytes }], [secret])).not.toEqual([]);
  });
}

test('[HR6] what is not secret is no leak', () => {
  expect(leaksIn([{ where: 'wire', bytes: Buffer.from('{"stem":"Wat is het beleid?"}') }], [secret])).toEqual(
    [],
  );
});
