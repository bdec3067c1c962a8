import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainSitting } from '#contracts/sitting.ts';
import type { ApiClient } from '#server/loadtest/apiClient.ts';
import { expectInnocent } from '#tests/support/innocentReply.ts';
import { postgresForTests } from '#tests/support/postgresForTests.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

const choice = (option: unknown) => ({ type: 'singleChoice', option });

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const json = (value: unknown) => JSON.stringify(value);
const now = Date.UTC(2026, 8, 1);
const sitting = {
  ...plainSitting,
  name: 'Proef',
  designId: 'kov',
  releaseId: 'kov-demo-1',
  plannedAt: now,
};

describe.each([
  ['SQLite', async (): Promise<string | undefined> => undefined],
  ['PostgreSQL', postgresForTests],
] as const)('bad input, with %s', (_name, database) => {
  let server: TestServer;
  let coordinator: ApiClient;
  let candidate: ApiClient;
  beforeAll(async () => {
    server = await startTestServer(await database());
    coordinator = await server.coordinator();
    candidate = await server.account('Robin');
  });
  afterAll(() => server.stop());

  const post = (path: string, body: string, as = coordinator) =>
    server.send(path, { method: 'POST', body, as });

  test.each([
    ['an unknown field', json({ ...sitting, state: 'released' })],
    ['an unknown field deep down', json({ ...sitting, extra: { a: [{ b: 1 }] } })],
    ['a field too few', json({ ...sitting, designId: undefined })],
    ['a number for a text', json({ ...sitting, name: 12 })],
    ['a text for a number', json({ ...sitting, plannedAt: '2026-09-01' })],
    ['an object for a text', json({ ...sitting, name: { toString: 'x' } })],
    ['an array for an object', json([sitting])],
    ['null', 'null'],
    ['a bare text', '"x"'],
    ['half a number of milliseconds', json({ ...sitting, plannedAt: 1.5 })],
    ['a negative moment', json({ ...sitting, plannedAt: -1 })],
    [
      'a number beyond all integers',
      `{"name":"Proef","designId":"kov","releaseId":"kov-demo-1","plannedAt":1e400}`,
    ],
    [
      'a number that no integer can be',
      `{"name":"Proef","designId":"kov","releaseId":"kov-demo-1","plannedAt":1e308}`,
    ],
    ['a moment that no date can hold', json({ ...sitting, plannedAt: Number.MAX_SAFE_INTEGER })],
    ['a name of a megabyte less a bit', json({ ...sitting, name: 'x'.repeat(60_000) })],
    ['a name of control signs', json({ ...sitting, name: 'a\u0000b\u0007' })],
    ['10,000 nested arrays', deep('[', ']', 10_000)],
    ['10,000 nested objects in a field', `{"name":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`],
    ['JSON that breaks off', '{"name": "Pro'],
    ['no JSON at all', '<xml/>'],
    ['nothing', ''],
    [
      'duplicate and prototype keys',
      '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}},"name":"x"}',
    ],
  ])('[HE1] answers %s with what is wrong, never with a fault', async (_what, body) => {
    const { code } = expectInnocent(await post('/api/sittings', body));
    expect(['invalidRequest', 'unsupportedMedia']).toContain(code);
  });

  test('[HE1] names the place of what is wrong', async () => {
    const { errors } = expectInnocent(
      await post('/api/sittings', json({ ...sitting, name: 1, plannedAt: 'x' })),
    );
    expect(errors?.map(({ path }) => path)).toEqual(['name', 'plannedAt']);
  });

  test('[HE2] a key called __proto__ is refused and changes nothing for anyone', async () => {
    expectInnocent(await post('/api/sittings', `{"__proto__":{"polluted":1},${json(sitting).slice(1)}`));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await coordinator.call('listSittings')).toEqual([]);
  });

  test.each([
    ['half a surrogate pair', 'Halve \ud83d emoji'],
    ['another direction of writing', 'ك\u202eabc'],
    ['all of Unicode', '𝔸🩺é́\u2028\u2029'],
  ])('[HE3] stores %s in a name, or refuses it; it never breaks', async (_what, name) => {
    const reply = await post('/api/sittings', json({ ...sitting, name }));
    if (reply.status !== 200) expectInnocent(reply);
    const listed = await server.send('/api/sittings', { as: coordinator });
    expect(listed.status).toBe(200);
  });

  test.each([
    ['number', { number: 'A\u0000', code: 'ABCD-EFGH-JKMN' }],
    ['code', { number: 'A00001', code: '\u0000' }],
  ])('[HE3] a zero sign in the %s of a sign-in is refused', async (_what, body) => {
    expectInnocent(await post('/api/sign-in/candidate', json(body)));
  });

  test.each(['designId', 'releaseId'])('[HE3] a zero sign in %s is refused', async (field) => {
    expectInnocent(await post('/api/sittings', json({ ...sitting, [field]: 'kov\u0000' })));
  });

  test.each([
    ['/api/accounts', { name: 'Jo\u0000 Bakker', email: 'jo@rand.example', password: 'twaalf lege flessen' }],
    ['/api/accounts', { name: 'Jo Bakker', email: 'jo\u0000@rand.example', password: 'twaalf lege flessen' }],
    ['/api/accounts', { name: 'Jo Bakker', email: 'jo@rand.example', password: 'x'.repeat(257) }],
    ['/api/sign-in/staff', { email: 'a@b.example', password: '' }],
    ['/api/sign-in/staff', { email: ['a@b.example'], password: { $ne: '' } }],
    ['/api/sign-in/candidate', { number: "' or 1=1 --", code: "'; drop table person; --" }],
    ['/api/practice', { designId: 'oefentoets\u0000' }],
    ['/api/practice', { designId: '../../lhk-adaptief' }],
  ])('[HE1] %s refuses %o', async (path, body) => {
    expectInnocent(await post(path, json(body), candidate));
  });

  test('[HE4] answers at a position, with a letter or a time that cannot be, are refused', async () => {
    const { attemptId } = await candidate.call('startPractice', { body: { designId: 'oefentoets' } });
    const path = `/api/attempts/${attemptId}/answers`;
    const good = { answerId: crypto.randomUUID(), position: 1, response: choice('A'), elapsedMs: 5 };
    for (const wrong of [
      { position: 0 },
      { position: 1.5 },
      { position: 2 ** 53 },
      { position: '1' },
      { response: choice('E') },
      { response: choice('AB') },
      { response: choice(['A']) },
      { response: 'A' },
      { response: { type: 'essay', text: 'A' } },
      { response: { ...choice('A'), key: 'A' } },
      { elapsedMs: -1 },
      { elapsedMs: 86_400_001 },
      { answerId: 'x' },
      { correct: true },
    ]) {
      expect(expectInnocent(await post(path, json({ ...good, ...wrong }), candidate)).code).toBe(
        'invalidRequest',
      );
    }
    const far = await post(path, json({ ...good, position: Number.MAX_SAFE_INTEGER }), candidate);
    expect([far.status, JSON.parse(far.text)]).toMatchObject([409, { kind: 'rejected', code: 'notCurrent' }]);
    expect((await candidate.call('viewAttempt', { params: { attemptId } })).answered).toBe(0);
  });

  test.each(['', 'a\u0000b', 'x'.repeat(2_001), '   '])(
    '[HE4] the remark "%.5s…" is refused',
    async (text) => {
      const { attemptId } = await candidate.call('startPractice', { body: { designId: 'oefentoets' } });
      const body = json({ commentId: crypto.randomUUID(), position: 1, text });
      expectInnocent(await post(`/api/attempts/${attemptId}/comments`, body, candidate));
    },
  );

  test('[HE4] a remark of several lines, with tabs, signs and pictures in it, is taken', async () => {
    const { attemptId } = await candidate.call('startPractice', { body: { designId: 'oefentoets' } });
    const commentId = crypto.randomUUID();
    const body = json({ commentId, position: 1, text: 'Eerst dit.\n\tDan dat: <b>1 < 2</b> 🩺' });
    expect(await post(`/api/attempts/${attemptId}/comments`, body, candidate)).toMatchObject({ status: 200 });
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'name=x'],
    ['plain text', 'text/plain', json(sitting)],
    ['XML', 'application/xml', '<a/>'],
    ['another set of signs', 'application/json; charset=windows-1252', json(sitting)],
    ['nothing said', undefined, json(sitting)],
    ['nonsense', 'a;b=c;;', json(sitting)],
  ])('[HE5] a body sent as %s is refused as unsupported', async (_what, type, body) => {
    const reply = await server.send('/api/sittings', {
      method: 'POST',
      body: new TextEncoder().encode(body),
      as: coordinator,
      headers: { 'Content-Type': type },
    });
    expect(expectInnocent(reply)).toMatchObject({ status: 415, code: 'unsupportedMedia' });
  });

  test.each([
    ['more than 64 kB', json({ ...sitting, name: 'x'.repeat(70_000) }), {}],
    [
      'a small parcel that unpacks to megabytes',
      gzipSync(' '.repeat(5_000_000)),
      { 'Content-Encoding': 'gzip' },
    ],
  ])('[HE5] a body of %s is refused as too large', async (_what, body, headers) => {
    const reply = await server.send('/api/sittings', { method: 'POST', body, as: coordinator, headers });
    expect(expectInnocent(reply)).toMatchObject({ status: 413, code: 'bodyTooLarge' });
  });

  test.each([
    ['an unknown packing', { 'Content-Encoding': 'rot13' }],
    ['a broken parcel', { 'Content-Encoding': 'gzip' }],
  ])('[HE5] a body in %s is refused', async (_what, headers) => {
    expectInnocent(
      await server.send('/api/sittings', { method: 'POST', body: json(sitting), as: coordinator, headers }),
    );
  });

  test.each([
    '/api/attempts/%',
    '/api/attempts/%E0%A4%A',
    '/api/attempts/%00',
    '/api/attempts/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/api/attempts/not-a-uuid',
    `/api/attempts/${'a'.repeat(5_000)}`,
    '/api/media/..%2f..%2fpackage.json',
    '/api/media/%ff.svg',
    '/api/practice/%E0%A4%A',
    '/api/nothing/here',
    '/api/me?as=administrator',
    '/api/me?as=staff&as=candidate',
    '/api/me?as[]=staff',
    '/api/me?__proto__=1',
    '/assets/%E0%A4%A',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/not-there.js',
  ])('[HE6] the address %s is refused, not stumbled over', async (path) => {
    const reply = await server.send(path, { as: candidate });
    expectInnocent(reply);
    expect(reply.text).not.toContain('"dependencies"');
  });

  test.each(['/assets/not-there.js', '/api/nothing'])('[HE6] at %s nothing is found', async (path) => {
    expect(expectInnocent(await server.send(path))).toMatchObject({ status: 404, code: 'notFound' });
  });

  test.each(['PATCH', 'DELETE', 'PUT', 'PROPFIND'])('[HE6] the method %s finds nothing', async (method) => {
    expect(expectInnocent(await server.send('/api/sittings', { method, as: coordinator })).code).toBe(
      'notFound',
    );
  });

  test('[HE16] a roster in another encoding, or with a bad row, is told with its row and changes nothing', async () => {
    const { id } = await coordinator.call('createSitting', { body: sitting });
    const put = (body: Uint8Array, type = 'text/csv') =>
      server.send(`/api/sittings/${id}/roster`, {
        method: 'PUT',
        body,
        as: coordinator,
        headers: { 'Content-Type': type },
      });
    const header = 'nummer;naam;instituut;start opleiding;fte;extra minuten\n';
    const rows = 'HN1;Anna;UMC;2025-03-01;1;0\nHN2;Zoë;UMC;2025-03-01;1;0\n';
    const latin = await put(Buffer.from(header + rows, 'latin1'));
    expect([latin.status, JSON.parse(latin.text)]).toMatchObject([
      200,
      { imported: false, problems: [{ row: 3, code: 'encoding' }] },
    ]);
    expect(JSON.parse((await put(Buffer.from(header + rows + rows))).text)).toMatchObject({
      imported: false,
      problems: [
        { row: 4, code: 'duplicate' },
        { row: 5, code: 'duplicate' },
      ],
    });
    expect(JSON.parse((await put(Buffer.from('nummer\0;naam\n\u0001;=1'))).text)).toMatchObject({
      imported: false,
    });
    expect(expectInnocent(await put(Buffer.alloc(9_000_000, 'x'))).status).toBe(413);
    expect(expectInnocent(await put(Buffer.from('{}'), 'application/json')).status).toBe(415);
    expect(await coordinator.call('viewRoster', { params: { sittingId: id } })).toEqual([]);
    expect((await coordinator.call('viewSitting', { params: { sittingId: id } })).version).toBe(1);
  });

  test('[HE16] an empty roster file is called empty', async () => {
    const { id } = await coordinator.call('createSitting', { body: sitting });
    const report = await coordinator.call('importRoster', { params: { sittingId: id }, query: {}, body: '' });
    expect(report).toMatchObject({ imported: false, problems: [{ code: 'empty' }] });
  });

  test('[HE7] after all this the server is well', async () => {
    expect((await server.send('/readyz')).status).toBe(200);
    expect(await coordinator.call('me', { query: { as: 'staff' } })).toMatchObject({ role: 'coordinator' });
  });
});
