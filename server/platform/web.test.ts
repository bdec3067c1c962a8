import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Router } from 'express';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';
import { web } from './web.ts';

async function headersAt(publicOrigin: string): Promise<Headers> {
  const app = web({
    api: Router(),
    publicOrigin,
    trustProxy: 1,
    clientDir: '/nowhere',
    metrics: createMetrics(),
    log: pino({ level: 'silent' }),
    isReady: async () => true,
  });
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { headers } = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/healthz`);
  http.close();
  return headers;
}

test('[SX9] over https, browsers are told to use nothing else; on a machine without it they are not', async () => {
  const secure = await headersAt('https://peil.example');
  expect(secure.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(secure.get('content-security-policy')).toMatch(
    /connect-src 'self' wss:\/\/peil\.example;.*upgrade-insecure-requests/,
  );
  const local = await headersAt('http://localhost:4000');
  expect(local.get('strict-transport-security')).toBeNull();
  expect(local.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
});
