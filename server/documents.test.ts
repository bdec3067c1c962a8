import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, pushes } from '#contracts/events.ts';
import type { Operation } from '#contracts/operation.ts';
import { operations } from '#contracts/operations.ts';
import { routesCommand } from '#server/cli/routes.ts';
import { anyResponse } from '#server/loadtest/anyResponse.ts';
import { answerTo } from '#tests/support/attemptWorld.ts';
import { runCommandLine } from '#tests/support/runCommandLine.ts';
import { startTestServer, type TestServer } from '#tests/support/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const read = async (path: string) => JSON.parse((await server.send(path)).text);

describe('the description of the API', () => {
  test('[WD1] lists exactly the operations of `peil routes`, with the same roles and scopes', async () => {
    const { openapi, paths } = await read('/api/openapi.json');
    const described = Object.entries<Record<string, Record<string, unknown>>>(paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          operationId: operation.operationId,
          method: method.toUpperCase(),
          path: path.replace(/\{(\w+)\}/g, ':$1'),
          roles: operation['x-roles'],
          scope: operation['x-scope'],
        })),
    );
    const { out } = await runCommandLine(routesCommand(), '--json');
    const byId = (x: { operationId: unknown }, y: { operationId: unknown }) =>
      String(x.operationId) < String(y.operationId) ? -1 : 1;
    expect(openapi).toMatch(/^3\.1\./);
    expect(described.toSorted(byId)).toEqual((JSON.parse(out) as { operationId: string }[]).toSorted(byId));
    expect(described).toHaveLength(Object.keys(operations).length);
  });

  test('[WD1] describes every path parameter, and a body only where one is read', async () => {
    const { paths } = await read('/api/openapi.json');
    for (const { path, method, body } of Object.values<Operation>(operations)) {
      const { parameters = [], requestBody } = paths[path.replace(/:(\w+)/g, '{$1}')][method];
      const inPath = parameters
        .filter((one: { in: string }) => one.in === 'path')
        .map((one: { name: string }) => one.name);
      expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
      expect(requestBody !== undefined).toBe(body !== undefined);
    }
  });

  test('[WD1] is what really answers: every operation described exists', async () => {
    for (const { path, method, roles } of Object.values<Operation>(operations)) {
      if (roles === 'anyone' && path.includes(':token')) continue; // a token nobody gave is not found [XB1]
      const { status, text } = await server.send(path.replace(/:\w+/g, 'x'), {
        method: method.toUpperCase(),
      });
      expect(`${method} ${path} ${status} ${text}`).not.toContain('404');
    }
  });

  test('[WD2] lists every socket command with its acknowledgement, and every push', async () => {
    const { asyncapi, operations: described, channels } = await read('/api/asyncapi.json');
    expect(asyncapi).toBe('3.0.0');
    expect(Object.keys(described).toSorted()).toEqual(
      [...Object.keys(commands), ...Object.keys(pushes)].toSorted(),
    );
    for (const name of Object.keys(commands)) {
      expect(described[name]).toMatchObject({ action: 'receive', reply: expect.anything() });
      expect(channels.socket.messages).toHaveProperty([`${name}:ack`]);
    }
    for (const name of Object.keys(pushes)) expect(described[name]).toMatchObject({ action: 'send' });
  });
});

describe('the server as a whole', () => {
  test.each(['/healthz', '/readyz'])('[WD3] says at %s that it is well', async (path) => {
    const { status, headers } = await server.send(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  });

  test('[WD4] measures what operators watch on the day', async () => {
    const { text } = await server.send('/metrics');
    for (const [name, type] of [
      ['answers_acked_total', 'counter'],
      ['answer_ack_seconds', 'histogram'],
      ['connections', 'gauge'],
      ['event_loop_lag_seconds', 'gauge'],
      ['db_errors_total', 'counter'],
      ['limits_reached_total', 'counter'],
      ['wall_clock_step_seconds', 'gauge'],
    ]) {
      expect(text).toMatch(new RegExp(`^# TYPE ${name} ${type}$`, 'm'));
    }
  });

  test('[WD4] counts an answer when it acknowledges one', async () => {
    const robin = await server.account('Robin');
    const { attemptId } = await robin.call('startPractice', { body: { designId: 'oefentoets' } });
    const { item } = await robin.call('viewAttempt', { params: { attemptId } });
    const answer = { ...answerTo(1), response: anyResponse(item!, () => 0) };
    for (let i = 0; i < 2; i++) await robin.call('submitAnswer', { params: { attemptId }, body: answer });
    const { text } = await server.send('/metrics');
    expect(text).toMatch(/^answers_acked_total\{outcome="stored"\} 1$/m);
    expect(text).toMatch(/^answers_acked_total\{outcome="duplicate"\} 1$/m);
    expect(text).toMatch(/^answer_ack_seconds_count 2$/m);
  });

  test.each(['/', '/staff', '/afname', '/api/me', '/api/nothing', '/healthz', '/assets/none.js'])(
    '[WD5] protects %s with security headers',
    async (path) => {
      const { headers } = await server.send(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        expect(policy.split(';').map((one) => one.trim())).toContain(directive);
      }
      expect(policy).toContain(`connect-src 'self' ${server.origin.replace('http', 'ws')}`);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test.each(['/api/me', '/api/clock', '/api/practice', '/api/nothing'])(
    '[WD5] lets no one keep a copy of %s',
    async (path) => {
      expect((await server.send(path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});
