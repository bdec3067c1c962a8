import { connect as connectTcp } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoPeople } from '#server/cli/demoPeople.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { type RawReply, startTestServer, type TestServer } from '#tests/support/testServer.ts';

/** All that the server logs, at its most talkative. */
const logged = vi.hoisted((): string[] => []);
vi.mock('pino', async (original) => {
  const real = await original<typeof import('pino')>();
  const listening = (options: object) =>
    real.pino({ ...options, level: 'trace' }, { write: (line) => void logged.push(line) });
  return { ...real, pino: Object.assign(listening, real.pino) };
});

let server: TestServer;
let coordinator: ApiClient;
let credentials: readonly { readonly number: string; readonly code: string }[];
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.coordinator();
  const plan = { candidates: 3, designId: 'kov', name: 'Proef', plannedAt: Date.now() };
  ({ credentials } = await prepareSitting(coordinator, plan));
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => server.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<RawReply> =>
  server.send(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });
const cookieOf = ({ headers }: RawReply) => headers.get('set-cookie')!.split(';')[0]!;

/** Connects with this cookie, and tells what the socket was told at its end. */
async function connect(Cookie: string, as: 'candidate' | 'staff') {
  const extraHeaders = { Origin: server.origin, Cookie };
  const options = {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { as },
    extraHeaders,
  };
  const socket = io(server.origin, options);
  sockets.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const told: unknown[] = [];
  socket.on('signIn:ended', (message: unknown) => told.push(message));
  const ended = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
  return { socket, told, ended };
}

/** Sends these lines as they are, and gives all that comes back until the other side hangs up. */
function sendRaw(lines: readonly string[]): Promise<{ reply: string; afterMs: number }> {
  const before = performance.now();
  return new Promise((resolve, reject) => {
    let reply = '';
    const line = connectTcp(Number(new URL(server.origin).port), '127.0.0.1', () =>
      line.write(lines.join('\r\n')),
    );
    line.on('data', (chunk) => {
      reply += chunk.toString();
    });
    line.on('close', () => resolve({ reply, afterMs: performance.now() - before }));
    line.on('error', reject);
  });
}

describe('the log', () => {
  test('[SX1] holds nothing secret, whatever is sent and whatever goes wrong', async () => {
    const secrets = ['geheim-een-olifant', 'geheim-twee-olifant', 'geheim-drie-olifant'];
    const [right, wrong, misplaced] = secrets as [string, string, string];
    const email = 'kanarie@rand.example';
    const made = await post('/api/accounts', { name: 'Kees Kanarie', email, password: right });
    expect(made.status).toBe(200);
    await post('/api/sign-in/account', { email, password: right });
    await post('/api/sign-in/account', { email, password: wrong });
    await post('/api/sign-in/account', { email: misplaced, password: wrong });
    await post('/api/sign-in/account', `{"email":"${email}","password":"${wrong}"`);
    await post(`/api/sign-in/account?password=${wrong}`, { email, password: right, extra: wrong });
    const { number, code } = credentials[0]!;
    const candidate = await post('/api/sign-in/candidate', { number, code });
    await post('/api/sign-in/candidate', { number, code: `${code}X` });
    const [, token] = cookieOf(candidate).split('=') as [string, string];
    await server.send('/api/practice', { headers: { Cookie: cookieOf(candidate) } });
    await post('/api/practice', { designId: 'oefentoets' }, { Cookie: cookieOf(made) });
    const { socket } = await connect(cookieOf(candidate), 'candidate');
    await socket.timeout(4_000).emitWithAck('attempt:answer', { password: wrong, code });
    const log = logged.join('');
    expect(log.length).toBeGreaterThan(500);
    const staff = demoPeople.staff.map(({ password }) => password);
    const cookies = [cookieOf(made), coordinator.cookie()].map((cookie) => cookie.split('=')[1]!);
    for (const secret of [...secrets, ...staff, ...cookies, code, code.replaceAll('-', ''), token]) {
      expect(log).not.toContain(secret);
    }
    for (const word of [email, 'Kanarie', 'PRIVATE KEY', 'sealKey', '"key"', 'rationale', '$argon2id']) {
      expect(log).not.toContain(word);
    }
  });

  test('[SX2] tells of every sign-in, refused or not, of signing out and of what was not allowed', async () => {
    logged.length = 0;
    const { number, code } = credentials[1]!;
    const reply = await post('/api/sign-in/candidate', { number, code });
    const Cookie = cookieOf(reply);
    await post('/api/sign-in/candidate', { number, code: 'FOUT-FOUT-FOUT' });
    await post('/api/practice', { designId: 'oefentoets' }, { Cookie });
    await post('/api/sign-out?as=candidate', {}, { Cookie });
    await post('/api/practice', { designId: 'oefentoets' }, { Cookie, Origin: 'https://evil.example' });
    await server.send('/api/clock');
    const told = logged.map((line) => JSON.parse(line)).filter(({ security }) => security !== undefined);
    expect(told.map(({ security: { path, status } }) => `${status} ${path}`)).toEqual([
      '200 /api/sign-in/candidate',
      '401 /api/sign-in/candidate',
      '403 /api/practice',
      '204 /api/sign-out',
      '403 /api/practice',
    ]);
    const who = told.map(({ security }) => security.personId);
    expect(who).toEqual([expect.any(String), null, who[0], who[0], null]);
    for (const { security, time } of told) {
      expect(security.address).toContain('127.0.0.1');
      expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
    }
  });
});

