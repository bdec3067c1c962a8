import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf } from './addressOf.ts';

const request = (forwarded?: string) =>
  ({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.1' },
  }) as unknown as IncomingMessage;

test.each([
  { forwarded: undefined, proxies: 0, address: '10.0.0.1' },
  { forwarded: '192.0.2.7', proxies: 0, address: '10.0.0.1' },
  { forwarded: '192.0.2.7', proxies: 1, address: '192.0.2.7' },
  { forwarded: '203.0.113.9, 192.0.2.7', proxies: 1, address: '192.0.2.7' },
  { forwarded: '203.0.113.9, 192.0.2.7', proxies: 2, address: '203.0.113.9' },
  { forwarded: undefined, proxies: 2, address: '10.0.0.1' },
])('[SX31] behind $proxies proxies, told of $forwarded, the address is $address', (row) => {
  expect(addressOf(request(row.forwarded), row.proxies)).toBe(row.address);
});
