import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOwnOrigin, ownOriginOnly } from './origin.ts';

const own = 'https://toets.example';
const from = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

test.each([
  { headers: { origin: own }, expected: true, why: 'our own page' },
  { headers: { origin: 'https://evil.example' }, expected: false, why: 'another site' },
  {
    headers: { origin: 'https://toets.example.evil.example' },
    expected: false,
    why: 'a site that begins like ours',
  },
  {
    headers: { origin: 'http://toets.example' },
    expected: false,
    why: 'our name over a line without encryption',
  },
  { headers: { origin: 'https://toets.example:8443' }, expected: false, why: 'another port of our host' },
  {
    headers: { origin: 'null' },
    expected: false,
    why: 'a page without an origin, such as a sandboxed frame',
  },
  { headers: { origin: 'http://localhost' }, expected: false, why: 'the own machine of a visitor' },
  { headers: {}, expected: true, why: 'a program that is no browser' },
  {
    headers: { 'sec-fetch-site': 'cross-site' },
    expected: false,
    why: 'a browser that says it comes from elsewhere',
  },
])('[OG1] $why: $expected', ({ headers, expected }) => {
  expect(isOwnOrigin(from(headers as Record<string, string>), own)).toBe(expected);
});

test('[OG2] on one’s own machine the names of the loopback are one place, the port still counts', () => {
  const local = 'http://localhost:4000';
  for (const origin of ['http://127.0.0.1:4000', 'http://[::1]:4000', local]) {
    expect(isOwnOrigin(from({ origin }), local)).toBe(true);
  }
  expect(isOwnOrigin(from({ origin: 'http://127.0.0.1:4001' }), local)).toBe(false);
});

describe('a server that takes changing requests from its own page only', () => {
  const app = express();
  app.use(ownOriginOnly(own));
  app.all('/', (_request, response) => void response.send('done'));
  const server = createServer(app);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<unknown>((resolve) => server.close(resolve)));
  const send = (method: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method, headers });

  test('[OG3] a change needs our origin and the header that no foreign form can send', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await send(method, { origin: own, 'x-peil': '1' })).status).toBe(200);
      for (const headers of [{ origin: own }, { origin: 'https://evil.example', 'x-peil': '1' }]) {
        const refused = await send(method, headers as Record<string, string>);
        expect(refused.status).toBe(403);
        expect(await refused.json()).toMatchObject({ code: 'wrongOrigin' });
      }
    }
  });

  test('[OG3] reading needs neither: the reply is kept from other sites by the browser', async () => {
    expect((await send('GET', { origin: 'https://evil.example' })).status).toBe(200);
  });
});
