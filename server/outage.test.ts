import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SubmitAnswer } from '#contracts/attempt.ts';
import { Problem } from '#contracts/problem.ts';
import { anyResponse } from '#server/loadtest/anyResponse.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { type PostgresServer, startPostgres } from '#tests/support/postgresServer.ts';
import { type RawReply, startTestServer, type TestServer } from '#tests/support/testServer.ts';

/** Every thread the server started, so that a test can end one as a crash would. */
const threads = vi.hoisted((): Worker[] => []);
vi.mock('#server/platform/typescriptWorker.ts', async (original) => {
  const { typescriptWorker } = await original<typeof import('#server/platform/typescriptWorker.ts')>();
  return {
    typescriptWorker: (...sent: Parameters<typeof typescriptWorker>) => {
      threads.push(typescriptWorker(...sent));
      return threads.at(-1);
    },
  };
});

let server: TestServer;
let coordinator: ApiClient;
let robin: ApiClient;
let sittingId: string;
let attemptId: string;
let answer: SubmitAnswer;
let credentials: { number: string; code: string };
async function open(databaseUrl?: string): Promise<void> {
  server = await startTestServer(databaseUrl);
  coordinator = await server.coordinator();
  robin = await server.account('Robin');
  const plan = { candidates: 2, designId: 'kov', name: 'Proef', plannedAt: Date.now() };
  const prepared = await prepareSitting(coordinator, plan);
  sittingId = prepared.sitting.id;
  credentials = prepared.credentials[0]!;
  attemptId = (await robin.call('startPractice', { body: { designId: 'oefentoets' } })).attemptId;
  const { item } = await robin.call('viewAttempt', { params: { attemptId } });
  answer = {
    answerId: crypto.randomUUID(),
    position: 1,
    response: anyResponse(item!, () => 0),
    elapsedMs: 5,
  };
}

const post = (path: string, body: object, as?: ApiClient) =>
  server.send(path, { method: 'POST', body: JSON.stringify(body), ...(as && { as }) });

/** One request along every path that reads. */
const asks: Record<string, () => Promise<RawReply>> = {
  'who is signed in': () => server.send('/api/me', { headers: { Cookie: '__Host-peil-candidate=unknown' } }),
  'signing in with a code': () => post('/api/sign-in/candidate', credentials),
  'signing in with a password': () =>
    post('/api/sign-in/account', { email: 'Robin@rand.example', password: 'negen gele waterpassen' }),
  'making an account': () =>
    post('/api/accounts', {
      name: 'Kim',
      email: `kim.${crypto.randomUUID()}@rand.example`,
      password: 'tien groene heggen',
    }),
  'the sittings': () => server.send('/api/sittings', { as: coordinator }),
  'one sitting': () => server.send(`/api/sittings/${sittingId}`, { as: coordinator }),
  'its roster': () => server.send(`/api/sittings/${sittingId}/roster`, { as: coordinator }),
  'its codes': () => server.send(`/api/sittings/${sittingId}/codes`, { as: coordinator }),
  'its results': () => server.send(`/api/sittings/${sittingId}/results`, { as: coordinator }),
  'its audit': () => server.send(`/api/sittings/${sittingId}/audit`, { as: coordinator }),
  practice: () => server.send('/api/practice', { as: robin }),
  'an answer': () => post(`/api/attempts/${attemptId}/answers`, answer, robin),
};

async function dbErrors(): Promise<number> {
  const { text } = await server.send('/metrics');
  return Number(/^db_errors_total (\d+)$/m.exec(text)?.[1]);
}

/** Asks everything at once; each is told to come back, in time and in words. */
async function expectAwayEverywhere(): Promise<void> {
  const before = await dbErrors();
  const since = performance.now();
  const replies = await Promise.all(
    Object.entries(asks).map(async ([what, ask]) => [what, await ask()] as const),
  );
  expect(performance.now() - since).toBeLessThan(10_000);
  for (const [what, { status, text, headers }] of replies) {
    expect(`${what}: ${status} ${text}`).toContain(`${what}: 503`);
    expect(headers.get('retry-after')).toBe('5');
    if (what === 'an answer' && text.includes('"rejected"')) {
      expect(JSON.parse(text)).toMatchObject({ kind: 'rejected', retryable: true, kept: false });
    } else {
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(['unavailable', 'storageUnavailable']).toContain(Problem.parse(JSON.parse(text)).code);
    }
  }
  expect(await dbErrors()).toBeGreaterThan(before);
  expect((await server.send('/readyz')).status).toBe(503);
  expect((await server.send('/healthz')).status).toBe(200);
}

async function expectWell(): Promise<void> {
  await expect.poll(async () => (await server.send('/readyz')).status, { timeout: 15_000 }).toBe(200);
  for (const [what, ask] of Object.entries(asks)) {
    const { status, text } = await ask();
    expect(`${what}: ${status} ${text}`).toContain(`${what}: 200`);
  }
}

describe('PostgreSQL goes away and comes back', { timeout: 60_000 }, () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
    await open(await postgres.freshDatabase());
  });
  afterAll(async () => {
    await server.stop();
    await postgres.stop();
  });

  test('[OU1] [OU2] every path says 503 at once and is counted; when it is back the server goes on by itself', async () => {
    await postgres.cutPower();
    await expectAwayEverywhere();
    await expectAwayEverywhere();
    await postgres.startAgain();
    await expectWell();
  });
});

describe('the threads of SQLite die', { timeout: 60_000 }, () => {
  beforeAll(() => open());
  afterAll(() => server.stop());

  test('[OU3] who waits is told 503, and the next question finds new threads', async () => {
    const before = await dbErrors();
    const [writing, reading] = threads.slice(-2) as [Worker, Worker];
    // Many, so that on a machine however busy some of them still wait.
    const waiting = Promise.all([
      ...Array.from({ length: 20 }, () => asks['its results']!()),
      asks['making an account']!(),
    ]);
    await Promise.all([writing.terminate(), reading.terminate()]);
    for (const { status } of await waiting) expect([200, 503]).toContain(status);
    await expectWell();
    expect(await dbErrors()).toBeGreaterThan(before);
  });
});
