import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '#server/cli/demoPeople.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { openServices } from '#server/services.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
let author: ApiClient;
let reviewer: ApiClient;
beforeAll(async () => {
  server = await startTestServer(undefined, async (environment) => {
    const { signIns, database } = await openServices(environment, { now: Date.now }, () => undefined);
    for (const person of demoPeople.staff) await signIns.addStaff(person);
    await database.close();
  });
  [author, reviewer] = [await signedIn('author'), await signedIn('reviewer')];
}, 60_000);
afterAll(() => server.stop());

async function signedIn(role: 'author' | 'reviewer'): Promise<ApiClient> {
  const client = apiClient(server.origin);
  const { email, password } = demoPeople.staff.find((one) => one.role === role)!;
  await client.call('signInStaff', { body: { email, password } });
  return client;
}

const send = (body: Uint8Array, as: ApiClient = author) =>
  server.send('/api/media', {
    method: 'POST',
    body,
    as,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Copyright: 'Geheim' } })
    .jpeg()
    .toBuffer();

describe('a picture that an author sends', () => {
  test('[ME7] is made anew, kept under its own name, and shown to who works on items', async () => {
    const { status, text } = await send(await photo());
    const stored = JSON.parse(text);
    expect(status).toBe(200);
    expect(stored).toEqual({
      kind: 'stored',
      media: expect.stringMatching(/^[0-9a-f]{64}\.jpg$/),
      widthPx: 60,
      heightPx: 40,
    });
    const shown = await fetch(`${server.origin}/api/items/media/${stored.media}`, {
      headers: { Cookie: reviewer.cookie() },
    });
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 60, height: 40 });
    expect(bytes.includes('Geheim')).toBe(false);
    expect(JSON.parse((await send(await photo())).text)).toEqual(stored);
  });

  test.each([
    ['HTML dressed as a picture', Buffer.from('GIF89 <html>'), 'damaged', null],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script/></svg>'),
      'unsafeDrawing',
      2,
    ],
    [
      'a drawing that takes long to read',
      Buffer.from(`<svg>${' '.repeat(300 * 1024)}</svg>`),
      'drawingTooLarge',
      null,
    ],
  ])('[ME7] when it is %s is refused with what to do, in both languages', async (_, bytes, code, line) => {
    const { status, text } = await send(bytes);
    expect(status).toBe(422);
    expect(JSON.parse(text)).toEqual({
      kind: 'refused',
      code,
      reason: { nl: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) },
      line,
    });
  });

  test('[ME7] is at most 16 MiB, and nobody else may send one', async () => {
    expect((await send(new Uint8Array(16 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send(await photo(), reviewer)).status).toBe(403);
  });
});
