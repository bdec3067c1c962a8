import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type CommandName, commands, maximumMessageBytes } from '#contracts/events.ts';
import { type ApiClient, apiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

const choice = (option: unknown) => ({ type: 'singleChoice', option });

let server: TestServer;
let coordinator: ApiClient;
let candidate: ApiClient;
let sittingId: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.coordinator();
  const prepared = await prepareSitting(coordinator, {
    candidates: 2,
    designId: 'kov',
    name: 'Proef',
    plannedAt: Date.now(),
  });
  sittingId = prepared.sitting.id;
  candidate = apiClient(server.origin);
  await candidate.call('signInCandidate', { body: prepared.credentials[1]! });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => server.stop());

/** Connects as a program would, without the manners of our own client. */
async function connect(
  as: ApiClient | undefined,
  options: { staff?: boolean; origin?: string } = {},
): Promise<Socket> {
  const socket = io(server.origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { as: options.staff ? 'staff' : 'candidate' },
    extraHeaders: { Origin: options.origin ?? server.origin, ...(as && { Cookie: as.cookie() }) },
  });
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

const ask = (socket: Socket, name: string, ...payload: unknown[]): Promise<unknown> =>
  socket.timeout(4_000).emitWithAck(name, ...payload);
const invalid = { kind: 'failed', code: 'invalidRequest' };
const notAllowed = { kind: 'failed', code: 'notAllowed' };

/** The connection was not dropped, and still does what it is for. */
async function expectUsable(socket: Socket): Promise<void> {
  expect(socket.connected).toBe(true);
  expect(await ask(socket, 'clock', {})).toEqual({ serverNow: expect.any(Number) });
}

describe('connecting', () => {
  test.each([
    ['without a sign-in', undefined, {}],
    ['with the sign-in of the other application', 'candidate', { staff: true }],
  ] as const)('[SK1] %s is refused', async (_how, who, options) => {
    await expect(connect(who && candidate, options)).rejects.toThrow('notSignedIn');
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    '[SK1] from a page at %s is refused',
    async (origin) => {
      await expect(connect(candidate, { origin })).rejects.toThrow();
    },
  );
});

describe('a message', () => {
  const answer = { answerId: crypto.randomUUID(), position: 1, response: choice('A'), elapsedMs: 5 };
  test.each<[string, CommandName, unknown]>([
    ['with an unknown field', 'clock', { extra: 1 }],
    ['with a text for an object', 'clock', 'nu'],
    ['with an array for an object', 'clock', []],
    ['with a number', 'attempt:view', 7],
    ['with an unknown letter', 'attempt:answer', { ...answer, response: choice('Z') }],
    ['with a key nobody asked for', 'attempt:answer', { ...answer, key: 'A' }],
    ['with a number that is no integer', 'attempt:answer', { ...answer, position: 1.5 }],
    ['with nothing in it', 'attempt:answer', {}],
    ['with bytes for an object', 'attempt:answer', Buffer.from('x')],
    ['with an unknown fact', 'attempt:signal', { kind: 'cheated', position: 1 }],
    ['with half an id', 'attempt:signal', { kind: 'focusLost', position: '__proto__' }],
  ])('[SK2] %s gets a failed acknowledgement', async (_what, name, payload) => {
    const socket = await connect(candidate);
    expect(await ask(socket, name, payload)).toEqual(invalid);
    await expectUsable(socket);
  });

  test.each([
    ['just above the limit', maximumMessageBytes],
    ['nearly twice the limit', 2 * maximumMessageBytes - 2_000],
  ])('[SK3] %s gets a failed acknowledgement, and the connection stays', async (_what, length) => {
    const socket = await connect(candidate);
    expect(await ask(socket, 'attempt:answer', { ...answer, response: choice('A'.repeat(length)) })).toEqual(
      invalid,
    );
    expect(await ask(socket, 'attempt:view', 'A'.repeat(length))).toEqual(invalid);
    await expectUsable(socket);
  });

  test.each([10_000, 50_000])('[SK3] %i levels deep gets a failed acknowledgement', async (depth) => {
    const socket = await connect(candidate);
    // Our own side could not write such a message, so the packet is written by hand: event 42, ack id 7.
    const packet = `27["clock",${'['.repeat(depth)}${']'.repeat(depth)}]`;
    const acknowledged = new Promise((resolve) => {
      socket.io.engine.on('data', (data: unknown) => {
        if (String(data).startsWith('37[')) resolve(JSON.parse(String(data).slice(2)));
      });
    });
    socket.io.engine.write(packet);
    expect(await acknowledged).toEqual([invalid]);
    await expectUsable(socket);
  });

  test('[SK4] without a payload is read as an empty one, and gets its reply', async () => {
    const socket = await connect(candidate);
    expect(await ask(socket, 'clock')).toEqual({ serverNow: expect.any(Number) });
    expect(await ask(socket, 'attempt:answer')).toEqual(invalid);
    expect(await ask(socket, 'clock', null)).toEqual({ serverNow: expect.any(Number) });
    await expectUsable(socket);
  });

  test('[SK4] with more than was asked for gets its reply through the last argument', async () => {
    const socket = await connect(candidate);
    expect(await ask(socket, 'clock', {}, {}, {})).toEqual(invalid);
    await expectUsable(socket);
  });

  test('[SK4] that asks for no reply gets none and breaks nothing, whatever it holds', async () => {
    const socket = await connect(candidate);
    for (const name of [...Object.keys(commands), 'nothing']) {
      for (const payload of [undefined, {}, 'x', 'x'.repeat(maximumMessageBytes), [[]]])
        socket.emit(name, payload);
    }
    await expectUsable(socket);
  });

  test.each(['nothing', 'toString', '__proto__', 'constructor', 'attempt:answer ', ''])(
    '[SK5] with the name "%s" gets a failed acknowledgement',
    async (name) => {
      const socket = await connect(candidate);
      expect(await ask(socket, name, {})).toEqual(invalid);
      await expectUsable(socket);
    },
  );

  test('[SK6] that another role may send is not allowed, and does nothing', async () => {
    const [asCandidate, asCoordinator] = [
      await connect(candidate),
      await connect(coordinator, { staff: true }),
    ];
    expect(await ask(asCandidate, 'sitting:watch', { sittingId })).toEqual(notAllowed);
    expect(await ask(asCoordinator, 'attempt:answer', answer)).toEqual(notAllowed);
    expect(await ask(asCoordinator, 'attempt:view', {})).toEqual(notAllowed);
    expect(await ask(asCoordinator, 'sitting:watch', { sittingId })).toMatchObject({
      sittingId,
      rows: [{}, {}],
    });
    expect(await ask(asCoordinator, 'sitting:watch', { sittingId: crypto.randomUUID() })).toEqual(notAllowed);
  });

  test('[SK6] from an account without an attempt is not allowed, and leads nowhere', async () => {
    const socket = await connect(await server.account('Robin'));
    for (const [name, payload] of [
      ['attempt:view', {}],
      ['attempt:begin', {}],
      ['attempt:answer', answer],
    ] as const) {
      expect(await ask(socket, name, payload)).toEqual(notAllowed);
    }
    await expectUsable(socket);
  });

  test('[SK7] among a thousand at once gets its own reply', async () => {
    const socket = await connect(candidate);
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, i) => ask(socket, 'clock', i % 2 === 0 ? {} : { i })),
    );
    expect(replies.filter((reply) => (reply as { kind?: string }).kind === 'failed')).toHaveLength(500);
  });
});
