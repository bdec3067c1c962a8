import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RoomNetwork, roomNetwork } from './roomNetwork.ts';

let server: Server;
let network: RoomNetwork;
let asked = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    response.end('here');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  network = await roomNetwork(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  network.close();
  server.close();
});

const ask = () =>
  fetch(network.origin).then(
    (response) => response.text(),
    () => 'broken',
  );

test('[GR5] a room that lost its network reaches nobody and hears nothing; after it what was open is broken', async () => {
  expect(await ask()).toBe('here');
  network.cut();
  const before = asked;
  const during = ask();
  expect(await Promise.race([during, sleep(300, 'silence')])).toBe('silence');
  expect(asked).toBe(before);
  network.restore();
  expect(await during).toBe('broken');
  expect(await ask()).toBe('here');
});
