import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDemoBank } from '#server/bank/demoBank.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { prepareSitting } from '#server/loadtest/prepareSitting.ts';
import { expectInnocent } from '#tests/support/innocentReply.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
let coordinator: ApiClient;
let robin: ApiClient;
let kim: ApiClient;
let codes: readonly { readonly number: string; readonly code: string }[];
beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.coordinator();
  [robin, kim] = [await server.account('Robin'), await server.account('Kim')];
  codes = (
    await prepareSitting(coordinator, {
      candidates: 3,
      designId: 'kov',
      name: 'Proef',
      plannedAt: Date.now(),
    })
  ).credentials;
});
afterAll(() => server.stop());

const sending = { method: 'POST', body: '{}' };
const signIn = (body: object, headers: Record<string, string | undefined> = {}) =>
  server.send('/api/sign-in/candidate', { method: 'POST', body: JSON.stringify(body), headers });

describe('a request from elsewhere', () => {
  test.each([
    ['another site', { Origin: 'https://peil.example.evil' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin of its own', { Origin: 'null' }],
    ['something that is no address', { Origin: 'peil' }],
    ['a form that cannot set our header', { 'X-Peil': undefined }],
    ['a browser that says it crosses sites', { Origin: undefined, 'Sec-Fetch-Site': 'cross-site' }],
  ])('[HE8] by %s changes nothing', async (_who, headers) => {
    const reply = await server.send('/api/practice', { ...sending, as: robin, headers });
    expect(expectInnocent(reply)).toMatchObject({ status: 403, code: 'wrongOrigin' });
  });

  test('[HE8] gets no permission to read replies either', async () => {
    const { headers } = await server.send('/api/me', {
      as: robin,
      headers: { Origin: 'https://evil.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('[HE8] that is our own page under its other name on this machine is let through', async () => {
    const reply = await server.send('/api/practice', {
      ...sending,
      as: robin,
      headers: { Origin: server.origin.replace('127.0.0.1', 'localhost') },
    });
    expect(expectInnocent(reply).code).toBe('invalidRequest');
  });
});

describe('who may do what', () => {
  test('[HE9] without a sign-in, with one that was made up, and after signing out: 401', async () => {
    const gone = await server.account('Gast');
    const before = gone.cookie();
    await gone.call('signOut', { query: { as: 'candidate' } });
    for (const Cookie of [undefined, '', '__Host-peil-candidate=x', `peil=${'x'.repeat(3_000)}`, before]) {
      const reply = await server.send('/api/practice', { headers: { Cookie } });
      expect(expectInnocent(reply)).toMatchObject({ status: 401, code: 'notSignedIn' });
    }
  });

  test('[HE9] with a sign-in of the other application under our name: 403', async () => {
    const token = coordinator.cookie().split('=')[1];
    const reply = await server.send('/api/practice', {
      headers: { Cookie: `__Host-peil-candidate=${token}` },
    });
    expect(expectInnocent(reply)).toMatchObject({ status: 403, code: 'notAllowed' });
  });

  test.each([
    ['viewAttempt', 'GET', ''],
    ['viewFeedback', 'GET', '/feedback'],
    ['listReceipts', 'GET', '/receipts'],
    ['beginAttempt', 'POST', '/begin'],
    ['stopAttempt', 'POST', '/stop'],
    ['submitAnswer', 'POST', '/answers'],
    ['submitComment', 'POST', '/comments'],
  ])(
    "[HE10] %s on another person's attempt is answered exactly as on one that does not exist",
    async (name, method, path) => {
      const { attemptId } = await robin.call('startPractice', { body: { designId: 'oefentoets' } });
      const bodies: Record<string, object> = {
        submitAnswer: {
          answerId: crypto.randomUUID(),
          position: 1,
          response: { type: 'singleChoice', option: 'A' },
          elapsedMs: 1,
        },
        submitComment: { commentId: crypto.randomUUID(), position: 1, text: 'x' },
      };
      const ask = (id: string) =>
        server.send(`/api/attempts/${id}${path}`, {
          method,
          as: kim,
          ...(bodies[name] && { body: JSON.stringify(bodies[name]) }),
        });
      const [theirs, none] = [await ask(attemptId), await ask(crypto.randomUUID())];
      expect(expectInnocent(theirs)).toMatchObject({ status: 404, code: 'notFound' });
      expect(theirs.text).toBe(none.text);
      expect((await robin.call('viewAttempt', { params: { attemptId } })).answered).toBe(0);
    },
  );
});

describe('signing in', () => {
  const unknown = { number: 'Z99999', code: 'ABCD-EFGH-JKMN' };

  test('[HE11] with a wrong code and with an unknown number gets one and the same answer', async () => {
    const wrong = await signIn({ ...codes[0], code: unknown.code });
    const nobody = await signIn(unknown);
    expect(expectInnocent(wrong)).toMatchObject({ status: 401, code: 'wrongCredentials' });
    expect(nobody.text).toBe(wrong.text);
    const named = ({ headers }: typeof wrong) =>
      [...headers.keys()].filter((name) => name !== 'date').toSorted();
    expect(named(nobody)).toEqual(named(wrong));
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('[HE11] takes as long for the one as for the other', async () => {
    // Interleaved, so that a busy machine slows both alike; nine each, below the limit of ten.
    const [wrong, nobody]: [number[], number[]] = [[], []];
    for (let i = 0; i < 8; i++) {
      for (const [times, number] of [
        [wrong, codes[1]!.number],
        [nobody, `Y${i}`],
      ] as const) {
        const before = performance.now();
        await signIn({ number, code: unknown.code });
        times.push(performance.now() - before);
      }
    }
    // The fastest of each: what a busy machine adds is in the others.
    expect(Math.abs(Math.min(...wrong) - Math.min(...nobody))).toBeLessThan(15);
  });

  test('[HE12] with number and code works in any case and spacing, and ends the sign-in elsewhere', async () => {
    const { number, code } = codes[0]!;
    const first = await signIn({
      number: ` ${number.toLowerCase()} `,
      code: code.toLowerCase().replaceAll('-', ' '),
    });
    expect(first.status).toBe(200);
    const cookie = first.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-peil-candidate=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const again = await signIn({ number, code });
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
    const Cookie = cookie.split(';')[0];
    const { attemptId } = JSON.parse(first.text);
    expect((await server.send(`/api/attempts/${attemptId}`, { headers: { Cookie } })).status).toBe(401);
  });
});

describe('media', () => {
  const { name, bytes } = readDemoBank('2026-11-21').media[0]!;

  test('[HE13] are given to who takes tests and to nobody else', async () => {
    expect(expectInnocent(await server.send(`/api/media/${name}`)).status).toBe(401);
    expect(expectInnocent(await server.send(`/api/media/${name}`, { as: coordinator })).status).toBe(401);
    const reply = await server.send(`/api/media/${name}`, { as: robin });
    expect(reply.status).toBe(200);
    expect(reply.text).toBe(Buffer.from(bytes).toString('utf8'));
    expect(reply.headers.get('content-type')).toContain('image/svg+xml');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(reply.headers.get('cache-control')).toContain('private');
  });

  test('[HE13] that do not exist are not found', async () => {
    const reply = await server.send(`/api/media/${'0'.repeat(64)}.svg`, { as: robin });
    expect(expectInnocent(reply).status).toBe(404);
  });
});
