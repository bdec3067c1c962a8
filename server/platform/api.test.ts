import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Operation } from '#contracts/operation.ts';
import { type OperationName, operations } from '#contracts/operations.ts';
import { plainEntry } from '#contracts/roster.ts';
import type { SignInService } from '#server/identity/signInService.ts';
import { apiRouter, type Handlers } from './api.ts';
import { errorHandler } from './errors.ts';

/** What each operation answers in these tests; nothing is refused for who asks. */
const answers = new Map<string, () => unknown>();
const logged: string[] = [];
let http: Server;
let origin: string;
beforeAll(async () => {
  const handlers = Object.fromEntries(
    Object.keys(operations).map((name) => [name, async () => answers.get(name)?.()]),
  ) as unknown as Handlers;
  const everyone = {
    whoIs: async (token: string) => ({
      person: { id: 'p', name: 'P', role: token },
      signIn: { attemptId: null },
    }),
  } as unknown as SignInService;
  const log = pino({ base: null }, { write: (line: string) => void logged.push(line) });
  http = createServer(express().use(apiRouter(handlers, everyone)).use(errorHandler(log)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(() => void http.close());

const id = '00000000-0000-4000-8000-000000000001';
async function ask(name: OperationName): Promise<{ status: number; text: string }> {
  const { method, path, roles, body }: Operation = operations[name];
  const role = roles === 'anyone' ? 'candidate' : roles[0];
  const response = await fetch(origin + path.replace(/:\w+/, id), {
    method: method.toUpperCase(),
    headers: {
      Cookie: `__Host-peil-candidate=${role}; __Host-peil-staff=${role}`,
      'Content-Type':
        body === 'csv'
          ? 'text/csv'
          : typeof body === 'string'
            ? 'application/octet-stream'
            : 'application/json',
    },
    ...(body !== undefined && { body: typeof body === 'string' ? 'x' : '{}' }),
  });
  return { status: response.status, text: await response.text() };
}

/** Every object in a schema, however deep: what may be left open by mistake. */
function looseObjects(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isObject = 'type' in schema && schema.type === 'object' && 'properties' in schema;
  const own =
    isObject && (schema as { additionalProperties?: unknown }).additionalProperties !== false ? [path] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, part]) => looseObjects(part, `${path}.${key}`))];
}

describe('a reply', () => {
  test.each(Object.entries(operations as Record<string, Operation>))(
    '[HE14] of %s, and its body, lets no unknown field through at any depth',
    (name, { reply, body, params, query }) => {
      for (const [part, schema] of Object.entries({ reply, body, params, query })) {
        if (typeof schema !== 'object') continue;
        // As input, because on the way out JSON Schema calls every object closed.
        const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
        expect(looseObjects(written, `${name}.${part}`)).toEqual([]);
      }
    },
  );

  test.each<[OperationName, unknown]>([
    ['clock', { serverNow: 1 }],
    ['me', { personId: id, role: 'candidate', name: 'Anna', attemptId: null, institute: null }],
    ['practiceHome', { designs: [], attempts: [] }],
    [
      'viewRoster',
      [
        {
          number: 'A1',
          name: 'Anna',
          institute: 'UMC',
          trainingStart: '2025-03-01',
          fte: 1,
          extraMinutes: 0,
          ...plainEntry,
        },
      ],
    ],
  ])('[HE14] of %s with a field too many becomes a fault that tells nothing', async (name, good) => {
    answers.set(name, () => good);
    expect(await ask(name)).toEqual({ status: 200, text: JSON.stringify(good) });
    const planted = { key: 'KANARIE-B', parameters: { a: 1.25 } };
    answers.set(name, () =>
      Array.isArray(good) ? [{ ...good[0], ...planted }] : { ...(good as object), ...planted },
    );
    const { status, text } = await ask(name);
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      type: 'urn:peil:problem:internal',
      title: 'Er ging iets mis',
      status: 500,
      code: 'internal',
      detail: 'Er ging iets mis aan onze kant. Probeer het zo opnieuw.',
    });
    expect(logged.at(-1)).toContain('reply does not fit its contract');
  });

  test('[HE17] that is a file made for who asks has a name and is kept nowhere on the way; others never change', async () => {
    const headersOf = async (name?: string) => {
      const bytes = new TextEncoder().encode('%PDF');
      answers.set('viewMedia', () => ({
        type: 'application/pdf',
        bytes,
        ...(name !== undefined && { name }),
      }));
      const { path } = operations.viewMedia;
      const { headers } = await fetch(origin + path.replace(':name', 'a.png'), {
        headers: { Cookie: '__Host-peil-candidate=candidate' },
      });
      return [headers.get('cache-control'), headers.get('content-disposition')];
    };
    expect(await headersOf('form "x".pdf')).toEqual(['no-store', 'attachment; filename="form \\"x\\".pdf"']);
    expect(await headersOf()).toEqual(['private, max-age=86400, immutable', null]);
  });

  test('[HE9] to a role that may not names the roles that may', async () => {
    const response = await fetch(`${origin}/api/releases`, {
      headers: { Cookie: '__Host-peil-staff=author' },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'notAllowed',
      errors: operations.listReleases.roles.map((role) => ({ path: 'role', message: role })),
    });
  });

  test('[HE15] after a fault tells nothing of it, and the log tells all', async () => {
    answers.set('clock', () => {
      throw new Error('SQLITE_CORRUPT at /srv/geheim.db');
    });
    const { status, text } = await ask('clock');
    expect([status, JSON.parse(text).code]).toEqual([500, 'internal']);
    expect(text).not.toMatch(/SQLITE|geheim|at /);
    expect(logged.at(-1)).toContain('SQLITE_CORRUPT');
  });

  test('[HE15] is a fault of ours, not of who asks, when stored data do not fit their schema', async () => {
    answers.set('clock', () => z.object({ seed: z.string() }).parse({}));
    const { status, text } = await ask('clock');
    expect([status, JSON.parse(text).code]).toEqual([500, 'internal']);
    expect(text).not.toContain('seed');
  });
});