describe('a client that pretends', () => {
  test('[SX3] to be someone else each time is held up all the same', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) {
      const from = { 'X-Forwarded-For': `198.51.100.${i}`, Forwarded: `for=198.51.100.${i}` };
      statuses.push((await post('/api/sign-in/candidate', { number: 'X9', code: 'FOUT' }, from)).status);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  test('[SX4] to be a monitor, through a proxy, sees no metrics', async () => {
    expect((await server.send('/metrics')).status).toBe(200);
    const reply = await server.send('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } });
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('answers_acked_total');
  });

  test('[SX8] to be signed in already gets a new token, and the old one stays worthless', async () => {
    const planted = `__Host-peil-candidate=${'A'.repeat(43)}`;
    const { number, code } = credentials[2]!;
    const reply = await post('/api/sign-in/candidate', { number, code }, { Cookie: planted });
    expect(reply.status).toBe(200);
    expect(cookieOf(reply)).not.toBe(planted);
    expect((await server.send('/api/me', { headers: { Cookie: planted } })).text).toBe('null');
  });

  test('[SX7] to send one request that could be read as two is refused', async () => {
    const { reply } = await sendRaw([
      'POST /api/sign-in/candidate HTTP/1.1',
      'Host: 127.0.0.1',
      'X-Peil: 1',
      'Content-Type: application/json',
      'Content-Length: 4',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      'GET /metrics HTTP/1.1',
      'Host: 127.0.0.1',
      '',
      '',
    ]);
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect(reply).not.toContain('answers_acked_total');
  });

  test('[SX7] to trace its own request gets nothing of it back', async () => {
    const canary = '__Host-peil-staff=kanarie';
    const request = [
      'TRACE /api/me HTTP/1.1',
      'Host: 127.0.0.1',
      `Cookie: ${canary}`,
      'Connection: close',
      '',
      '',
    ];
    const { reply } = await sendRaw(request);
    expect(reply).toMatch(/^HTTP\/1\.1 (400|403|404|405) /);
    expect(reply).not.toContain('kanarie');
  });

  test('[SX6] to have all the time in the world is let go', { timeout: 20_000 }, async () => {
    const halves = await Promise.all([
      sendRaw(['GET /healthz HTTP/1.1', 'Host: 127.0']),
      sendRaw(['POST /api/accounts HTTP/1.1', 'Host: x', 'Content-Length: 9', 'X-Peil: 1', '', '{']),
    ]);
    for (const { reply, afterMs } of halves) {
      expect(reply).toMatch(/^HTTP\/1\.1 (408|415) /);
      expect(afterMs).toBeLessThan(17_000);
    }
  });
});

describe('a socket', () => {
  test('[SX5] of a candidate who signs out ends at once, and no other', async () => {
    const [mine, other] = await Promise.all(
      credentials.slice(0, 2).map(async (body) => cookieOf(await post('/api/sign-in/candidate', body))),
    );
    const { told, ended } = await connect(mine!, 'candidate');
    const bystander = await connect(other!, 'candidate');
    await post('/api/sign-out?as=candidate', {}, { Cookie: mine! });
    await ended;
    expect(told).toEqual([{ reason: 'revoked' }]);
    expect(bystander.socket.connected).toBe(true);
  });

  test('[SX5] of staff who sign out ends at once, and not the one on another computer', async () => {
    const [here, there] = [await server.coordinator(), await server.coordinator()];
    const { ended } = await connect(here.cookie(), 'staff');
    const elsewhere = await connect(there.cookie(), 'staff');
    await here.call('signOut', { query: { as: 'staff' } });
    await ended;
    expect(elsewhere.socket.connected).toBe(true);
  });

  test('[SX5] of a device that is taken over ends, and is told why', async () => {
    const body = credentials[2]!;
    const { told, ended } = await connect(cookieOf(await post('/api/sign-in/candidate', body)), 'candidate');
    const from = performance.now();
    await post('/api/sign-in/candidate', body);
    await ended;
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(told).toEqual([{ reason: 'otherDevice' }]);
  });
});
